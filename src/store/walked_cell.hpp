#pragma once

#include "base/walk.hpp"
#include "store/cell_folder.hpp"

namespace chibo::store {

/// load_cell of a folder that was walked already, without what lies in workspaces below it and
/// without the words of reports, which no count needs; of a committee's folder the organisation
/// alone.
LoadedCell load_walked_cell(const std::filesystem::path& root, std::string_view shown,
                            const base::Walk& walk, diag::Sources& sources, diag::Diagnostics& out);

}  // namespace chibo::store
