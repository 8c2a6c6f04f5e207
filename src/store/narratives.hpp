#pragma once

#include "store/cell_folder.hpp"

#include <string>
#include <string_view>

namespace chibo::store {

/// Whether a path of a workspace is the words of a report.
bool is_narrative_path(std::string_view path);

/// Where the words of a report lie: bao-cao/2026-Q4.yaml for "2026-Q4".
std::string narrative_path(std::string_view period);

/// Reads the words of one report.
void load_narrative(LoadedCell& loaded, const std::string& path, std::string_view shown,
                    diag::Sources& sources, diag::Diagnostics& out);

/// Reads those of a workspace whose other folders are not walked.
void load_narratives(LoadedCell& loaded, std::string_view shown, diag::Sources& sources,
                     diag::Diagnostics& out);

}  // namespace chibo::store
