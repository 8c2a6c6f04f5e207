#pragma once

#include "cli/session.hpp"

#include <filesystem>
#include <string_view>

namespace chibo::cli {

/// What a workspace was read as, and everything that `check` says of it.
struct WorkspaceFaults {
  store::LoadedCell loaded;
  diag::Diagnostics found;
};

/// Reads a workspace and runs every check over it. What is wrong in the rules of the committees
/// around it is among what was found.
WorkspaceFaults faults_of(const Env& env, const std::filesystem::path& root,
                          diag::Sources& sources);

/// Whether a shown path is of the workspace whose paths begin with shown; those of the committees
/// around it are not.
bool is_of_workspace(std::string_view path, std::string_view shown);

}  // namespace chibo::cli
