#include "cli/committed_records.hpp"
#include "cli/committee_commands.hpp"
#include "cli/report_ground.hpp"
#include "cli/report_output.hpp"
#include "cli/report_period.hpp"
#include "i18n/message_commend.hpp"
#include "i18n/message_report.hpp"
#include "i18n/message_store.hpp"
#include "store/profiles.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"
#include "views/commendation.hpp"
#include "views/committee_words.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::CommendMsg;
using i18n::StoreMsg;
using report::Period;
using rules::StandingCommendation;
using views::CommendationList;

constexpr std::string_view k_usual = "bon-tot";

struct Options {
  std::string period;
  std::string commendation;
  std::optional<std::string> why;
  ReportOptions report;
};

/// A year, half, quarter or month, whatever was typed; this year where nothing was.
Result<Period> period_of(const Env& env, const std::string& typed) {
  if (typed.empty()) {
    return typed_year(env, typed);
  }
  for (const auto read : {typed_half, typed_quarter, typed_month, typed_year}) {
    if (const auto period = read(env, typed)) {
      return *period;
    }
  }
  return base::fail(i18n::say(CommendMsg::period_wrong, typed),
                    i18n::say(CommendMsg::period_wrong_hint));
}

std::string ids_of(const std::vector<StandingCommendation>& all, std::string_view but = {}) {
  std::string out;
  for (const StandingCommendation& one : all) {
    if (one.id != but) {
      out += (out.empty() ? "" : ", ") + one.id;
    }
  }
  return out;
}

/// The commendation that was asked for by id or title; where none was, the usual one or the first.
Result<StandingCommendation> chosen(const std::vector<StandingCommendation>& all,
                                    const std::string& typed, base::Date day) {
  if (all.empty()) {
    return base::fail(i18n::say(CommendMsg::none_in_force, day),
                      i18n::say(CommendMsg::none_in_force_hint));
  }
  const std::string wanted = text::fold(typed.empty() ? k_usual : typed);
  const auto at = std::ranges::find_if(all, [&](const StandingCommendation& one) {
    return text::fold(one.id) == wanted || text::fold(one.title) == wanted;
  });
  if (at != all.end()) {
    return *at;
  }
  if (typed.empty()) {
    return all.front();
  }
  return base::fail(i18n::say(CommendMsg::unknown_commendation, typed),
                    i18n::say(StoreMsg::choose_one_of, ids_of(all)));
}

/// The errors in the rules of a locality: of reading them, and of their criteria.
diag::Diagnostics faults_of_rules(const Workspace& workspace) {
  diag::Diagnostics out;
  for (const diag::Diagnostic& complaint : workspace.complaints) {
    const bool is_of_rules = complaint.at.file < workspace.sources.size() &&
                             workspace.sources[complaint.at.file].path.find(
                                 store::k_profiles_folder) != std::string::npos;
    if (is_of_rules && complaint.severity == diag::Severity::error) {
      out.push_back(complaint);
    }
  }
  rules::find_commendation_faults(workspace.cell(), views::criterion_numbers(), out);
  diag::sort_by_place(out);
  return out;
}

/// The criteria to judge by, once nothing is wrong in them.
tl::expected<StandingCommendation, Exit> criteria_of(Env& env, const Workspace& workspace,
                                                     const Options& options, base::Date day) {
  const diag::Diagnostics faults = faults_of_rules(workspace);
  if (!faults.empty()) {
    show(env, env.err, workspace.sources, faults);
    refused(env,
            {i18n::say(CommendMsg::criteria_faulty), i18n::say(CommendMsg::criteria_faulty_hint)});
    return tl::unexpected(Exit::found);
  }
  const auto all = rules::commendations_on(workspace.cell(), day);
  auto one = chosen(all, options.commendation, day);
  if (!one) {
    return tl::unexpected(all.empty() ? refused(env, one.error()) : usage_error(env, one.error()));
  }
  const std::string others = ids_of(all, one->id);
  if (options.commendation.empty() && !others.empty()) {
    say(env.err, env, i18n::say(CommendMsg::others_in_force, others));
  }
  return std::move(*one);
}

/// The cell that --why names by its code, folder or name.
Result<const report::Considered*> named_cell(const CommendationList& list,
                                             const std::string& typed) {
  std::string wanted = text::fold(typed);
  while (wanted.ends_with('/')) {
    wanted.pop_back();
  }
  std::vector<const report::Considered*> found;
  std::vector<std::string_view> names;
  for (const report::Considered& cell : list.cells) {
    const report::CellLine& line = *cell.cell;
    if (text::fold(line.path) == wanted) {
      return &cell;
    }
    if (text::fold(line.code) == wanted || text::fold(line.name) == wanted) {
      found.push_back(&cell);
    }
    names.insert(names.end(), {line.code, line.name});
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.empty()) {
    const auto near = text::nearest(typed, names);
    return base::fail(
        i18n::say(CommendMsg::cell_unknown, typed),
        near ? i18n::say(StoreMsg::did_you_mean, *near) : i18n::say(CommendMsg::cell_unknown_hint));
  }
  std::string folders;
  for (const report::Considered* cell : found) {
    folders += (folders.empty() ? "" : ", ") + views::shown_place(*cell->cell);
  }
  return base::fail(i18n::say(CommendMsg::cell_many, typed, folders),
                    i18n::say(CommendMsg::cell_many_hint));
}

std::string stem_of(const CommendationList& list) {
  return report::iso(list.report->period) + "-" + list.commendation.id;
}

