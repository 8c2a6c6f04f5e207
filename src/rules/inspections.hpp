#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string>

namespace chibo::rules {

enum class InspectionStanding { concluded, ahead, running, overdue, undated };

/// What became of a row of the programme of inspection by a day: a row is done once it has a day of
/// conclusion by then, and overdue when its last month is over without one.
InspectionStanding standing_of(const model::PlannedInspection& row, base::Date day);

/// Its last month: the first one where no other is told; nothing where none is told.
std::optional<base::Month> last_month_of(const model::PlannedInspection& row);

/// Who or what it looks at: names of members, then the collective; empty where nobody is told.
std::string inspected(const model::Cell& cell, const model::PlannedInspection& row);

}  // namespace chibo::rules
