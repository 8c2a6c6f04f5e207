#include "store/yaml_scan_text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace chibo::store {

namespace {

constexpr std::uint64_t k_ones = 0x0101010101010101;
constexpr std::uint64_t k_high_bits = 0x8080808080808080;

/// Whether eight bytes are all printable ASCII; may say no too often, never yes too often.
bool are_printable(const unsigned char* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  const std::uint64_t below_space = word - k_ones * 0x20;
  const std::uint64_t is_delete = (word ^ (k_ones * 0x7F)) - k_ones;
  return ((word | below_space | is_delete) & k_high_bits) == 0;
}

bool is_tail(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

/// Length of the character at the start of [at, end) if a scanned text may hold it, else 0.
std::size_t simple_character(const unsigned char* at, const unsigned char* end) {
  const unsigned char lead = *at;
  const auto left = static_cast<std::size_t>(end - at);
  if (lead >= 0xC2 && lead < 0xE0) {
    const bool control = lead == 0xC2 && left > 1 && at[1] < 0xA0;  // C1, U+0085 among them
    return left > 1 && is_tail(at[1]) && !control ? 2 : 0;
  }
  if (lead >= 0xE0 && lead < 0xF0) {
    if (left < 3 || !is_tail(at[1]) || !is_tail(at[2])) {
      return 0;
    }
    const unsigned value = (lead & 0x0FU) << 12U | (at[1] & 0x3FU) << 6U | (at[2] & 0x3FU);
    const bool surrogate = value >= 0xD800 && value < 0xE000;
    const bool separator = value == 0x2028 || value == 0x2029;
    const bool no_character = value == 0xFEFF || value >= 0xFFFE;
    return value < 0x800 || surrogate || separator || no_character ? 0 : 3;
  }
  if (lead >= 0xF0 && lead < 0xF5) {
    if (left < 4 || !is_tail(at[1]) || !is_tail(at[2]) || !is_tail(at[3])) {
      return 0;
    }
    const unsigned top = (lead & 0x07U) << 6U | (at[1] & 0x3FU);
    return top < 0x10 || top > 0x10F ? 0 : 4;
  }
  return 0;
}

/// Length of the character at the start of [at, end) where it is a letter or mark of Vietnamese as
/// keyboards write them (U+00A0 … U+02FF, U+1E00 … U+1EFF, U+2010 … U+2027) and no soft hyphen,
/// else 0.
std::size_t plain_character(const unsigned char* at, const unsigned char* end) {
  const auto in = [](unsigned char byte, unsigned char first, unsigned char last) {
    return first <= byte && byte <= last;
  };
  const auto left = static_cast<std::size_t>(end - at);
  if (in(at[0], 0xC2, 0xCB)) {
    const bool is_tail_here = left > 1 && is_tail(at[1]);
    const bool is_refused = at[0] == 0xC2 && left > 1 && (at[1] < 0xA0 || at[1] == 0xAD);
    return is_tail_here && !is_refused ? 2 : 0;
  }
  if (left < 3 || !is_tail(at[2])) {
    return 0;
  }
  const bool is_letter = at[0] == 0xE1 && in(at[1], 0xB8, 0xBB);
  const bool is_mark = at[0] == 0xE2 && at[1] == 0x80 && in(at[2], 0x90, 0xA7);
  return is_letter || is_mark ? 3 : 0;
}

/// Whether a text is ASCII that may stand in a record, but for the characters whose lengths are
/// given; a length of 0 refuses the text.
template <class Length>
bool is_text_of(std::string_view text, Length length_of) {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* end = at + text.size();
  while (at < end) {
    if (end - at >= 8 && are_printable(at)) {
      at += 8;
    } else if (*at < 0x80) {
      const bool feed = *at == '\n' || (*at == '\r' && at + 1 < end && at[1] == '\n');
      if ((*at < 0x20 && !feed) || *at == 0x7F) {
        return false;
      }
      ++at;
    } else if (const std::size_t length = length_of(at, end)) {
      at += length;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

ScanLine line_at(std::string_view text, std::size_t begin) {
  return line_up_to(text, begin, std::min(text.find('\n', begin), text.size()));
}

ScanLine line_up_to(std::string_view text, std::size_t begin, std::size_t feed) {
  ScanLine line;
  line.begin = begin;
  line.next = std::min(feed + 1, text.size());
  line.end = feed > begin && feed < text.size() && text[feed - 1] == '\r' ? feed - 1 : feed;
  line.content = begin;
  while (line.content < line.end && text[line.content] == ' ') {
    ++line.content;
  }
  return line;
}

bool is_simple_text(std::string_view text) {
  return is_text_of(text, simple_character);
}

bool is_plain_text_portable(std::string_view text) {
  return is_text_of(text, plain_character);
}

}  // namespace chibo::store
