#pragma once

#include "model/committee_books.hpp"
#include "report/committee_report.hpp"

#include <array>

namespace chibo::report {

/// How many meetings of the period the committee gave each grade, by the book of its office (R95).
std::array<long long, k_grades> official_grades_in(const model::CommitteeBooks& books,
                                                   const Period& period);

}  // namespace chibo::report
