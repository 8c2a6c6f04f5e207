#pragma once

#include "tree/committed_tree.hpp"

#include <vector>

namespace chibo::tree {

/// Workspaces that are brought to the disk together.
struct CommittedLot {
  std::vector<const CommittedWorkspace*> cells;
  std::vector<const CommittedWorkspace*> committees;  // that the cells lie in

  std::vector<const CommittedWorkspace*> all() const;
};

/// The cells of which no line is remembered, in lots of about so many files; a cell in a cell is in
/// its lot.
std::vector<CommittedLot> lots_of(const CommittedTree& tree, std::size_t files);

}  // namespace chibo::tree
