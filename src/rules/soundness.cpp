#include "rules/soundness.hpp"

#include "rules/meeting_names.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Meeting;
using model::MeetingRecord;
using model::Member;

namespace {

/// Whether the list of members itself was understood, whatever is wrong inside.
bool has_list(const model::Roster& roster) {
  return roster.members.is_said() || !roster.members.faulty;
}

/// By its period, for a meeting of January may be held in December.
bool is_of_year(const MeetingRecord& record, int year) {
  const auto period = period_of(record);
  return !period || static_cast<int>(period->year()) == year;
}

bool may_be_of_year(const std::string& stem, int year) {
  const auto name = parse_meeting_name(stem);
  return name ? static_cast<int>(name->period.year()) == year
              : stem.starts_with(std::to_string(year) + "-");
}

}  // namespace

bool knows_ids(const model::Roster& roster) {
  return has_list(roster) && std::ranges::none_of(*roster.members, [](const Member& member) {
           return member.id.faulty;
         });
}

bool knows_standing(const Member& member) {
  return !member.admitted.faulty && !member.official.faulty && !member.recognised.faulty &&
         !member.joined.faulty && !member.offices.faulty && !member.statuses.faulty;
}

bool knows_standings(const model::Roster& roster) {
  return knows_ids(roster) && std::ranges::all_of(*roster.members, knows_standing);
}

bool knows_presence(const Meeting& meeting) {
  return !meeting.roll_call.faulty && !meeting.absences.faulty && !meeting.exempt_present.faulty &&
         !meeting.group_meetings.faulty;
}

bool knows_turns(const model::Cell& cell, int year) {
  const std::chrono::year of{year};
  return !may_lie_unseen(cell, of / std::chrono::January) &&
         !may_lie_unseen(cell, of / std::chrono::December) &&
         std::ranges::none_of(
             cell.unread_meetings,
             [&](const std::string& stem) { return may_be_of_year(stem, year); }) &&
         std::ranges::none_of(cell.meetings, [&](const MeetingRecord& record) {
           const bool untold = record.meeting.agenda.faulty || record.meeting.state.faulty ||
                               record.meeting.date.faulty;
           return untold && is_of_year(record, year);
         });
}

bool knows_meetings(const model::Cell& cell) {
  return cell.unread_meetings.empty() &&
         std::ranges::none_of(cell.unread_folders, [](const std::string& folder) {
           return folder.empty() || folder == "hop" || folder.starts_with("hop/");
         });
}

bool knows_tasks(const model::Cell& cell) {
  return knows_meetings(cell) &&
         std::ranges::none_of(cell.meetings, [](const MeetingRecord& record) {
           return record.meeting.tasks.faulty || record.meeting.agenda.faulty;
         });
}

bool knows_calendar(const model::Cell& cell) {
  return cell.unread_plans.empty() &&
         std::ranges::none_of(
             cell.unread_folders,
             [](const std::string& folder) { return folder.empty() || folder == "ke-hoach"; }) &&
         std::ranges::none_of(cell.plans,
                              [](const model::Plan& plan) { return plan.meetings.faulty; });
}

bool may_hide_meeting(const model::Cell& cell, model::MeetingKind kind, base::Month period) {
  return has_unread_meeting(cell, kind, period) || may_lie_unseen(cell, period) ||
         std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
           const Meeting& meeting = record.meeting;
           const bool is_held = meeting.state == model::MeetingState::held;
           const bool untold = !meeting.kind.is_said() || !meeting.period.is_said() ||
                               !meeting.state.is_said() || meeting.date.faulty ||
                               (is_held && !meeting.date.is_said());
           if (!untold) {
             return false;
           }
           const auto name = parse_meeting_name(record.stem);
           return name && name->kind == kind && name->period == period;
         });
}

}  // namespace chibo::rules
