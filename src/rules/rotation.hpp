#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"
#include "rules/turn_history.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

/// Why a member stands where they stand in the turns of a year.
enum class TurnReason {
  next,         // goes now
  waiting,      // comes later in this round
  had_turn,     // has had a turn in this round
  postponed,    // the plan put the turn off to a later period
  absent,       // will not be at this meeting; keeps the place in front
  exempt,       // passed over
  away,         // passed over
  suspended,    // passed over
  special_duty  // passed over
};

struct TurnStanding {
  const model::Member* member = nullptr;
  TurnReason reason = TurnReason::waiting;
  std::vector<Date> turns;  // of this year, held before the day
  bool in_round = true;     // nobody begins the next round before them

  // What moved them in the order, for whoever asks why.
  std::vector<const model::TurnSwap*> swaps;
  const model::TurnPostponement* postponement = nullptr;  // in force, or just come due
  std::optional<TurnEntry> put_off;                       // at a meeting, with no turn since
  const model::Told<std::string>* absence = nullptr;      // the reason told for being absent
  bool would_go = false;                                  // were they there
  bool left_over = false;  // the round of the year before went on without a turn for them

  bool is_passed_over() const { return reason >= TurnReason::exempt; }
  /// Was to speak before now; comes before the others of the round.
  bool is_due() const { return postponement != nullptr || put_off.has_value() || left_over; }
};

/// The turns of self-criticism as they stand before a meeting: everyone in the order of the cell,
/// with the reason. Nobody has a second turn before all who take part have had one (R40); a member
/// whose turn is put off within the year, or who is absent, holds the round open. Leaders first
/// unless the plan orders otherwise, swaps changing places (R41, a habit); whoever was put off
/// comes first in the round, and so does whoever the round of the year before did not reach. The
/// number per meeting is the plan's, else those without a turn spread over the regular meetings
/// left in the cycle (R41), no more than an evening holds; a cell that needs more in any year has
/// more.
struct Rotation {
  int per_meeting = 0;
  bool per_meeting_planned = false;
  bool order_planned = false;
  int without_turn = 0;       // of those who take part, this year
  int meetings_left = 0;      // regular ones of the cycle, this one included
  std::optional<Limit> most;  // of one meeting, where it leaves some to the next year
  std::vector<TurnStanding> standings;
  std::vector<const model::Member*> going;

  /// Who goes now: first those of this round, then whoever begins the next one.
  std::vector<const model::Member*> next() const { return going; }
};

/// A meeting at which turns are taken; a cycle is the calendar year of its period, whatever its
/// day.
struct TurnMoment {
  Date day;
  Month period;

  std::chrono::year year() const { return period.year(); }
};
/// Of a meeting whose period is the month of its day.
TurnMoment moment_on(Date day);

/// Only turns of held meetings before the day count.
Rotation rotation_at(const model::Cell& cell, const TurnHistory& history, TurnMoment moment);
Rotation rotation_on(const model::Cell& cell, Date day, Month period);
/// Of a meeting whose period is the month of its day.
Rotation rotation_on(const model::Cell& cell, Date day);

/// Members in the order of a year's cycle, before any turn: the plan's order, then leaders, then
/// the roster; swaps applied.
std::vector<const model::Member*> turn_order(const model::Cell& cell, TurnMoment moment);

/// The periods of the regular meetings of a cycle from one on: the calendar's where the plan has a
/// whole one, else the months to the year's end, no more than the cycle has left.
std::vector<Month> periods_ahead(const model::Cell& cell, const TurnHistory& history,
                                 TurnMoment moment);

}  // namespace chibo::rules
