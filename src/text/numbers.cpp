#include "text/numbers.hpp"

namespace chibo::text {

std::string two_digits(long long number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace chibo::text
