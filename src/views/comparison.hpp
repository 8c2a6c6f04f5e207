#pragma once

#include "render/table.hpp"
#include "report/cell_numbers.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::views {

/// The chief numbers of a period beside what the plan of the year put into it and beside those of
/// others, a column each; how many cells they are of, where they are of many. Nothing where there
/// is neither a plan nor a record of any other.
std::optional<render::Table> comparison_table(const report::Compared& now,
                                              const std::vector<report::Compared>& others);

/// "So với kế hoạch và các kỳ khác", as far as they are there.
std::string comparison_title(const report::Compared& now,
                             const std::vector<report::Compared>& others);

}  // namespace chibo::views
