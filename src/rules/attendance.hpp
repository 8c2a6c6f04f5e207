#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

using base::Date;

/// A cell's membership on a day, computed from the dated roster (each list in roster order).
struct Membership {
  std::vector<const model::Member*> all;  // of this cell, temporarily-in included
  std::vector<const model::Member*> official;
  std::vector<const model::Member*> probationary;
  std::vector<const model::Member*> exempt;
  std::vector<const model::Member*> away;  // temporarily out
  std::vector<const model::Member*> suspended;
  std::vector<const model::Member*> special_duty;
  std::vector<const model::Member*> guests_in;  // temporarily in
};
Membership membership_on(const model::Roster& roster, Date day);

struct AbsentMember {
  const model::Member* member = nullptr;  // null: nobody on the roster
  const model::Absence* absence = nullptr;
};

/// Who was expected and who came. Numbers are empty where the record does not tell them: an
/// untouched roll-call is never full attendance.
struct Attendance {
  enum class Known { nothing, numbers, names };
  Known known = Known::nothing;
  std::vector<const model::Member*> expected_members;  // empty where only numbers were told
  std::optional<int> expected;
  std::optional<int> present;  // of those expected; exempt members who came stand apart
  std::optional<int> excused;
  std::optional<int> unexcused;
  std::optional<int> unclear;
  std::vector<AbsentMember> absent;
  int unnamed = 0;  // of those absent: somebody was, and nobody knows who
  std::vector<const model::Member*> exempt_present;
  bool numbers_disagree = false;  // told numbers against the roster
};

/// Whom a meeting calls: the committee for a committee meeting, the members of the group for a
/// group's meeting, else the whole cell; nobody for a group whose number is not told.
bool calls(const model::Meeting& meeting, const model::Member& member, Date day);
/// Expected are those called who belong to the cell on the day, less exempt, away, suspended and on
/// special duty (R11).
std::vector<const model::Member*> expected_at(const model::Roster& roster,
                                              const model::Meeting& meeting, Date day);

/// Whether a roll-call by names tells who was absent: called by list it does once the list is
/// written, "không" where nobody was; "không rõ" does not. Of groups their sheets tell.
bool tells_absences(const model::Meeting& meeting);

/// Who was expected and who came, as the meeting's roll-call tells; of a meeting held by groups as
/// the groups' sheets tell (R28).
Attendance attendance_of(const model::Cell& cell, const model::Meeting& meeting);

/// Who holds an office on a day; null where nobody does.
const model::Member* holder_on(const model::Roster& roster, model::Office office, Date day);

/// Members of the committee (secretary, deputy, committee members) on a day.
std::vector<const model::Member*> committee_on(const model::Roster& roster, Date day);

/// The member whom a key of a meeting names, by id; null for delegates, strangers and members of
/// other days.
const model::Member* member_named(const model::Roster& roster,
                                  const model::Told<model::Person>& who);

/// A count as told: "không" is none, blank and unknown are no number.
std::optional<int> told_count(const model::Told<int>& count);
/// The same of a quantity: a range, "khoảng" or a percentage is no count.
std::optional<int> told_count(const model::Told<model::Quantity>& count);

}  // namespace chibo::rules
