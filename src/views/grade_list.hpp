#pragma once

#include "render/document.hpp"
#include "rules/official_grades.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// The cells' own grades beside the committee's, how they differ, and how many of each there are;
/// when is "tháng 10 năm 2026".
render::Document grades_document(const std::vector<rules::GradePair>& pairs,
                                 const std::string& when);

}  // namespace chibo::views
