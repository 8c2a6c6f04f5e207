#pragma once

#include "model/committee_books.hpp"

#include <string>
#include <vector>

namespace chibo::rules {

/// A row of a committee's books that tells again what another row, perhaps of a copy of the book,
/// told already.
struct RowAgain {
  diag::Span at;
  diag::Span other;         // the one that stands before it
  std::string cell;         // whose it is, by code or name
  std::string when;         // "10/2026", "03/02/2026"
  bool is_counted = false;  // both tell the same, and the other counts
};

/// The rows that count, each once, and those that stand besides: one cell, one source. Of rows that
/// tell the same the first counts, those of the year's own file before those of a copy; of rows
/// that tell otherwise none does, for nobody but the office knows which is right.
struct SettledGrades {
  std::vector<model::OfficialGrade> rows;
  std::vector<RowAgain> again;
};
/// The grades of meetings from one month to another, in the order of the books.
SettledGrades settled_grades(const model::CommitteeBooks& books, base::Month first,
                             base::Month last);

/// A visit is day, cell and person, so two rows of it never tell of two.
struct SettledVisits {
  std::vector<model::ObserverVisit> rows;
  std::vector<RowAgain> again;
};
SettledVisits settled_visits(const std::vector<const model::ObserverBook*>& books);
/// Those of books of any year.
SettledVisits settled_visits(const model::CommitteeBooks& books, base::Month first,
                             base::Month last);

/// Rows of one code and two names are of two cells, which check tells.
struct SettledSchedule {
  std::vector<model::Registration> rows;
  std::vector<RowAgain> again;
};
SettledSchedule settled_schedule(const model::MeetingSchedule& schedule);

}  // namespace chibo::rules
