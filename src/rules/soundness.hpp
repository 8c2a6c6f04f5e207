#pragma once

#include "model/cell.hpp"

namespace chibo::rules {

// Where a record could not be understood an error says so; from what it does not tell then, nothing
// follows.

/// Whether the id of every member could be read.
bool knows_ids(const model::Roster& roster);
/// Whether it could be read from when to when a member belongs, and what the member counts for.
bool knows_standing(const model::Member& member);
/// The same of all members, and whether there is no other.
bool knows_standings(const model::Roster& roster);
/// Whether it could be read who came to a meeting.
bool knows_presence(const model::Meeting& meeting);
/// Whether every turn of self-criticism of a year could be read.
bool knows_turns(const model::Cell& cell, int year);
/// Whether every file of a meeting could be read.
bool knows_meetings(const model::Cell& cell);
/// Whether every task and promise could be read.
bool knows_tasks(const model::Cell& cell);
/// Whether every day that the plans set for a meeting could be read.
bool knows_calendar(const model::Cell& cell);
/// Whether a meeting of this kind and period may stand in a record that could not be understood, or
/// does not tell all of its kind, period, state and day.
bool may_hide_meeting(const model::Cell& cell, model::MeetingKind kind, base::Month period);

}  // namespace chibo::rules
