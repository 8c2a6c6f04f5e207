#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// Where a record lies: at the path that its name tells, else in the folder where a file of that
/// name was found.
std::string lies_at(const Workspace& workspace, std::string_view path);
/// The same of the record of a meeting.
std::string path_of_meeting(const Workspace& workspace, std::string_view stem);

}  // namespace chibo::cli
