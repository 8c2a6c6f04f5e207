#pragma once

#include "model/cell.hpp"
#include "rules/rotation.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// The next regular meeting, planned or still to be made.
TurnMoment next_turn_moment(const model::Cell& cell, Date today);
/// Of the regular meeting on record of a day; of one whose period is the month of its day where
/// there is none.
TurnMoment turn_moment_on(const model::Cell& cell, Date day);

/// What a year holds for one member.
struct RoundLine {
  const model::Member* member = nullptr;
  std::vector<TurnEntry> entries;  // told by held meetings
  std::vector<Month> foreseen;     // periods at which the turn would come
  TurnStanding standing;           // before the next meeting, or at the end of a past year
  bool belongs = true;             // to the cell then; false: had a turn and has left
};

/// The whole round of a year, everyone in the order of the cell: what was held, and what follows
/// from it if nothing changes. Nothing is foreseen of a year that is over.
struct TurnRound {
  int year = 0;
  bool is_over = false;
  Rotation rotation;
  std::vector<RoundLine> lines;

  const RoundLine* line_of(const model::Member& member) const;
};
TurnRound round_of(const model::Cell& cell, int year, Date today);

/// The regular meeting before a moment at which a member was absent though it was their turn.
std::optional<Date> missed_turn(const model::Cell& cell, const TurnHistory& history,
                                TurnMoment moment, const model::Member& member);

}  // namespace chibo::rules
