#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <string_view>

namespace chibo::views {

/// What the sheet of the cell's own score may name: the names of the minutes, the criteria of the
/// form in force on the day of the meeting beside the points the record has, what the record knows
/// that bears on them, and the bounds of the grades.
render::Value score_sheet_view(const model::Cell& cell, const model::MeetingRecord& record);

/// The same for who follows the meeting, from above or by the cell's order: the criteria stand open
/// for a pen, and what that person's judgement is on record stands in its places. A name fits as
/// text::closest finds it among those who judged, delegates and members; a stranger's is printed
/// as it is; without one the only judgement on record answers, else dots.
render::Value observer_sheet_view(const model::Cell& cell, const model::MeetingRecord& record,
                                  std::string_view name);

}  // namespace chibo::views
