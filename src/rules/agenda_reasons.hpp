#pragma once

#include "i18n/message.hpp"
#include "model/cell.hpp"
#include "rules/agenda_plan.hpp"

#include <string>
#include <vector>

namespace chibo::rules {

/// "Nghị quyết số 03 ngày 05/10/2026: …", the resolution that a meeting adopted.
std::string resolution_line(const model::Meeting& meeting);

/// Who asked leave of a postponed meeting of the same period.
void tell_leave_asked(const model::Cell& cell, const MeetingRequest& request,
                      std::vector<i18n::Message>& out);

/// What a regular meeting should know of: no thematic meeting yet in its quarter, no committee
/// meeting before it (R29).
void tell_what_is_missing(const model::Cell& cell, const MeetingRequest& request,
                          std::vector<i18n::Message>& out);

}  // namespace chibo::rules
