#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

// What the minutes tell beyond the form that every meeting fills: lines of a label ("nhan") and
// words ("noi_dung"), each only where the record says it, under the place of the paper they stand
// at. Words end with their full stop.

/// After time and place: moved, broken off, told to members, prepared by, held with.
render::List time_lines(const model::Meeting& meeting, const model::Cell& cell);
/// After those absent: how the roll was called, numbers told, who came from afar, leave asked.
render::List attendance_lines(const model::Cell& cell, const model::Meeting& meeting);
/// After chair and secretary: who else ran the meeting.
render::List duty_lines(const model::Cell& cell, const model::Meeting& meeting);
/// Before the items: the theme's people and the papers read on it.
render::List theme_lines(const model::Cell& cell, const model::Meeting& meeting);
/// Under an item's title: why it was not taken up, who prepared it.
render::List item_lines(const model::Cell& cell, const model::Meeting& meeting,
                        const model::Item& item);
/// After a vote: what the papers have of it, why it does not stand.
render::List vote_lines(const model::Vote& vote);
/// After the items: praise, reminders, proposals and answers, grades of a review.
render::List result_lines(const model::Cell& cell, const model::Meeting& meeting);
/// After the tasks: the resolution or conclusion adopted.
render::List resolution_lines(const model::Meeting& meeting);
/// After the own score: who followed the meeting, how superiors judged it.
render::List score_lines(const model::Cell& cell, const model::Meeting& meeting);
/// After the approval: what was corrected, which text is the original, who signed, local figures.
render::List closing_lines(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::views
