#include "views/task_papers.hpp"

#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chibo::views {

namespace {

using Json = nlohmann::ordered_json;
using rules::TrackedTask;

std::string deadline_in_words(const TrackedTask& task, base::Date day) {
  const auto deadline = rules::deadline_of(task);
  if (!deadline) {
    return task.due().is_said() ? "làm thường xuyên" : "chưa định hạn";
  }
  const int left = base::days_between(day, *deadline);
  const std::string how = left < 0    ? fmt::format("đã quá {} ngày", -left)
                          : left == 0 ? std::string("hết hạn hôm nay")
                                      : fmt::format("còn {} ngày", left);
  return fmt::format("hạn {}, {}", base::slashed(*deadline), how);
}

std::string slip_line(const model::Cell& cell, const model::Member& member, const TrackedTask& task,
                      base::Date day) {
  std::string out = fmt::format("{}: {}", task.title(), deadline_in_words(task, day));
  if (rules::member_named(cell.roster, *task.owner) != &member) {
    out += fmt::format("; phối hợp với đồng chí {}", rules::owner_name(cell, task));
  } else if (task.promise != nullptr) {
    out += "; đồng chí đã hứa khi tự phê bình";
  }
  if (task.reported_at().is_said()) {
    out += fmt::format("; báo cáo tại kỳ {}", month_in_words(*task.reported_at()));
  }
  return out;
}

Json day_or_null(const std::optional<base::Date>& day) {
  return day ? Json(base::iso(*day)) : Json(nullptr);
}

Json result_of(const model::TaskResult* result, const model::MeetingRecord* at) {
  if (result == nullptr) {
    return nullptr;
  }
  Json out;
  out["meeting"] = at->stem;
  out["state"] = result->state.is_said() ? Json(records::word(*result->state)) : Json(nullptr);
  out["finished"] = result->finished.is_said() ? Json(base::iso(*result->finished)) : Json(nullptr);
  out["content"] = result->content.is_said() ? Json(result->content->text) : Json(nullptr);
  return out;
}

Json owner_of(const model::Cell& cell, const TrackedTask& task) {
  if (!task.owner->is_said()) {
    return nullptr;
  }
  const model::Member* member = rules::member_named(cell.roster, *task.owner);
  return {{"id", member != nullptr ? Json(member->id->text) : Json(nullptr)},
          {"name", rules::owner_name(cell, task)}};
}

Json helpers_of(const TrackedTask& task) {
  Json out = Json::array();
  if (task.task != nullptr) {
    for (const auto& who : *task.task->helpers) {
      out.push_back(who->text);
    }
  }
  return out;
}

Json task_json(const model::Cell& cell, const TrackedTask& task, base::Date day) {
  constexpr const char* k_standings[] = {"done", "open", "overdue"};
  const auto in_time = rules::was_in_time(task);
  const model::Told<model::Due>& first = task.first_due();
  Json out;
  out["id"] = task.id();
  out["kind"] = task.task != nullptr ? "task" : task.promise != nullptr ? "promise" : "request";
  out["title"] = task.title();
  out["owner"] = owner_of(cell, task);
  out["helpers"] = helpers_of(task);
  out["source"] = task.source();
  out["due"] = day_or_null(rules::deadline_of(task));
  out["first_due"] = first.is_said() && !first->is_standing()
                         ? Json(base::iso(std::get<base::Date>(first->when)))
                         : Json(nullptr);
  out["standing_work"] = task.due().is_said() && task.due()->is_standing();
  out["reported_at"] =
      task.reported_at().is_said() ? Json(base::iso(*task.reported_at())) : Json(nullptr);
  out["standing"] = k_standings[static_cast<int>(rules::standing_of(task, day))];
  out["in_time"] = in_time ? Json(*in_time) : Json(nullptr);
  out["result"] = result_of(task.result, task.result_at);
  out["waiting"] = result_of(task.waiting, task.waiting_at);
  return out;
}

}  // namespace

std::string task_slip(const model::Cell& cell, const model::Member& member,
                      const std::vector<TrackedTask>& open, base::Date day) {
  std::string lines;
  int number = 0;
  for (const TrackedTask& task : open) {
    if (rules::concerns(cell, task, member) && !rules::awaits_hearing(task)) {
      lines += fmt::format("{}. {}.\n", ++number, slip_line(cell, member, task, day));
    }
  }
  if (lines.empty()) {
    return {};
  }
  return fmt::format(
      "Kính gửi đồng chí {}.\nViệc đồng chí đang nhận, tính đến ngày {}:\n{}"
      "Việc nào xong hoặc vướng, xin đồng chí báo lại để ghi vào sổ.\n",
      shown_name(member), base::slashed(day), lines);
}

std::string tasks_json(const model::Cell& cell, const std::vector<TrackedTask>& tasks,
                       base::Date day) {
  Json out;
  out["schema"] = "chibo-tasks";
  out["version"] = 1;
  out["as_of"] = base::iso(day);
  out["tasks"] = Json::array();
  for (const TrackedTask& task : tasks) {
    out["tasks"].push_back(task_json(cell, task, day));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chibo::views
