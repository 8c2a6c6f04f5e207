#include "text/numbers.hpp"

#include <doctest/doctest.h>

using namespace chibo::text;

TEST_CASE("numbers: two digits at least") {
  CHECK(two_digits(0) == "00");
  CHECK(two_digits(5) == "05");
  CHECK(two_digits(12) == "12");
  CHECK(two_digits(123) == "123");
}

TEST_CASE("numbers: shares are rounded to the tenth of a percent, halves away from nought") {
  CHECK(tenths_of_percent(1, 3) == 333);
  CHECK(tenths_of_percent(2, 3) == 667);
  CHECK(tenths_of_percent(1, 2000) == 1);  // 0.05 %
  CHECK(tenths_of_percent(-1, 2000) == -1);
  CHECK(tenths_of_percent(1, 2001) == 0);
  CHECK(tenths_of_percent(9'223'372'036'854'775'807, 9'223'372'036'854'775'807) == 1000);
}

TEST_CASE("numbers: a share in a sentence has a decimal comma, and none where it is whole") {
  CHECK(percent(7, 8) == "87,5%");
  CHECK(percent(15, 16) == "93,8%");
  CHECK(percent(3, 3) == "100%");
  CHECK(percent(0, 3) == "0%");
}
