#include "i18n/message_finding.hpp"
#include "rules/committee_checks.hpp"
#include "rules/findings.hpp"

#include <algorithm>
#include <map>

namespace chibo::rules {

namespace {

using i18n::FindingMsg;
using i18n::say;
using model::Finding;
using model::FindingBook;
using model::FollowUp;
using model::InspectionConclusion;

void complain(diag::Diagnostics& out, diag::Span at, i18n::Message what, FindingMsg hint) {
  out.push_back(diag::error(k_findings_check, at, std::move(what), say(hint)));
}

void check_conclusions(const FindingBook& book, base::Date today, diag::Diagnostics& out) {
  const std::vector<InspectionConclusion>& all = *book.conclusions;
  for (auto one = all.begin(); one != all.end(); ++one) {
    if (one->date.is_said() && *one->date > today) {
      complain(out, one->date.at, say(FindingMsg::concluded_ahead, *one->date),
               FindingMsg::day_hint);
    } else if (one->date.is_said() && book.year.is_said() &&
               static_cast<int>(one->date->year()) != *book.year) {
      complain(out, one->date.at, say(FindingMsg::concluded_other_year, *one->date, *book.year),
               FindingMsg::concluded_other_year_hint);
    }
    if (std::any_of(all.begin(), one, [&](const InspectionConclusion& other) {
          return is_same_conclusion(other, *one);
        })) {
      complain(out, one->at, say(FindingMsg::conclusion_twice, *one->number, one->cell->text),
               FindingMsg::conclusion_twice_hint);
    }
  }
}

void check_ids(const std::vector<TrackedFinding>& findings, diag::Diagnostics& out) {
  std::map<std::string, const TrackedFinding*> seen;
  for (const TrackedFinding& one : findings) {
    if (!one.finding->id.is_said()) {
      continue;
    }
    const auto [at, is_new] = seen.emplace(one.id(), &one);
    if (!is_new) {
      complain(out, one.finding->id.at,
               say(FindingMsg::id_twice, one.id(), at->second->record->path),
               FindingMsg::id_twice_hint);
    }
  }
}

/// A day of a finding against the day of its conclusion.
void check_not_before(const model::Told<base::Date>& day, const InspectionConclusion& conclusion,
                      FindingMsg what, diag::Diagnostics& out) {
  if (day.is_said() && conclusion.date.is_said() && *day < *conclusion.date) {
    complain(out, day.at, say(what, *day, *conclusion.date), FindingMsg::day_hint);
  }
}

void check_follow_up(const FollowUp& row, const InspectionConclusion& conclusion, base::Date today,
                     diag::Diagnostics& out) {
  check_not_before(row.date, conclusion, FindingMsg::followed_before, out);
  check_not_before(row.new_due, conclusion, FindingMsg::due_before, out);
  if (row.date.is_said() && *row.date > today) {
    complain(out, row.date.at, say(FindingMsg::followed_ahead, *row.date), FindingMsg::day_hint);
  }
  if (row.finished.is_said() && *row.finished > row.date.value_or(today)) {
    complain(out, row.finished.at,
             say(FindingMsg::mended_after_told, *row.finished, row.date.value_or(today)),
             FindingMsg::day_hint);
  }
  const bool has_day = !row.date.is_blank() || !row.finished.is_blank();
  if (row.state == model::TaskState::done && !has_day) {
    out.push_back(diag::warning(k_findings_check, row.state.at, say(FindingMsg::done_without_day),
                                say(FindingMsg::done_without_day_hint)));
  }
}

void note_overdue(const TrackedFinding& one, base::Date today, diag::Diagnostics& out) {
  const FindingStanding standing = standing_of(*one.finding, today);
  if (standing.is_overdue) {
    out.push_back(diag::note(k_findings_check, one.finding->due.at,
                             say(FindingMsg::finding_overdue, one.id(), one.cell(), *standing.due),
                             say(FindingMsg::finding_overdue_hint, one.id())));
  }
}

}  // namespace

void check_findings(const model::CommitteeBooks& books, base::Date today, diag::Diagnostics& out) {
  for (const model::FindingRecord& record : books.findings) {
    check_year(record.book.year, record.stem, k_findings_check, out);
    check_conclusions(record.book, today, out);
  }
  const std::vector<TrackedFinding> findings = findings_in(books);
  check_ids(findings, out);
  for (const TrackedFinding& one : findings) {
    check_not_before(one.finding->due, *one.conclusion, FindingMsg::due_before, out);
    for (const FollowUp& row : *one.finding->follow_ups) {
      check_follow_up(row, *one.conclusion, today, out);
    }
    note_overdue(one, today, out);
  }
}

void check_cells_of_findings(const model::CommitteeBooks& books,
                             const std::vector<std::string>& codes, diag::Diagnostics& out) {
  for (const model::FindingRecord& record : books.findings) {
    for (const InspectionConclusion& one : *record.book.conclusions) {
      if (one.cell.is_said() && std::ranges::find(codes, one.cell->text) == codes.end()) {
        out.push_back(diag::warning(k_findings_check, one.cell.at,
                                    say(FindingMsg::cell_unknown, one.cell->text),
                                    say(FindingMsg::cell_unknown_hint)));
      }
    }
  }
}

}  // namespace chibo::rules
