#pragma once

#include "render/document.hpp"
#include "report/committee_report.hpp"
#include "rules/official_grades.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// The cells' own grades beside the committee's, how they differ, and how many of each there are;
/// when is "tháng 10 năm 2026". Rows of the books that stand twice are named first.
render::Document grades_document(const std::vector<rules::GradePair>& pairs,
                                 const std::string& when, const std::vector<report::BookGap>& gaps);

}  // namespace chibo::views
