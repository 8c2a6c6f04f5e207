#pragma once

#include "cli/session.hpp"
#include "views/cell_report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chibo::cli {

/// The errors of reading, of every file but the words of reports, and those that the checks find in
/// what the period rests on.
diag::Diagnostics errors_of(const Env& env, const Workspace& workspace,
                            const report::Period& period);

/// Files and folders that could not be read, and so are not counted.
std::vector<std::string> unread_in(const store::LoadedCell& loaded);

/// What the numbers of a period do not rest on, or not safely.
views::Gaps gaps_of(const Workspace& workspace, const report::Period& period,
                    const diag::Diagnostics& errors);

/// The organisation of a folder where it is a committee's.
std::optional<model::Organisation> committee_at(const std::filesystem::path& root);

}  // namespace chibo::cli
