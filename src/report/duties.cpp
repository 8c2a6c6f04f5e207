#include "report/duties.hpp"

#include "report/cell_report.hpp"
#include "rules/dues.hpp"
#include "rules/month_papers.hpp"
#include "rules/probation.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

/// How many of those away no reason is told of: where the excused are not told, all but the rest.
long long unclear_of(const rules::Attendance& attendance) {
  const int told = attendance.unclear.value_or(0);
  if (attendance.excused || !attendance.expected || !attendance.present) {
    return told;
  }
  return std::max(told, *attendance.expected - *attendance.present - *attendance.unexcused);
}

void count_absences(const CellReport& report, Tally& tally, Duties& out) {
  for (const MeetingLine& line : report.held) {
    const rules::Attendance& attendance = line.attendance;
    if (!counts_for_attendance(line.kind) || !attendance.unexcused) {
      continue;
    }
    const Behind behind{.at = roll_of(line.record->meeting), .meeting = line.record};
    tally.add(out.absences_told, 1, behind);
    tally.add(out.excused, attendance.excused.value_or(0), behind);
    tally.add(out.unexcused, *attendance.unexcused, behind);
    tally.add(out.unclear, unclear_of(attendance), behind);
  }
}

void count_papers(const model::Cell& cell, const CellReport& report, Tally& tally, Duties& out) {
  for (const MeetingLine& line : report.held) {
    if (!rules::goes_up(*line.record)) {
      continue;
    }
    const model::Meeting& meeting = line.record->meeting;
    const rules::Way way = rules::way_of(cell, meeting, report.as_of);
    if (way.due && way.first_sent) {
      tally.add(way.days_late > 0 ? out.papers_late : out.papers_in_time, 1,
                {.at = rules::first_sent_up(meeting)->at, .meeting = line.record});
    } else if (way.due && *way.due < report.as_of) {
      tally.add(out.papers_unsent, 1, {.at = place_of(*line.record), .meeting = line.record});
    }
  }
}

void count_probations(const model::Cell& cell, const CellReport& report, Tally& tally,
                      Duties& out) {
  for (const rules::Probation& probation : rules::probations_on(cell, report.as_of)) {
    if (probation.stage == rules::ProbationStage::due ||
        probation.stage == rules::ProbationStage::overdue) {
      tally.add(out.probation_due, 1, {.at = probation.member->at, .member = probation.member});
    }
  }
}

/// Sums of months: what single people pay is nobody's business above the cell.
void count_month(const rules::DuesMonth& month, Tally& tally, Duties& out) {
  const Behind behind{.at = month.record->dues.at, .month = month.period};
  tally.add(out.dues_months, 1, behind);
  tally.add(out.dues_to_collect, month.totals.to_collect.dong, behind);
  tally.add(out.dues_collected, month.totals.collected.dong, behind);
  for (const rules::DuesLine& line : month.lines) {
    if (!line.due.amount || line.standing == rules::DuesStanding::untold) {
      tally.add(out.dues_unknown, 1, {.at = line.row->at, .month = month.period});
    }
  }
  tally.add(out.dues_owed, month.owed().dong, behind);
  tally.add(out.dues_unknown, static_cast<long long>(month.without_row.size()), behind);
}

void count_dues(const model::Cell& cell, const CellReport& report, Tally& tally, Duties& out) {
  const Month last = std::min(report.period.last(), base::month_of(report.as_of));
  if (last < report.period.first()) {
    return;
  }
  const rules::DuesSpan span = rules::dues_of(cell, report.period.first(), last);
  for (const rules::DuesMonth& month : span.months) {
    count_month(month, tally, out);
  }
  for (const Month month : span.without_record) {
    tally.add(out.dues_months_lacking, 1, {.month = month});
  }
}

}  // namespace

std::span<long long Duties::*const> Duties::sums() {
  static constexpr long long Duties::*k_sums[] = {
      &Duties::absences_told,   &Duties::excused,
      &Duties::unexcused,       &Duties::unclear,
      &Duties::papers_in_time,  &Duties::papers_late,
      &Duties::papers_unsent,   &Duties::probation_due,
      &Duties::dues_months,     &Duties::dues_months_lacking,
      &Duties::dues_to_collect, &Duties::dues_collected,
      &Duties::dues_owed,       &Duties::dues_unknown};
  return k_sums;
}

Duties& Duties::operator+=(const Duties& other) {
  for (const auto sum : sums()) {
    this->*sum += other.*sum;
  }
  return *this;
}

void count_duties(const model::Cell& cell, const CellReport& report, Tally& tally, Duties& out) {
  count_absences(report, tally, out);
  count_papers(cell, report, tally, out);
  count_probations(cell, report, tally, out);
  count_dues(cell, report, tally, out);
}

}  // namespace chibo::report
