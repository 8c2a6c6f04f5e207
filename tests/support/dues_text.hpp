#pragma once

#include "support/cell_builder.hpp"

#include <string>

namespace chibo::support {

/// Adds the dues of a month to a cell: the whole text of dang-phi/PERIOD.yaml.
void add_dues(CellBuilder& cell, const std::string& stem, std::string_view text);

/// A member's row, "kỳ" and "thu" before it.
std::string dues_of_one(const std::string& stem, std::string_view rest);

}  // namespace chibo::support
