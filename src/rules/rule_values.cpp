#include "rules/rulebook.hpp"

#include <charconv>

namespace chibo::rules {

namespace {

std::optional<long long> number_in(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  constexpr long long k_largest = 999'999'999;
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > k_largest) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

bool Bound::is_met_by(long long count, long long of) const {
  const long long have = count * denominator;
  const long long need = of * numerator;
  return strict ? have > need : have >= need;
}

std::optional<int> whole_value(std::string_view value) {
  const auto number = number_in(value);
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<int> count_value(std::string_view value) {
  const auto number = whole_value(value);
  return number && *number <= k_largest_count ? number : std::nullopt;
}

std::optional<Bound> bound_value(std::string_view text) {
  constexpr std::string_view k_at_least = "≥";
  Bound out;
  if (text.starts_with('>')) {
    out.strict = true;
    text.remove_prefix(1);
  } else if (text.starts_with(k_at_least)) {
    text.remove_prefix(k_at_least.size());
  } else {
    return std::nullopt;
  }
  std::optional<long long> numerator;
  std::optional<long long> denominator;
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    numerator = number_in(text.substr(0, slash));
    denominator = number_in(text.substr(slash + 1));
  } else if (text.ends_with('%')) {
    numerator = number_in(text.substr(0, text.size() - 1));
    denominator = 100;
  }
  if (!numerator || !denominator || *denominator == 0) {
    return std::nullopt;
  }
  out.numerator = *numerator;
  out.denominator = *denominator;
  return out;
}

std::optional<DayWindow> window_value(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) {
    return std::nullopt;
  }
  const auto first = number_in(text.substr(0, dash));
  const auto last = number_in(text.substr(dash + 1));
  if (!first || !last || *first < 1 || *last > 31 || *last < *first) {
    return std::nullopt;
  }
  return DayWindow{static_cast<unsigned>(*first), static_cast<unsigned>(*last)};
}

}  // namespace chibo::rules
