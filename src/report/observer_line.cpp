#include "report/observer_line.hpp"

#include "rules/observers.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

long long visits_in(const model::CommitteeBooks& books, const CommitteeReport& report) {
  long long out = 0;
  for (const model::ObserverRecord& record : books.observers) {
    out += std::ranges::count_if(*record.book.visits, [&](const model::ObserverVisit& visit) {
      return visit.date.is_said() && *visit.date <= report.as_of &&
             report.period.contains(base::month_of(*visit.date));
    });
  }
  return out;
}

}  // namespace

std::optional<ObserverLine> observer_line(const model::Cell& committee,
                                          const model::CommitteeBooks& books,
                                          const CommitteeReport& report) {
  const auto* record = model::find_observers(books, static_cast<int>(report.as_of.year()));
  if (record == nullptr) {
    return std::nullopt;
  }
  ObserverLine out;
  out.visits = visits_in(books, report);
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
