#include "rules/inspections.hpp"

#include "rules/people.hpp"

namespace chibo::rules {

InspectionStanding standing_of(const model::PlannedInspection& row, base::Date day) {
  if (row.concluded.is_said() && *row.concluded <= day) {
    return InspectionStanding::concluded;
  }
  const auto last = last_month_of(row);
  if (!last) {
    return InspectionStanding::undated;
  }
  const base::Month month = base::month_of(day);
  if (*last < month) {
    return InspectionStanding::overdue;
  }
  return month < row.from.value_or(*last) ? InspectionStanding::ahead : InspectionStanding::running;
}

std::optional<base::Month> last_month_of(const model::PlannedInspection& row) {
  return row.until.is_said() ? row.until.said() : row.from.said();
}

std::string inspected(const model::Cell& cell, const model::PlannedInspection& row) {
  std::string out;
  const auto add = [&out](const std::string& name) {
    if (!name.empty()) {
      out += (out.empty() ? "" : ", ") + name;
    }
  };
  for (const model::Told<model::Person>& member : *row.members) {
    add(shown_name(cell, {}, member));
  }
  add(row.body.value_or(""));
  return out;
}

}  // namespace chibo::rules
