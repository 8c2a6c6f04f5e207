#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"
#include "views/observer.hpp"

namespace chibo::views {

/// What the sheet of the cell's own score may name: the names of the minutes, the criteria of the
/// form in force on the day of the meeting beside the points the record has, what the record knows
/// that bears on them, and the bounds of the grades.
render::Value score_sheet_view(const model::Cell& cell, const model::MeetingRecord& record);

/// The same for who follows the meeting, from above or by the cell's order: the criteria stand open
/// for a pen, and what that person's judgement is on record stands in its places.
render::Value observer_sheet_view(const model::Cell& cell, const model::MeetingRecord& record,
                                  const Observer& who);

}  // namespace chibo::views
