#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// What the year's programme of inspection and supervision may name: the rows of each kind in the
/// order of the plan, by their first month; without any row of a kind an open one. Issued on a day.
render::Value inspection_programme_view(const model::Cell& cell, int year, base::Date day);

}  // namespace chibo::views
