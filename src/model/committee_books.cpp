#include "model/committee_books.hpp"

#include <algorithm>

namespace chibo::model {

const ScheduleRecord* find_schedule(const CommitteeBooks& books, base::Month period) {
  const auto at = std::ranges::find(books.schedules, base::iso(period), &ScheduleRecord::stem);
  return at == books.schedules.end() ? nullptr : &*at;
}

const ObserverRecord* find_observers(const CommitteeBooks& books, int year) {
  const auto at = std::ranges::find(books.observers, std::to_string(year), &ObserverRecord::stem);
  return at == books.observers.end() ? nullptr : &*at;
}

const GradeRecord* find_grades(const CommitteeBooks& books, int year) {
  const auto at = std::ranges::find(books.grades, std::to_string(year), &GradeRecord::stem);
  return at == books.grades.end() ? nullptr : &*at;
}

const FindingRecord* find_findings(const CommitteeBooks& books, int year) {
  const auto at = std::ranges::find(books.findings, std::to_string(year), &FindingRecord::stem);
  return at == books.findings.end() ? nullptr : &*at;
}

}  // namespace chibo::model
