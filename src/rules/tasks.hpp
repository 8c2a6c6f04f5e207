#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Date;

/// A task, a promise or a request from above, with what later meetings said of it.
struct TrackedTask {
  const model::MeetingRecord* given_at = nullptr;  // one of these two is set
  const model::PaperRecord* paper = nullptr;
  const model::Task* task = nullptr;  // one of these three is set
  const model::Promise* promise = nullptr;
  const model::Request* request = nullptr;
  const model::Told<model::Person>* owner = nullptr;
  const model::TaskResult* result = nullptr;  // the last one that told anything by the day
  const model::MeetingRecord* result_at = nullptr;
  const model::TaskResult* verdict = nullptr;  // the last one that told whether it is done
  const model::MeetingRecord* verdict_at = nullptr;
  const model::TaskResult* moved = nullptr;  // the last one that gave a new deadline
  const model::MeetingRecord* moved_at = nullptr;
  const model::TaskResult* waiting = nullptr;  // written for a meeting that is yet to hear it
  const model::MeetingRecord* waiting_at = nullptr;

  std::string_view id() const;
  std::string_view title() const;
  /// The deadline as the meetings moved it, else as it was given.
  const model::Told<model::Due>& due() const;
  const model::Told<model::Due>& first_due() const;
  const model::Told<base::Month>& reported_at() const;
  /// The file that gave it: stem of the meeting or of the paper.
  std::string_view source() const;
  /// The meeting's period, the month of the paper.
  base::Month given_in() const;
};
/// The first day of the meeting that gave it; of a request the day of the paper, which others may
/// have known before it came in.
Date given_on(const TrackedTask& task);

/// An id of a task, promise or request, and the file where it is given.
struct GivenId {
  const model::Told<model::Code>* id = nullptr;
  std::string_view path;
};
/// All of them that are told, in the order of the files; those of a meeting that was moved only
/// where it was moved to.
std::vector<GivenId> task_ids(const model::Cell& cell);

/// The day from which the cell knows of a paper: received, else its own date; a paper that tells
/// neither was always known.
std::optional<Date> known_from(const model::OfficialPaper& paper);

/// Whether a row says that the task is done: by its state, or by a day without a state.
bool tells_done(const model::TaskResult& result);

enum class TaskStanding { done, open, overdue };

/// Tasks and promises of held meetings up to a day (included) in file order, then what papers from
/// above ask, with the state that meetings up to that day told (R50). A deadline that passed
/// without "hoàn thành" is overdue. Requests that a meeting made its own task are tracked as that
/// task; what a secret paper asks is nowhere shown.
std::vector<TrackedTask> tasks_until(const model::Cell& cell, Date day);
/// The same without what meetings told of them.
std::vector<TrackedTask> given_until(const model::Cell& cell, Date day);
/// The first one with an id; null where there is none.
const TrackedTask* find_task(const std::vector<TrackedTask>& tasks, std::string_view id);
TaskStanding standing_of(const TrackedTask& task, Date day);
/// The deadline where it is a day.
std::optional<Date> deadline_of(const TrackedTask& task);
/// Written as finished for a meeting that is yet to hear it.
bool awaits_hearing(const TrackedTask& task);
/// The state that the meetings told; a day it was finished on tells that it is done.
std::optional<model::TaskState> told_state(const TrackedTask& task);
/// The meeting that heard of it as done; null where it is not done.
const model::MeetingRecord* heard_done_at(const TrackedTask& task);
/// The day it was finished: as told, else the day of the meeting that heard it; empty where it is
/// not done.
std::optional<Date> finished_on(const TrackedTask& task);
/// Whether a finished task kept its deadline (R51); empty where it is not done or had no day to
/// keep.
std::optional<bool> was_in_time(const TrackedTask& task);
/// Who answers for it, as papers print names; empty where nobody is named.
std::string owner_name(const model::Cell& cell, const TrackedTask& task);
/// Whether a member answers for it or helps.
bool concerns(const model::Cell& cell, const TrackedTask& task, const model::Member& member);

/// What is not done on a day, as people look at it: overdue first, each by its deadline, what has
/// none at the end; then what is written as finished and waits to be heard; then, where asked for,
/// what is done.
std::vector<TrackedTask> tasks_in_order(const model::Cell& cell, Date day, bool with_done);

/// The regular meeting that will hear of tasks: the nearest one planned from the day on, else the
/// last one still marked as planned; null where there is none.
const model::MeetingRecord* hearing_meeting(const model::Cell& cell, Date day);

}  // namespace chibo::rules
