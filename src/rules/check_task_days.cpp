#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/schedule.hpp"
#include "rules/tasks.hpp"

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;

namespace {

/// A task or promise cannot be due, nor reported on, before the meeting that gave it.
void look_at_days(const model::MeetingRecord& record, const model::Told<model::Due>& due,
                  const model::Told<base::Month>& reported_at, std::string_view id,
                  diag::Diagnostics& out) {
  const Meeting& meeting = record.meeting;
  const base::Date* day = due.is_said() ? std::get_if<base::Date>(&due->when) : nullptr;
  if (day != nullptr && *day < *meeting.date) {
    out.push_back(diag::warning(id, due.at, say(CheckMsg::due_before_given, *day, *meeting.date),
                                say(CheckMsg::due_before_given_hint)));
  }
  const base::Month given_at = month_of(record);
  if (reported_at.is_said() && *reported_at < given_at) {
    out.push_back(diag::warning(
        id, reported_at.at,
        say(CheckMsg::reported_before_given, base::iso(*reported_at), base::iso(given_at)),
        say(CheckMsg::reported_before_given_hint)));
  }
}

/// What a meeting hears was finished after it was given, and before the meeting was over.
void look_at_finished(const std::vector<TrackedTask>& tasks, const Meeting& meeting,
                      std::string_view id, diag::Diagnostics& out) {
  for (const model::TaskResult& result : *meeting.task_results) {
    if (!result.finished.is_said()) {
      continue;
    }
    const TrackedTask* task = result.id.is_said() ? find_task(tasks, result.id->text) : nullptr;
    const base::Date finished = *result.finished;
    const base::Date heard = days_of(meeting).back();
    if (finished > heard) {
      out.push_back(diag::warning(id, result.finished.at,
                                  say(CheckMsg::finished_after_heard, finished, heard),
                                  say(CheckMsg::finished_days_hint)));
    } else if (task != nullptr && finished < given_on(*task)) {
      out.push_back(diag::warning(id, result.finished.at,
                                  say(CheckMsg::finished_before_given, finished, given_on(*task)),
                                  say(CheckMsg::finished_days_hint)));
    }
  }
}

}  // namespace

void check_task_days(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  const std::vector<TrackedTask> tasks = given_until(context.cell, context.today);
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.date.is_said() || meeting.period.faulty) {
      continue;
    }
    look_at_finished(tasks, meeting, id, out);
    for (const model::Task& task : *meeting.tasks) {
      look_at_days(record, task.due, task.reported_at, id, out);
    }
    for (const model::Item& item : *meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        for (const model::Promise& promise : *turn.promises) {
          look_at_days(record, promise.due, promise.reviewed_at, id, out);
        }
      }
    }
  }
}

}  // namespace chibo::rules
