#include "rules/probation_calendar.hpp"

#include "rules/attendance.hpp"
#include "rules/votes.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::MeetingRecord;
using model::Member;

namespace {

bool considers(const model::Meeting& meeting, const Member& member) {
  return std::ranges::any_of(*meeting.agenda, [&](const model::Item& item) {
    return item.matter == model::Matter::recognition && item.subject.is_said() &&
           item.subject->text == member.id->text && !item.dropped.is_said();
  });
}

std::optional<bool> approved_at(const Cell& cell, const model::Meeting& meeting,
                                const Member& member) {
  for (const model::Item& item : *meeting.agenda) {
    const model::Vote* vote = standing_vote(item);
    if (item.matter == model::Matter::recognition && item.subject.is_said() &&
        item.subject->text == member.id->text && vote != nullptr) {
      return outcome_of(cell, meeting, *vote, model::Matter::recognition).reached;
    }
  }
  return std::nullopt;
}

/// The meeting of the cell that considered the member, the last one held; else one that is planned
/// to.
void find_meeting_of(const Cell& cell, Date day, CalendarEntry& out) {
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool held = meeting.state == model::MeetingState::held && meeting.date.is_said() &&
                      *meeting.date <= day;
    const bool planned = meeting.state == model::MeetingState::planned;
    if (meeting.kind == model::MeetingKind::committee || !considers(meeting, *out.member) ||
        (!held && !planned)) {
      continue;
    }
    const bool had_held = out.considered_at != nullptr &&
                          out.considered_at->meeting.state == model::MeetingState::held;
    if (held || !had_held) {
      out.considered_at = &record;
      out.approved = held ? approved_at(cell, meeting, *out.member) : std::nullopt;
    }
  }
}

CalendarEntry entry_of(const Cell& cell, const Member& member, Date day,
                       const std::vector<Probation>& dated) {
  CalendarEntry out;
  out.member = &member;
  out.suspended = standing_on(member, day) == model::Standing::suspended;
  find_meeting_of(cell, day, out);
  const auto at = std::ranges::find(dated, &member, &Probation::member);
  if (at != dated.end()) {
    out.stage = at->stage;
    out.ends = at->ends;
    out.consider_by = at->deadline;
  }
  return out;
}

}  // namespace

ProbationCalendar probation_on(const Cell& cell, Date day) {
  ProbationCalendar out;
  out.length = rule_on(cell, "du-bi.thoi-han", day);
  out.consider_within = rule_on(cell, "du-bi.xet-trong", day);
  out.papers = rule_on(cell, "du-bi.ho-so", day);
  const std::vector<Probation> dated = probations_on(cell, day);
  for (const Member* member : membership_on(cell.roster, day).probationary) {
    // a guest's own cell keeps the calendar
    if (status_on(*member, model::StatusKind::temporarily_in, day) == nullptr) {
      out.members.push_back(entry_of(cell, *member, day, dated));
    }
  }
  const Date never = base::last_day(std::chrono::year{9999} / 12);
  std::ranges::stable_sort(out.members, {},
                           [&](const CalendarEntry& entry) { return entry.ends.value_or(never); });
  return out;
}

}  // namespace chibo::rules
