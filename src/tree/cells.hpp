#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chibo::tree {

/// The workspaces below a committee's folder (folders with a chibo.yaml, the root itself left out),
/// sorted, from the root with "/" between parts.
std::vector<std::string> workspaces_below(const std::filesystem::path& root);

}  // namespace chibo::tree
