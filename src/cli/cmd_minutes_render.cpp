#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "records/words.hpp"
#include "rules/blanks.hpp"
#include "rules/checks.hpp"
#include "text/suggest.hpp"
#include "views/minutes.hpp"
#include "views/papers.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  std::vector<std::string> formats;
  std::string output;
};

base::Result<std::vector<const views::PaperFormat*>> formats_of(const Options& options) {
  std::vector<std::string> names = options.formats;
  if (names.empty()) {
    // the name of the output tells the format; a format that chibo cannot write is refused below
    const std::string extension = std::filesystem::path(options.output).extension().string();
    names.push_back(extension.size() > 1 ? extension.substr(1) : "docx");
  }
  std::vector<const views::PaperFormat*> out;
  for (const std::string& name : names) {
    if (const views::PaperFormat* format = views::find_format(name)) {
      if (std::ranges::find(out, format) == out.end()) {
        out.push_back(format);
      }
      continue;
    }
    std::string all;
    for (const views::PaperFormat& format : views::paper_formats()) {
      all += (all.empty() ? "" : ", ") + std::string(format.name);
    }
    return base::fail(i18n::say(Msg::unknown_format, name), i18n::say(Msg::choose_one_of, all));
  }
  return out;
}

/// Where a paper goes: the file that was named, a file in the folder that was named, or xuat/ of
/// the workspace.
std::filesystem::path target_of(const Env& env, const std::filesystem::path& root,
                                const Options& options, const MeetingRecord& record,
                                const views::PaperFormat& format) {
  const std::string name = record.stem + std::string(format.extension);
  if (options.output.empty()) {
    return root / "xuat" / name;
  }
  const std::filesystem::path given = (env.folder / options.output).lexically_normal();
  std::error_code ignored;
  const bool folder =
      options.output.ends_with('/') || std::filesystem::is_directory(given, ignored);
  return folder ? given / name : given;
}

void warn_of_blanks(Env& env, const Workspace& workspace, const MeetingRecord& record) {
  constexpr std::string_view k_id = "CB309";
  diag::Diagnostics blanks;
  for (const rules::Blank& blank : rules::blanks_of(workspace.cell(), record.meeting)) {
    blanks.push_back(rules::complaint_of(blank, k_id));
  }
  for (const rules::Blank& blank : rules::blanks_of(workspace.cell().organisation)) {
    blanks.push_back(rules::complaint_of(blank, k_id));
  }
  show(env, env.err, workspace.sources, blanks);
}

/// Whether a record is of a meeting that nobody holds: there is nothing to take minutes of.
std::optional<base::Error> no_minutes(const MeetingRecord& record) {
  const model::Told<model::MeetingState>& state = record.meeting.state;
  if (state != model::MeetingState::postponed && state != model::MeetingState::not_held) {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::no_minutes, record.stem, records::word(*state)),
                     i18n::say(Msg::no_minutes_hint, record.stem)};
}

/// A named file must end as its format does: no paper is ever written over a record.
std::optional<base::Error> wrong_ending(const Env& env, const Options& options,
                                        const views::PaperFormat& format) {
  if (is_no_file(env, options.output)) {
    return std::nullopt;
  }
  const std::string extension = std::filesystem::path(options.output).extension().string();
  if (extension == format.extension) {
    return std::nullopt;
  }
  return base::Error{i18n::say(Msg::unknown_format, extension),
                     i18n::say(Msg::choose_one_of, format.extension)};
}

Exit render_all(Env& env, const Workspace& workspace, const MeetingRecord& record,
                const Options& options, const std::vector<const views::PaperFormat*>& formats) {
  const render::Value view = views::minutes_view(workspace.cell(), record);
  const std::optional<base::Date> day =
      record.meeting.date.is_said() ? std::optional(*record.meeting.date) : std::nullopt;
  base::WriteBatch batch;
  std::vector<std::filesystem::path> written;
  for (const views::PaperFormat* format : formats) {
    const auto bytes = format->render("bien-ban", view, day);
    if (!bytes) {
      for (const render::TemplateFault& fault : bytes.error()) {
        say(env.err, env, i18n::say(Msg::template_fault, render::say_place(fault.at), fault.what));
      }
      return Exit::found;
    }
    if (options.output == "-") {
      env.out << *bytes;
      continue;
    }
    const auto path = target_of(env, workspace.loaded.root, options, record, *format);
    batch.put(path, *bytes);
    written.push_back(path);
  }
  batch.commit();
  for (const std::filesystem::path& path : written) {
    say(env.out, env, i18n::say(Msg::paper_written, shown_path(env, path)));
  }
  return Exit::done;
}

/// Whether the checks find an error in the record; a paper would print it as truth.
bool has_faults(Env& env, const Workspace& workspace, const MeetingRecord& record) {
  diag::Diagnostics found;
  rules::run_checks({workspace.cell(), env.today}, found);
  std::erase_if(found, [&](const diag::Diagnostic& complaint) {
    return complaint.severity != diag::Severity::error ||
           complaint.at.file != record.meeting.at.file;
  });
  show(env, env.err, workspace.sources, found);
  return !found.empty();
}

Exit render(Env& env, const Options& options) {
  const auto formats = formats_of(options);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const bool one_file = !options.output.empty() && !options.output.ends_with('/') &&
                        !std::filesystem::is_directory(env.folder / options.output);
  if (one_file && formats->size() > 1) {
    return usage_error(env, {i18n::say(Msg::one_output_many_formats, options.output),
                             i18n::say(Msg::one_output_many_formats_hint)});
  }
  if (const auto error = wrong_ending(env, options, *formats->front())) {
    return usage_error(env, *error);
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const auto record = named_meeting(workspace->cell(), options.meeting);
  if (!record) {
    return no_meeting(env, *workspace, record.error());
  }
  if (const auto error = no_minutes(**record)) {
    return refused(env, *error);
  }
  for (const std::string& path :
       {store::meeting_path((*record)->stem), std::string(store::k_roster_file),
        std::string(store::k_organisation_file)}) {
    if (!is_sound(env, *workspace, path)) {
      return refused(env, {i18n::say(Msg::mend_first, path), i18n::say(Msg::nothing_written)});
    }
  }
  if (has_faults(env, *workspace, **record)) {
    return refused(env,
                   {i18n::say(Msg::mend_first, (*record)->path), i18n::say(Msg::nothing_written)});
  }
  warn_of_blanks(env, *workspace, **record);
  return render_all(env, *workspace, **record, options, *formats);
}

}  // namespace

Action add_minutes_render(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("MEETING", options->meeting);
  app.add_option("--format", options->formats)->delimiter(',');
  app.add_option("--output", options->output);
  return [options](Env& env) { return render(env, *options); };
}

}  // namespace chibo::cli
