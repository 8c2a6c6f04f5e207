#include "rules/printed_share.hpp"

#include "text/trim.hpp"

namespace chibo::rules {

namespace {

constexpr int k_most_digits = 9;
constexpr int k_most_decimals = 6;  // so that counts of nine digits can be compared

bool is_digit(char letter) {
  return '0' <= letter && letter <= '9';
}

}  // namespace

bool PrintedShare::is_share_of(long long count, long long of) const {
  if (of <= 0) {
    return false;
  }
  long long whole = 100 * count;
  for (int i = 0; i < decimals; ++i) {
    whole *= 10;
  }
  return units == whole / of || units == (2 * whole + of) / (2 * of);
}

std::optional<PrintedShare> parse_printed_share(std::string_view text) {
  text = text::trimmed(text);
  if (text.ends_with('%')) {
    text = text::trimmed(text.substr(0, text.size() - 1));
  }
  PrintedShare out;
  int digits = 0;
  bool fraction = false;
  for (const char letter : text) {
    if ((letter == ',' || letter == '.') && !fraction && digits > 0) {
      fraction = true;
    } else if (is_digit(letter) && digits < k_most_digits && out.decimals < k_most_decimals) {
      out.units = 10 * out.units + (letter - '0');
      ++digits;
      out.decimals += fraction ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  const bool complete = digits > 0 && (!fraction || out.decimals > 0);
  return complete ? std::optional(out) : std::nullopt;
}

}  // namespace chibo::rules
