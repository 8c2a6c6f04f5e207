#include "cli/commands.hpp"
#include "cli/committee_cells.hpp"
#include "cli/given.hpp"
#include "cli/report_ground.hpp"
#include "cli/report_output.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_store.hpp"
#include "report/cell_report.hpp"
#include "report/observer_line.hpp"
#include "report/official_grades.hpp"
#include "report/schedule_lines.hpp"
#include "store/committee_folder.hpp"
#include "views/committee_paper.hpp"
#include "views/committee_report.hpp"
#include "views/committee_sheets.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using i18n::StoreMsg;

using report::Period;

struct Options {
  std::string period;
  ReportOptions report;
  bool no_cache = false;
  bool stats = false;
};

base::Result<Period> month_of(const Env& env, const std::string& typed) {
  const auto month =
      typed.empty() ? base::Result<base::Month>(base::month_of(env.today)) : given_month(typed);
  return month.map(Period::of_month);
}

base::Result<Period> quarter_of(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    return Period(base::quarter_of(base::month_of(env.today)));
  }
  if (const auto given = base::parse_quarter(typed)) {
    return Period(*given);
  }
  return base::fail(i18n::say(Msg::wrong_quarter, typed), i18n::say(Msg::wrong_quarter_hint));
}

base::Result<Period> half_of(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    const bool is_first = env.today.month() <= std::chrono::June;
    return Period::of_half(static_cast<int>(env.today.year()), is_first ? 1 : 2);
  }
  if (const auto given = report::parse_half(typed)) {
    return *given;
  }
  return base::fail(i18n::say(PaperMsg::wrong_half, typed), i18n::say(PaperMsg::wrong_half_hint));
}

base::Result<Period> year_of(const Env& env, const std::string& typed) {
  return given_year(typed, static_cast<int>(env.today.year())).map(Period::of_year);
}

std::string stem_of(const Period& period) {
  return report::iso(period) + "-bao-cao";
}

