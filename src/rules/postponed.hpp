#pragma once

#include "model/cell.hpp"

namespace chibo::rules {

/// The record to which a postponed meeting was moved, with all that was prepared for it; null where
/// it was not postponed, or has no new day yet.
const model::MeetingRecord* moved_to(const model::Cell& cell, const model::MeetingRecord& record);

/// The record of the meeting by which a postponed one was held by a day, however often it was put
/// off; null where it was not.
const model::MeetingRecord* held_after_all(const model::Cell& cell,
                                           const model::MeetingRecord& record, base::Date by);

}  // namespace chibo::rules
