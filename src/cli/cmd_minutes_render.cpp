#include "cli/commands.hpp"
#include "cli/minutes_many.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_form.hpp"
#include "rules/blanks.hpp"
#include "views/minutes.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::FormMsg;

struct Options {
  std::string meeting;
  bool all = false;
  std::string period;
  std::string name;
  PrintOptions paper;
};

Exit render(Env& env, const Options& options) {
  const auto formats = formats_of(env, options.paper);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_minutes_paper(env, options.meeting);
  if (!of) {
    return of.error();
  }
  const model::Cell& cell = of->workspace.cell();
  const model::Meeting& meeting = of->record->meeting;
  warn_of_blanks(env, of->workspace, rules::blanks_of(cell, meeting));
  const PaperToPrint paper{"bien-ban", of->record->stem, views::minutes_view(cell, *of->record),
                           meeting.date.said()};
  return write_paper(env, of->workspace, paper, options.paper, *formats);
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
