#pragma once

#include "cli/committee_cells.hpp"
#include "model/committee_books.hpp"
#include "tree/committed_lots.hpp"

namespace chibo::cli {

/// A committee and its cells as they were counted.
struct CountedCommittee {
  Workspace committee;
  model::CommitteeBooks books;
  diag::Diagnostics faults;  // of the books
  CountedCells cells;
};

/// Reads a committee and the books of its office from where they lie; no cell yet.
CountedCommittee read_committee(const std::filesystem::path& place, const std::string& shown);

/// What reports read where only that counts which the last commit holds. It is brought into a
/// scratch folder and read there as from any other; what is shown and written goes by the folder
/// that people know.
class CommittedRecords {
 public:
  explicit CommittedRecords(tree::CommittedRoot root);

  std::filesystem::path root() const { return root_.path(); }
  const model::Organisation& organisation() const { return organisation_; }
  bool is_committee() const;

  base::Result<Workspace> open_cell(const Env& env) const;
  /// With a look every cell is read anew. Else lines of cells whose ids are those of an earlier
  /// report are as counted then.
  CountedCommittee count(Env& env, const report::Period& period, Memory memory,
                         const CellLook& look) const;

 private:
  CountedCommittee open_committee(const Env& env, const tree::CommittedTree& tree) const;

  tree::CommittedRoot root_;
  model::Organisation organisation_;
};

/// The last commit's records of the workspace that the command was typed in; which commit it is,
/// and how many records of a cell lie otherwise in the folder, is told on the error stream.
base::Result<CommittedRecords> open_committed(Env& env);

}  // namespace chibo::cli
