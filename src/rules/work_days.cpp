#include "rules/work_days.hpp"

#include "text/unicode.hpp"

#include <algorithm>
#include <array>

namespace chibo::rules {

using std::chrono::weekday;

namespace {

struct WeekdayNames {
  std::string_view word;
  std::string_view number;  // "thứ 5"; none for Sunday
  std::string_view brief;   // "5", "cn"
};

// in the order of std::chrono: Sunday first
constexpr std::array<WeekdayNames, 7> k_weekdays = {{{"chủ nhật", "", "cn"},
                                                     {"thứ hai", "thứ 2", "2"},
                                                     {"thứ ba", "thứ 3", "3"},
                                                     {"thứ tư", "thứ 4", "4"},
                                                     {"thứ năm", "thứ 5", "5"},
                                                     {"thứ sáu", "thứ 6", "6"},
                                                     {"thứ bảy", "thứ 7", "7"}}};

bool is_within(const model::Holiday& holiday, base::Date day) {
  return holiday.from.is_said() && *holiday.from <= day &&
         day <= (holiday.to.is_said() ? *holiday.to : *holiday.from);
}

}  // namespace

std::string_view weekday_word(weekday day) {
  return k_weekdays[day.c_encoding()].word;
}

std::optional<weekday> weekday_named(std::string_view text) {
  const std::string folded = text::fold(text);
  for (unsigned i = 0; i < k_weekdays.size(); ++i) {
    const WeekdayNames& names = k_weekdays[i];
    for (const std::string_view name : {names.word, names.number, names.brief}) {
      if (!name.empty() && text::fold(name) == folded) {
        return weekday(i);
      }
    }
  }
  return std::nullopt;
}

weekday weekday_of(base::Date day) {
  return weekday(std::chrono::sys_days(day));
}

std::optional<std::string> day_off(const model::Holidays& holidays, base::Date day,
                                   std::optional<weekday> chosen) {
  for (const model::Holiday& holiday : *holidays.days_off) {
    if (is_within(holiday, day)) {
      return "nghỉ " + holiday.name.value_or("lễ");
    }
  }
  const weekday on = weekday_of(day);
  const bool rest_day = on == std::chrono::Saturday || on == std::chrono::Sunday;
  const bool worked = std::ranges::any_of(
      *holidays.worked_instead,
      [&](const model::Told<base::Date>& told) { return told.is_said() && *told == day; });
  if (rest_day && !worked && chosen != on) {
    return std::string(weekday_word(on));
  }
  return std::nullopt;
}

std::vector<std::string> holidays_of(const model::Holidays& holidays, int year) {
  std::vector<std::string> out;
  for (const model::Holiday& holiday : *holidays.days_off) {
    if (!holiday.from.is_said()) {
      continue;
    }
    const base::Date end = holiday.to.is_said() ? *holiday.to : *holiday.from;
    if (static_cast<int>(holiday.from->year()) <= year && year <= static_cast<int>(end.year())) {
      out.push_back(holiday.name.value_or(base::slashed(*holiday.from)));
    }
  }
  return out;
}

base::Date after_work_days(const model::Holidays& holidays, base::Date day, int count) {
  for (int passed = 0; passed < count;) {
    day = base::add_days(day, 1);
    passed += day_off(holidays, day) ? 0 : 1;
  }
  return day;
}

bool names_holidays(const model::Holidays& holidays, base::Date from, base::Date to) {
  return std::ranges::any_of(*holidays.days_off, [&](const model::Holiday& holiday) {
    return holiday.from.is_said() && *holiday.from <= to &&
           from <= holiday.to.value_or(*holiday.from);
  });
}

}  // namespace chibo::rules
