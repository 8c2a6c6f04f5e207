#include "report/observer_line.hpp"

#include "rules/observers.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

/// Whether a book of a year is on record, under its name or another.
bool has_book(const model::CommitteeBooks& books, int year) {
  return std::ranges::any_of(books.observers, [&](const model::ObserverRecord& record) {
    return record.stem == std::to_string(year) || record.book.year == year;
  });
}

}  // namespace

std::optional<ObserverLine> observer_line(const model::Cell& committee,
                                          const model::CommitteeBooks& books,
                                          const rules::SettledVisits& visits,
                                          const CommitteeReport& report) {
  ObserverLine out;
  const int first = static_cast<int>(report.period.first().year());
  const int last = static_cast<int>(report.as_of.year());
  for (int year = first; year <= last; ++year) {
    if (!has_book(books, year)) {
      out.untold_years.push_back(year);
    }
  }
  if (static_cast<int>(out.untold_years.size()) > last - first) {
    return std::nullopt;
  }
  out.visits = std::ranges::count_if(
      visits.rows, [&](const model::ObserverVisit& visit) { return *visit.date <= report.as_of; });
  const auto* record = model::find_observers(books, last);
  out.has_roster = record != nullptr;
  if (!out.has_roster) {
    return out;
  }
  for (const rules::ObserverStanding& one :
       rules::observers_on(committee, record->book, report.as_of)) {
    if (one.is_assigned) {
      ++out.assigned;
      out.with_quota += one.quota ? 1 : 0;
      out.reaching += one.quota && one.lacking() == 0 ? 1 : 0;
    }
  }
  return out;
}

}  // namespace chibo::report
