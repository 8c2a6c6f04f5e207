#include "rules/working_days.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using model::Holiday;

Date last_of(const Holiday& holiday) {
  return holiday.to.value_or(*holiday.from);
}

}  // namespace

bool is_working_day(const model::Holidays& holidays, Date day) {
  const bool worked_instead = std::ranges::any_of(
      *holidays.worked_instead,
      [&](const model::Told<Date>& told) { return told.is_said() && *told == day; });
  if (worked_instead) {
    return true;
  }
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         !names_holidays(holidays, day, day);
}

Date after_working_days(const model::Holidays& holidays, Date day, int count) {
  for (int passed = 0; passed < count;) {
    day = base::add_days(day, 1);
    passed += is_working_day(holidays, day) ? 1 : 0;
  }
  return day;
}

bool names_holidays(const model::Holidays& holidays, Date from, Date to) {
  return std::ranges::any_of(*holidays.days_off, [&](const Holiday& holiday) {
    return holiday.from.is_said() && *holiday.from <= to && from <= last_of(holiday);
  });
}

}  // namespace chibo::rules
