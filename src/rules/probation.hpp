#pragma once

#include "i18n/message.hpp"
#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

enum class ProbationStage { running, ends_soon, due, overdue };

/// A member's probation as it stands on a day (R16): it ends so many months after the ceremony, and
/// the cell considers it within so many working days.
struct Probation {
  const model::Member* member = nullptr;
  ProbationStage stage = ProbationStage::running;
  Date ends;
  std::optional<Date> deadline;  // empty where no rule of the day it ends sets one
  Rule term;
  std::optional<Rule> deadline_rule;
};

/// The day on which a probation of these months ends; the last of a shorter month.
Date end_of_probation(Date admitted, int months);

/// Of every member of the cell who is on probation on a day, in roster order; one without a told
/// ceremony is left out.
std::vector<Probation> probations_on(const model::Cell& cell, Date day);

/// What is to be said of it on that day; nothing while it runs.
std::optional<i18n::Message> told(const Probation& probation);
/// What to do; says so where the working days were counted without holidays.
i18n::Message next_step(const model::Cell& cell, const Probation& probation);

}  // namespace chibo::rules
