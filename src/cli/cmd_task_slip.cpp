#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "i18n/message_closing.hpp"
#include "rules/tasks.hpp"
#include "text/unicode.hpp"
#include "views/task_papers.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::ClosingMsg;
using rules::TrackedTask;

struct Options {
  std::string who;
};

Exit slip(Env& env, const Options& options) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const model::Member* only = nullptr;
  if (!options.who.empty()) {
    const auto member = named_member(cell.roster, options.who);
    if (!member) {
      return usage_error(env, member.error());
    }
    only = *member;
  }
  const bool all_read = is_all_read(env, *workspace);
  const auto open = rules::tasks_in_order(cell, env.today, false);
  bool first = true;
  for (const model::Member& member : *cell.roster.members) {
    if (only != nullptr && only != &member) {
      continue;
    }
    const std::string text = views::task_slip(cell, member, open, env.today);
    if (!text.empty()) {
      env.out << (first ? "" : "\n-----\n\n") << text::safe_for_terminal(text);
      first = false;
    }
  }
  if (first) {
    say(env.out, env, i18n::say(ClosingMsg::slip_nobody));
  }
  for (const TrackedTask& task : open) {
    if (only == nullptr && !task.owner->is_said()) {
      say(env.err, env, i18n::say(ClosingMsg::slip_not_assigned, task.title()));
    }
  }
  return all_read ? Exit::done : Exit::found;
}

}  // namespace

Action add_task_slip(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--who", options->who);
  return [options](Env& env) { return slip(env, *options); };
}

}  // namespace chibo::cli
