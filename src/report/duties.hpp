#pragma once

#include "base/date.hpp"
#include "report/tally.hpp"

#include <span>

namespace chibo::report {

struct CellReport;

/// What a superior counts besides of a period (R95): whole numbers of what the records tell.
struct Duties {
  // at the cell's meetings whose records tell who was absent and why
  long long absences_told = 0;  // meetings
  long long excused = 0;
  long long unexcused = 0;
  long long unclear = 0;  // absent, and no record tells whether with a reason
  // papers of meetings, by the days that the rules give for sending them up
  long long papers_in_time = 0;
  long long papers_late = 0;
  long long papers_unsent = 0;  // their day is over, and no record tells that they were sent
  long long probation_due = 0;  // members whose probation is over and who are not decided on
  // dues, in đồng, of the months that have begun
  long long dues_months = 0;  // with a record
  long long dues_months_lacking = 0;
  long long dues_to_collect = 0;
  long long dues_collected = 0;
  long long dues_owed = 0;
  long long dues_unknown = 0;  // rows of which what is due or what was paid is not known

  static std::span<long long Duties::*const> sums();  // every number
  Duties& operator+=(const Duties& other);
  bool operator==(const Duties&) const = default;
};
/// Counts them of a cell's report.
void count_duties(const model::Cell& cell, const CellReport& report, Tally& tally, Duties& out);

}  // namespace chibo::report
