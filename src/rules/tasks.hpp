#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Date;

/// A task, a promise or the request of a paper from above, with what later meetings said of it.
struct TrackedTask {
  const model::MeetingRecord* given_at = nullptr;  // of a task or promise
  const model::Task* task = nullptr;               // one of these three is set
  const model::Promise* promise = nullptr;
  const model::Member* promised_by = nullptr;
  const model::TaskResult* result = nullptr;  // the last one told by the day
  const model::MeetingRecord* result_at = nullptr;
  const model::PaperRecord* asked_by = nullptr;  // of a request
  const model::Request* request = nullptr;

  std::string_view id() const;
  std::string_view title() const;
  const model::Told<model::Due>& due() const;
  const model::Told<base::Month>& reported_at() const;
};

/// Who answers for it: the owner, or who promised it.
const model::Member* responsible(const model::Roster& roster, const TrackedTask& task);

/// The day from which the cell knows of a paper: received, else its own date; a paper that tells
/// neither was always known.
std::optional<Date> known_from(const model::OfficialPaper& paper);

enum class TaskStanding { done, open, overdue };

/// Tasks and promises of held meetings up to a day (included), in file order, then the requests of
/// incoming papers known by then, with the state that meetings up to that day told (R50). A
/// deadline that passed without "hoàn thành" is overdue.
std::vector<TrackedTask> tasks_until(const model::Cell& cell, Date day);
TaskStanding standing_of(const TrackedTask& task, Date day);

}  // namespace chibo::rules
