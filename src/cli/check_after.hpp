#pragma once

#include "cli/env.hpp"

#include <filesystem>
#include <string>

namespace chibo::cli {

/// After a person edited a file by hand: says what is wrong with it, else that all is well; keeps
/// it in the history either way, for nothing that was written may be lost.
Exit check_after_editing(Env& env, const std::filesystem::path& root, const std::string& path,
                         const std::string& subject);

}  // namespace chibo::cli
