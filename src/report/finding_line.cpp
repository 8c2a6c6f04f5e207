#include "report/finding_line.hpp"

#include "rules/findings.hpp"

#include <algorithm>
#include <charconv>

namespace chibo::report {

namespace {

using rules::TrackedFinding;

bool is_kept_for(const model::CommitteeBooks& books, int first, int last) {
  return std::ranges::any_of(books.findings, [&](const model::FindingRecord& record) {
    const model::Told<int>& year = record.book.year;
    return year.is_said() && first <= *year && *year <= last;
  });
}

/// The year that the name of a book tells, kiem-tra/2026.yaml; nothing of another name.
std::optional<int> year_of(std::string_view path) {
  const std::string_view stem = path.substr(path.rfind('/') + 1);
  int out = 0;
  const auto [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), out);
  const auto digits = static_cast<std::size_t>(end - stem.data());
  return error == std::errc() && stem.substr(digits) == ".yaml" ? std::optional(out) : std::nullopt;
}

/// The books up to a year that could not be read in full, by path. One whose name tells no year may
/// be of any.
std::vector<std::string> unread_until(const model::CommitteeBooks& books,
                                      std::vector<std::string> unread, int last) {
  for (const model::FindingRecord& record : books.findings) {
    if (rules::has_lost_rows(record.book)) {
      unread.push_back(record.path);
    }
  }
  std::erase_if(unread,
                [&](const std::string& path) { return year_of(path).value_or(last) > last; });
  std::ranges::sort(unread);
  return unread;
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
    if (standing.is_unclear) {
      ++line_.unknown;
    } else if (standing.is_done()) {
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
                                        const std::vector<std::string>& unread,
                                        const CommitteeReport& report) {
  const int first = static_cast<int>(report.period.first().year());
  const int last = static_cast<int>(report.as_of.year());
  std::vector<std::string> gaps = unread_until(books, unread, last);
  const bool is_told = is_kept_for(books, 0, last);
  if (!is_told && gaps.empty()) {
    return std::nullopt;
  }
  Counter counter(report);
  for (const TrackedFinding& one : rules::findings_until(books, report.as_of)) {
    counter.count(one);
  }
  const bool is_all_read = std::ranges::none_of(
      gaps, [&](const std::string& path) { return year_of(path).value_or(first) >= first; });
  FindingLine out = counter.line(is_all_read && is_kept_for(books, first, last));
  out.is_told = is_told;
  out.unread = std::move(gaps);
  return out;
}

}  // namespace chibo::report
