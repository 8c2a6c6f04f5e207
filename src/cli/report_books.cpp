#include "cli/report_books.hpp"

#include "cli/finding_book.hpp"
#include "cli/given.hpp"
#include "report/book_gaps.hpp"
#include "report/finding_line.hpp"
#include "report/observer_line.hpp"
#include "report/official_grades.hpp"
#include "report/schedule_lines.hpp"
#include "store/committee_folder.hpp"

#include <algorithm>

namespace chibo::cli {

using i18n::ReportMsg;
using report::Period;

namespace {

/// The books of findings of which nothing could be read, and their folder where it was not listed.
std::vector<std::string> unread_findings(const CountedCommittee& counting,
                                         const std::string& shown) {
  const Workspace& committee = counting.committee;
  std::vector<std::string> out;
  for (const diag::Diagnostic& complaint : counting.faults) {
    if (is_of_folder(committee.sources, complaint)) {
      out.push_back(committee.sources[complaint.at.file].path);
    }
  }
  for (const store::LoadedFile& file : committee.loaded.files) {
    if (store::is_findings_path(file.path) && !file.was_read) {
      out.push_back(shown + file.path);
    }
  }
  return out;
}

}  // namespace

void add_books(CountedCommittee& counting, const std::string& shown,
               report::CommitteeReport& report) {
  const model::CommitteeBooks& books = counting.books;
  const diag::Sources& sources = counting.committee.sources;
  const base::Month first = report.period.first();
  const base::Month last = report.period.last();
  const rules::SettledGrades grades = rules::settled_grades(books, first, last);
  const rules::SettledVisits visits = rules::settled_visits(books, first, last);
  std::vector<rules::RowAgain> registrations;
  report.schedules = report::schedule_lines(books, report, registrations);
  report.observers = report::observer_line(counting.committee.cell(), books, visits, report);
  report.findings = report::finding_line(books, unread_findings(counting, shown), report);
  report.official_grades = report::official_grades_in(grades);
  using Book = report::BookGap::Book;
  report::add_gaps(Book::grades, grades.again, sources, report.book_gaps);
  report::add_gaps(Book::visits, visits.again, sources, report.book_gaps);
  report::add_gaps(Book::schedule, registrations, sources, report.book_gaps);
  add_rule_errors(counting.committee, shown, Above::told, counting.cells.rule_errors);
  for (const auto& [file, errors] : counting.cells.rule_errors) {
    report::BookGap& gap = report.book_gaps.emplace_back();
    gap.book = Book::rules;
    gap.at.file = file;
    gap.rows = errors;
  }
}

std::optional<base::Error> year_of_nothing(const Env& env, const CountedCommittee& counting,
                                           const Period& period) {
  const auto known =
      year_in_span(static_cast<int>(period.first().year()), counting.committee.cell(), env.today);
  const bool is_told = period.first() <= base::month_of(env.today) &&
                       std::ranges::any_of(counting.cells.lines, &report::CellLine::is_counted);
  return known || is_told ? std::nullopt : std::optional(known.error());
}

Exit tell_gaps(Env& env, const report::CommitteeReport& report, ReportMsg words) {
  const bool has_gap = std::ranges::any_of(report.cells, &report::CellLine::has_gap);
  if (has_gap) {
    say(env.err, env, i18n::say(words));
  }
  if (!report.book_gaps.empty() && words == ReportMsg::committee_gaps) {
    say(env.err, env, i18n::say(ReportMsg::committee_book_gaps));
    return Exit::found;
  }
  return has_gap ? Exit::found : Exit::done;
}

}  // namespace chibo::cli
