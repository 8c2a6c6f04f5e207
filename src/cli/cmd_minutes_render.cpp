#include "cli/commands.hpp"
#include "cli/minutes_many.hpp"
#include "cli/named.hpp"
#include "cli/paper_print.hpp"
#include "cli/session.hpp"
#include "i18n/message_form.hpp"
#include "records/words.hpp"
#include "rules/blanks.hpp"
#include "views/minutes.hpp"

#include <algorithm>
#include <memory>

namespace chibo::cli {

namespace {

using i18n::FormMsg;
using i18n::Msg;
using model::MeetingRecord;

struct Options {
  std::string meeting;
  bool all = false;
  std::string period;
  std::string name;
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
  return write_paper(env, *workspace, paper, options.paper, *formats);
}

Exit run(Env& env, const Options& options) {
  if (!options.all && options.period.empty() && options.name.empty()) {
    return render(env, options);
  }
  if (!options.all) {
    return usage_error(env, {i18n::say(FormMsg::period_for_all), i18n::say(FormMsg::add_all)});
  }
  if (!options.meeting.empty()) {
    return usage_error(env, {i18n::say(FormMsg::all_or_one, options.meeting),
                             i18n::say(FormMsg::all_or_one_hint)});
  }
  return render_many(env, {options.period, options.name, options.paper});
}

}  // namespace

Action add_minutes_render(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEETING", options->meeting);
  arguments.add_flag("--all", options->all);
  arguments.add_option("--period", options->period);
  arguments.add_option("--name", options->name);
  declare(arguments, options->paper);
  return [options](Env& env) { return run(env, *options); };
}

}  // namespace chibo::cli
