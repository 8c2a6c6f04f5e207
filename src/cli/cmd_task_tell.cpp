#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_store.hpp"
#include "rules/sealing.hpp"
#include "rules/tasks.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::CheckMsg;
using i18n::ClosingMsg;
using model::MeetingRecord;
using model::TaskResult;
using rules::TrackedTask;

struct Options {
  std::string id;
  std::string date;   // finished on, or the new deadline
  std::string words;  // the result, or the reason
};

Result<TrackedTask> named_task(const model::Cell& cell, std::string_view id, base::Date today) {
  const std::vector<TrackedTask> tasks = rules::tasks_until(cell, today);
  std::vector<std::string_view> ids;
  for (const TrackedTask& task : tasks) {
    if (text::fold(task.id()) == text::fold(id)) {
      return task;
    }
    ids.push_back(task.id());
  }
  const auto near = text::nearest(id, ids);
  return base::fail(i18n::say(ClosingMsg::no_such_task, id),
                    near ? i18n::say(i18n::StoreMsg::did_you_mean, *near)
                         : i18n::say(ClosingMsg::no_such_task_hint));
}

/// Why nothing more is to be told of a task.
std::optional<base::Error> is_settled(const TrackedTask& task, base::Date today) {
  if (standing_of(task, today) == rules::TaskStanding::done) {
    return base::Error{i18n::say(ClosingMsg::task_already_done, task.id(), task.verdict_at->stem),
                       std::nullopt};
  }
  if (awaits_hearing(task)) {
    return base::Error{
        i18n::say(ClosingMsg::task_already_written, task.id(), task.waiting_at->stem),
        i18n::say(ClosingMsg::edit_uncertain_hint, task.waiting_at->stem)};
  }
  return std::nullopt;
}

/// The words that stand there, and the new ones below them: nothing written is lost.
model::Prose with_line(const model::Told<model::Prose>& before, const std::string& line) {
  return {before.is_said() ? before->text + "\n" + line : line};
}

/// Writes what is told of a task into the results of the meeting that will hear it: into the entry
/// that stands there, else as a new one.
Result<void> tell(Env& env, const Workspace& workspace, const MeetingRecord& hearing,
                  std::string_view id, const std::function<void(TaskResult&)>& change,
                  const i18n::Message& done, const std::string& subject) {
  auto file = sound_meeting_file(env, workspace, hearing);
  if (!file) {
    return tl::unexpected(file.error());
  }
  model::Meeting meant = hearing.meeting;
  std::vector<TaskResult>& results = meant.task_results.value;
  const auto at = std::ranges::find_if(results, [&](const TaskResult& result) {
    return result.id.is_said() && result.id->text == id;
  });
  Result<void> edited;
  if (at != results.end()) {
    const TaskResult before = *at;
    change(*at);
    edited = set_changes(file->edit, {"kết quả nhiệm vụ", at - results.begin()}, before, *at);
  } else {
    TaskResult fresh;
    fresh.id = model::Code{std::string(id)};
    change(fresh);
    results.push_back(fresh);
    meant.task_results.state = model::ToldState::said;
    edited = file->edit.add({}, "kết quả nhiệm vụ", with_empty_keys(fresh));
  }
  return edited ? write_meeting(env, workspace, *file, meant, done, subject) : edited;
}

/// What both commands need: the cell, the task, and the meeting that will hear of it.
struct Telling {
  OpenCell open;
  TrackedTask task;
  const MeetingRecord* hearing = nullptr;
};

tl::expected<Telling, Exit> begin(Env& env, std::string_view command, const Options& options) {
  auto open = open_for_writing(env, command, Intent::write);
  if (!open) {
    return tl::unexpected(refused(env, open.error()));
  }
  Telling out{std::move(*open), {}, nullptr};
  const model::Cell& cell = out.open.workspace.cell();
  auto task = named_task(cell, options.id, env.today);
  if (!task) {
    is_all_read(env, out.open.workspace);  // it may stand in a file that cannot be read
    return tl::unexpected(usage_error(env, task.error()));
  }
  out.task = *task;
  if (const auto settled = is_settled(out.task, env.today)) {
    return tl::unexpected(refused(env, *settled));
  }
  out.hearing = rules::hearing_meeting(cell, env.today);
  if (out.hearing == nullptr || rules::is_sealed(out.hearing->meeting)) {
    return tl::unexpected(refused(env, {i18n::say(ClosingMsg::no_hearing_meeting),
                                        i18n::say(ClosingMsg::no_hearing_meeting_hint)}));
  }
  return out;
}

