#pragma once

#include "model/cell.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace chibo::rules {

using base::Date;

/// A task or a promise with what later meetings said of it.
struct TrackedTask {
  const model::MeetingRecord* given_at = nullptr;
  const model::Task* task = nullptr;  // one of these two is set
  const model::Promise* promise = nullptr;
  const model::Member* promised_by = nullptr;
  const model::TaskResult* result = nullptr;  // the last one told by the day
  const model::MeetingRecord* result_at = nullptr;

  std::string_view id() const;
  std::string_view title() const;
  const model::Told<model::Due>& due() const;
  const model::Told<base::Month>& reported_at() const;
};

enum class TaskStanding { done, open, overdue };

/// Tasks and promises of held meetings up to a day (included), in file order, with the state that
/// meetings up to that day told (R50). A deadline that passed without "hoàn thành" is overdue.
std::vector<TrackedTask> tasks_until(const model::Cell& cell, Date day);
TaskStanding standing_of(const TrackedTask& task, Date day);

}  // namespace chibo::rules
