#pragma once

#include "render/chart.hpp"
#include "report/committee_report.hpp"

#include <optional>
#include <vector>

namespace chibo::views {

/// Who came to the meetings of a month, in percent of who was expected; nothing where the months
/// are too many for one drawing.
std::optional<render::ColumnChart> attendance_chart(const report::CommitteeReport& report);

/// Thematic meetings held in each quarter; nothing where the period has no whole quarter.
std::optional<render::ColumnChart> themes_chart(const report::CommitteeReport& report);

/// How meetings were graded, by the cells and by the superior.
render::ColumnChart grades_chart(const report::CommitteeReport& report);

/// Turns of self-criticism of the year: members who had theirs, members who have not.
render::ColumnChart turns_chart(const report::CommitteeReport& report);

/// Which cell met in which month, on time, late or not, or has no record; so many cells a drawing
/// that it fits a page. None of a period of one
/// month or of more than twelve.
std::vector<render::StripChart> meeting_strips(const report::CommitteeReport& report);

}  // namespace chibo::views
