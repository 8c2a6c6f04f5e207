#pragma once

#include "base/date.hpp"
#include "model/holidays.hpp"

namespace chibo::rules {

using base::Date;

/// Whether people work on a day: no Saturday, Sunday or holiday, or a rest day worked instead.
bool is_working_day(const model::Holidays& holidays, Date day);
/// The working day that comes so many working days after a day.
Date after_working_days(const model::Holidays& holidays, Date day, int count);
/// Whether the file names a holiday between two days, both included.
bool names_holidays(const model::Holidays& holidays, Date from, Date to);

}  // namespace chibo::rules
