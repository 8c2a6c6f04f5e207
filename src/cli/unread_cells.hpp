#pragma once

#include "base/walk.hpp"
#include "report/committee_report.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chibo::cli {

/// Of what a walk met in a committee's folder, what may hold cells and was not looked into: folders
/// that do not open, and links to the folder of a workspace, which are not followed. Each stands in
/// a report as a cell that could not be read, so that none is silently left out.
std::vector<report::CellLine> unread_cells(const std::filesystem::path& root,
                                           const std::string& folder, const base::Walk& walk);

/// A folder, from the committee's, that may hold cells and was not looked into.
report::CellLine unread_cell(const std::string& folder);

}  // namespace chibo::cli
