#include "report/finding_line.hpp"

#include "rules/findings.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

using rules::TrackedFinding;

bool is_kept_for(const model::CommitteeBooks& books, int first, int last) {
  return std::ranges::any_of(books.findings, [&](const model::FindingRecord& record) {
    const model::Told<int>& year = record.book.year;
    return year.is_said() && first <= *year && *year <= last;
  });
}

/// The name of a cell as the report has it; its code where the report knows none of that code.
std::string name_of(const std::string& code, const CommitteeReport& report) {
  const auto at = std::ranges::find(report.cells, code, &CellLine::code);
  return at == report.cells.end() || at->name.empty() ? code : at->name;
}

class Counter {
 public:
  explicit Counter(const CommitteeReport& report) : report_(report) {}

  void count(const TrackedFinding& one) {
    if (one.conclusion->date.is_said() && is_within(*one.conclusion->date)) {
      ++concluded_;
    }
    const rules::FindingStanding standing = rules::standing_of(*one.finding, report_.as_of);
    if (standing.is_done()) {
      count_mended(standing, one.conclusion->date.said());
    } else if (standing.is_overdue) {
      ++line_.overdue;
      add_cell(name_of(one.cell(), report_));
    } else {
      ++line_.open;
    }
  }

  FindingLine line(bool is_concluded_known) {
    line_.concluded = is_concluded_known ? std::optional(concluded_) : std::nullopt;
    return std::move(line_);
  }

 private:
  bool is_within(Date day) const { return report_.period.contains(base::month_of(day)); }

  /// One of which no day tells when it was mended counts where it was concluded.
  void count_mended(const rules::FindingStanding& standing, std::optional<Date> concluded) {
    const auto day = standing.told_done ? standing.told_done : concluded;
    if (day && !is_within(*day)) {
      return;
    }
    const auto in_time = standing.in_time();
    ++(!in_time ? line_.mended_untimed : *in_time ? line_.mended_in_time : line_.mended_late);
  }

  void add_cell(std::string name) {
    if (std::ranges::find(line_.overdue_cells, name) == line_.overdue_cells.end()) {
      line_.overdue_cells.push_back(std::move(name));
    }
  }

  const CommitteeReport& report_;
  FindingLine line_;
  long long concluded_ = 0;
};

}  // namespace

std::optional<FindingLine> finding_line(const model::CommitteeBooks& books,
                                        const CommitteeReport& report) {
  const int last = static_cast<int>(report.as_of.year());
  if (!is_kept_for(books, 0, last)) {
    return std::nullopt;
  }
  Counter counter(report);
  for (const TrackedFinding& one : rules::findings_until(books, report.as_of)) {
    counter.count(one);
  }
  return counter.line(is_kept_for(books, static_cast<int>(report.period.first().year()), last));
}

}  // namespace chibo::report
