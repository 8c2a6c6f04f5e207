#pragma once

#include "model/committee_books.hpp"
#include "report/committee_report.hpp"
#include "rules/book_rows.hpp"

namespace chibo::report {

/// What became of the registration of the period's months (R95), of each that the committee keeps a
/// schedule of. A cell that stands in none of its rows has not registered, unless nothing of it
/// could be read. Rows that stand twice are added to again.
std::vector<ScheduleLine> schedule_lines(const model::CommitteeBooks& books,
                                         const CommitteeReport& report,
                                         std::vector<rules::RowAgain>& again);

}  // namespace chibo::report
