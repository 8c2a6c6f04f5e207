#include "rules/work_days.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::day;

namespace {

model::Holidays tet() {
  model::Holiday holiday;
  holiday.from = day("2027-02-04");
  holiday.to = day("2027-02-10");
  holiday.name = std::string("Tết");
  model::Holidays out;
  out.days_off = std::vector<model::Holiday>{holiday};
  out.worked_instead = std::vector<model::Told<base::Date>>{day("2027-02-13")};
  return out;
}

}  // namespace

TEST_CASE("work days: both ends of a holiday are off, the days beside it are not (R18)") {
  CHECK_FALSE(day_off(tet(), day("2027-02-03")));
  CHECK(day_off(tet(), day("2027-02-04")) == "nghỉ Tết");
  CHECK(day_off(tet(), day("2027-02-10")) == "nghỉ Tết");
  CHECK_FALSE(day_off(tet(), day("2027-02-11")));
}

TEST_CASE("work days: a Saturday worked instead is a work day, another is not") {
  CHECK_FALSE(day_off(tet(), day("2027-02-13")));
  CHECK(day_off(tet(), day("2027-02-20")) == "thứ bảy");
  CHECK(day_off(tet(), day("2027-02-21")) == "chủ nhật");
}

TEST_CASE("work days: a cell that meets on Sundays has no rest on Sundays, yet keeps holidays") {
  CHECK_FALSE(day_off(tet(), day("2027-02-21"), std::chrono::Sunday));
  CHECK(day_off(tet(), day("2027-02-07"), std::chrono::Sunday) == "nghỉ Tết");
}

TEST_CASE("work days: weekdays are read as people write them, and nothing else") {
  CHECK(weekday_named("Thứ Năm") == std::chrono::Thursday);
  CHECK(weekday_named("thu bay") == std::chrono::Saturday);
  CHECK(weekday_named("thứ 2") == std::chrono::Monday);
  CHECK(weekday_named("CN") == std::chrono::Sunday);
  CHECK_FALSE(weekday_named("hằng tuần"));
  CHECK_FALSE(weekday_named(""));
  CHECK(weekday_word(weekday_of(day("2026-11-05"))) == "thứ năm");
}

TEST_CASE("work days: the holidays that touch a year are named, and no others") {
  CHECK(holidays_of(tet(), 2027) == std::vector<std::string>{"Tết"});
  CHECK(holidays_of(tet(), 2026).empty());
  CHECK(holidays_of({}, 2027).empty());
}
