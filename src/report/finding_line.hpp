#pragma once

#include "model/committee_books.hpp"
#include "report/committee_report.hpp"

namespace chibo::report {

/// What became of the findings of inspections, by the books of the committee's office: what was
/// concluded and what was mended in the period, and what is still to be mended on the report's day,
/// whenever it was concluded. Nothing where no book of that year or an earlier one is kept, be it
/// one that could not be read: of these the paths are told.
std::optional<FindingLine> finding_line(const model::CommitteeBooks& books,
                                        const std::vector<std::string>& unread,
                                        const CommitteeReport& report);

}  // namespace chibo::report
