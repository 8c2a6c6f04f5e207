#pragma once

#include "cli/session.hpp"
#include "model/roster.hpp"

#include <string_view>

namespace chibo::cli {

/// Tells of each member whom meetings held before today counted as probationary, and whom the
/// roster as it is now written makes official then: no decision of a later day is told (R16).
void tell_standing_shifts(Env& env, const Workspace& before, std::string_view roster_text);

}  // namespace chibo::cli
