#include "report/planned.hpp"

#include "report/cell_numbers.hpp"
#include "rules/inspections.hpp"

#include <algorithm>
#include <set>

namespace chibo::report {

namespace {

void count_meetings(const model::Plan& plan, const Period& period, Tally& tally, CellNumbers& out) {
  std::set<Month> regular;
  for (const model::PlannedMeeting& row : *plan.meetings) {
    if (!row.period.is_said() || !period.contains(*row.period)) {
      continue;
    }
    if (row.kind == model::MeetingKind::regular && regular.insert(*row.period).second) {
      tally.add(out.planned_regular, 1, {.at = row.at, .month = *row.period});
    }
    if (row.kind == model::MeetingKind::thematic) {
      const std::string_view theme = row.theme.is_said() ? std::string_view(*row.theme) : "";
      tally.add(out.planned_themes, 1, {.at = row.at, .title = theme, .month = *row.period});
    }
  }
}

void count_inspections(const model::Plan& plan, const CellReport& report, Tally& tally,
                       CellNumbers& out) {
  for (const model::PlannedInspection& row : *plan.inspections) {
    const std::string_view subject = row.subject.is_said() ? std::string_view(*row.subject) : "";
    const auto last = rules::last_month_of(row);
    if (last && report.period.contains(*last)) {
      tally.add(out.planned_inspections, 1, {.at = row.at, .title = subject, .month = *last});
    }
    if (row.concluded.is_said() && *row.concluded <= report.as_of &&
        report.period.contains(base::month_of(*row.concluded))) {
      tally.add(out.inspections_concluded, 1, {.at = row.concluded.at, .title = subject});
    }
  }
}

}  // namespace

void count_planned(const model::Cell& cell, const CellReport& report, Tally& tally,
                   CellNumbers& out) {
  const Period& period = report.period;
  for (const model::Plan& plan : cell.plans) {
    if (!plan.year.is_said() || *plan.year < static_cast<int>(period.first().year()) ||
        *plan.year > period.year()) {
      continue;
    }
    tally.add(out.plans, out.plans == 0 ? 1 : 0, {.at = plan.year.at, .plan = *plan.year});
    count_meetings(plan, period, tally, out);
    count_inspections(plan, report, tally, out);
  }
}

}  // namespace chibo::report
