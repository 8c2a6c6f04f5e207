#include "rules/postponed.hpp"

#include <algorithm>

namespace chibo::rules {

const model::MeetingRecord* moved_to(const model::Cell& cell, const model::MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  if (meeting.state != model::MeetingState::postponed || !meeting.date.is_said()) {
    return nullptr;
  }
  const auto at = std::ranges::find_if(cell.meetings, [&](const model::MeetingRecord& other) {
    return &other != &record && other.meeting.kind == meeting.kind &&
           other.meeting.group == meeting.group && other.meeting.period == meeting.period &&
           other.meeting.moved_from == meeting.date;
  });
  return at == cell.meetings.end() ? nullptr : &*at;
}

const model::MeetingRecord* held_after_all(const model::Cell& cell,
                                           const model::MeetingRecord& record, base::Date by) {
  const model::MeetingRecord* at = moved_to(cell, record);
  // no more steps than meetings: days written by mistake may lead back
  for (std::size_t left = cell.meetings.size(); at != nullptr && left > 0; --left) {
    const model::Meeting& meeting = at->meeting;
    if (meeting.state == model::MeetingState::held) {
      return meeting.date.is_said() && *meeting.date <= by ? at : nullptr;
    }
    at = moved_to(cell, *at);
  }
  return nullptr;
}

}  // namespace chibo::rules
