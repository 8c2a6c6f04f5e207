#pragma once

#include "base/date.hpp"
#include "model/holidays.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// "thứ năm", "chủ nhật".
std::string_view weekday_word(std::chrono::weekday weekday);
/// A weekday as people write it: "thứ năm", "thứ 5", "5", "chủ nhật", "cn".
std::optional<std::chrono::weekday> weekday_named(std::string_view text);
std::chrono::weekday weekday_of(base::Date day);

/// Why nobody works on a day, in the words of the records: "chủ nhật", "nghỉ Quốc khánh"; nothing
/// on a work day, nor on a rest day that is worked instead. The weekday that a cell has chosen for
/// its meetings is no rest day.
std::optional<std::string> day_off(const model::Holidays& holidays, base::Date day,
                                   std::optional<std::chrono::weekday> chosen = std::nullopt);

/// The work day that comes so many work days after a day.
base::Date after_work_days(const model::Holidays& holidays, base::Date day, int count);
/// Whether the file names a holiday between two days, both included.
bool names_holidays(const model::Holidays& holidays, base::Date from, base::Date to);

/// The names of the holidays that touch a year, as they are told.
std::vector<std::string> holidays_of(const model::Holidays& holidays, int year);

}  // namespace chibo::rules
