#include "text/numbers.hpp"

namespace chibo::text {

namespace {

std::string tenths(long long value) {
  const std::string whole = std::to_string(value / 10);
  return value % 10 == 0 ? whole + "%" : whole + "," + std::to_string(value % 10) + "%";
}

}  // namespace

std::string percent(long long count, long long of) {
  return tenths((2 * 1000 * count / of + 1) / 2);
}

std::string percent_of_basis_points(long long basis_points) {
  return tenths((basis_points + 5) / 10);
}

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace chibo::text
