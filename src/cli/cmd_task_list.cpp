#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_store.hpp"
#include "rules/people.hpp"
#include "rules/soundness.hpp"
#include "rules/tasks.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"
#include "views/task_papers.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::ClosingMsg;
using i18n::Message;
using rules::TaskStanding;
using rules::TrackedTask;

struct Options {
  std::string who;
  std::string due_before;
  std::string format = "text";
  bool all = false;
};

/// The tasks that were asked for, in the order in which they are shown.
base::Result<std::vector<TrackedTask>> wanted(const model::Cell& cell, const Options& options,
                                              base::Date today) {
  std::vector<TrackedTask> out = rules::tasks_in_order(cell, today, options.all);
  if (!options.who.empty()) {
    const auto member = named_member(cell.roster, options.who);
    if (!member) {
      return tl::unexpected(member.error());
    }
    std::erase_if(out, [&](const TrackedTask& task) { return !concerns(cell, task, **member); });
  }
  if (!options.due_before.empty()) {
    const auto day = given_date(options.due_before);
    if (!day) {
      return tl::unexpected(day.error());
    }
    std::erase_if(out, [&](const TrackedTask& task) {
      const auto deadline = deadline_of(task);
      return !deadline || *deadline >= *day;
    });
  }
  return out;
}

Message owner_in_words(const model::Cell& cell, const TrackedTask& task) {
  const std::string owner = rules::owner_name(cell, task);
  if (owner.empty()) {
    return i18n::say(ClosingMsg::task_no_owner);
  }
  std::string helpers;
  if (task.task != nullptr) {
    for (const auto& who : *task.task->helpers) {
      helpers +=
          (helpers.empty() ? "" : ", ") + rules::shown_name(cell, task.given_at->meeting, who);
    }
  }
  return helpers.empty() ? i18n::say(ClosingMsg::task_owner, owner)
                         : i18n::say(ClosingMsg::task_owner_helped, owner, helpers);
}

Message deadline_in_words(const TrackedTask& task, base::Date today) {
  const auto deadline = deadline_of(task);
  if (!deadline) {
    return i18n::say(task.due().is_said() ? ClosingMsg::task_due_standing
                                          : ClosingMsg::task_due_none);
  }
  const int left = base::days_between(today, *deadline);
  if (left == 0) {
    return i18n::say(ClosingMsg::task_due_today, base::slashed(*deadline));
  }
  return left > 0 ? i18n::say(ClosingMsg::task_due_left, base::slashed(*deadline), left)
                  : i18n::say(ClosingMsg::task_due_over, base::slashed(*deadline), -left);
}

Message finished_in_words(const TrackedTask& task) {
  const std::string day = base::slashed(*finished_on(task));
  const auto in_time = was_in_time(task);
  if (!in_time) {
    return i18n::say(ClosingMsg::task_finished, day);
  }
  return *in_time
             ? i18n::say(ClosingMsg::task_finished_in_time, day)
             : i18n::say(ClosingMsg::task_finished_late, day, base::slashed(*deadline_of(task)));
}

Message source_in_words(const TrackedTask& task) {
  const auto sentence = task.request != nullptr   ? ClosingMsg::task_asked_by
                        : task.promise != nullptr ? ClosingMsg::task_promised_at
                                                  : ClosingMsg::task_given_at;
  return i18n::say(sentence, task.source());
}

/// What is written for the meeting to come and holds only once it was heard.
void add_waiting(const TrackedTask& task, std::vector<Message>& out) {
  if (task.waiting == nullptr) {
    return;
  }
  const std::string& stem = task.waiting_at->stem;
  if (awaits_hearing(task)) {
    out.push_back(i18n::say(ClosingMsg::task_awaits, stem));
  } else if (task.waiting->new_due.is_said() && !task.waiting->new_due->is_standing()) {
    out.push_back(i18n::say(ClosingMsg::task_asks_to_move,
                            base::slashed(std::get<base::Date>(task.waiting->new_due->when)),
                            stem));
  } else {
    out.push_back(i18n::say(ClosingMsg::task_written, stem));
  }
}

