#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <optional>
#include <string>

namespace chibo::views {

/// What the year's plan of themes may name: a row a theme of the plan in its order, and an open row
/// for each quarter without one where the rules want one. Issued on a day.
render::Value theme_plan_view(const model::Cell& cell, int year, base::Date day);

/// "năm 2026", "tháng 11 năm 2026".
std::string span_in_words(int year, std::optional<base::Month> month);

/// What the notice of meetings to the cell may name: a row a meeting of the year's plan or on
/// record, by day and hour, of one month where it is told; what was not held, has no new day or is
/// the committee's own is left out. Issued on a day.
render::Value schedule_view(const model::Cell& cell, int year, std::optional<base::Month> month,
                            base::Date day);

}  // namespace chibo::views
