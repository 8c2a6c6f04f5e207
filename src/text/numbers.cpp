#include "text/numbers.hpp"

namespace chibo::text {

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string percent(int count, int of) {
  const long long tenths = (2000LL * count / of + 1) / 2;
  const std::string rest = tenths % 10 == 0 ? "" : "," + std::to_string(tenths % 10);
  return std::to_string(tenths / 10) + rest + "%";
}

}  // namespace chibo::text
