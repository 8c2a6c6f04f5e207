#pragma once

#include "render/workbook.hpp"
#include "report/committee_report.hpp"

#include <vector>

namespace chibo::views {

/// A committee's period for a spreadsheet: every number of each cell, a row each, first; then whom
/// to remind, sub-committees, months, and each cell month by month. A number that is not known is
/// an empty cell.
std::vector<render::WorkbookSheet> committee_sheets(const report::CommitteeReport& report);

}  // namespace chibo::views
