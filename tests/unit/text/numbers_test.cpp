#include "text/numbers.hpp"

#include <doctest/doctest.h>

using namespace chibo::text;

TEST_CASE("numbers: a share is rounded to a tenth of a percent, the half upwards, with a comma") {
  CHECK(percent(15, 16) == "93,8%");  // 93,75
  CHECK(percent(2, 3) == "66,7%");
  CHECK(percent(1, 3) == "33,3%");
  CHECK(percent(16, 17) == "94,1%");
  CHECK(percent(1, 2000) == "0,1%");  // 0,05
  CHECK(percent(1, 2001) == "0%");
  CHECK(percent(1999, 2000) == "100%");
}

TEST_CASE("numbers: a whole share has no decimal") {
  CHECK(percent(0, 7) == "0%");
  CHECK(percent(7, 7) == "100%");
  CHECK(percent(1, 2) == "50%");
  CHECK(percent(9, 10) == "90%");
}

TEST_CASE("numbers: sums of a whole province keep their tenth") {
  CHECK(percent(2'000'000'000'000'000, 3'000'000'000'000'000) == "66,7%");
}

TEST_CASE("numbers: basis points are printed like shares") {
  CHECK(percent_of_basis_points(0) == "0%");
  CHECK(percent_of_basis_points(9375) == "93,8%");
  CHECK(percent_of_basis_points(9374) == "93,7%");
  CHECK(percent_of_basis_points(10000) == "100%");
  CHECK(percent_of_basis_points(8500) == "85%");
}

TEST_CASE("numbers: two digits at least") {
  CHECK(two_digits(0) == "00");
  CHECK(two_digits(5) == "05");
  CHECK(two_digits(12) == "12");
  CHECK(two_digits(123) == "123");
}
