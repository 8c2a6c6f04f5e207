#pragma once

#include "model/cell.hpp"
#include "render/document.hpp"
#include "report/committee_report.hpp"
#include "views/report_numbers.hpp"

#include <string>
#include <string_view>

namespace chibo::views {

/// "Báo cáo quý IV năm 2026: Đảng bộ xã Bình Minh".
std::string committee_title(std::string_view name, const report::Period& period);

/// The report of a committee's period in words, in Vietnamese (R95, R96): first who has no data,
/// who is missing, late or incomplete, by name; then sums, blocks, months, and a row a cell. What
/// is not known is named or a dash, never a nought. In the order of the form where a locality sets
/// one; with what the committee's office wrote for the period. Where a number is given, who has the
/// most and the least of it stands at the end.
render::Document committee_document(const model::Cell& committee, std::string_view name,
                                    const report::CommitteeReport& report,
                                    const ReportNumber* ranked = nullptr);

/// The same numbers for machines: versioned ("chibo-committee", 1); null where nothing is known.
std::string committee_json(std::string_view code, const report::CommitteeReport& report);

}  // namespace chibo::views
