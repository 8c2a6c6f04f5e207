#pragma once

#include "render/document.hpp"
#include "report/committee_report.hpp"
#include "views/report_numbers.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// "Cao nhất, thấp nhất: Tỷ lệ dự họp (cộng các cuộc)".
std::string ranking_title(const ReportNumber& number);

/// The cells with the most of a number and those with the least, five each, more where the fifth is
/// not alone; of whom it is not known stands in neither.
std::vector<render::Block> ranking(const report::CommitteeReport& report,
                                   const ReportNumber& number);

}  // namespace chibo::views
