#include "text/trim.hpp"

namespace chibo::text {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_hard_blank = "\u00A0";
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  while (!text.empty()) {
    if (is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(k_hard_blank)) {
      text.remove_prefix(k_hard_blank.size());
    } else if (is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(k_hard_blank)) {
      text.remove_suffix(k_hard_blank.size());
    } else {
      break;
    }
  }
  return text;
}

}  // namespace chibo::text
