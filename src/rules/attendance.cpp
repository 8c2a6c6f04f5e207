#include "rules/attendance.hpp"

#include "rules/group_sheets.hpp"
#include "rules/soundness.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::Member;
using model::Roster;
using model::Standing;

Membership membership_on(const Roster& roster, Date day) {
  Membership out;
  for (const Member& member : *roster.members) {
    if (!belongs_on(member, day)) {
      continue;
    }
    out.all.push_back(&member);
    (is_official_on(member, day) ? out.official : out.probationary).push_back(&member);
    if (status_on(member, model::StatusKind::temporarily_in, day) != nullptr) {
      out.guests_in.push_back(&member);
    }
    switch (standing_on(member, day)) {
      case Standing::exempt:
        out.exempt.push_back(&member);
        break;
      case Standing::temporarily_out:
        out.away.push_back(&member);
        break;
      case Standing::suspended:
        out.suspended.push_back(&member);
        break;
      case Standing::special_duty:
        out.special_duty.push_back(&member);
        break;
      case Standing::active:
        break;
    }
  }
  return out;
}

const Member* holder_on(const model::Roster& roster, model::Office office, Date day) {
  const auto at = std::ranges::find_if(*roster.members, [&](const Member& member) {
    return belongs_on(member, day) && office_on(member, day) == office;
  });
  return at == roster.members->end() ? nullptr : &*at;
}

std::vector<const Member*> committee_on(const Roster& roster, Date day) {
  std::vector<const Member*> out;
  for (const Member& member : *roster.members) {
    const auto office = office_on(member, day);
    if (belongs_on(member, day) && office && *office <= model::Office::committee_member &&
        standing_on(member, day) == Standing::active) {
      out.push_back(&member);
    }
  }
  return out;
}

const Member* member_named(const Roster& roster, const model::Told<model::Person>& who) {
  return who.is_said() ? find_member(roster, who->text) : nullptr;
}

std::optional<int> told_count(const model::Told<int>& count) {
  if (count.is_said()) {
    return *count;
  }
  return count.is_none() ? std::optional(0) : std::nullopt;
}

std::optional<int> told_count(const model::Told<model::Quantity>& count) {
  if (count.is_said()) {
    return count->is_exact() ? std::optional(count->low) : std::nullopt;
  }
  return count.is_none() ? std::optional(0) : std::nullopt;
}

bool calls(const Meeting& meeting, const Member& member, Date day) {
  if (meeting.kind == model::MeetingKind::group) {
    return meeting.group.is_said() && member.group == meeting.group;
  }
  if (meeting.kind == model::MeetingKind::committee) {
    const auto office = office_on(member, day);
    return office && *office <= model::Office::committee_member;
  }
  return true;
}

std::vector<const Member*> expected_at(const Roster& roster, const Meeting& meeting, Date day) {
  std::vector<const Member*> out;
  for (const Member& member : *roster.members) {
    if (calls(meeting, member, day) && belongs_on(member, day) &&
        standing_on(member, day) == Standing::active) {
      out.push_back(&member);
    }
  }
  return out;
}

namespace {

/// The absent of whom names are told, beside the numbers.
void name_absent(const Meeting& meeting, const Roster& roster, Attendance& out) {
  for (const model::Absence& absence : *meeting.absences) {
    out.absent.push_back({member_named(roster, absence.member), &absence});
  }
}

void count_absences(const Meeting& meeting, const Roster& roster, Attendance& out) {
  int excused = 0;
  int unexcused = 0;
  int unclear = 0;
  int missing = 0;
  for (const model::Absence& absence : *meeting.absences) {
    const Member* member = member_named(roster, absence.member);
    const bool told_before =
        member != nullptr &&
        std::ranges::find(out.absent, member, &AbsentMember::member) != out.absent.end();
    out.absent.push_back({member, &absence});
    const bool is_expected =
        std::ranges::find(out.expected_members, member) != out.expected_members.end();
    if (told_before || !is_expected) {
      continue;  // exempt or away: no part of the denominator
    }
    ++missing;
    if (absence.kind == model::AbsenceKind::excused) {
      ++excused;
    } else if (absence.kind == model::AbsenceKind::unexcused) {
      ++unexcused;
    } else {
      ++unclear;
    }
  }
  out.present = *out.expected - missing;
  out.excused = excused;
  out.unexcused = unexcused;
  out.unclear = unclear;
}

}  // namespace

bool tells_absences(const Meeting& meeting) {
  return meeting.roll_call == model::RollCall::full || !meeting.absences.is_blank() ||
         is_made_of_groups(meeting);
}

Attendance attendance_of(const Cell& cell, const Meeting& meeting) {
  Attendance out;
  if (!meeting.date.is_said()) {
    return out;
  }
  if (is_made_of_groups(meeting)) {
    return merged_attendance(cell, meeting);
  }
  const Date day = *meeting.date;
  for (const model::Told<model::Person>& who : *meeting.exempt_present) {
    if (const Member* member = member_named(cell.roster, who)) {
      out.exempt_present.push_back(member);
    }
  }
  const bool by_name =
      meeting.roll_call == model::RollCall::full || meeting.roll_call == model::RollCall::by_list;
  const std::vector<const Member*> expected = expected_at(cell.roster, meeting, day);
  // a group that the roster does not tell can be counted by nobody
  const bool is_called = meeting.kind != model::MeetingKind::group || !expected.empty();
  const bool counts = cell.roster.members.is_said() && knows_standings(cell.roster) && is_called;
  if (by_name && is_called && cell.roster.members.is_said()) {
    if (!counts || !knows_presence(meeting)) {
      return out;
    }
    out.known = Attendance::Known::names;
    out.expected_members = expected;
    out.expected = static_cast<int>(expected.size());
    if (tells_absences(meeting)) {
      count_absences(meeting, cell.roster, out);
    }
    const auto told = told_count(meeting.headcount->total);
    out.numbers_disagree = told && *told != *out.expected;
    return out;
  }
  name_absent(meeting, cell.roster, out);
  if (meeting.roll_call == model::RollCall::numbers_only || meeting.headcount.is_said()) {
    const model::Headcount& told = *meeting.headcount;
    out.known = Attendance::Known::numbers;
    out.expected = told_count(told.total);
    out.present = told_count(told.present);
    out.excused = told_count(told.excused);
    out.unexcused = told_count(told.unexcused);
    out.numbers_disagree =
        counts && out.expected && *out.expected != static_cast<int>(expected.size());
  }
  return out;
}

}  // namespace chibo::rules
