#include "report/duties.hpp"

#include "report/cell_report.hpp"
#include "rules/dues.hpp"
#include "rules/month_papers.hpp"
#include "rules/probation.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

void count_absences(const CellReport& report, Duties& out) {
  for (const MeetingLine& line : report.held) {
    const rules::Attendance& attendance = line.attendance;
    if (!counts_for_attendance(line.kind) || !attendance.unexcused) {
      continue;
    }
    ++out.absences_told;
    out.excused += attendance.excused.value_or(0);
    out.unexcused += *attendance.unexcused;
    out.unclear += attendance.unclear.value_or(0);
  }
}

void count_papers(const model::Cell& cell, const CellReport& report, Duties& out) {
  for (const MeetingLine& line : report.held) {
    if (!rules::goes_up(*line.record)) {
      continue;
    }
    const rules::Way way = rules::way_of(cell, line.record->meeting, report.as_of);
    if (way.due && way.first_sent) {
      ++(way.days_late > 0 ? out.papers_late : out.papers_in_time);
    } else if (way.due && *way.due < report.as_of) {
      ++out.papers_unsent;
    }
  }
}

void count_dues(const model::Cell& cell, const CellReport& report, Duties& out) {
  const Month last = std::min(report.period.last(), base::month_of(report.as_of));
  if (last < report.period.first()) {
    return;
  }
  const rules::DuesSpan span = rules::dues_of(cell, report.period.first(), last);
  out.dues_months = static_cast<long long>(span.months.size());
  out.dues_months_lacking = static_cast<long long>(span.without_record.size());
  out.dues_to_collect = span.totals.to_collect.dong;
  out.dues_collected = span.totals.collected.dong;
  out.dues_unknown = span.totals.unknown_due + span.totals.untold;
  for (const rules::DuesMonth& month : span.months) {
    for (const rules::DuesLine& line : month.lines) {
      out.dues_owed += line.owed().dong;
    }
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

Duties duties_of(const model::Cell& cell, const CellReport& report) {
  Duties out;
  count_absences(report, out);
  count_papers(cell, report, out);
  out.probation_due = std::ranges::count_if(
      rules::probations_on(cell, report.as_of), [](const rules::Probation& probation) {
        return probation.stage == rules::ProbationStage::due ||
               probation.stage == rules::ProbationStage::overdue;
      });
  count_dues(cell, report, out);
  return out;
}

}  // namespace chibo::report
