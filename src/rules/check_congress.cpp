#include "i18n/message_turn.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/rulebook.hpp"

namespace chibo::rules {

using i18n::say;
using i18n::TurnMsg;
using model::Meeting;

namespace {

/// Where the number of those who came is told; the roll-call, where it follows from who was away.
diag::Span place_of(const Meeting& meeting) {
  return meeting.headcount.is_said()  ? meeting.headcount.at
         : meeting.absences.is_said() ? meeting.absences.at
                                      : meeting.roll_call.at;
}

}  // namespace

void check_congress(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.kind != model::MeetingKind::congress ||
        meeting.state != model::MeetingState::held || !meeting.date.is_said()) {
      continue;
    }
    const Attendance attendance = attendance_of(context.cell, meeting);
    const auto rule = rule_on(context.cell, "dai-hoi.du-hop", *meeting.date);
    const auto bound = rule ? bound_value(*rule) : std::nullopt;
    if (bound && attendance.present && attendance.expected &&
        !bound->is_met_by(*attendance.present, *attendance.expected)) {
      out.push_back(diag::warning(id, place_of(meeting),
                                  say(TurnMsg::congress_too_few, *attendance.present,
                                      *attendance.expected, rule->value, citation(*rule)),
                                  say(TurnMsg::congress_too_few_hint)));
    }
  }
}

}  // namespace chibo::rules
