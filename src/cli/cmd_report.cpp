#include "cli/commands.hpp"
#include "cli/committed_records.hpp"
#include "cli/given.hpp"
#include "cli/report_books.hpp"
#include "cli/report_ground.hpp"
#include "cli/report_period.hpp"
#include "cli/report_request.hpp"
#include "cli/report_why.hpp"
#include "cli/report_words.hpp"
#include "i18n/message_report.hpp"
#include "i18n/message_store.hpp"
#include "report/cell_report.hpp"
#include "views/committee_paper.hpp"
#include "views/committee_report.hpp"
#include "views/committee_sheets.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::ReportMsg;
using i18n::StoreMsg;

using report::Period;

using Options = ReportRequest;

/// Where the records are read from: the last commit, else the folder as it lies on the disk, which
/// may hold no workspace.
struct Records {
  std::optional<CommittedRecords> committed;
  base::Result<std::filesystem::path> root;

  bool is_committee() const {
    return committed ? committed->is_committee() : root && committee_at(*root).has_value();
  }
};

tl::expected<Records, Exit> records_of(Env& env, const Options& options) {
  if (!options.as_committed) {
    return Records{std::nullopt, workspace_root(env)};
  }
  auto committed = open_committed(env);
  if (!committed) {
    return tl::unexpected(refused(env, committed.error()));
  }
  const std::filesystem::path root = committed->root();
  return Records{std::move(*committed), root};
}

