#pragma once

#include "base/scratch_folder.hpp"
#include "tree/committed_tree.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace chibo::tree {

/// A file that stands in a commit or beside it, with what is in it.
struct BroughtFile {
  std::string path;  // from the top of the repository
  std::string bytes;
  bool is_link = false;
};

/// The rules that the workspaces around a root set in its commit, each with its chibo.yaml.
std::vector<BroughtFile> rules_around(const CommittedRoot& root);

/// Workspaces of a commit as files, in a scratch folder, each as far below its superiors as in the
/// repository: a cell with its records, a committee with its chibo.yaml and its rules. Rules of
/// folders that the repository itself lies in are as they lie on the disk.
class CommittedMirror {
 public:
  CommittedMirror(const CommittedRoot& root, std::span<const BroughtFile> rules,
                  std::span<const CommittedWorkspace* const> workspaces);

  /// Where the root is found.
  std::filesystem::path root() const { return scratch_.path() / place_; }

 private:
  void bring_superiors(const CommittedRoot& root) const;

  base::ScratchFolder scratch_;
  std::filesystem::path place_;
};

}  // namespace chibo::tree