std::vector<Message> details_of(const model::Cell& cell, const TrackedTask& task,
                                base::Date today) {
  std::vector<Message> out{owner_in_words(cell, task)};
  if (standing_of(task, today) == TaskStanding::done) {
    out.push_back(finished_in_words(task));
  } else {
    out.push_back(deadline_in_words(task, today));
  }
  const model::Told<model::Due>& first = task.first_due();
  if (task.moved != nullptr && first.is_said() && !first->is_standing()) {
    out.push_back(
        i18n::say(ClosingMsg::task_moved, base::slashed(std::get<base::Date>(first->when))));
  }
  add_waiting(task, out);
  out.push_back(source_in_words(task));
  return out;
}

ClosingMsg group_of(const TrackedTask& task, base::Date today) {
  if (standing_of(task, today) != TaskStanding::done && awaits_hearing(task)) {
    return ClosingMsg::tasks_waiting;
  }
  switch (standing_of(task, today)) {
    case TaskStanding::overdue:
      return ClosingMsg::tasks_overdue;
    case TaskStanding::open:
      return deadline_of(task) ? ClosingMsg::tasks_open : ClosingMsg::tasks_undated;
    case TaskStanding::done:
      break;
  }
  return ClosingMsg::tasks_done;
}

void print_task(Env& env, const model::Cell& cell, const TrackedTask& task, int id_width) {
  const std::string indent(static_cast<std::size_t>(id_width) + 4, ' ');
  env.out << text::wrapped(text::safe_for_terminal(task.title()), env.width,
                           "  " + text::pad(task.id(), id_width) + "  ", indent);
  std::string details;
  for (const Message& detail : details_of(cell, task, env.today)) {
    details += (details.empty() ? "" : "; ") + env.catalog.say(detail);
  }
  env.out << text::wrapped(text::safe_for_terminal(details), env.width, indent, indent);
}

void print(Env& env, const model::Cell& cell, const std::vector<TrackedTask>& tasks) {
  int id_width = 0;
  for (const TrackedTask& task : tasks) {
    id_width = std::max(id_width, text::display_width(task.id()));
  }
  std::optional<ClosingMsg> open_group;
  for (const TrackedTask& task : tasks) {
    const ClosingMsg group = group_of(task, env.today);
    if (group != open_group) {
      env.out << (open_group ? "\n" : "");
      say(env.out, env, i18n::say(group, std::ranges::count_if(tasks, [&](const auto& other) {
                                    return group_of(other, env.today) == group;
                                  })));
      open_group = group;
    }
    print_task(env, cell, task, id_width);
  }
}

Exit list(Env& env, const Options& options) {
  if (const auto error = unknown_list_format(options.format)) {
    return usage_error(env, *error);
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const model::Cell& cell = workspace->cell();
  const auto tasks = wanted(cell, options, env.today);
  if (!tasks) {
    return usage_error(env, tasks.error());
  }
  const bool all_read = is_all_read(env, *workspace);
  const bool known = rules::knows_tasks(cell);  // else tasks of an unread file are missing here
  if (options.format == "json") {
    env.out << views::tasks_json(cell, *tasks, env.today);
  } else if (tasks->empty()) {
    const bool narrowed = !options.who.empty() || !options.due_before.empty() || options.all;
    const ClosingMsg none = known ? ClosingMsg::tasks_none : ClosingMsg::tasks_none_read;
    say(env.out, env, i18n::say(narrowed ? ClosingMsg::tasks_none_such : none));
  } else {
    print(env, cell, *tasks);
  }
  if (!known && options.format != "json") {
    say(env.out, env, i18n::say(ClosingMsg::tasks_may_lack));
  }
  return all_read ? Exit::done : Exit::found;
}

}  // namespace

Action add_task_list(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--who", options->who);
  arguments.add_flag("--all", options->all);
  arguments.add_option("--due-before", options->due_before);
  arguments.add_option("--format", options->format);
  return [options](Env& env) { return list(env, *options); };
}

}  // namespace chibo::cli
