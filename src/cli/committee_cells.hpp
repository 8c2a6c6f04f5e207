#pragma once

#include "cli/session.hpp"
#include "report/committee_report.hpp"

#include <filesystem>
#include <vector>

namespace chibo::cli {

/// Whether a report may use what the last one counted.
enum class Memory { used, set_aside };

/// How the cells of a committee were counted.
struct CountedCells {
  std::vector<report::CellLine> lines;
  std::size_t remembered = 0;  // lines, as the last report counted them
  std::size_t files = 0;       // read
  std::size_t by_judge = 0;    // of these, by yaml-cpp
};

/// The files of a workspace that was read.
CountedCells files_of(const Workspace& workspace);

/// Every cell below a committee's folder, at any depth, with the sub-committee it lies in; one that
/// cannot be read stands as such. Many are read at once; on a terminal it is told how many are
/// done.
CountedCells count_cells(Env& env, const std::filesystem::path& root, const report::Period& period,
                         Memory memory);

}  // namespace chibo::cli
