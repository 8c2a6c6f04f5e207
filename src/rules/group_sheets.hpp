#pragma once

#include "rules/attendance.hpp"

#include <vector>

namespace chibo::rules {

/// The sheets of the groups' meetings that make up one meeting, as its record links them, and whom
/// they leave unclear.
struct GroupSheets {
  std::vector<const model::MeetingRecord*> sheets;  // held meetings of groups that were read
  std::vector<const model::Member*> in_two;         // expected at more than one of them
  std::vector<const model::Member*> in_none;        // expected at the meeting, yet at none of them
};

bool is_made_of_groups(const model::Meeting& meeting);
GroupSheets group_sheets(const model::Cell& cell, const model::Meeting& meeting);

/// One attendance of all sheets, member by member; numbers alone where a sheet has only numbers.
/// Who is in no sheet makes the number present unknown, for nobody tells of them.
Attendance merged_attendance(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::rules
