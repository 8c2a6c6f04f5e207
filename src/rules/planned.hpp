#pragma once

#include "model/cell.hpp"
#include "rules/agenda_plan.hpp"

#include <optional>

namespace chibo::rules {

/// The row of the year's plans for a meeting: of several of its kind in the period the one of that
/// day, else the first; null where none foresees it.
const model::PlannedMeeting* find_planned(const model::Cell& cell, model::MeetingKind kind,
                                          Month period, std::optional<Date> day = {});

/// The row that the plan puts in the same session as another: a regular and a thematic meeting of
/// one period on one day.
const model::PlannedMeeting* same_session(const model::Cell& cell,
                                          const model::PlannedMeeting& planned);

/// The record of that other meeting, where it is held on the day asked for and names no other yet.
const model::MeetingRecord* session_to_join(const model::Cell& cell, const MeetingRequest& request);

}  // namespace chibo::rules
