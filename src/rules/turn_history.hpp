#pragma once

#include "model/cell.hpp"

#include <vector>

namespace chibo::rules {

using base::Date;
using base::Month;

/// Whether a recorded turn was due and yet not taken ("hoãn").
bool is_put_off(const model::Turn& turn);
/// Whether a recorded turn was taken and is a turn of the cycle ("tính lượt: không" is none).
bool is_counted(const model::Turn& turn);

/// One member's turn at a held meeting, whatever its kind.
struct TurnEntry {
  enum class What { counted, not_counted, put_off };
  const model::Member* member = nullptr;
  What what = What::counted;
  Date date;
  Month period;
  const model::MeetingRecord* record = nullptr;  // null: only foreseen
  const model::Turn* turn = nullptr;
};

struct RegularMeeting {
  Date date;
  Month period;
};

/// All that the meetings tell of turns, and when the cell held its regular meetings; by date, then
/// by file name, whatever order the meetings were read in.
struct TurnHistory {
  std::vector<TurnEntry> entries;
  std::vector<RegularMeeting> regular_meetings;
};
TurnHistory turn_history(const model::Cell& cell);

}  // namespace chibo::rules
