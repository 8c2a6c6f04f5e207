#pragma once

#include <filesystem>
#include <string_view>

namespace chibo::base {

/// Writes a file that was not there, for this user alone and not synced; throws Failure, also where
/// something has its name.
void write_new_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace chibo::base
