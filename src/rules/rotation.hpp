#pragma once

#include "model/cell.hpp"

#include <string>
#include <vector>

namespace chibo::rules {

using base::Date;

/// Why a member stands where they stand in the turns of a year.
enum class TurnReason {
  next,         // goes now
  waiting,      // comes later in this round
  had_turn,     // has had a turn in this round
  exempt,       // passed over
  away,         // passed over
  suspended,    // passed over
  special_duty  // passed over
};

struct TurnStanding {
  const model::Member* member = nullptr;
  TurnReason reason = TurnReason::waiting;
  std::vector<Date> turns;  // held in this year before the day
};

/// The turns of self-criticism as they stand before a meeting on a day: everyone in the order of
/// the cell, with the reason. Nobody has a second turn before all who take part have had one (R40);
/// leaders first unless the plan orders otherwise (R41, a habit); the number per meeting is the
/// plan's, else ceil(members ÷ meetings in a cycle) (R41).
struct Rotation {
  int per_meeting = 0;
  bool per_meeting_planned = false;
  bool order_planned = false;
  std::vector<TurnStanding> standings;

  /// Who goes now: first those of this round, then whoever begins the next one.
  std::vector<const model::Member*> next() const;
};

/// A cycle is the calendar year; only turns of held meetings before the day count.
Rotation rotation_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
