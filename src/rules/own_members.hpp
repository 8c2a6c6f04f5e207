#pragma once

#include "rules/attendance.hpp"

namespace chibo::rules {

/// Those of a list of members who are of this cell: whoever is here for a time is counted by the
/// cell at home (R11).
std::vector<const model::Member*> own_members(const Membership& members,
                                              const std::vector<const model::Member*>& list);

}  // namespace chibo::rules
