#pragma once

#include "model/meeting.hpp"

namespace chibo::rules {

/// Whether a meeting was put off or not held: nothing happens at it any more.
inline bool is_off(const model::Meeting& meeting) {
  return meeting.state == model::MeetingState::postponed ||
         meeting.state == model::MeetingState::not_held;
}

}  // namespace chibo::rules
