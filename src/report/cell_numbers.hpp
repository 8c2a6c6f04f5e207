#pragma once

#include "report/cell_report.hpp"
#include "report/duties.hpp"
#include "report/tally.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <vector>

namespace chibo::report {

/// How many grades a meeting can get: tốt, khá, trung bình, kém.
inline constexpr std::size_t k_grades = 4;

/// The numbers of one cell, or of many added up, in a period (R95): whole numbers of what the
/// records tell; beside what can be untold stands how often it is.
struct CellNumbers {
  // members of the cell on the report's last day; who is here for a time is counted at home
  long long members = 0;
  long long official = 0;
  long long probationary = 0;
  long long exempt = 0;
  long long away = 0;
  long long guests = 0;
  // regular meetings: a month that has begun wants one
  long long months_due = 0;
  long long held = 0;  // months with one that was held
  long long on_time = 0;
  long long late = 0;
  long long untimed = 0;   // held, yet no rule tells when, or no day is told
  long long not_held = 0;  // months whose records are all planned, put off or cancelled
  long long unclear = 0;   // months of which no record tells whether, or when, it was held
  long long missing = 0;   // months without a record
  long long committee_required = 0;
  long long committee_met = 0;
  // attendance at the cell's meetings, of those whose numbers are known
  long long meetings_counted = 0;
  long long meetings_uncounted = 0;
  long long present = 0;
  long long expected = 0;
  long long shares = 0;          // sum of the meetings' shares, in thousand-millionths
  long long cells_reaching = 0;  // the share that the rules ask for
  long long cells_below = 0;
  // what was said
  long long meetings_heard = 0;  // whose records tell it
  long long meetings_unheard = 0;
  long long speakers = 0;
  long long opinions = 0;
  long long themes_held = 0;
  long long quarters_judged = 0;  // whole, over, and some theme is asked for
  long long quarters_lacking_themes = 0;
  long long turns_done = 0;
  long long turns_outstanding = 0;
  long long tasks_done = 0;
  long long tasks_open = 0;
  long long tasks_overdue = 0;
  std::array<long long, k_grades> self_grades{};
  long long self_ungraded = 0;  // regular meetings held without a grade of their own
  std::array<long long, k_grades> superior_grades{};
  // what the plan of the year put into the period, and what of it no other number tells
  long long plans = 0;            // cells that have one
  long long planned_regular = 0;  // months
  long long planned_themes = 0;
  long long planned_inspections = 0;  // that are to be over in it
  long long inspections_concluded = 0;
  Duties duties;

  /// Calls visit with every number, in one order.
  template <class Numbers, class Visit>
  static void each_of(Numbers& numbers, Visit visit) {
    for (const auto sum : sums()) {
      visit(numbers.*sum);
    }
    for (auto* grades : {&numbers.self_grades, &numbers.superior_grades}) {
      for (auto& grade : *grades) {
        visit(grade);
      }
    }
    for (const auto duty : Duties::sums()) {
      visit(numbers.duties.*duty);
    }
  }

  CellNumbers& operator+=(const CellNumbers& other);
  bool operator==(const CellNumbers&) const = default;

 private:
  static std::span<long long CellNumbers::*const> sums();  // all but grades and duties
};

/// The numbers of another period, to stand beside those of the report.
struct Compared {
  Period period;
  long long cells = 0;  // that have numbers
  CellNumbers numbers;
  bool operator==(const Compared&) const = default;
};
/// The period before and the same of the year before, each once; one that reaches into the period
/// itself is left out.
std::vector<Period> periods_beside(const Period& period);
/// The numbers of these, but for those of which no record tells.
std::vector<Compared> compared_with(const model::Cell& cell, const Period& period, Date today);

/// The months, up to the report's day, of which a regular meeting is recorded and none was held:
/// those of which a record leaves that open, and the others.
struct UnheldMonths {
  std::set<Month> unclear;
  std::set<Month> not_held;
};
UnheldMonths unheld_months(const CellReport& report);

/// The numbers of a cell's report, of the cell that it is of. Promises of self-criticism are no
/// tasks here.
CellNumbers numbers_of(const model::Cell& cell, const CellReport& report);

/// One of the numbers.
using NumberOf = const long long& (*)(const CellNumbers& numbers);
/// What of the records adds to a number, as numbers_of counts it; it speaks of the cell and of the
/// report.
std::vector<Added> added_to(NumberOf number, const model::Cell& cell, const CellReport& report);

}  // namespace chibo::report
