#pragma once

#include <filesystem>

namespace chibo::base {

/// Removes the temporaries of write batches that a killed process left in a folder or below it:
/// they hold what members' records hold. Folders that another writer keeps, told by a file of this
/// name in them, and temporaries of a process that still runs are left alone; what cannot be
/// removed stays.
void remove_leftovers(const std::filesystem::path& folder, const std::filesystem::path& keeper);

}  // namespace chibo::base
