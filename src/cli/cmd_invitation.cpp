#include "cli/commands.hpp"
#include "cli/paper_output.hpp"
#include "i18n/message_plan.hpp"
#include "views/before_meeting.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::PlanMsg;

struct Options {
  PaperOptions paper;
  bool phone = false;
};

Exit print_message(Env& env, const render::Value& view) {
  const auto message = views::phone_message(view);
  if (!message) {
    return refuse_template(env, message.error());
  }
  env.out << *message;
  return Exit::done;
}

Exit invite(Env& env, const Options& options) {
  if (options.phone &&
      !(options.paper.print.formats.empty() && options.paper.print.output.empty())) {
    return usage_error(
        env, {i18n::say(PlanMsg::phone_or_format), i18n::say(PlanMsg::phone_or_format_hint)});
  }
  const auto formats = formats_of(env, options.paper.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto of = open_meeting_paper(env, options.paper.meeting);
  if (!of) {
    return of.error();
  }
  warn_of_lacks(env, *of);
  const render::Value view =
      views::before_meeting_view(of->workspace.cell(), *of->record, env.today);
  return options.phone ? print_message(env, view)
                       : write_papers(env, *of, "giay-moi", view, options.paper.print, *formats);
}

}  // namespace

Action add_invitation(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  declare(arguments, options->paper);
  arguments.add_flag("--phone", options->phone);
  return [options](Env& env) { return invite(env, *options); };
}

}  // namespace chibo::cli
