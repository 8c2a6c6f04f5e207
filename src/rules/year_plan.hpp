#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace chibo::rules {

/// How a cell is used to meet: on a weekday or on a day of the month, when and where.
struct MeetingHabit {
  std::optional<std::chrono::weekday> weekday;
  std::optional<unsigned> day;
  model::Told<base::Time> start;
  model::Told<std::string> place;
};

struct PlanRequest {
  int year = 0;
  Date today;
  MeetingHabit habit;
};

/// The plan of a year as it can be worked out: a regular meeting a month on a work day within the
/// customary days (R22), the committee before it (R24), themes by quarter (R60), the order of turns
/// (R41). Months that are over, or whose meeting was held, are left out: a plan is made for what is
/// to come.
struct YearPlan {
  model::Plan plan;
  std::vector<base::Month> left_out;
  std::optional<Rule> window;
  bool outside_window = false;  // the chosen day of the month lies outside the customary days
};
YearPlan plan_year(const model::Cell& cell, const PlanRequest& request);

/// The meetings that a plan lacks, as plan_year would date them: a regular one a month; of the
/// committee and on a theme where the plan has such rows at all.
std::vector<model::PlannedMeeting> missing_meetings(const model::Cell& cell,
                                                    const PlanRequest& request,
                                                    const model::Plan& plan);

/// The day on which the committee prepares a meeting: the customary number of work days before it,
/// yet in the same month where that has a work day before the meeting.
Date committee_day(const model::Cell& cell, Date meeting);

}  // namespace chibo::rules
