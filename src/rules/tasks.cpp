#include "rules/tasks.hpp"

#include "rules/attendance.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::MeetingRecord;

std::string_view TrackedTask::id() const {
  return task != nullptr      ? task->id->text
         : promise != nullptr ? promise->id->text
                              : request->id->text;
}
std::string_view TrackedTask::title() const {
  return task != nullptr ? *task->title : promise != nullptr ? *promise->title : *request->title;
}
const model::Told<model::Due>& TrackedTask::due() const {
  return task != nullptr ? task->due : promise != nullptr ? promise->due : request->due;
}
const model::Told<base::Month>& TrackedTask::reported_at() const {
  return task != nullptr      ? task->reported_at
         : promise != nullptr ? promise->reviewed_at
                              : request->reported_at;
}

std::optional<Date> known_from(const model::OfficialPaper& paper) {
  return paper.received.is_said() ? std::optional(*paper.received)
         : paper.date.is_said()   ? std::optional(*paper.date)
                                  : std::nullopt;
}

const model::Member* responsible(const model::Roster& roster, const TrackedTask& task) {
  if (task.promise != nullptr) {
    return task.promised_by;
  }
  return member_named(roster, task.task != nullptr ? task.task->owner : task.request->owner);
}

namespace {

bool counts(const MeetingRecord& record, Date day) {
  return record.meeting.state == model::MeetingState::held && record.meeting.date.is_said() &&
         *record.meeting.date <= day;
}

void collect(const MeetingRecord& record, const Cell& cell, std::vector<TrackedTask>& out) {
  for (const model::Task& task : *record.meeting.tasks) {
    if (task.id.is_said()) {
      TrackedTask& tracked = out.emplace_back();
      tracked.given_at = &record;
      tracked.task = &task;
    }
  }
  for (const model::Item& item : *record.meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      for (const model::Promise& promise : *turn.promises) {
        if (promise.id.is_said()) {
          TrackedTask& tracked = out.emplace_back();
          tracked.given_at = &record;
          tracked.promise = &promise;
          tracked.promised_by = member_named(cell.roster, turn.member);
        }
      }
    }
  }
}

void collect(const model::PaperRecord& record, Date day, std::vector<TrackedTask>& out) {
  const auto known = known_from(record.paper);
  if (record.paper.direction == model::PaperDirection::outgoing || (known && *known > day)) {
    return;
  }
  for (const model::Request& request : *record.paper.requests) {
    if (request.id.is_said()) {
      TrackedTask& tracked = out.emplace_back();
      tracked.asked_by = &record;
      tracked.request = &request;
    }
  }
}

}  // namespace

std::vector<TrackedTask> tasks_until(const Cell& cell, Date day) {
  std::vector<TrackedTask> out;
  for (const MeetingRecord& record : cell.meetings) {
    if (counts(record, day)) {
      collect(record, cell, out);
    }
  }
  for (const model::PaperRecord& record : cell.papers) {
    collect(record, day, out);
  }
  for (const MeetingRecord& record : cell.meetings) {
    if (!counts(record, day)) {
      continue;
    }
    for (const model::TaskResult& result : *record.meeting.task_results) {
      for (TrackedTask& task : out) {
        const bool same = result.id.is_said() && result.id->text == task.id();
        const bool later =
            task.result_at == nullptr || *task.result_at->meeting.date <= *record.meeting.date;
        if (same && later) {
          task.result = &result;
          task.result_at = &record;
        }
      }
    }
  }
  return out;
}

TaskStanding standing_of(const TrackedTask& task, Date day) {
  if (task.result != nullptr && task.result->state == model::TaskState::done) {
    return TaskStanding::done;
  }
  const model::Told<model::Due>& due = task.due();
  if (due.is_said() && !due->is_standing() && std::get<Date>(due->when) < day) {
    return TaskStanding::overdue;
  }
  return TaskStanding::open;
}

}  // namespace chibo::rules
