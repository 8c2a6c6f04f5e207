#pragma once

#include "model/committee_books.hpp"
#include "report/committee_report.hpp"

namespace chibo::report {

/// What became of the registration of the period's months (R95), of each that the committee keeps a
/// schedule of. A cell that stands in none of its rows has not registered.
std::vector<ScheduleLine> schedule_lines(const model::CommitteeBooks& books,
                                         const CommitteeReport& report);

}  // namespace chibo::report
