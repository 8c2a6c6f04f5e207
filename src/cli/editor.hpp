#pragma once

#include "cli/env.hpp"

#include <filesystem>

namespace chibo::cli {

/// Opens a file in the person's own editor, else in nano, telling first how to save and leave;
/// waits until they are done. Throws Failure where no editor can be started.
void open_in_editor(Env& env, const std::filesystem::path& path);

}  // namespace chibo::cli
