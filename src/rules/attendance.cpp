#include "rules/attendance.hpp"

#include "rules/group_sheets.hpp"
#include "rules/people.hpp"
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

/// Counts the absent among those expected: by name, or as somebody whose name is not known. Where a
/// name is blank, or is nobody's, the numbers stay unknown.
class AbsenceCount {
 public:
  AbsenceCount(const Cell& cell, const Meeting& meeting, Attendance& out)
      : cell_(cell), meeting_(meeting), out_(out) {}

  void count() {
    for (const model::Absence& absence : *meeting_.absences) {
      look_at(absence);
    }
    const int missing = excused_ + unexcused_ + unclear_;
    if (!is_clear_ || missing > *out_.expected) {
      return;
    }
    out_.present = *out_.expected - missing;
    out_.excused = excused_;
    out_.unexcused = unexcused_;
    out_.unclear = unclear_;
  }

 private:
  void look_at(const model::Absence& absence) {
    const NamedPerson named = person_named(cell_, meeting_, absence.member);
    const bool told_before =
        named.member != nullptr &&
        std::ranges::find(out_.absent, named.member, &AbsentMember::member) != out_.absent.end();
    out_.absent.push_back({named.member, &absence});
    if (absence.member.is_unknown()) {
      ++out_.unnamed;
      add(absence);
    } else if (named.member != nullptr) {
      const bool is_expected =
          std::ranges::find(out_.expected_members, named.member) != out_.expected_members.end();
      if (is_expected && !told_before) {  // exempt or away: no part of the denominator
        add(absence);
      }
    } else if (named.delegate == nullptr && !absence.member.is_none()) {
      is_clear_ = false;
    }
  }

  void add(const model::Absence& absence) {
    ++(absence.kind == model::AbsenceKind::excused     ? excused_
       : absence.kind == model::AbsenceKind::unexcused ? unexcused_
                                                       : unclear_);
  }

  const Cell& cell_;
  const Meeting& meeting_;
  Attendance& out_;
  int excused_ = 0;
  int unexcused_ = 0;
  int unclear_ = 0;
  bool is_clear_ = true;
};

}  // namespace

bool tells_absences(const Meeting& meeting) {
  const bool all_came =
      meeting.roll_call == model::RollCall::full && !meeting.absences.is_unknown();
  return all_came || meeting.absences.is_said() || meeting.absences.is_none() ||
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
      AbsenceCount(cell, meeting, out).count();
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
