#pragma once

#include "model/cell.hpp"
#include "rules/tasks.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// What reminds one member of the tasks they answer for or help with, to be pasted into a message;
/// empty where there are none.
std::string task_slip(const model::Cell& cell, const model::Member& member,
                      const std::vector<rules::TrackedTask>& open, base::Date day);

/// Tasks for other programs, in the order given.
std::string tasks_json(const model::Cell& cell, const std::vector<rules::TrackedTask>& tasks,
                       base::Date day);

}  // namespace chibo::views
