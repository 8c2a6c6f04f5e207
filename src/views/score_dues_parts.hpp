#pragma once

#include "views/cell_report.hpp"

namespace chibo::views {

/// How the meetings of a report were scored: the cell's own points and grade, and its superior's
/// beside them. No blocks where no record tells any.
ReportPart score_part(const report::CellReport& report);

/// The dues of the months of a report that have begun, in sums: what single people pay stands in no
/// report. No blocks where the cell keeps no record of any. Files that could not be read are told.
ReportPart dues_part(const model::Cell& cell, const report::CellReport& report,
                     const std::vector<std::string>& unread = {});

}  // namespace chibo::views
