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
           other.meeting.period == meeting.period && other.meeting.moved_from == meeting.date;
  });
  return at == cell.meetings.end() ? nullptr : &*at;
}

}  // namespace chibo::rules
