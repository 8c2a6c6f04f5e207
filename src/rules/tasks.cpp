#include "rules/tasks.hpp"

#include "rules/attendance.hpp"
#include "rules/meeting_names.hpp"
#include "rules/people.hpp"
#include "rules/postponed.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace chibo::rules {

using model::Cell;
using model::MeetingRecord;
using model::TaskResult;
using model::TaskState;

std::string_view TrackedTask::id() const {
  return task != nullptr      ? task->id->text
         : promise != nullptr ? promise->id->text
                              : request->id->text;
}
std::string_view TrackedTask::title() const {
  return task != nullptr ? *task->title : promise != nullptr ? *promise->title : *request->title;
}
const model::Told<model::Due>& TrackedTask::first_due() const {
  return task != nullptr ? task->due : promise != nullptr ? promise->due : request->due;
}
const model::Told<model::Due>& TrackedTask::due() const {
  return moved != nullptr ? moved->new_due : first_due();
}
const model::Told<base::Month>& TrackedTask::reported_at() const {
  return task != nullptr      ? task->reported_at
         : promise != nullptr ? promise->reviewed_at
                              : request->reported_at;
}
std::string_view TrackedTask::source() const {
  return given_at != nullptr ? given_at->stem : paper->stem;
}

std::vector<GivenId> task_ids(const Cell& cell) {
  std::vector<GivenId> out;
  const auto add = [&](const model::Told<model::Code>& id, std::string_view path) {
    if (id.is_said()) {
      out.push_back({&id, path});
    }
  };
  for (const MeetingRecord& record : cell.meetings) {
    if (moved_to(cell, record) != nullptr) {
      continue;
    }
    for (const model::Task& task : *record.meeting.tasks) {
      add(task.id, record.path);
    }
    for (const model::Item& item : *record.meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        for (const model::Promise& promise : *turn.promises) {
          add(promise.id, record.path);
        }
      }
    }
  }
  for (const model::PaperRecord& record : cell.papers) {
    for (const model::Request& request : *record.paper.requests) {
      add(request.id, record.path);
    }
  }
  return out;
}

std::optional<Date> known_from(const model::OfficialPaper& paper) {
  if (paper.received.is_said()) {
    return *paper.received;
  }
  return paper.date.said();
}

base::Month TrackedTask::given_in() const {
  if (given_at != nullptr) {
    return month_of(*given_at);
  }
  return base::month_of(*known_from(paper->paper));
}

Date given_on(const TrackedTask& task) {
  return task.given_at != nullptr ? *task.given_at->meeting.date
                                  : task.paper->paper.date.value_or(*known_from(task.paper->paper));
}

namespace {

bool counts(const MeetingRecord& record, Date day) {
  return record.meeting.state == model::MeetingState::held && record.meeting.date.is_said() &&
         *record.meeting.date <= day;
}

void collect(const MeetingRecord& record, std::vector<TrackedTask>& out) {
  for (const model::Task& task : *record.meeting.tasks) {
    if (task.id.is_said()) {
      out.push_back({.given_at = &record, .task = &task, .owner = &task.owner});
    }
  }
  for (const model::Item& item : *record.meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      for (const model::Promise& promise : *turn.promises) {
        if (promise.id.is_said()) {
          out.push_back({.given_at = &record, .promise = &promise, .owner = &turn.member});
        }
      }
    }
  }
}

/// Whether a meeting made the request its own task: it names the paper and says the same.
bool was_taken_over(const model::PaperRecord& paper, const model::Request& request,
                    const std::vector<TrackedTask>& tasks) {
  return std::ranges::any_of(tasks, [&](const TrackedTask& tracked) {
    return tracked.task != nullptr && tracked.task->source.is_said() &&
           tracked.task->source->stem == paper.stem &&
           text::match_key(tracked.title()) == text::match_key(*request.title);
  });
}

void collect(const model::PaperRecord& record, Date day, std::vector<TrackedTask>& out) {
  const model::OfficialPaper& paper = record.paper;
  const auto came = known_from(paper);
  const bool secret = paper.secret.is_said() && paper.secret->yes;
  if (!came || *came > day || secret || paper.direction == model::PaperDirection::outgoing) {
    return;
  }
  for (const model::Request& request : *paper.requests) {
    if (request.id.is_said() && !was_taken_over(record, request, out)) {
      out.push_back({.paper = &record, .request = &request, .owner = &request.owner});
    }
  }
}

bool is_later(const MeetingRecord* before, const MeetingRecord& record) {
  return before == nullptr || *before->meeting.date <= *record.meeting.date;
}

bool says_something(const TaskResult& result) {
  return result.state.is_said() || result.finished.is_said() || result.content.is_said() ||
         result.new_due.is_said();
}

/// A row that was prepared and left blank takes nothing back, nor does one that tells neither a
/// state nor a day.
void hear(const TaskResult& result, const MeetingRecord& record, TrackedTask& task) {
  if (says_something(result) && is_later(task.result_at, record)) {
    task.result = &result;
    task.result_at = &record;
  }
  if ((result.state.is_said() || result.finished.is_said()) && is_later(task.verdict_at, record)) {
    task.verdict = &result;
    task.verdict_at = &record;
  }
  if (result.new_due.is_said() && is_later(task.moved_at, record)) {
    task.moved = &result;
    task.moved_at = &record;
  }
}

void await(const TaskResult& result, const MeetingRecord& record, TrackedTask& task) {
  if (says_something(result) && is_later(task.waiting_at, record)) {
    task.waiting = &result;
    task.waiting_at = &record;
  }
}

}  // namespace

