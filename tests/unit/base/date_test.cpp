#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace chibo::base;
using namespace std::chrono_literals;

TEST_CASE("date: the ISO form and the form people write, never month first") {
  CHECK(parse_date("2026-11-05") == Date{2026y / 11 / 5});
  CHECK(parse_date("05/11/2026") == Date{2026y / 11 / 5});
  CHECK(parse_date("5/11/2026") == Date{2026y / 11 / 5});
  CHECK_FALSE(parse_date("11/25/2026"));
  CHECK_FALSE(parse_date("2026-02-31"));
  CHECK_FALSE(parse_date("2026-2-3"));
  CHECK_FALSE(parse_iso_date("05/11/2026"));
}

TEST_CASE("date: in words, days below 10 and months 1 and 2 are padded (V4)") {
  CHECK(in_words(2026y / 2 / 5) == "ngày 05 tháng 02 năm 2026");
  CHECK(in_words(2026y / 3 / 15) == "ngày 15 tháng 3 năm 2026");
}

TEST_CASE("date: every day reads back from how it is written, whatever its year") {
  for (const Date first : {1y / 1 / 1, 999y / 12 / 1, 2026y / 1 / 1, 9999y / 12 / 1}) {
    for (int days = 0; days < 31; ++days) {
      const Date date = add_days(first, days);
      CHECK(iso(date).size() == 10);
      CHECK(parse_iso_date(iso(date)) == date);
      CHECK(iso(month_of(date)) == iso(date).substr(0, 7));
    }
  }
  CHECK(iso(12026y / 3 / 5) == "12026-03-05");
}

TEST_CASE("date: times as people write them") {
  CHECK(parse_time("14:00") == Time{840});
  CHECK(parse_time("14h30") == Time{870});
  CHECK(parse_time("14 giờ 30") == Time{870});
  CHECK(parse_time("14h") == Time{840});
  CHECK_FALSE(parse_time("25:00"));
  CHECK_FALSE(parse_time("14:60"));
  CHECK(iso(Time{545}) == "09:05");
}

TEST_CASE("date: quarters know their months") {
  const auto quarter = parse_quarter("2026-Q4");
  REQUIRE(quarter);
  CHECK(quarter->contains(2026y / 10));
  CHECK_FALSE(quarter->contains(2026y / 9));
  CHECK(parse_quarter("Q4/2026") == quarter);
  CHECK_FALSE(parse_quarter("2026-Q5"));
  CHECK_FALSE(parse_quarter("2026-4"));
  CHECK(iso(*quarter) == "2026-Q4");
}

TEST_CASE("date: months as files and as people write them") {
  CHECK(parse_month("2026-11") == 2026y / 11);
  CHECK(parse_month("11/2026") == 2026y / 11);
  CHECK(parse_month("3/2026") == 2026y / 3);
  for (const char* wrong : {"2026-13", "13/2026", "0/2026", "2026/11", "11-2026", "11/26", "2026-1",
                            "/2026", "11/", "11/2026/", "5/11/2026", "111/2026"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_month(wrong));
  }
}
