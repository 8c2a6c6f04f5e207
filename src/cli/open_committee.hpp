#pragma once

#include "cli/session.hpp"
#include "model/committee_books.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// A committee with the books of its office, locked against other writers where it is to be
/// changed.
struct OpenCommittee {
  std::optional<store::WorkspaceLock> lock;
  Workspace workspace;
  model::CommitteeBooks books;
};
/// Opens the committee that the command was typed in; a cell, or a chibo.yaml that cannot be read,
/// has no answer.
base::Result<OpenCommittee> open_committee(const Env& env, std::string_view command, Intent intent);

/// Told the folder of a cell, from the committee's, and all that it holds; its complaints are those
/// of reading.
using SeeCell = std::function<void(const std::string& folder, const Workspace& cell)>;

/// Reads the cells below a committee's folder one after the other; whatever is no committee counts
/// as a cell. The folders that may hold cells and were not looked into.
std::vector<std::string> see_cells(const std::filesystem::path& root, const SeeCell& see);

/// The same for a list that rests on all their meetings: says, behind it, of which cells not
/// everything could be read.
class UnreadCells {
 public:
  explicit UnreadCells(const std::filesystem::path& root, const SeeCell& see);
  Exit tell(Env& env) const;

 private:
  std::vector<std::string> names_;
};

}  // namespace chibo::cli
