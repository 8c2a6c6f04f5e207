#pragma once

#include "cli/committee_summaries.hpp"
#include "cli/session.hpp"
#include "report/committee_report.hpp"
#include "tree/line_cache.hpp"
#include "views/reasons.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// Whether a report may use what the last one counted.
enum class Memory { used, set_aside };

/// Where the numbers of a report are remembered; empty where they are not to be.
std::filesystem::path memory_of(const Env& env, const std::filesystem::path& root, Memory memory);
/// What they rest on.
tree::Counting counting_of(const Env& env, const std::filesystem::path& root,
                           const report::Period& period);

/// The names of sub-committees, by folder.
using Blocks = std::map<std::string, std::string, std::less<>>;
/// The name of the nearest sub-committee that a folder lies in; empty where it lies in none.
std::string block_around(std::string_view folder, const Blocks& blocks);

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
  Blocks blocks;
  std::map<std::string, long long> rule_errors;      // of sub-committees, by file as shown
  std::vector<CommitteeFolder> committees;           // where summaries lie
  SummariesRead summaries;                           // its lines and blocks were taken over
  std::map<std::string, views::CellReasons> looked;  // by folder
};

/// What a cell's workspace tells of a period, its own faults among it: those of the files whose
/// shown paths begin with shown.
report::CellLine line_of(const Env& env, Workspace& cell, std::string_view shown,
                         const report::Period& period);

/// Counts the errors of reading in a committee's own files, and in those around it where that is
/// asked, by file.
enum class Above { left_out, told };
void add_rule_errors(const Workspace& committee, std::string_view shown, Above above,
                     std::map<std::string, long long>& out);

/// The cells whose folders lie below a committee's, not yet named by their blocks. With a look
/// every cell is read anew. What is shown before a path is told, for the folder may be a scratch
/// one.
CountedCells count_folders(Env& env, const std::filesystem::path& root, const std::string& shown,
                           const report::Period& period, Memory memory, const CellLook& look);
/// Adds those of which a summary was sent.
void add_summaries(Env& env, const std::filesystem::path& root, const std::string& shown,
                   const report::Period& period, CountedCells& cells);
/// Tells each line the sub-committee it lies in.
void name_blocks(CountedCells& cells);

/// Every cell below a committee's folder, at any depth, with the sub-committee it lies in, and
/// those of which it was sent a summary; one that cannot be read stands as such. Many are read at
/// once; on a terminal it is told how many are done.
CountedCells count_cells(Env& env, const std::filesystem::path& root, const report::Period& period,
                         Memory memory, const CellLook& look = nullptr);

}  // namespace chibo::cli
