#include "cli/report_why.hpp"

#include "i18n/message_report.hpp"
#include "i18n/message_store.hpp"
#include "text/layout.hpp"
#include "text/slug.hpp"
#include "text/unicode.hpp"
#include "views/committee_words.hpp"

#include <algorithm>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::ReportMsg;
using views::Reasons;
using views::ReportNumber;

/// Numbers that rows of the office's own books add up to, under the names that json has for them.
struct BookNumber {
  std::string_view key;
  std::string_view command;
  std::string_view place;
};
constexpr BookNumber k_book_numbers[] = {{"observers", "chibo observer list", "du-hop/"},
                                         {"official_grades", "chibo grade list", "xep-loai/"},
                                         {"findings", "chibo finding list", "kiem-tra/"},
                                         {"schedules", "chibo schedule show", "lich-hop/"}};

/// Why a number of the books is not asked after here; nothing where it is none of them.
std::optional<base::Error> of_books(const std::string& typed) {
  const std::string wanted = text::fold(typed);
  const auto at = std::ranges::find_if(k_book_numbers, [&](const BookNumber& number) {
    return wanted.substr(0, wanted.find('.')) == text::fold(number.key);
  });
  return at == std::end(k_book_numbers)
             ? std::nullopt
             : std::optional(
                   base::Error{i18n::say(ReportMsg::why_of_books, typed),
                               i18n::say(ReportMsg::why_of_books_hint, at->command, at->place)});
}

}  // namespace

base::Result<const ReportNumber*> asked_number(const std::optional<std::string>& why) {
  if (!why) {
    return nullptr;
  }
  if (const ReportNumber* number = views::find_number(*why)) {
    return number;
  }
  if (auto error = of_books(*why)) {
    return tl::unexpected(std::move(*error));
  }
  const std::string near = views::nearest_number(*why);
  return base::fail(i18n::say(ReportMsg::why_unknown, *why),
                    near.empty() ? i18n::say(ReportMsg::why_unknown_hint)
                                 : i18n::say(i18n::StoreMsg::did_you_mean, near));
}

std::optional<base::Error> wrong_why_format(const std::vector<ReportFormat>& formats) {
  const auto paper = std::ranges::find(formats, ReportKind::paper, &ReportFormat::kind);
  if (paper == formats.end()) {
    return std::nullopt;
  }
  return base::Error{i18n::say(ReportMsg::why_no_paper, paper->name),
                     i18n::say(ReportMsg::why_no_paper_hint)};
}

void list_numbers(Env& env, std::string_view typed) {
  constexpr int k_column = 34;
  say(env.err, env, i18n::say(ReportMsg::why_numbers));
  for (const ReportNumber* number : views::numbers_like(typed)) {
    env.err << "  " << text::pad(number->key, k_column) << number->title << '\n';
  }
}

Reasons why_of_cell(const ReportNumber& number, const Workspace& workspace,
                    const report::CellReport& report) {
  const model::Cell& cell = workspace.cell();
  const std::string name = cell.organisation.name.value_or("");
  const report::CellNumbers numbers = report::numbers_of(cell, report);
  Reasons out{number, report.period, report.as_of, name, false, numbers, {}};
  out.cells.push_back(
      {name,
       {},
       report::CellStanding::counted,
       numbers,
       views::reasons_of(number, cell, report, workspace.sources, views::Audience::secretary)});
  return out;
}

CellLook why_look(const ReportNumber& number, const report::Period& period, base::Date today) {
  return [&number, period, today](const Workspace& workspace) {
    const model::Cell& cell = workspace.cell();
    return views::reasons_of(number, cell, report::report_of_cell(cell, period, today),
                             workspace.sources, views::Audience::superior);
  };
}

Reasons why_of_committee(const ReportNumber& number, const std::string& name,
                         const report::CommitteeReport& report,
                         std::map<std::string, views::CellReasons> looked) {
  Reasons out{number, report.period, report.as_of, name, true, report.total, {}};
  for (const report::CellLine& line : report.cells) {
    Reasons::Of of{views::shown_name(line), line.path, line.standing, line.numbers, {}};
    const auto at = looked.find(line.path);
    if (line.is_counted()) {
      of.reasons = at != looked.end() ? std::move(at->second)
                                      : views::reasons_of_summary(number, line.numbers);
    }
    out.cells.push_back(std::move(of));
  }
  return out;
}

ReportMakers why_makers(const Reasons& reasons) {
  ReportMakers out;
  out.json = [&reasons] { return views::reasons_json(reasons); };
  out.document = [&reasons] { return views::reasons_document(reasons); };
  out.sheets = [&reasons] { return views::reasons_sheets(reasons); };
  out.stem = report::iso(reasons.period) + "-vi-sao-" + text::slug(reasons.number.key);
  out.title = reasons.number.title;
  return out;
}

}  // namespace chibo::cli