base::Result<Period> term_of_records(const Env& env, const Records& records) {
  if (!records.root) {
    return tl::unexpected(records.root.error());
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  return term_of(env, records.committed
                          ? records.committed->organisation()
                          : store::load_organisation(*records.root, "", sources, complaints));
}

std::string stem_of(const Period& period) {
  return report::iso(period) + "-bao-cao";
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

tl::expected<Ground, Exit> open_ground(Env& env, const Records& records, const Period& period) {
  auto workspace = records.committed ? records.committed->open_cell(env) : open_cell(env);
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
    return PaperToPrint{"bao-cao", stem_of(period),
                        views::report_view(cell, counted, env.today, compared()), env.today};
  };
  makers.stem = stem_of(period);
  makers.title = views::report_title(cell, period);
  const Exit worded = tell_words(env, ground.workspace, period, formats);
  if (goes_out) {
    tell_places_left(env, cell, model::ReportOf::cell, period);
  }
  const Exit written =
      std::max(worded, write_report(env, ground.workspace, options, formats, makers));
  show(env, env.err, ground.workspace.sources, ground.errors);
  return std::max(written, ground.errors.empty() ? Exit::done : Exit::found);
}

/// What stands behind one number of a cell.
Exit why_on_cell(Env& env, const Ground& ground, const Period& period,
                 const views::ReportNumber& number, const ReportOptions& options,
                 const std::vector<ReportFormat>& formats) {
  const report::CellReport counted =
      report::report_of_cell(ground.workspace.cell(), period, env.today);
  const views::Reasons reasons = why_of_cell(number, ground.workspace, counted);
  const Exit written = write_report(env, ground.workspace, options, formats, why_makers(reasons));
  show(env, env.err, ground.workspace.sources, ground.errors);
  return std::max(written, ground.errors.empty() ? Exit::done : Exit::found);
}

/// How many files a report read, and how; for whoever wants to know where the time goes.
void tell_stats(Env& env, std::size_t cells, std::size_t remembered, const ReadFiles& read) {
  say(env.err, env,
      i18n::say(ReportMsg::committee_stats, cells, remembered, cells - remembered, read.files,
                read.by_judge));
}

/// A committee with its own books and its cells.
CountedCommittee counted_committee(Env& env, const Records& records, const Period& period,
                                   Memory memory, const CellLook& look) {
  if (records.committed) {
    return records.committed->count(env, period, memory, look);
  }
  const std::filesystem::path& root = *records.root;
  CountedCommittee out = read_committee(root, shown_prefix(env, root));
  out.cells = count_cells(env, root, period, memory, look);
  return out;
}

/// The number that was typed; null where none was.
tl::expected<const views::ReportNumber*, Exit> typed_number(
    Env& env, const std::optional<std::string>& typed) {
  const auto number = asked_number(typed);
  if (!number) {
    const Exit out = usage_error(env, number.error());
    list_numbers(env, *typed);
    return tl::unexpected(out);
  }
  return *number;
}

/// The report of a committee: of every cell below its folder. Its papers name what is wrong with
/// the records on page one, so they are written in any case.
Exit report_on_committee(Env& env, const Records& records, const Period& period,
                         const Options& asked, const views::ReportNumber* why,
                         const std::vector<ReportFormat>& formats) {
  const auto ranked = typed_number(env, asked.rank);
  if (!ranked) {
    return ranked.error();
  }
  const std::filesystem::path& root = *records.root;
  const Memory memory = asked.no_cache ? Memory::set_aside : Memory::used;
  const CellLook look = why == nullptr ? CellLook() : why_look(*why, period, env.today);
  CountedCommittee counting = counted_committee(env, records, period, memory, look);
  const Workspace& committee = counting.committee;
  CountedCells& cells = counting.cells;
  if (asked.stats) {
    tell_stats(env, cells.lines.size(), cells.remembered, cells.read);
  }
  if (const auto wrong = year_of_nothing(env, counting, period)) {
    return usage_error(env, *wrong);
  }
  const Exit read = tell_summaries(env, cells.summaries);
  if (cells.lines.empty()) {
    return refused(
        env, {i18n::say(ReportMsg::committee_empty), i18n::say(ReportMsg::committee_empty_hint)});
  }
  if (asked.summary.is_wanted) {
    return std::max(
        read, summarise_committee(env, committee, cells, period, asked.summary, asked.report));
  }
  report::CommitteeReport counted =
      report::report_of_committee(std::move(cells.lines), period, env.today);
  add_books(counting, shown_prefix(env, root), counted);
  const model::Organisation& organisation = committee.cell().organisation;
  const std::string name = organisation.name.value_or(root.filename().generic_string());
  const std::string code = organisation.code.is_said() ? organisation.code->text : std::string();
  if (why != nullptr) {
    const views::Reasons reasons = why_of_committee(*why, name, counted, std::move(cells.looked));
    return std::max({read, write_report(env, committee, asked.report, formats, why_makers(reasons)),
                     tell_gaps(env, counted, ReportMsg::why_gaps)});
  }
  ReportMakers makers;
  makers.json = [&] { return views::committee_json(code, counted); };
  makers.document = [&] {
    return views::committee_document(committee.cell(), name, counted, *ranked);
  };
  makers.sheets = [&] { return views::committee_sheets(counted); };
  makers.paper = [&] {
    return PaperToPrint{"bao-cao-tong-hop", stem_of(period),
                        views::committee_view(committee.cell(), counted, env.today), env.today};
  };
  makers.stem = stem_of(period);
  makers.title = views::committee_title(name, period);
  const Exit worded = tell_words(env, committee, period, formats);
  if (has_paper(formats)) {
    tell_places_left(env, committee.cell(), model::ReportOf::committee, period);
  }
  const Exit written =
      std::max({read, worded, write_report(env, committee, asked.report, formats, makers)});
  const Exit gaps = tell_gaps(env, counted, ReportMsg::committee_gaps);
  if (diag::has_errors(counting.faults)) {
    show(env, env.err, committee.sources, counting.faults);
    return std::max({written, gaps, Exit::found});
  }
  return std::max(written, gaps);
}

/// The number that is asked after; null where none is.
tl::expected<const views::ReportNumber*, Exit> asked_why(Env& env, const Options& options,
                                                         const std::vector<ReportFormat>& formats) {
  auto number = typed_number(env, options.why);
  if (number && *number != nullptr) {
    if (const auto wrong = wrong_why_format(formats)) {
      return tl::unexpected(usage_error(env, *wrong));
    }
  }
  return number;
}

Exit summarise(Env& env, const Options& options, const Records& records, const Period& period) {
  if (!records.root) {
    return refused(env, records.root.error());
  }
  if (records.is_committee()) {
    return report_on_committee(env, records, period, options, nullptr, {});
  }
  auto cell = records.committed ? records.committed->open_cell(env)
                                : base::Result<Workspace>(cell_to_summarise(env, *records.root));
  return cell ? summarise_cell(env, *cell, period, options.summary, options.report)
              : refused(env, cell.error());
}

Exit report_on_records(Env& env, const Options& options, const Records& records,
                       const Period& period) {
  if (const auto error =
          contradiction_of(env, options.summary, options.report, options.why.has_value())) {
    return usage_error(env, *error);
  }
  const bool is_committee = records.is_committee();
  if (const auto error = not_to_rank(options, is_committee, {})) {
    return usage_error(env, *error);
  }
  if (options.summary.is_wanted) {
    return summarise(env, options, records, period);
  }
  const auto formats = report_formats(
      env, options.report, is_committee || options.why ? ReportKind::page : ReportKind::paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  if (const auto error = not_to_rank(options, is_committee, *formats)) {
    return usage_error(env, *error);
  }
  const auto why = asked_why(env, options, *formats);
  if (!why) {
    return why.error();
  }
  if (is_committee) {
    return report_on_committee(env, records, period, options, *why, *formats);
  }
  const auto ground = open_ground(env, records, period);
  if (!ground) {
    return ground.error();
  }
  if (options.stats) {
    tell_stats(env, 1, 0, files_of(ground->workspace));
  }
  return *why != nullptr ? why_on_cell(env, *ground, period, **why, options.report, *formats)
                         : report_on_cell(env, *ground, period, options.report, *formats);
}

Exit write_words_of(Env& env, const Options& options, const Period& period) {
  const auto error = not_to_write(options);
  return error ? usage_error(env, *error) : write_words(env, period);
}

Exit report_on(Env& env, const Options& options, const base::Result<Period>& period) {
  if (!period) {
    return usage_error(env, period.error());
  }
  if (options.write) {
    return write_words_of(env, options, *period);
  }
  const auto records = records_of(env, options);
  return records ? report_on_records(env, options, *records, *period) : records.error();
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
  return add_report(arguments, "PERIOD", typed_month);
}

Action add_report_quarter(Arguments& arguments) {
  return add_report(arguments, "QUARTER", typed_quarter);
}

Action add_report_half(Arguments& arguments) {
  return add_report(arguments, "HALF", typed_half);
}

Action add_report_year(Arguments& arguments) {
  return add_report(arguments, "YEAR", typed_year);
}

Action add_report_range(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  auto last = std::make_shared<std::string>();
  arguments.add_option("FROM", options->period).required();
  arguments.add_option("TO", *last).required();
  declare(arguments, *options);
  return [options, last](Env& env) {
    return report_on(env, *options, typed_range(options->period, *last));
  };
}

Action add_report_term(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  declare(arguments, *options);
  return [options](Env& env) {
    const auto records = records_of(env, *options);
    if (!records) {
      return records.error();
    }
    const auto term = term_of_records(env, *records);
    if (!term) {
      return refused(env, term.error());
    }
    return options->write ? write_words_of(env, *options, *term)
                          : report_on_records(env, *options, *records, *term);
  };
}

}  // namespace chibo::cli
