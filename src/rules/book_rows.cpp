#include "rules/book_rows.hpp"

#include "rules/observers.hpp"
#include "rules/registrations.hpp"
#include "text/called.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace chibo::rules {

namespace {

using model::ObserverVisit;
using model::OfficialGrade;
using model::Registration;

/// Whether a file has the name that chibo gives to the book of a year.
bool is_of_a_year(const std::string& stem) {
  constexpr std::size_t k_digits = 4;
  return stem.size() == k_digits && stem.find_first_not_of("0123456789") == std::string::npos;
}

/// The books of the years, then copies and whatever else lies beside them.
template <class Record>
std::vector<const Record*> own_first(const std::vector<Record>& records) {
  std::vector<const Record*> out;
  for (const Record& record : records) {
    out.push_back(&record);
  }
  std::stable_partition(out.begin(), out.end(),
                        [](const Record* record) { return is_of_a_year(record->stem); });
  return out;
}

/// The rows of one cell and month, as they stand.
using GradeRows = std::vector<const OfficialGrade*>;

bool agree(const GradeRows& rows) {
  const OfficialGrade* told = nullptr;
  for (const OfficialGrade* row : rows) {
    if (told != nullptr && row->grade.is_said() && row->grade != told->grade) {
      return false;
    }
    told = told == nullptr && row->grade.is_said() ? row : told;
  }
  return true;
}

/// The one that counts of rows that agree: the first that tells a grade.
const OfficialGrade* telling(const GradeRows& rows) {
  const auto at =
      std::ranges::find_if(rows, [](const OfficialGrade* row) { return row->grade.is_said(); });
  return at == rows.end() ? rows.front() : *at;
}

void settle(const GradeRows& rows, SettledGrades& out) {
  const bool is_counted = agree(rows);
  const OfficialGrade* counted = is_counted ? telling(rows) : nullptr;
  if (counted != nullptr) {
    out.rows.push_back(*counted);
  }
  const OfficialGrade* first = counted != nullptr ? counted : rows.front();
  for (const OfficialGrade* row : rows) {
    if (row != first) {
      out.again.push_back(
          {row->at, first->at, row->cell->text, base::slashed(*row->period), is_counted});
    }
  }
}

/// The rows of a schedule by what their cells can be known by.
class RowsOfCells {
 public:
  explicit RowsOfCells(const std::vector<Registration>& rows) {
    for (const Registration& row : rows) {
      for (const std::string& key : keys_of(row)) {
        rows_[key].push_back(&row);
      }
    }
  }

  /// Those of the cell that a row is of, itself among them, as they stand.
  std::vector<const Registration*> same_as(const Registration& row) const {
    std::vector<const Registration*> out;
    for (const std::string& key : keys_of(row)) {
      for (const Registration* other : rows_.at(key)) {
        if (other == &row || is_same_row(*other, row)) {
          out.push_back(other);
        }
      }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  static std::vector<std::string> keys_of(const Registration& row) {
    return {"mã " + row.code.value_or({}).text, "tên " + text::fold(row.name.value_or(""))};
  }

  std::map<std::string, std::vector<const Registration*>> rows_;
};

}  // namespace

SettledGrades settled_grades(const model::CommitteeBooks& books, base::Month first,
                             base::Month last) {
  SettledGrades out;
  std::map<std::pair<std::string, base::Month>, std::size_t> numbers;
  std::vector<GradeRows> groups;
  for (const model::GradeRecord* record : own_first(books.grades)) {
    for (const OfficialGrade& row : *record->book.grades) {
      if (!row.period.is_said() || *row.period < first || last < *row.period) {
        continue;
      }
      const auto [at, is_new] =
          row.cell.is_said() ? numbers.try_emplace({row.cell->text, *row.period}, groups.size())
                             : std::pair(numbers.end(), true);
      if (is_new) {
        groups.emplace_back();
      }
      (is_new ? groups.back() : groups[at->second]).push_back(&row);
    }
  }
  for (const GradeRows& rows : groups) {
    settle(rows, out);
  }
  return out;
}

SettledVisits settled_visits(const std::vector<const model::ObserverBook*>& books) {
  SettledVisits out;
  std::map<std::tuple<base::Date, std::string, std::string>, diag::Span> seen;
  for (const model::ObserverBook* book : books) {
    for (const ObserverVisit& visit : *book->visits) {
      if (!visit.date.is_said() || !visit.name.is_said()) {
        out.rows.push_back(visit);  // of which nobody can tell whether it stands twice
        continue;
      }
      const std::string cell = visit.cell.value_or({}).text;
      const std::string who = text::match_key(text::without_address(*visit.name));
      const auto [at, is_new] = seen.try_emplace({*visit.date, cell, who}, visit.at);
      if (is_new) {
        out.rows.push_back(visit);
      } else {
        out.again.push_back({visit.at, at->second, cell, base::slashed(*visit.date), true});
      }
    }
  }
  return out;
}

SettledVisits settled_visits(const model::CommitteeBooks& books, base::Month first,
                             base::Month last) {
  std::vector<const model::ObserverBook*> all;
  for (const model::ObserverRecord* record : own_first(books.observers)) {
    all.push_back(&record->book);
  }
  SettledVisits out = settled_visits(all);
  std::erase_if(out.rows, [&](const ObserverVisit& visit) {
    return !visit.date.is_said() || base::month_of(*visit.date) < first ||
           last < base::month_of(*visit.date);
  });
  std::erase_if(out.again, [&](const RowAgain& again) {
    return std::ranges::none_of(
        out.rows, [&](const ObserverVisit& visit) { return visit.at == again.other; });
  });
  return out;
}

SettledSchedule settled_schedule(const model::MeetingSchedule& schedule) {
  SettledSchedule out;
  const RowsOfCells all(*schedule.cells);
  for (const Registration& row : *schedule.cells) {
    const std::vector<const Registration*> same = all.same_as(row);
    const bool agree = std::ranges::all_of(
        same, [&](const Registration* other) { return state_of(*other) == state_of(row); });
    if (same.front() != &row) {
      const std::string cell = row.name.value_or(row.code.value_or({}).text);
      out.again.push_back({row.at, same.front()->at, cell, {}, agree});
    } else if (agree) {
      out.rows.push_back(row);
    }
  }
  return out;
}

}  // namespace chibo::rules
