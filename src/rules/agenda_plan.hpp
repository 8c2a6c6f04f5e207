#pragma once

#include "i18n/message.hpp"
#include "model/cell.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::rules {

using base::Date;
using base::Month;

/// What is asked of a new meeting; the rest is worked out from the records.
struct MeetingRequest {
  model::MeetingKind kind = model::MeetingKind::regular;
  Month period;
  Date date;
  std::optional<int> group = std::nullopt;  // which group meets
};

/// A meeting ready to be written: planned, untouched, its agenda filled with the standing items of
/// its kind, the tasks that fall due, whose turn it is; and the reason for what was filled in
/// (R29).
struct PreparedMeeting {
  model::Meeting meeting;
  std::vector<i18n::Message> reasons;
};
PreparedMeeting prepare_meeting(const model::Cell& cell, const MeetingRequest& request);

/// The period of the next meeting of a kind: the first month, from that of today on, without a
/// record of it; of a group, of that group.
Month next_period(const model::Cell& cell, model::MeetingKind kind, Date today,
                  std::optional<int> group = std::nullopt);
/// The meeting of a kind and period that was put off and has no new day yet; null where there is
/// none.
const model::MeetingRecord* put_off_meeting(const model::Cell& cell, model::MeetingKind kind,
                                            Month period);
/// The day of a meeting: the plan's, else today where it falls within the period's customary days,
/// else their first; never one from which such a meeting was put off.
Date planned_date(const model::Cell& cell, model::MeetingKind kind, Month period, Date today);

}  // namespace chibo::rules
