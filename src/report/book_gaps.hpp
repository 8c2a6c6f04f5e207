#pragma once

#include "diag/sources.hpp"
#include "report/committee_report.hpp"
#include "rules/book_rows.hpp"

#include <vector>

namespace chibo::report {

/// Adds what stands twice in the office's books; rows of one copy of a book that tell the same as
/// another's are one gap.
void add_gaps(BookGap::Book book, const std::vector<rules::RowAgain>& again,
              const diag::Sources& sources, std::vector<BookGap>& out);

}  // namespace chibo::report
