#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// What the list of those who attended may name: the names of the minutes, and a row a member.
render::Value attendance_list_view(const model::Cell& cell, const model::MeetingRecord& record);

}  // namespace chibo::views
