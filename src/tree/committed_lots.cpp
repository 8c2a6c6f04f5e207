#include "tree/committed_lots.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace chibo::tree {

namespace {

using Workspaces = std::vector<const CommittedWorkspace*>;

class Packer {
 public:
  Packer(const CommittedTree& tree, std::size_t files) : files_(files) {
    for (const CommittedWorkspace& workspace : tree.workspaces) {
      if (workspace.is_committee) {
        committees_[workspace.folder] = &workspace;
      } else {
        groups_[workspace.with].push_back(&workspace);
      }
    }
  }

  std::vector<CommittedLot> pack() {
    for (const auto& [outermost, cells] : groups_) {
      if (left_ == 0) {
        out_.emplace_back();
        there_.clear();
        left_ = files_;
      }
      add(cells);
      add_committees_around(outermost);
    }
    return std::move(out_);
  }

 private:
  void add(const Workspaces& cells) {
    for (const CommittedWorkspace* cell : cells) {
      out_.back().cells.push_back(cell);
      left_ -= std::min(left_, cell->files.size());
    }
  }

  void add_committees_around(std::string_view folder) {
    while (!folder.empty()) {
      const std::size_t slash = folder.rfind('/');
      folder = folder.substr(0, slash == std::string_view::npos ? 0 : slash);
      const auto at = committees_.find(folder);
      if (at != committees_.end() && there_.insert(at->second).second) {
        out_.back().committees.push_back(at->second);
      }
    }
  }

  std::size_t files_;
  std::map<std::string_view, const CommittedWorkspace*> committees_;  // by folder
  std::map<std::string_view, Workspaces> groups_;                     // cells, by the outermost
  std::vector<CommittedLot> out_;
  std::set<const CommittedWorkspace*> there_;  // committees of the last lot
  std::size_t left_ = 0;                       // files until the last lot is full
};

}  // namespace

Workspaces CommittedLot::all() const {
  Workspaces out = committees;
  out.insert(out.end(), cells.begin(), cells.end());
  return out;
}

std::vector<CommittedLot> lots_of(const CommittedTree& tree, std::size_t files) {
  return Packer(tree, files).pack();
}

}  // namespace chibo::tree