Exit ended(Env& env, const Result<void>& told) {
  return told ? Exit::done : refused(env, told.error());
}

Exit done(Env& env, const Options& options) {
  base::Date day = env.today;
  if (!options.date.empty()) {
    const auto given = given_date(options.date);
    if (!given) {
      return usage_error(env, given.error());
    }
    day = *given;
  }
  if (day > env.today) {
    return usage_error(env, {i18n::say(ClosingMsg::finished_in_future, base::slashed(day)),
                             i18n::say(ClosingMsg::finished_in_future_hint)});
  }
  const auto telling = begin(env, "task done", options);
  if (!telling) {
    return telling.error();
  }
  if (const base::Date given = given_on(telling->task); day < given) {
    return usage_error(env, {i18n::say(CheckMsg::finished_before_given, day, given),
                             i18n::say(CheckMsg::finished_days_hint)});
  }
  const auto change = [&](TaskResult& result) {
    result.state = model::TaskState::done;
    result.finished = day;
    if (!options.words.empty()) {
      result.content = with_line(result.content, options.words);
    }
  };
  const std::string id(telling->task.id());
  return ended(env, tell(env, telling->open.workspace, *telling->hearing, id, change,
                         i18n::say(ClosingMsg::task_done_written, id, base::slashed(day),
                                   telling->hearing->stem),
                         "Ghi việc " + id + " đã xong"));
}

/// Why a task cannot be moved to a day.
std::optional<base::Error> cannot_move(const TrackedTask& task, base::Date day, base::Date today) {
  if (day < today) {
    return base::Error{i18n::say(ClosingMsg::due_in_past, base::slashed(day)),
                       i18n::say(ClosingMsg::due_in_past_hint)};
  }
  if (deadline_of(task) == day) {
    return base::Error{i18n::say(ClosingMsg::due_is_the_same, task.id(), base::slashed(day)),
                       std::nullopt};
  }
  return std::nullopt;
}

Exit move(Env& env, const Options& options) {
  const auto day = given_date(options.date);
  if (!day) {
    return usage_error(env, day.error());
  }
  if (options.words.empty()) {
    return usage_error(
        env, {i18n::say(ClosingMsg::needs_reason), i18n::say(ClosingMsg::needs_reason_hint)});
  }
  const auto telling = begin(env, "task move", options);
  if (!telling) {
    return telling.error();
  }
  if (const auto error = cannot_move(telling->task, *day, env.today)) {
    return usage_error(env, *error);
  }
  const std::string line = "Xin dời hạn từ " + views::due_in_words(telling->task.due()) + " tới " +
                           base::slashed(*day) + ": " + options.words;
  const auto change = [&](TaskResult& result) {
    result.new_due = model::Due{*day};
    result.content = with_line(result.content, line);
  };
  const std::string id(telling->task.id());
  return ended(env, tell(env, telling->open.workspace, *telling->hearing, id, change,
                         i18n::say(ClosingMsg::task_move_written, id, base::slashed(*day),
                                   telling->hearing->stem),
                         "Xin dời hạn việc " + id));
}

}  // namespace

Action add_task_done(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("ID", options->id).required();
  arguments.add_option("--on", options->date);
  arguments.add_option("--result", options->words);
  return [options](Env& env) { return done(env, *options); };
}

Action add_task_move(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("ID", options->id).required();
  arguments.add_option("DATE", options->date).required();
  arguments.add_option("--reason", options->words);
  return [options](Env& env) { return move(env, *options); };
}

}  // namespace chibo::cli
