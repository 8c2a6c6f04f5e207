#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "rules/blanks.hpp"
#include "views/minutes.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace chibo::cli {

namespace {

using i18n::Msg;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  PaperOptions paper;
};

void warn_of_blanks(Env& env, const Workspace& workspace, const MeetingRecord& record) {
  diag::Diagnostics blanks;
  for (const rules::Blank& blank : rules::blanks_of(workspace.cell(), record.meeting)) {
    blanks.push_back(diag::warning("CB309", blank.at, i18n::say(Msg::still_blank, blank.what),
                                   i18n::say(Msg::still_blank_hint)));
  }
  show(env, env.err, workspace.sources, blanks);
}

Exit render(Env& env, const Options& options) {
  const auto formats = formats_of(env, options.paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const auto record = named_meeting(workspace->cell(), options.meeting);
  if (!record) {
    show(env, env.err, workspace->sources, workspace->complaints);
    return no_meeting(env, record.error());
  }
  if (const auto error = not_fit_to_print(env, *workspace, **record)) {
    return refused(env, *error);
  }
  warn_of_blanks(env, *workspace, **record);
  const model::Meeting& meeting = (*record)->meeting;
  const PaperToPrint paper{"bien-ban", (*record)->stem,
                           views::minutes_view(workspace->cell(), **record),
                           meeting.date.is_said() ? std::optional(*meeting.date) : std::nullopt};
  return write_paper(env, workspace->loaded.root, paper, options.paper, *formats);
}

}  // namespace

Action add_minutes_render(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("MEETING", options->meeting);
  declare(app, options->paper);
  return [options](Env& env) { return render(env, *options); };
}

}  // namespace chibo::cli
