#pragma once

#include "rules/probation.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// One probationary member with what the cell did of it (R16).
struct CalendarEntry {
  const model::Member* member = nullptr;
  std::optional<ProbationStage> stage;  // empty where the ceremony is not told
  std::optional<Date> ends;  // whenever it is decided, the member is official from this day
  std::optional<Date> consider_by;
  const model::MeetingRecord* considered_at = nullptr;  // held, else planned
  std::optional<bool> approved;                         // empty where the vote is not clear
  bool suspended = false;
};

/// Who is on probation on a day, the first to end first, and the rules it was worked out by.
struct ProbationCalendar {
  std::vector<CalendarEntry> members;
  std::optional<Rule> length;
  std::optional<Rule> consider_within;
  std::optional<Rule> papers;
};
ProbationCalendar probation_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
