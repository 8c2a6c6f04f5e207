#include "cli/commands.hpp"
#include "cli/committee_cells.hpp"
#include "cli/given.hpp"
#include "cli/paper_print.hpp"
#include "cli/report_ground.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_store.hpp"
#include "report/cell_report.hpp"
#include "views/committee_report.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <ostream>
#include <span>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;
using i18n::StoreMsg;

using report::Period;

struct Options {
  std::string period;
  PrintOptions print;
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

/// How a report is written: as text for a screen or a machine, or as papers.
constexpr std::string_view k_texts[] = {"text", "md", "json"};
constexpr std::string_view k_papers[] = {"docx", "html", "pdf"};
constexpr const char* k_text_formats = "text, md, json";
constexpr const char* k_all_formats = "text, md, json, docx, html, pdf";

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// The formats asked for, else what the ending of the output tells, else text.
std::vector<std::string> formats_named(const PrintOptions& options) {
  if (!options.formats.empty()) {
    return options.formats;
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  const bool tells = extension.size() > 1 && is_one_of(k_papers, extension.substr(1));
  return {tells ? extension.substr(1) : "text"};
}

bool are_papers(const std::vector<std::string>& formats) {
  return std::ranges::all_of(formats,
                             [](const std::string& name) { return is_one_of(k_papers, name); });
}

std::string extension_of(const std::string& text_format) {
  return text_format == "text" ? ".txt" : "." + text_format;
}

std::string stem_of(const Period& period) {
  return report::iso(period) + "-bao-cao";
}

/// Why a report cannot be written as text in the format, or into the file, that was asked for.
std::optional<base::Error> wrong_format(const Env& env, const PrintOptions& options,
                                        const std::vector<std::string>& formats) {
  if (formats.size() > 1 || !is_one_of(k_texts, formats.front())) {
    std::string named;
    for (const std::string& name : formats) {
      named += (named.empty() ? "" : ",") + name;
    }
    return base::Error{i18n::say(Msg::unknown_format, named),
                       i18n::say(StoreMsg::choose_one_of, k_all_formats)};
  }
  if (auto error = wrong_engine(options, {formats.front()})) {
    return error;
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  const std::string wanted = extension_of(formats.front());
  if (!is_no_file(env, options.output) && extension != wanted) {
    return base::Error{i18n::say(Msg::unknown_format, extension),
                       i18n::say(StoreMsg::choose_one_of, wanted)};
  }
  return std::nullopt;
}

/// Why there is nobody to count.
std::optional<base::Error> no_members(const Workspace& workspace) {
  const store::LoadedFile* roster = workspace.loaded.find(store::k_roster_file);
  if (roster != nullptr && workspace.cell().roster.members.faulty) {
    return base::Error{i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt};
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
  if (const auto known = year_in_span(period.year(), workspace->cell(), env.today); !known) {
    return tl::unexpected(usage_error(env, known.error()));
  }
  if (const auto error = no_members(*workspace)) {
    is_sound(env, *workspace, store::k_roster_file);
    return tl::unexpected(refused(env, *error));
  }
  diag::Diagnostics errors = errors_of(env, *workspace, period);
  return Ground{std::move(*workspace), std::move(errors)};
}

/// Puts a text on the screen, or into the file that was named.
void give_text(Env& env, const std::filesystem::path& root, const Period& period,
               const PrintOptions& options, const std::string& format, const std::string& text) {
  if (options.output.empty() || options.output == "-") {
    env.out << text;
    return;
  }
  base::WriteBatch batch;
  const auto path = target_of(env, root, options, stem_of(period), extension_of(format));
  batch.put(path, text);
  batch.commit();
  say(env.out, env, i18n::say(Msg::paper_written, shown_path(env, path)));
}

Exit write_as_text(Env& env, const Ground& ground, const Period& period,
                   const PrintOptions& options, const std::string& format) {
  const model::Cell& cell = ground.workspace.cell();
  const report::CellReport counted = report::report_of_cell(cell, period, env.today);
  const views::Gaps gaps = gaps_of(ground.workspace, period, ground.errors);
  const auto document = [&] { return views::report_document(cell, counted, gaps); };
  const std::string text = format == "json" ? views::report_json(cell, counted, gaps)
                           : format == "md" ? render::write_markdown(document())
                                            : render::write_text(document(), env.width);
  give_text(env, ground.workspace.loaded.root, period, options, format, text);
  show(env, env.err, ground.workspace.sources, ground.errors);
  return ground.errors.empty() ? Exit::done : Exit::found;
}

/// The report in Party form goes out: none is made of records with errors.
Exit write_as_paper(Env& env, const Ground& ground, const Period& period,
                    const PrintOptions& options, const PaperFormats& formats) {
  if (!ground.errors.empty()) {
    show(env, env.err, ground.workspace.sources, ground.errors);
    return refused(env, {i18n::say(Msg::nothing_written), i18n::say(Msg::see_check)});
  }
  const model::Cell& cell = ground.workspace.cell();
  const report::CellReport counted = report::report_of_cell(cell, period, env.today);
  say(env.err, env, i18n::say(PaperMsg::report_places_left));
  const PaperToPrint paper{"bao-cao", stem_of(period), views::report_view(cell, counted, env.today),
                           env.today};
  return write_paper(env, ground.workspace, paper, options, formats);
}

/// Whether a report names a cell without data or with something wrong in its records.
bool has_gaps(const report::CommitteeReport& report) {
  return std::ranges::any_of(report.cells, [](const report::CellLine& cell) {
    return cell.standing == report::CellStanding::unread || cell.errors > 0 ||
           !cell.unread_files.empty() || cell.shares_code;
  });
}

/// How many files a report read, and how; for whoever wants to know where the time goes.
void tell_stats(Env& env, const CountedCells& counted) {
  say(env.err, env,
      i18n::say(PaperMsg::committee_stats, counted.lines.size(), counted.remembered,
                counted.lines.size() - counted.remembered, counted.files, counted.by_judge));
}

/// The report of a committee: of every cell below its folder.
Exit report_on_committee(Env& env, const std::filesystem::path& root,
                         const model::Organisation& organisation, const Period& period,
                         const Options& asked, const PrintOptions& options) {
  const std::string& format = options.formats.front();
  if (options.formats.size() > 1 || !is_one_of(k_texts, format)) {
    return usage_error(env, {i18n::say(Msg::unknown_format, format),
                             i18n::say(StoreMsg::choose_one_of, k_text_formats)});
  }
  CountedCells cells =
      count_cells(env, root, period, asked.no_cache ? Memory::set_aside : Memory::used);
  if (asked.stats) {
    tell_stats(env, cells);
  }
  if (cells.lines.empty()) {
    return refused(
        env, {i18n::say(PaperMsg::committee_empty), i18n::say(PaperMsg::committee_empty_hint)});
  }
  const report::CommitteeReport counted =
      report::report_of_committee(std::move(cells.lines), period, env.today);
  const std::string name = organisation.name.value_or(root.filename().generic_string());
  const auto document = [&] { return views::committee_document(name, counted); };
  const std::string code = organisation.code.is_said() ? organisation.code->text : std::string();
  give_text(env, root, period, options, format,
            format == "json" ? views::committee_json(code, counted)
            : format == "md" ? render::write_markdown(document())
                             : render::write_text(document(), env.width));
  if (has_gaps(counted)) {
    say(env.err, env, i18n::say(PaperMsg::committee_gaps));
    return Exit::found;
  }
  return Exit::done;
}

using ReadPeriod = base::Result<Period> (*)(const Env& env, const std::string& typed);

Exit report_on(Env& env, const Options& options, ReadPeriod read) {
  const auto period = read(env, options.period);
  if (!period) {
    return usage_error(env, period.error());
  }
  PrintOptions print = options.print;
  print.formats = formats_named(options.print);
  const bool as_papers = are_papers(print.formats);
  const auto error = as_papers ? std::nullopt : wrong_format(env, print, print.formats);
  if (error) {
    return usage_error(env, *error);
  }
  const auto formats = as_papers ? formats_of(env, print) : base::Result<PaperFormats>();
  if (!formats) {
    return usage_error(env, formats.error());
  }
  if (const auto root = workspace_root(env)) {
    if (const auto committee = committee_at(*root)) {
      return report_on_committee(env, *root, *committee, *period, options, print);
    }
  }
  const auto ground = open_ground(env, *period);
  if (!ground) {
    return ground.error();
  }
  if (options.stats) {
    CountedCells counted = files_of(ground->workspace);
    counted.lines.resize(1);
    tell_stats(env, counted);
  }
  return as_papers ? write_as_paper(env, *ground, *period, print, *formats)
                   : write_as_text(env, *ground, *period, print, print.formats.front());
}

Action add_report(Arguments& arguments, const std::string& place, ReadPeriod read) {
  auto options = std::make_shared<Options>();
  arguments.add_option(place, options->period);
  declare(arguments, options->print);
  arguments.add_flag("--no-cache", options->no_cache);
  arguments.add_flag("--stats", options->stats);
  return [options, read](Env& env) { return report_on(env, *options, read); };
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

}  // namespace chibo::cli
