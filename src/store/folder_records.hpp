#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// The paths of the records in one folder of a workspace, "lich-hop/", sorted; none where it is not
/// there. What lies in it and cannot be looked into is told.
std::vector<std::string> records_in(const std::filesystem::path& root, std::string_view folder,
                                    bool (*is_record)(std::string_view path),
                                    std::string_view shown, diag::Sources& sources,
                                    diag::Diagnostics& out);

}  // namespace chibo::store
