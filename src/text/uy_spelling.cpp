#include "text/uy_spelling.hpp"

#include "text/unicode.hpp"

namespace chibo::text {

namespace {

/// One way of capitals in both spellings; each takes four bytes.
struct Syllable {
  std::string_view older;
  std::string_view newer;
};
constexpr Syllable k_syllables[] = {{"ủy", "uỷ"}, {"Ủy", "Uỷ"}, {"ỦY", "UỶ"}, {"ủY", "uỶ"}};
constexpr std::size_t k_bytes = std::string_view("ủy").size();
static_assert(k_bytes == std::string_view("uỷ").size());

/// The syllable at a place of the text, where it stands there in either spelling.
const Syllable* syllable_at(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, k_bytes);
  for (const Syllable& syllable : k_syllables) {
    if (here == syllable.older || here == syllable.newer) {
      return &syllable;
    }
  }
  return nullptr;
}

/// Whether a character of Vietnamese words: one that has a capital.
bool is_letter(std::string_view character) {
  return upper(character) != lower(character);
}

/// The character that ends before a place, the one that begins at it; empty at either end.
std::string_view character_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (begin == at || (text[begin] & 0xC0) == 0x80)) {
    --begin;
  }
  return text.substr(begin, at - begin);
}

std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size()) {
    next_character(text, end);
  }
  return text.substr(at, end - at);
}

}  // namespace

std::string with_uy(std::string_view text, UySpelling spelling) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const Syllable* syllable = syllable_at(text, at);
    if (syllable != nullptr && !is_letter(character_before(text, at)) &&
        !is_letter(character_at(text, at + k_bytes))) {
      out.replace(at, k_bytes, spelling == UySpelling::older ? syllable->older : syllable->newer);
    }
  }
  return out;
}

}  // namespace chibo::text
