#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// The part of the minutes that tells who belongs to the cell, who was to come and who came.
render::Map attendance_view(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::views
