#pragma once

#include "report/committee_report.hpp"
#include "tree/committed_root.hpp"
#include "tree/line_cache.hpp"

#include <string>
#include <vector>

namespace chibo::tree {

/// A file or link of a workspace in a commit.
struct CommittedFile {
  std::string path;  // from the workspace's folder
  std::string id;
  bool is_link = false;
};

/// A workspace in a commit, without what lies in workspaces below it.
struct CommittedWorkspace {
  std::string folder;  // from the root's, "" for the root itself
  std::string with;    // the outermost cell that it lies in, else its own folder
  std::string name;    // of a committee
  bool is_committee = false;
  bool is_by_judge = false;      // of a committee: yaml-cpp read its chibo.yaml
  bool has_linked_card = false;  // its chibo.yaml is a link
  bool has_inner = false;
  std::vector<CommittedFile> files;
  base::Looks looks;  // of it and of the rules above it

  bool has_link() const;
};

/// What a commit holds below a root.
struct CommittedTree {
  /// Those of which no line is remembered, the root first and each behind the one it lies in.
  std::vector<CommittedWorkspace> workspaces;
  std::vector<report::CellLine> remembered;
  std::vector<std::string> repositories;  // folders that are repositories of their own
};

/// Looks around in a commit, folder by folder, all of a level at once. A cell whose line is
/// remembered is not looked into; without a memory every one is.
CommittedTree look_around(const CommittedRoot& root, LineCache* cache);

/// What the text of a chibo.yaml says; by the judge: the scanner declined it.
model::Organisation organisation_of(const std::string& text, bool* by_judge = nullptr);

}  // namespace chibo::tree