/// What the term of a workspace's own organisation covers: from the month it began in to the month
/// before the one it ends in, as "nhiệm kỳ" tells, "2025-2030"; to this month where it tells no
/// end.
base::Result<Period> term_of(const Env& env) {
  const auto root = workspace_root(env);
  if (!root) {
    return tl::unexpected(root.error());
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  const model::Organisation organisation = store::load_organisation(*root, "", sources, complaints);
  if (!organisation.kind.is_said() || organisation.term_from.faulty) {
    return base::fail(i18n::say(Msg::mend_first, store::k_organisation_file),
                      i18n::say(Msg::see_check));
  }
  if (!organisation.term_from.is_said()) {
    return base::fail(i18n::say(PaperMsg::no_term), i18n::say(PaperMsg::no_term_hint));
  }
  const base::Month first = base::month_of(*organisation.term_from);
  base::Month last = base::month_of(env.today);
  const std::string named = organisation.term.value_or("");
  if (const std::size_t dash = named.find('-'); dash != std::string::npos) {
    if (const auto ends = given_year(named.substr(dash + 1), 0)) {
      last = std::chrono::year(*ends) / first.month() - std::chrono::months(1);
    }
  }
  if (last < first) {
    return base::fail(i18n::say(PaperMsg::wrong_term, named, *organisation.term_from),
                      i18n::say(PaperMsg::no_term_hint));
  }
  return Period::of_range(first, last);
}

base::Result<Period> range_of(const std::string& first, const std::string& last) {
  const auto from = given_month(first);
  const auto to = given_month(last);
  if (!from || !to) {
    return tl::unexpected(!from ? from.error() : to.error());
  }
  if (*to < *from) {
    return base::fail(
        i18n::say(PaperMsg::range_backwards, base::slashed(*from), base::slashed(*to)),
        i18n::say(PaperMsg::range_backwards_hint));
  }
  return Period::of_range(*from, *to);
}

/// Why there is nobody to count.
std::optional<base::Error> no_members(const Workspace& workspace) {
  const store::LoadedFile* roster = workspace.loaded.find(store::k_roster_file);
  if (roster != nullptr && workspace.cell().roster.members.faulty) {
    return base::Error{i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt};
  }
  const bool is_new = workspace.cell().meetings.empty();  // else the list was emptied
  if (roster != nullptr && is_new && !workspace.cell().roster.members.is_said()) {
    return base::Error{i18n::say(Msg::todo_no_members), std::nullopt};
  }
  if (!workspace.cell().roster.members.is_said()) {
    return base::Error{i18n::say(StoreMsg::no_roster), i18n::say(StoreMsg::no_roster_hint)};
  }
  return std::nullopt;
}

/// A cell with somebody to count, and what is wrong with what a report of it rests on.
struct Ground {
  Workspace workspace;
  diag::Diagnostics errors;
};

tl::expected<Ground, Exit> open_ground(Env& env, const Period& period) {
  auto workspace = open_cell(env);
  if (!workspace) {
    return tl::unexpected(refused(env, workspace.error()));
  }
  if (const auto known =
          year_in_span(static_cast<int>(period.first().year()), workspace->cell(), env.today);
      !known) {
    return tl::unexpected(usage_error(env, known.error()));
  }
  if (const auto error = no_members(*workspace)) {
    is_sound(env, *workspace, store::k_roster_file);
    return tl::unexpected(refused(env, *error));
  }
  diag::Diagnostics errors = errors_of(env, *workspace, period);
  return Ground{std::move(*workspace), std::move(errors)};
}

/// The report in Party form goes out: none is made of records with errors.
Exit no_paper_of_errors(Env& env, const Ground& ground) {
  show(env, env.err, ground.workspace.sources, ground.errors);
  return refused(env, {i18n::say(Msg::nothing_written), i18n::say(Msg::see_check)});
}

bool has_paper(const std::vector<ReportFormat>& formats) {
  return std::ranges::any_of(
      formats, [](const ReportFormat& format) { return format.kind == ReportKind::paper; });
}

Exit report_on_cell(Env& env, const Ground& ground, const Period& period,
                    const ReportOptions& options, const std::vector<ReportFormat>& formats) {
  const bool goes_out = has_paper(formats);
  if (goes_out && !ground.errors.empty()) {
    return no_paper_of_errors(env, ground);
  }
  const model::Cell& cell = ground.workspace.cell();
  const report::CellReport counted = report::report_of_cell(cell, period, env.today);
  const views::Gaps gaps = gaps_of(ground.workspace, period, ground.errors);
  const auto compared = [&] { return report::compared_with(cell, period, env.today); };
  ReportMakers makers;
  makers.json = [&] { return views::report_json(cell, counted, gaps); };
  makers.document = [&] { return views::report_document(cell, counted, gaps, compared()); };
  makers.sheets = [&] { return views::report_sheets(cell, counted, gaps, compared()); };
  makers.paper = [&] {
    return PaperToPrint{"bao-cao", stem_of(period), views::report_view(cell, counted, env.today),
                        env.today};
  };
  makers.stem = stem_of(period);
  makers.title = views::report_title(cell, period);
  if (goes_out) {
    say(env.err, env, i18n::say(PaperMsg::report_places_left));
  }
  const Exit written = write_report(env, ground.workspace, options, formats, makers);
  show(env, env.err, ground.workspace.sources, ground.errors);
  return std::max(written, ground.errors.empty() ? Exit::done : Exit::found);
}

/// Whether a report names a cell without data or with something wrong in its records.
bool has_gaps(const report::CommitteeReport& report) {
  return std::ranges::any_of(report.cells, [](const report::CellLine& cell) {
    return cell.standing == report::CellStanding::unread || cell.errors > 0 ||
           !cell.unread_files.empty() || cell.shares_code;
  });
}

/// How many files a report read, and how; for whoever wants to know where the time goes.
void tell_stats(Env& env, std::size_t cells, std::size_t remembered, const ReadFiles& read) {
  say(env.err, env,
      i18n::say(PaperMsg::committee_stats, cells, remembered, cells - remembered, read.files,
                read.by_judge));
}

/// The report of a committee: of every cell below its folder. Its papers name what is wrong with
/// the records on page one, so they are written in any case.
Exit report_on_committee(Env& env, Workspace committee, const Period& period, const Options& asked,
                         const std::vector<ReportFormat>& formats) {
  const std::filesystem::path& root = committee.loaded.root;
  diag::Diagnostics faults;
  const model::CommitteeBooks books =
      store::load_books(committee.loaded, shown_prefix(env, root), committee.sources, faults);
  CountedCells cells =
      count_cells(env, root, period, asked.no_cache ? Memory::set_aside : Memory::used);
  if (asked.stats) {
    tell_stats(env, cells.lines.size(), cells.remembered, cells.read);
  }
  if (cells.lines.empty()) {
    return refused(
        env, {i18n::say(PaperMsg::committee_empty), i18n::say(PaperMsg::committee_empty_hint)});
  }
  report::CommitteeReport counted =
      report::report_of_committee(std::move(cells.lines), period, env.today);
  counted.schedules = report::schedule_lines(books, counted);
  counted.observers = report::observer_line(committee.cell(), books, counted);
  counted.official_grades = report::official_grades_in(books, period);
  const model::Organisation& organisation = committee.cell().organisation;
  const std::string name = organisation.name.value_or(root.filename().generic_string());
  const std::string code = organisation.code.is_said() ? organisation.code->text : std::string();
  ReportMakers makers;
  makers.json = [&] { return views::committee_json(code, counted); };
  makers.document = [&] { return views::committee_document(name, counted); };
  makers.sheets = [&] { return views::committee_sheets(counted); };
  makers.paper = [&] {
    return PaperToPrint{"bao-cao-tong-hop", stem_of(period),
                        views::committee_view(committee.cell(), counted, env.today), env.today};
  };
  makers.stem = stem_of(period);
  makers.title = views::committee_title(name, period);
  if (has_paper(formats)) {
    say(env.err, env, i18n::say(PaperMsg::committee_places_left));
  }
  const Exit written = write_report(env, committee, asked.report, formats, makers);
  if (diag::has_errors(faults)) {
    show(env, env.err, committee.sources, faults);
  }
  if (has_gaps(counted)) {
    say(env.err, env, i18n::say(PaperMsg::committee_gaps));
  }
  const bool is_whole = !has_gaps(counted) && !diag::has_errors(faults);
  return is_whole ? written : std::max(written, Exit::found);
}

Exit report_on(Env& env, const Options& options, const base::Result<Period>& period) {
  if (!period) {
    return usage_error(env, period.error());
  }
  const auto root = workspace_root(env);
  const bool is_committee = root && committee_at(*root);
  const auto formats =
      report_formats(env, options.report, is_committee ? ReportKind::page : ReportKind::paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  if (is_committee) {
    return report_on_committee(env, open_committee_at(env, *root), *period, options, *formats);
  }
  const auto ground = open_ground(env, *period);
  if (!ground) {
    return ground.error();
  }
  if (options.stats) {
    tell_stats(env, 1, 0, files_of(ground->workspace));
  }
  return report_on_cell(env, *ground, *period, options.report, *formats);
}

void declare(Arguments& arguments, Options& options) {
  declare(arguments, options.report);
  arguments.add_flag("--no-cache", options.no_cache);
  arguments.add_flag("--stats", options.stats);
}

using ReadPeriod = base::Result<Period> (*)(const Env& env, const std::string& typed);

Action add_report(Arguments& arguments, const std::string& place, ReadPeriod read) {
  auto options = std::make_shared<Options>();
  arguments.add_option(place, options->period);
  declare(arguments, *options);
  return [options, read](Env& env) { return report_on(env, *options, read(env, options->period)); };
}

}  // namespace

Action add_report_month(Arguments& arguments) {
  return add_report(arguments, "PERIOD", month_of);
}

Action add_report_quarter(Arguments& arguments) {
  return add_report(arguments, "QUARTER", quarter_of);
}

Action add_report_half(Arguments& arguments) {
  return add_report(arguments, "HALF", half_of);
}

Action add_report_year(Arguments& arguments) {
  return add_report(arguments, "YEAR", year_of);
}

Action add_report_range(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  auto last = std::make_shared<std::string>();
  arguments.add_option("FROM", options->period).required();
  arguments.add_option("TO", *last).required();
  declare(arguments, *options);
  return [options, last](Env& env) {
    return report_on(env, *options, range_of(options->period, *last));
  };
}

Action add_report_term(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  declare(arguments, *options);
  return [options](Env& env) {
    const auto term = term_of(env);
    return term ? report_on(env, *options, term) : refused(env, term.error());
  };
}

}  // namespace chibo::cli
