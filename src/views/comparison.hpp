#pragma once

#include "render/table.hpp"
#include "report/cell_numbers.hpp"

#include <optional>
#include <vector>

namespace chibo::views {

/// The chief numbers of a period beside those of others, a column each; how many cells
/// they are of, where they are of many. Nothing where no record tells of any other.
std::optional<render::Table> comparison_table(const report::Compared& now,
                                              const std::vector<report::Compared>& others);

}  // namespace chibo::views