/// Writes the sheet of one cell, which goes out as no paper.
Exit write_cell(Env& env, const Workspace& workspace, const CommendationList& list,
                const report::Considered& cell, const Options& options,
                const std::vector<ReportFormat>& formats) {
  CommendationList alone = list;
  alone.cells = {cell};
  ReportMakers makers;
  makers.json = [&] { return views::commendation_json(alone); };
  makers.document = [&] { return views::commendation_of_cell(list, cell); };
  makers.sheets = [&] { return views::commendation_sheets_of_cell(list, cell); };
  makers.stem = stem_of(list) + (cell.cell->code.empty() ? "" : "-" + cell.cell->code);
  makers.title = views::commendation_title(list);
  return write_report(env, workspace, options.report, formats, makers);
}

std::optional<base::Error> wrong_format_of_cell(const std::vector<ReportFormat>& formats) {
  const auto paper = std::ranges::find(formats, ReportKind::paper, &ReportFormat::kind);
  if (paper == formats.end()) {
    return std::nullopt;
  }
  return base::Error{i18n::say(CommendMsg::no_paper, paper->name),
                     i18n::say(CommendMsg::no_paper_hint)};
}

Exit write_list(Env& env, const Workspace& committee, const CommendationList& list,
                const Options& options, const std::vector<ReportFormat>& formats) {
  ReportMakers makers;
  makers.json = [&] { return views::commendation_json(list); };
  makers.document = [&] { return views::commendation_document(list); };
  makers.sheets = [&] { return views::commendation_sheets(list); };
  makers.paper = [&] {
    return PaperToPrint{"danh-sach-khen-thuong", stem_of(list),
                        views::commendation_view(committee.cell(), list, env.today), env.today};
  };
  makers.stem = stem_of(list);
  makers.title = views::commendation_title(list);
  if (std::ranges::any_of(
          formats, [](const ReportFormat& format) { return format.kind == ReportKind::paper; })) {
    say(env.err, env, i18n::say(CommendMsg::places_left));
  }
  return write_report(env, committee, options.report, formats, makers);
}

Exit list_of_committee(Env& env, const std::filesystem::path& root, const Period& period,
                       const Options& options, const std::vector<ReportFormat>& formats) {
  CountedCommittee counted = read_committee(root, shown_prefix(env, root));
  const Workspace& committee = counted.committee;
  const base::Date day = std::min(base::last_day(period.last()), env.today);
  auto criteria = criteria_of(env, committee, options, day);
  if (!criteria) {
    return criteria.error();
  }
  CountedCells cells = count_cells(env, root, period, Memory::used);
  Exit out = tell_summaries(env, cells.summaries);
  if (cells.lines.empty()) {
    return refused(env, {i18n::say(i18n::ReportMsg::committee_empty),
                         i18n::say(i18n::ReportMsg::committee_empty_hint)});
  }
  const report::CommitteeReport report =
      report::report_of_committee(std::move(cells.lines), period, env.today);
  const CommendationList list =
      views::commendation_list(committee.cell(), std::move(*criteria), report, counted.books);
  bool has_gaps = !cells.rule_errors.empty();
  if (options.why) {
    const auto cell = named_cell(list, *options.why);
    if (!cell) {
      return usage_error(env, cell.error());
    }
    out = std::max(out, write_cell(env, committee, list, **cell, options, formats));
    has_gaps = has_gaps || (*cell)->cell->has_gap();
  } else {
    out = std::max(out, write_list(env, committee, list, options, formats));
    has_gaps = has_gaps || std::ranges::any_of(report.cells, &report::CellLine::has_gap);
  }
  if (has_gaps) {
    say(env.err, env, i18n::say(CommendMsg::gaps));
    out = std::max(out, Exit::found);
  }
  if (diag::has_errors(counted.faults)) {
    show(env, env.err, committee.sources, counted.faults);
    out = std::max(out, Exit::found);
  }
  return out;
}

/// A cell's own sheet, as its committee would judge it.
Exit sheet_of_cell(Env& env, const Period& period, const Options& options,
                   const std::vector<ReportFormat>& formats) {
  if (options.why) {
    return usage_error(env,
                       {i18n::say(CommendMsg::cell_here), i18n::say(CommendMsg::cell_here_hint)});
  }
  auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const base::Date day = std::min(base::last_day(period.last()), env.today);
  auto criteria = criteria_of(env, *workspace, options, day);
  if (!criteria) {
    return criteria.error();
  }
  report::CellLine line =
      line_of(env, *workspace, shown_prefix(env, workspace->loaded.root), period);
  line.path = ".";
  const report::CommitteeReport report =
      report::report_of_committee({std::move(line)}, period, env.today);
  const CommendationList list =
      views::commendation_list(workspace->cell(), std::move(*criteria), report, {});
  const Exit written = write_cell(env, *workspace, list, list.cells.front(), options, formats);
  const diag::Diagnostics errors = errors_of(env, *workspace, period);
  show(env, env.err, workspace->sources, errors);
  return std::max(written, errors.empty() ? Exit::done : Exit::found);
}

Exit list(Env& env, const Options& options) {
  const auto period = period_of(env, options.period);
  if (!period) {
    return usage_error(env, period.error());
  }
  const auto formats = report_formats(env, options.report, ReportKind::page);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  const bool is_committee = committee_at(*root).has_value();
  if (const auto error = wrong_format_of_cell(*formats); error && (options.why || !is_committee)) {
    return usage_error(env, *error);
  }
  return is_committee ? list_of_committee(env, *root, *period, options, *formats)
                      : sheet_of_cell(env, *period, options, *formats);
}

}  // namespace

Action add_commend_list(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PERIOD", options->period);
  arguments.add_option("--for", options->commendation);
  arguments.add_option("--why", options->why);
  declare(arguments, options->report);
  return [options](Env& env) { return list(env, *options); };
}

}  // namespace chibo::cli
