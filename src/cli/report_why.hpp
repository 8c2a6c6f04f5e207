#pragma once

#include "cli/committee_cells.hpp"
#include "cli/report_output.hpp"
#include "views/reasons.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::cli {

/// The number that --why asks of, null where it was not given. One that no report has is refused
/// with the keys there are; so is a format that goes out as a paper.
base::Result<const views::ReportNumber*> asked_number(const std::optional<std::string>& why);
std::optional<base::Error> wrong_why_format(const std::vector<ReportFormat>& formats);

/// The keys and titles of the numbers that may be meant, a line each.
void list_numbers(Env& env, std::string_view typed);

/// What stands behind a number of a cell.
views::Reasons why_of_cell(const views::ReportNumber& number, const Workspace& workspace,
                           const report::CellReport& report);

/// What is kept of each cell of a committee while it is read.
CellLook why_look(const views::ReportNumber& number, const report::Period& period,
                  base::Date today);
views::Reasons why_of_committee(const views::ReportNumber& number, const std::string& name,
                                const report::CommitteeReport& report,
                                std::map<std::string, views::CellReasons> looked);

/// Writes what stands behind a number as a report is written.
ReportMakers why_makers(const views::Reasons& reasons);

}  // namespace chibo::cli
