#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <cstddef>

namespace chibo::views {

/// What the extract of one item may name: the names of the minutes, of whose items and later
/// amendments only those of that one are there, so that no form can print another's.
render::Value extract_view(const model::Cell& cell, const model::MeetingRecord& record,
                           std::size_t item);

}  // namespace chibo::views
