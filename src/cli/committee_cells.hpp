#pragma once

#include "cli/session.hpp"
#include "report/committee_report.hpp"
#include "views/reasons.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
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

/// What else is wanted of each cell while its records are there; asked by many readers at once.
using CellLook = std::function<views::CellReasons(const Workspace& workspace)>;

/// How the cells of a committee were counted.
struct CountedCells {
  std::vector<report::CellLine> lines;
  std::size_t remembered = 0;  // lines, as the last report counted them
  ReadFiles read;
  std::map<std::string, views::CellReasons> looked;  // by folder
};

/// Every cell below a committee's folder, at any depth, with the sub-committee it lies in; one that
/// cannot be read stands as such. Many are read at once; on a terminal it is told how many are
/// done. With a look every cell is read anew.
CountedCells count_cells(Env& env, const std::filesystem::path& root, const report::Period& period,
                         Memory memory, const CellLook& look = nullptr);

}  // namespace chibo::cli
