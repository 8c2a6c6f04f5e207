#include "text/slug.hpp"

#include "text/unicode.hpp"

namespace chibo::text {

std::string slug(std::string_view text) {
  std::string out;
  for (const char c : lower(without_marks(text))) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) {
    out.pop_back();
  }
  return out;
}

}  // namespace chibo::text
