#pragma once

#include "i18n/message.hpp"
#include "rules/dues.hpp"

#include <vector>

namespace chibo::rules {

/// What a day's list says of the dues of the months that are over (R71, R72): months without a
/// record, the newest month's members of whom nothing is told, and what is not told as handed on.
/// Nothing where the cell has recorded no dues for a year.
std::vector<i18n::Message> dues_alarms(const model::Cell& cell, Date today);

}  // namespace chibo::rules
