#include "text/numbers.hpp"

namespace chibo::text {

Magnitude magnitude(long long number) {
  return number < 0 ? Magnitude{0} - static_cast<Magnitude>(number)
                    : static_cast<Magnitude>(number);
}

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string grouped_digits(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) {
      out += '.';
    }
    out += digits[i];
  }
  return out;
}

std::string grouped(long long number) {
  return (number < 0 ? "-" : "") + grouped_digits(std::to_string(magnitude(number)));
}

long long tenths_of_percent(long long part, long long whole) {
  const Magnitude above = magnitude(part);
  const Magnitude below = magnitude(whole);
  // 1000 · above / below, rounded, without leaving 64 bits
  const Magnitude ones = above / below;
  Magnitude rest = above % below;
  Magnitude units = ones;
  for (int digit = 0; digit < 3; ++digit) {
    Magnitude next = 0;
    Magnitude sum = 0;
    for (int i = 0; i < 10; ++i) {  // sum = rest · 10 mod below, next = how often below went in
      if (sum >= below - rest) {
        sum -= below - rest;
        ++next;
      } else {
        sum += rest;
      }
    }
    units = units * 10 + next;
    rest = sum;
  }
  units += rest >= below - rest ? 1 : 0;
  const bool negative = (part < 0) != (whole < 0);
  const auto signed_units = static_cast<long long>(units);
  return negative ? -signed_units : signed_units;
}

std::string percent(int count, int of) {
  const long long tenths = tenths_of_percent(count, of);
  const std::string rest = tenths % 10 == 0 ? "" : "," + std::to_string(tenths % 10);
  return std::to_string(tenths / 10) + rest + "%";
}

}  // namespace chibo::text
