#include "base/date.hpp"
#include "i18n/message_turn.hpp"
#include "rules/checks.hpp"
#include "rules/tasks.hpp"

namespace chibo::rules {

using i18n::say;
using i18n::TurnMsg;
using model::MeetingRecord;

namespace {

bool is_held_after(const MeetingRecord& record, const MeetingRecord& given) {
  return record.meeting.state == model::MeetingState::held && record.meeting.date.is_said() &&
         *record.meeting.date > *given.meeting.date;
}

/// The regular meeting that was to hear of a task or promise; null where it was not held yet.
const MeetingRecord* review_of(const model::Cell& cell, const TrackedTask& task) {
  for (const MeetingRecord& record : cell.meetings) {
    if (record.meeting.kind == model::MeetingKind::regular &&
        record.meeting.period == task.reported_at() && is_held_after(record, *task.given_at)) {
      return &record;
    }
  }
  return nullptr;
}

/// Whether it was heard at a day or later, or was done before.
bool was_heard(const model::Cell& cell, const TrackedTask& task, Date day) {
  for (const MeetingRecord& record : cell.meetings) {
    if (!is_held_after(record, *task.given_at)) {
      continue;
    }
    for (const model::TaskResult& result : *record.meeting.task_results) {
      const bool about = result.id.is_said() && result.id->text == task.id();
      if (about && (*record.meeting.date >= day || result.state == model::TaskState::done)) {
        return true;
      }
    }
  }
  return false;
}

Date last_day_of(const model::Cell& cell) {
  Date last{};
  for (const MeetingRecord& record : cell.meetings) {
    if (record.meeting.date.is_said()) {
      last = std::max(last, *record.meeting.date);
    }
  }
  return last;
}

}  // namespace

void check_promise_review(const CheckContext& context, std::string_view id,
                          diag::Diagnostics& out) {
  for (const TrackedTask& task : tasks_until(context.cell, last_day_of(context.cell))) {
    if (task.given_at == nullptr || !task.reported_at().is_said()) {
      continue;
    }
    const MeetingRecord* review = review_of(context.cell, task);
    if (review != nullptr && !was_heard(context.cell, task, *review->meeting.date)) {
      out.push_back(diag::warning(
          id, task.reported_at().at,
          say(task.promise != nullptr ? TurnMsg::promise_not_heard : TurnMsg::task_not_heard,
              task.title(), review->path),
          say(TurnMsg::promise_not_heard_hint, task.id())));
    }
  }
}

}  // namespace chibo::rules
