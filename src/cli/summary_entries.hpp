#pragma once

#include "model/summary.hpp"
#include "report/committee_report.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chibo::cli {

/// A summary that was read without a fault, and where it lies.
struct TakenSummary {
  std::string file;  // from the folder of the report
  model::Summary summary;
};

/// One cell of a summary, to be held against those of other sources.
struct SummaryEntry {
  const TakenSummary* from = nullptr;
  const model::SummaryCell* cell = nullptr;

  bool has_numbers() const { return *cell->standing == model::CellStanding::counted; }
};

/// What a cell is known by, wherever it is told: its code; where it has none, its name, the name of
/// its folder and of the sub-committee or committee above it.
std::string key_of(const SummaryEntry& entry);
/// The same of a cell whose folder lies here, named by its block.
std::string key_of(const report::CellLine& line);

/// The name that people know it by, to be told where it has no code.
std::string name_of(const SummaryEntry& entry);

/// Whether two summaries tell the same of a cell, of the same day, whoever handed it on.
bool tell_the_same(const SummaryEntry& a, const SummaryEntry& b);

/// The lists of keys that may tell whose signature is good, the nearest first: beside the summary,
/// then those of the committees above it, as far as they lie below the root.
std::vector<std::string> key_lists_of(const std::filesystem::path& root, const std::string& file);
/// Where the nearest of them would lie.
std::string key_list_beside(const std::string& file);

/// The folder that a file's folder lies in.
std::string two_above(const std::string& file);

}  // namespace chibo::cli
