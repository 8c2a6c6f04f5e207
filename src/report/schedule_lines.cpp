#include "report/schedule_lines.hpp"

#include "rules/registrations.hpp"

#include <algorithm>
#include <iterator>

namespace chibo::report {

namespace {

using model::Registration;
using model::RegistrationState;

Registration row_of(const CellLine& cell) {
  Registration out;
  if (!cell.code.empty()) {
    out.code = model::Code{cell.code};
  }
  out.name = cell.name.empty() ? cell.path : cell.name;
  return out;
}

void count(const Registration& row, ScheduleLine& line) {
  switch (rules::state_of(row)) {
    case RegistrationState::agreed:
      ++line.agreed;
      return;
    case RegistrationState::registered:
      ++line.registered;
      return;
    case RegistrationState::waiting:
      line.waiting.push_back(row.name.value_or(""));
  }
}

}  // namespace

std::vector<ScheduleLine> schedule_lines(const model::CommitteeBooks& books,
                                         const CommitteeReport& report,
                                         std::vector<rules::RowAgain>& again) {
  std::vector<ScheduleLine> out;
  for (const Month month : base::months_through(report.period.first(), report.period.last())) {
    const model::ScheduleRecord* record = model::find_schedule(books, month);
    if (record == nullptr) {
      continue;
    }
    ScheduleLine line;
    line.month = month;
    const std::vector<Registration>& rows = *record->schedule.cells;
    rules::SettledSchedule settled = rules::settled_schedule(record->schedule);
    for (const Registration& row : settled.rows) {
      count(row, line);
    }
    std::ranges::move(settled.again, std::back_inserter(again));
    for (const CellLine& cell : report.cells) {
      const Registration missing = row_of(cell);
      if (std::ranges::any_of(
              rows, [&](const Registration& row) { return rules::is_same_cell(row, missing); })) {
        continue;
      }
      if (cell.standing == CellStanding::unread) {
        line.unread.push_back(missing.name.value_or(""));
      } else {
        count(missing, line);
      }
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace chibo::report
