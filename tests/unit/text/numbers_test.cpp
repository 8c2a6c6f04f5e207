#include "text/numbers.hpp"

#include <doctest/doctest.h>

using namespace chibo::text;

TEST_CASE("numbers: two digits at least") {
  CHECK(two_digits(0) == "00");
  CHECK(two_digits(5) == "05");
  CHECK(two_digits(12) == "12");
  CHECK(two_digits(123) == "123");
}
