#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// How far a member's probation is. soon: time to prepare the papers · served: the cell has to
/// consider it · late: it should have.
enum class ProbationStage { undated, running, soon, served, late };

/// One probationary member (R16).
struct Probation {
  const model::Member* member = nullptr;
  ProbationStage stage = ProbationStage::undated;
  std::optional<Date> ends;  // whenever it is decided, the member is official from this day
  std::optional<Date> consider_by;
  const model::MeetingRecord* considered_at = nullptr;  // held, else planned
  std::optional<bool> approved;                         // empty where the vote is not clear
  bool suspended = false;
};

/// Who is on probation on a day, the first to end first, and the rules it was worked out by.
struct ProbationCalendar {
  std::vector<Probation> members;
  std::optional<Rule> length;
  std::optional<Rule> consider_within;
  std::optional<Rule> ahead;
  std::optional<Rule> papers;
};
ProbationCalendar probation_on(const model::Cell& cell, Date day);

/// The same day some months on, or the last of a shorter month.
Date add_months(Date date, int months);

/// The n-th working day after a day: weekends and public holidays rest, days worked instead do not.
Date add_working_days(const model::Holidays& holidays, Date date, int days);

}  // namespace chibo::rules
