#pragma once

#include "cli/session.hpp"
#include "report/committee_report.hpp"
#include "views/cell_report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chibo::cli {

/// The errors of reading, of every file, and those that the checks find in what the period rests
/// on.
diag::Diagnostics errors_of(const Env& env, const Workspace& workspace,
                            const report::Period& period);

/// Files and folders that could not be read, and so are not counted.
std::vector<std::string> unread_in(const Workspace& workspace);

/// What the numbers of a period do not rest on, or not safely.
views::Gaps gaps_of(const Workspace& workspace, const report::Period& period,
                    const diag::Diagnostics& errors);

/// The organisation of a folder where it is a committee's.
std::optional<model::Organisation> committee_at(const std::filesystem::path& root);

/// Every cell below a committee's folder, at any depth, with the sub-committee it lies in; one that
/// cannot be read stands as such.
std::vector<report::CellLine> cells_of_committee(const Env& env, const std::filesystem::path& root,
                                                 const report::Period& period);

}  // namespace chibo::cli
