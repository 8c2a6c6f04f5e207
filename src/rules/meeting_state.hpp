#pragma once

#include "model/meeting.hpp"

namespace chibo::rules {

/// Whether a meeting was put off or not held: nothing happens at it any more.
inline bool is_off(const model::Meeting& meeting) {
  return meeting.state == model::MeetingState::postponed ||
         meeting.state == model::MeetingState::not_held;
}

/// The month that a meeting belongs to whose day is told: its period, the day's where none is told.
inline base::Month month_of(const model::Meeting& meeting) {
  return meeting.period.value_or(base::month_of(*meeting.date));
}

}  // namespace chibo::rules
