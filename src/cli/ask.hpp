#pragma once

#include "cli/env.hpp"
#include "i18n/message.hpp"

namespace chibo::cli {

/// Asks whoever is at the keyboard; anything but a plain yes ("có", "co", "y", "yes") is a no, and
/// so is the end of input.
bool ask(Env& env, const i18n::Message& question);

}  // namespace chibo::cli
