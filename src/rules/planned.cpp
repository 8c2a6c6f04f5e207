#include "rules/planned.hpp"

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;
using model::PlannedMeeting;

namespace {

/// The kind that may share a session with another.
std::optional<MeetingKind> partner_of(const model::Told<MeetingKind>& kind) {
  if (kind == MeetingKind::regular) {
    return MeetingKind::thematic;
  }
  return kind == MeetingKind::thematic ? std::optional(MeetingKind::regular) : std::nullopt;
}

}  // namespace

const PlannedMeeting* find_planned(const Cell& cell, MeetingKind kind, Month period,
                                   std::optional<Date> day) {
  const PlannedMeeting* first = nullptr;
  for (const model::Plan& plan : cell.plans) {
    for (const PlannedMeeting& planned : *plan.meetings) {
      if (planned.period != period || planned.kind != kind) {
        continue;
      }
      if (day && planned.date == *day) {
        return &planned;
      }
      first = first == nullptr ? &planned : first;
    }
  }
  return first;
}

const PlannedMeeting* same_session(const Cell& cell, const PlannedMeeting& planned) {
  const auto partner = partner_of(planned.kind);
  if (!partner || !planned.date.is_said()) {
    return nullptr;
  }
  const PlannedMeeting* other = find_planned(cell, *partner, *planned.period, *planned.date);
  return other != nullptr && other->date == planned.date ? other : nullptr;
}

const MeetingRecord* session_to_join(const Cell& cell, const MeetingRequest& request) {
  const PlannedMeeting* planned = find_planned(cell, request.kind, request.period, request.date);
  const PlannedMeeting* other = planned != nullptr ? same_session(cell, *planned) : nullptr;
  if (other == nullptr) {
    return nullptr;
  }
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    const bool takes_place =
        meeting.state == MeetingState::planned || meeting.state == MeetingState::held;
    if (takes_place && meeting.kind == other->kind && meeting.period == request.period &&
        meeting.date == request.date && meeting.held_with.is_blank()) {
      return &record;
    }
  }
  return nullptr;
}

}  // namespace chibo::rules
