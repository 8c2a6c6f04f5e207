#pragma once

#include "base/walk.hpp"
#include "cli/env.hpp"
#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "report/summary.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// A committee's own folder with what lies in it: where a summary of a cell or sub-committee takes
/// the place of its folder.
struct CommitteeFolder {
  std::string folder;  // from the folder of the report; "" is that one
  std::string code;
  std::vector<std::string> summaries;  // from folder
};
/// The summaries in a folder.
std::vector<std::string> summaries_in(const base::Walk& walk);

/// What the summaries below a committee's folder say, and what is wrong with them.
struct SummariesRead {
  report::Summed summed;           // paths from the folder of the report
  std::set<std::string> replaced;  // folders without numbers, of cells whose summary has some
  diag::Sources sources;
  diag::Diagnostics complaints;
  std::size_t files = 0;
  std::size_t not_checked = 0;  // signed, and nobody said whose keys are good
  std::string keys_wanted;      // the list of keys of the first of them
  bool lacks_keygen = false;
};

/// Adds what is wrong with the summaries in a workspace's own folder, whatever their period.
void find_faulty_summaries(const Env& env, const std::filesystem::path& root,
                           diag::Sources& sources, diag::Diagnostics& out);

/// Says what is wrong with summaries, and what that makes of the exit code.
Exit tell_summaries(Env& env, const SummariesRead& read);

/// Reads the summaries of committees' folders for the report of a period. A cell that a folder or
/// another summary tells too is counted once or not at all, and from where it has numbers; what
/// cannot be counted stands as a cell of which nothing could be read. What is shown before a path
/// is told, for the folder may be a scratch one.
SummariesRead read_summaries(const Env& env, const std::filesystem::path& root, std::string shown,
                             const report::Period& period,
                             const std::vector<CommitteeFolder>& folders,
                             const std::vector<report::CellLine>& of_folders);

}  // namespace chibo::cli
