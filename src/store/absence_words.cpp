#include "store/absence_words.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <cstddef>

namespace chibo::store {

namespace {

bool is_spelling_of(std::string_view composed, std::string_view word) {
  if (composed == word || text::lower(composed) == word) {
    return true;
  }
  const bool unmarked =
      std::ranges::all_of(composed, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return unmarked && text::fold(composed) == text::fold(word);
}

}  // namespace

std::optional<Absence> absence_word(std::string_view composed) {
  for (const Absence& absence :
       {Absence{model::ToldState::unknown, "không rõ"}, Absence{model::ToldState::none, "không"}}) {
    if (is_spelling_of(composed, absence.word)) {
      return absence;
    }
  }
  return std::nullopt;
}

bool may_be_absence(std::string_view text) {
  constexpr std::size_t k_longest = 16;
  constexpr std::string_view k_beginnings = "kK \t\n_-";
  return text.size() <= k_longest &&
         (text.empty() || k_beginnings.find(text.front()) != std::string_view::npos ||
          !text::is_plainly_nfc(text));
}

}  // namespace chibo::store
