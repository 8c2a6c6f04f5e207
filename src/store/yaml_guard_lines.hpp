#pragma once

#include "store/yaml_guard.hpp"

#include <string_view>

namespace chibo::store {

/// Adds what is wrong with the lines of a file: tabs as indentation, document marks, directives;
/// and tells line ends.
void guard_lines(std::string_view bytes, GuardResult& out);

}  // namespace chibo::store
