#pragma once

#include "cli/session.hpp"

namespace chibo::cli {

/// Reads the cell in a folder, whose paths are shown with what stands before them.
base::Result<Workspace> read_cell(const std::filesystem::path& root, const std::string& shown);

}  // namespace chibo::cli
