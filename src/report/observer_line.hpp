#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"
#include "report/committee_report.hpp"
#include "rules/book_rows.hpp"

namespace chibo::report {

/// How the members of a committee sat in at its cells, by the books of its office (R95): visits of
/// the period, and how many of those assigned reached the quota in the last year of the period.
/// Nothing where no book of any of its years is kept.
std::optional<ObserverLine> observer_line(const model::Cell& committee,
                                          const model::CommitteeBooks& books,
                                          const rules::SettledVisits& visits,
                                          const CommitteeReport& report);

}  // namespace chibo::report
