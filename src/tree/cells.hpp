#pragma once

#include "base/walk.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chibo::tree {

/// The workspaces below a committee's folder (folders with a chibo.yaml, the root itself left out),
/// sorted, from the root with "/" between parts.
std::vector<std::string> workspaces_below(const std::filesystem::path& root);

/// What lies in a workspace's folder, and the nearest workspaces below it, whose folders were not
/// looked into.
struct Surroundings {
  base::Walk own;
  std::vector<std::string> inner;  // sorted, from the folder with "/" between parts
};
Surroundings look_around(const std::filesystem::path& folder);

}  // namespace chibo::tree
