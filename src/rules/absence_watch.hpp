#pragma once

#include "base/date.hpp"
#include "i18n/message.hpp"
#include "model/cell.hpp"

#include <vector>

namespace chibo::rules {

using base::Date;
using base::Month;

/// A member's unexcused absences from the regular meetings of a calendar year that expected them
/// (R17).
struct UnexcusedYear {
  const model::Member* member = nullptr;
  int year = 0;
  std::vector<Month> periods;  // each month once, in order
  diag::Span last;             // where the last one is told
};
std::vector<UnexcusedYear> unexcused_by_year(const model::Cell& cell);

/// Excused absences from regular meetings that follow each other within a calendar year; a meeting
/// whose attendance is not told by name ends the row.
struct AbsencesInARow {
  const model::Member* member = nullptr;
  int year = 0;
  int count = 0;
  Date last_day;
  diag::Span last;
};
std::vector<AbsencesInARow> excused_in_a_row(const model::Cell& cell);

/// What the watch says on a day of the year that runs, of members who are still there (R17).
std::vector<i18n::Message> absence_alarms(const model::Cell& cell, Date today);

}  // namespace chibo::rules
