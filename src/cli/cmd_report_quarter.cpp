#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "report/quarter.hpp"
#include "views/quarter_report.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;

struct Options {
  std::string quarter;
  std::string format = "text";
  std::string output;
};

/// The records that had to be left out because they cannot be read.
std::vector<std::string> unread_files(const Workspace& workspace) {
  std::vector<std::string> out;
  for (const store::LoadedFile& file : workspace.loaded.files) {
    if (!file.was_read) {
      out.push_back(file.path);
    }
  }
  return out;
}

Exit report(Env& env, const Options& options) {
  base::Quarter quarter = base::quarter_of(base::month_of(env.today));
  if (!options.quarter.empty()) {
    const auto given = base::parse_quarter(options.quarter);
    if (!given) {
      return usage_error(env, {i18n::say(Msg::wrong_quarter, options.quarter),
                               i18n::say(Msg::wrong_quarter_hint)});
    }
    quarter = *given;
  }
  if (options.format != "text" && options.format != "md" && options.format != "json") {
    return usage_error(env, {i18n::say(Msg::unknown_format, options.format),
                             i18n::say(Msg::choose_one_of, "text, md, json")});
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  const std::string wanted = options.format == "text" ? ".txt" : "." + options.format;
  if (!is_no_file(env, options.output) && extension != wanted) {
    return usage_error(
        env, {i18n::say(Msg::unknown_format, extension), i18n::say(Msg::choose_one_of, wanted)});
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!workspace->cell().organisation.kind.is_said() ||
      !workspace->cell().roster.members.is_said()) {
    is_sound(env, *workspace, store::k_roster_file);
    const store::LoadedFile* roster = workspace->loaded.find(store::k_roster_file);
    if (roster != nullptr && workspace->cell().roster.members.faulty) {
      return refused(env, {i18n::say(Msg::mend_first, store::k_roster_file), std::nullopt});
    }
    if (!workspace->cell().roster.members.is_said()) {
      return refused(env, {i18n::say(Msg::no_roster), i18n::say(Msg::no_roster_hint)});
    }
    return Exit::found;
  }
  diag::Diagnostics errors;
  for (const diag::Diagnostic& complaint : workspace->complaints) {
    if (complaint.severity == diag::Severity::error) {
      errors.push_back(complaint);
    }
  }
  const auto unread = unread_files(*workspace);
  const report::CellQuarter counted =
      report::quarter_of_cell(workspace->cell(), quarter, env.today);
  std::string text;
  if (options.format == "json") {
    text = views::quarter_json(workspace->cell(), counted, unread);
  } else {
    const render::Document document = views::quarter_document(workspace->cell(), counted, unread);
    text = options.format == "md" ? render::write_markdown(document)
                                  : render::write_text(document, env.width);
  }
  if (options.output.empty() || options.output == "-") {
    env.out << text;
  } else {
    base::WriteBatch batch;
    batch.put((env.folder / options.output).lexically_normal(), text);
    batch.commit();
    say(env.out, env, i18n::say(Msg::paper_written, options.output));
  }
  show(env, env.err, workspace->sources, errors);
  return errors.empty() ? Exit::done : Exit::found;
}

}  // namespace

Action add_report_quarter(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("QUARTER", options->quarter);
  app.add_option("--format", options->format);
  app.add_option("--output", options->output);
  return [options](Env& env) { return report(env, *options); };
}

}  // namespace chibo::cli
