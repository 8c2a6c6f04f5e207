#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <optional>

namespace chibo::views {

/// What the year's plan of themes may name: a row a theme of the plan in its order, and an open row
/// for each quarter without one where the rules want one. Issued on a day.
render::Value theme_plan_view(const model::Cell& cell, int year, base::Date day);

/// What the notice of meetings may name: a row a meeting of the year's plan or on record, of one
/// month where it is told; what was not held or has no new day is left out. Issued on a day.
render::Value schedule_view(const model::Cell& cell, int year, std::optional<base::Month> month,
                            base::Date day);

}  // namespace chibo::views
