#include "cli/commands.hpp"
#include "cli/paper_print.hpp"
#include "cli/session.hpp"
#include "records/words.hpp"
#include "rules/blanks.hpp"
#include "views/minutes.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace chibo::cli {

namespace {

using i18n::Msg;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  PrintOptions paper;
};

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
    return no_meeting(env, *workspace, record.error());
  }
  if (const auto error = no_minutes(**record)) {
    return refused(env, *error);
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
