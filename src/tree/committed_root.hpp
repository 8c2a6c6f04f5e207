#pragma once

#include "base/fingerprint.hpp"
#include "vcs/committed.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chibo::tree {

/// A workspace as the last commit holds it.
struct CommittedRoot {
  std::filesystem::path top;        // of the repository
  std::string commit;               // its id
  std::string folder;               // of the workspace, from the top, "" for the top itself
  vcs::Object tree;                 // of that folder
  std::string organisation;         // the text of its chibo.yaml
  std::vector<std::string> around;  // the workspaces it lies in, the nearest first, from the top
  base::Looks rules;                // what the rules above it and its own look like

  std::filesystem::path path() const { return folder.empty() ? top : top / folder; }
};

/// The last commit, and the workspace that a folder lies in as it holds it.
struct CommittedPlace {
  std::string commit;
  base::Date day;
  std::optional<CommittedRoot> root;  // nothing where the commit does not hold the workspace
};

tl::expected<CommittedPlace, vcs::NoCommit> committed_place(const std::filesystem::path& folder);

/// A folder or file below another, "/" between parts.
std::string below(const std::string& folder, const std::string& name);

}  // namespace chibo::tree
