#pragma once

#include "cli/env.hpp"

#include <string>
#include <vector>

namespace chibo::cli {

/// Understands a whole command line (without the program's name), acts, and says how it went. What
/// the world breaks is caught here and nowhere else.
Exit run(std::vector<std::string> arguments, Env env);

}  // namespace chibo::cli
