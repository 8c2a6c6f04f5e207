#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// What corrects and completes minutes after they were closed, for the end of the paper.
render::List amendments_view(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::views
