#include "records/term.hpp"

#include "records/codec.hpp"
#include "text/trim.hpp"

#include <fmt/format.h>

namespace chibo::records {

std::optional<int> read_year(std::string_view text) {
  constexpr std::size_t k_digits = 4;
  int year = 0;
  return text.size() == k_digits && read_whole_number(text, year) ? std::optional(year)
                                                                  : std::nullopt;
}

std::optional<std::string> read_term(std::string_view typed) {
  constexpr std::string_view k_en_dash = "–";
  std::string text(typed);
  if (const std::size_t at = text.find(k_en_dash); at != std::string::npos) {
    text.replace(at, k_en_dash.size(), "-");
  }
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos) {
    return std::nullopt;
  }
  const auto first = read_year(text::trimmed(std::string_view(text).substr(0, dash)));
  const auto last = read_year(text::trimmed(std::string_view(text).substr(dash + 1)));
  return first && last && *first < *last ? std::optional(fmt::format("{}-{}", *first, *last))
                                         : std::nullopt;
}

}  // namespace chibo::records
