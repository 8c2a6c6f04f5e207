#pragma once

#include "report/committee_report.hpp"
#include "rules/book_rows.hpp"

#include <array>

namespace chibo::report {

/// How many meetings the committee gave each grade, by the rows of its office's books that count
/// (R95).
std::array<long long, k_grades> official_grades_in(const rules::SettledGrades& grades);

}  // namespace chibo::report