bool tells_done(const TaskResult& result) {
  return result.state == TaskState::done || (result.state.is_blank() && result.finished.is_said());
}

std::vector<TrackedTask> given_until(const Cell& cell, Date day) {
  std::vector<TrackedTask> out;
  for (const MeetingRecord& record : cell.meetings) {
    if (counts(record, day)) {
      collect(record, out);
    }
  }
  for (const model::PaperRecord& paper : cell.papers) {
    collect(paper, day, out);
  }
  return out;
}

std::vector<TrackedTask> tasks_until(const Cell& cell, Date day) {
  std::vector<TrackedTask> out = given_until(cell, day);
  std::multimap<std::string_view, TrackedTask*> called;
  for (TrackedTask& task : out) {
    called.emplace(task.id(), &task);
  }
  for (const MeetingRecord& record : cell.meetings) {
    const bool planned =
        record.meeting.state == model::MeetingState::planned && record.meeting.date.is_said();
    if (!counts(record, day) && !planned) {
      continue;
    }
    for (const TaskResult& result : *record.meeting.task_results) {
      if (!result.id.is_said()) {
        continue;
      }
      const auto [from, to] = called.equal_range(result.id->text);
      for (auto at = from; at != to; ++at) {
        planned ? await(result, record, *at->second) : hear(result, record, *at->second);
      }
    }
  }
  return out;
}

const TrackedTask* find_task(const std::vector<TrackedTask>& tasks, std::string_view id) {
  const auto at = std::ranges::find(tasks, id, &TrackedTask::id);
  return at == tasks.end() ? nullptr : &*at;
}

TaskStanding standing_of(const TrackedTask& task, Date day) {
  if (heard_done_at(task) != nullptr) {
    return TaskStanding::done;
  }
  const auto deadline = deadline_of(task);
  return deadline && *deadline < day ? TaskStanding::overdue : TaskStanding::open;
}

std::optional<Date> deadline_of(const TrackedTask& task) {
  const model::Told<model::Due>& due = task.due();
  if (!due.is_said() || due->is_standing()) {
    return std::nullopt;
  }
  return std::get<Date>(due->when);
}

bool awaits_hearing(const TrackedTask& task) {
  return task.waiting != nullptr && tells_done(*task.waiting);
}

std::optional<TaskState> told_state(const TrackedTask& task) {
  if (task.verdict == nullptr) {
    return std::nullopt;
  }
  if (tells_done(*task.verdict)) {
    return TaskState::done;
  }
  return task.verdict->state.said();
}

const MeetingRecord* heard_done_at(const TrackedTask& task) {
  return task.verdict != nullptr && tells_done(*task.verdict) ? task.verdict_at : nullptr;
}

std::optional<Date> finished_on(const TrackedTask& task) {
  const MeetingRecord* heard = heard_done_at(task);
  if (heard == nullptr) {
    return std::nullopt;
  }
  return task.verdict->finished.is_said() ? *task.verdict->finished : *heard->meeting.date;
}

std::optional<bool> was_in_time(const TrackedTask& task) {
  const auto finished = finished_on(task);
  const auto deadline = deadline_of(task);
  return finished && deadline ? std::optional(*finished <= *deadline) : std::nullopt;
}

std::string owner_name(const Cell& cell, const TrackedTask& task) {
  if (task.given_at != nullptr) {
    return shown_name(cell, task.given_at->meeting, *task.owner);
  }
  static const model::Meeting k_no_meeting;
  return shown_name(cell, k_no_meeting, *task.owner);
}

bool concerns(const Cell& cell, const TrackedTask& task, const model::Member& member) {
  if (member_named(cell.roster, *task.owner) == &member) {
    return true;
  }
  return task.task != nullptr &&
         std::ranges::any_of(*task.task->helpers, [&](const model::Told<model::Person>& who) {
           return member_named(cell.roster, who) == &member;
         });
}

std::vector<TrackedTask> tasks_in_order(const Cell& cell, Date day, bool with_done) {
  std::vector<TrackedTask> out = tasks_until(cell, day);
  if (!with_done) {
    std::erase_if(
        out, [&](const TrackedTask& task) { return standing_of(task, day) == TaskStanding::done; });
  }
  const Date never = base::last_day(std::chrono::year{9999} / 12);
  std::ranges::stable_sort(out, {}, [&](const TrackedTask& task) {
    const TaskStanding standing = standing_of(task, day);
    const int group = standing == TaskStanding::done      ? 3
                      : awaits_hearing(task)              ? 2
                      : standing == TaskStanding::overdue ? 0
                                                          : 1;
    const auto deadline = deadline_of(task);
    const bool standing_work = task.due().is_said() && task.due()->is_standing();
    return std::tuple(group, deadline.value_or(never), standing_work);
  });
  return out;
}

const MeetingRecord* hearing_meeting(const Cell& cell, Date day) {
  const MeetingRecord* ahead = nullptr;
  const MeetingRecord* behind = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::planned || !meeting.date.is_said() ||
        meeting.kind != model::MeetingKind::regular) {
      continue;
    }
    if (*meeting.date >= day && (ahead == nullptr || *meeting.date < *ahead->meeting.date)) {
      ahead = &record;
    } else if (*meeting.date < day &&
               (behind == nullptr || *behind->meeting.date < *meeting.date)) {
      behind = &record;
    }
  }
  return ahead != nullptr ? ahead : behind;
}

}  // namespace chibo::rules
