#pragma once

#include "model/summary.hpp"
#include "report/cell_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::report {

using model::CellStanding;

/// As json has it: "counted", "silent" …
std::string_view name_of(CellStanding standing);

/// One cell of a committee in a period.
struct CellLine {
  std::string path;  // its folder, from the committee's
  std::string code;
  std::string name;
  std::string block;  // the name of the sub-committee it lies in; empty where it lies in none
  CellStanding standing = CellStanding::counted;
  std::optional<Date> as_of;  // of its numbers, where a summary tells those of another day
  bool shares_code = false;   // another cell of the committee has the same
  int errors = 0;             // in what its numbers rest on
  std::vector<std::string> unread_files;  // that are not counted
  std::vector<Month> missing;             // months without a record of a regular meeting
  std::vector<Month> not_held;            // months whose records are all of meetings not held
  std::vector<Month> unclear;  // months of which no record tells whether, or when, it met
  std::vector<Month> late;     // months whose meeting was not on time
  CellNumbers numbers;
  std::vector<Compared> compared;
  std::vector<CellNumbers> by_month;  // of each month of the period up to the report's day

  bool is_counted() const { return standing == CellStanding::counted; }
  /// Whether it was not read, not wholly or not sound, or may be counted twice.
  bool has_gap() const {
    return standing == CellStanding::unread || errors > 0 || !unread_files.empty() || shares_code ||
           as_of;
  }
  /// Whether something is wanting in its records that could be there.
  bool is_incomplete() const {
    return errors > 0 || !unread_files.empty() || numbers.meetings_uncounted > 0 || as_of;
  }
};

/// What a cell tells a superior of a period. The path, block and faults are the caller's to fill.
CellLine line_of_cell(const model::Cell& cell, const Period& period, Date today);

/// Cells of one sub-committee, or those that lie in none, added up.
struct BlockLine {
  std::string name;
  long long cells = 0;
  long long counted = 0;
  CellNumbers numbers;
};

struct MonthLine {
  Month month;
  CellNumbers numbers;
};

/// How far the cells came in registering their meetings of a month with the committee.
struct ScheduleLine {
  Month month{};
  long long agreed = 0;
  long long registered = 0;
  std::vector<std::string> waiting;  // names of the cells that have not registered
  std::vector<std::string> unread;   // of those of whose records nobody can tell
};

/// How the members of the committee sat in at the cells.
struct ObserverLine {
  long long visits = 0;           // of the period
  std::vector<int> untold_years;  // of the period, without a book
  bool has_roster = false;        // whether the year of the report's day has a book; else unknown:
  long long assigned = 0;         // members of the committee, in the year of the report's day
  long long with_quota = 0;       // of these, how many have a quota
  long long reaching = 0;         // and reached it
};

/// Where something stands in the office's own folder; line 0: the file as such.
struct BookPlace {
  std::string file;
  std::size_t line = 0;
};

/// What in the office's own books stands twice, or in the rules of a committee is wrong.
struct BookGap {
  enum class Book { grades, visits, schedule, rules };

  Book book = Book::grades;
  BookPlace at;
  BookPlace other;  // that tells it too
  std::string cell;
  std::string when;
  bool is_counted = false;  // once, by the other place
  long long rows = 1;       // of the same file, or errors of rules
};

/// What became of what inspections found in the cells.
struct FindingLine {
  std::optional<long long> concluded;  // in the period; nothing where no book of its years is kept
  long long mended_in_time = 0;        // of those told to be mended in the period
  long long mended_late = 0;
  long long mended_untimed = 0;  // without a day or a deadline to judge by
  long long open = 0;            // on the report's day, whenever concluded
  long long overdue = 0;
  long long unknown = 0;  // of which the deadline or the follow-up could not be understood
  std::vector<std::string> overdue_cells;  // names of the cells that these are of
  std::vector<std::string> unread;  // books that were not read in full: there may be more of each
  bool is_told = true;              // whether any book could be read; else no number is known
};

/// A committee's period: its cells, and the sum of those that are counted (R95, R96). Nothing that
/// is unknown is counted as nought; who has no data is in no sum.
struct CommitteeReport {
  explicit CommitteeReport(const Period& of) : period(of) {}

  Period period;
  Date as_of{};
  bool has_begun = true;
  bool is_over = false;
  std::vector<CellLine> cells;  // by name, in the order of the Vietnamese alphabet
  long long counted = 0;
  CellNumbers total;
  std::vector<BlockLine> blocks;  // by name; empty where no cell lies in a sub-committee
  std::vector<MonthLine> months;
  std::vector<Compared> compared;       // of the cells that are counted
  std::vector<ScheduleLine> schedules;  // report/schedule_lines; empty where the office keeps none
  std::optional<ObserverLine> observers;              // report/observer_line
  std::optional<FindingLine> findings;                // report/finding_line
  std::array<long long, k_grades> official_grades{};  // report/official_grades
  std::vector<BookGap> book_gaps;                     // report/book_gaps, cli/committee_cells

  /// Whether the office's book told any grade.
  bool has_official_grades() const {
    return std::ranges::any_of(official_grades, [](long long count) { return count > 0; });
  }
};
CommitteeReport report_of_committee(std::vector<CellLine> cells, const Period& period, Date today);

}  // namespace chibo::report
