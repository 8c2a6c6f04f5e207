#pragma once

#include "base/fingerprint.hpp"

#include <filesystem>

namespace chibo::tree {

/// Adds where a workspace lies and what the rules that it sets look like, for they hold for all
/// that lies below.
void add_rule_looks(base::Looks& looks, const std::filesystem::path& workspace);

}  // namespace chibo::tree
