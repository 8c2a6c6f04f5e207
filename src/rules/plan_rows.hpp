#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

/// What became of a meeting of the year's plan.
enum class PlanStanding {
  held,
  prepared,   // its record is being kept, the day is to come
  postponed,  // put off, no new day yet
  not_held,
  unread,      // its file cannot be read
  unprepared,  // the day is to come, nothing is prepared
  overdue      // the day is over and no record tells of it
};

/// A planned meeting beside its record, or a record that no plan foresaw.
struct PlanRow {
  base::Month period;
  model::MeetingKind kind = model::MeetingKind::regular;
  const model::PlannedMeeting* plan = nullptr;  // null for a record that no plan foresaw
  std::optional<base::Date> planned;
  const model::MeetingRecord* record = nullptr;
  PlanStanding standing = PlanStanding::unprepared;
  std::string theme;
};

/// The year's plan against the meetings on record, by period and day. Of several meetings of one
/// kind in a period a record belongs to the one of its day, or of the day it was moved from.
std::vector<PlanRow> plan_rows(const model::Cell& cell, int year, base::Date today);

// What is told of a meeting: by its record, which is nearer to what will be, else by the plan.
const model::Told<base::Date>& date_of(const PlanRow& row);
const model::Told<base::Time>& start_of(const PlanRow& row);
const model::Told<std::string>& place_of(const PlanRow& row);

}  // namespace chibo::rules
