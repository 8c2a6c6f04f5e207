#pragma once

#include "cli/committee_summaries.hpp"
#include "cli/session.hpp"
#include "report/committee_report.hpp"

#include <filesystem>
#include <vector>

namespace chibo::cli {

/// Whether a report may use what the last one counted.
enum class Memory { used, set_aside };

/// How many files were read, and how many of these by yaml-cpp.
struct ReadFiles {
  std::size_t files = 0;
  std::size_t by_judge = 0;
};
/// Those of a workspace.
ReadFiles files_of(const Workspace& workspace);

/// How the cells of a committee were counted.
struct CountedCells {
  std::vector<report::CellLine> lines;
  std::size_t remembered = 0;  // lines, as the last report counted them
  ReadFiles read;
  std::map<std::string, std::string, std::less<>> blocks;  // names of sub-committees, by folder
  SummariesRead summaries;                                 // its lines and blocks were taken over
};

/// What a cell's workspace tells of a period, its faults among it.
report::CellLine line_of(const Env& env, Workspace& cell, const report::Period& period);

/// Every cell below a committee's folder, at any depth, with the sub-committee it lies in, and
/// those of which it was sent a summary; one that cannot be read stands as such. Many are read at
/// once; on a terminal it is told how many are done.
CountedCells count_cells(Env& env, const std::filesystem::path& root, const report::Period& period,
                         Memory memory);

}  // namespace chibo::cli
