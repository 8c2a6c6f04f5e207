#include "rules/tasks.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

constexpr const char* k_given =
    "nhiệm vụ:\n"
    "  - {mã: 2026-11-a, việc: Rà soát sinh viên, chủ trì: m1, hạn: 2026-11-25,"
    " báo cáo tại kỳ: 2026-12}\n"
    "  - {mã: 2026-11-c, việc: Giữ nền nếp sinh hoạt, chủ trì: m2, hạn: thường xuyên}\n"
    "  - {mã: 2026-11-d, việc: Chưa định hạn, chủ trì: m2}\n"
    "chương trình:\n"
    "  - mục: Tự phê bình\n"
    "    lượt:\n"
    "      - đồng chí: m2\n"
    "        cam kết khắc phục:\n"
    "          - {mã: 2026-11-b, việc: Đăng ký đề tài, hạn: 2026-11-30, xem lại tại kỳ: 2026-12}\n";

std::string result(std::string_view id, std::string_view state) {
  return "kết quả nhiệm vụ:\n  - {mã: " + std::string(id) + ", trạng thái: " + std::string(state) +
         "}\n";
}

CellBuilder november() {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-11-05-thuong-ky", k_given);
  return cell;
}

const TrackedTask* find(const std::vector<TrackedTask>& tasks, std::string_view id) {
  const auto at = std::ranges::find(tasks, id, &TrackedTask::id);
  return at == tasks.end() ? nullptr : &*at;
}

/// How a task stands on a day.
TaskStanding standing(const CellBuilder& cell, std::string_view id, std::string_view on) {
  const auto tasks = tasks_until(cell.cell(), day(on));
  const TrackedTask* task = find(tasks, id);
  REQUIRE(task != nullptr);
  return standing_of(*task, day(on));
}

}  // namespace

TEST_CASE("tasks: what a meeting gives out is tracked from its day on, promises too (R42, R50)") {
  const CellBuilder cell = november();
  CHECK(tasks_until(cell.cell(), day("2026-11-04")).empty());
  const auto tasks = tasks_until(cell.cell(), day("2026-11-05"));
  REQUIRE(tasks.size() == 4);

  const TrackedTask* task = find(tasks, "2026-11-a");
  REQUIRE(task != nullptr);
  CHECK(task->title() == "Rà soát sinh viên");
  CHECK(task->promised_by == nullptr);
  CHECK(*task->reported_at() == chibo::base::parse_month("2026-12"));

  const TrackedTask* promise = find(tasks, "2026-11-b");
  REQUIRE(promise != nullptr);
  CHECK(promise->title() == "Đăng ký đề tài");
  CHECK(promise->promised_by == cell.member("m2"));
  CHECK(*promise->reported_at() == chibo::base::parse_month("2026-12"));
}

TEST_CASE("tasks: a task is overdue only after the day of its deadline") {
  const CellBuilder cell = november();
  CHECK(standing(cell, "2026-11-a", "2026-11-24") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-a", "2026-11-25") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-a", "2026-11-26") == TaskStanding::overdue);
  CHECK(standing(cell, "2026-11-b", "2026-11-30") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-b", "2026-12-01") == TaskStanding::overdue);
}

TEST_CASE("tasks: what is 'thường xuyên' or has no deadline is never overdue") {
  const CellBuilder cell = november();
  CHECK(standing(cell, "2026-11-c", "2030-01-01") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-d", "2030-01-01") == TaskStanding::open);
}

TEST_CASE("tasks: a result is told by a later meeting, by id") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky", result("2026-11-a", "hoàn thành"));
  CHECK(standing(cell, "2026-11-a", "2026-12-05") == TaskStanding::done);
  CHECK(standing(cell, "2026-11-a", "2030-01-01") == TaskStanding::done);
  CHECK(standing(cell, "2026-11-b", "2026-12-05") == TaskStanding::overdue);

  SUBCASE("a day in the past sees the past") {
    CHECK(standing(cell, "2026-11-a", "2026-12-04") == TaskStanding::overdue);
    CHECK(standing(cell, "2026-11-a", "2026-11-20") == TaskStanding::open);
  }
}

TEST_CASE("tasks: only 'hoàn thành' is done, work under way can be overdue") {
  for (const char* state : {"đang làm", "chưa làm"}) {
    CellBuilder cell = november();
    cell.held("2026-12-05-thuong-ky", result("2026-11-a", state));
    CHECK(standing(cell, "2026-11-a", "2026-12-05") == TaskStanding::overdue);
    const auto tasks = tasks_until(cell.cell(), day("2026-12-05"));
    CHECK(find(tasks, "2026-11-a")->result != nullptr);
  }
}

TEST_CASE(
    "tasks: of several results the one of the latest meeting counts, whatever the order of files") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky", result("2026-11-a", "đang làm"))
      .held("2027-01-05-thuong-ky", result("2026-11-a", "hoàn thành"));
  CHECK(standing(cell, "2026-11-a", "2027-01-04") == TaskStanding::overdue);
  CHECK(standing(cell, "2026-11-a", "2027-01-05") == TaskStanding::done);
  std::ranges::reverse(cell.cell().meetings);
  CHECK(standing(cell, "2026-11-a", "2027-01-05") == TaskStanding::done);

  CellBuilder reopened = november();
  reopened.held("2026-12-05-thuong-ky", result("2026-11-a", "hoàn thành"))
      .held("2027-01-05-thuong-ky", result("2026-11-a", "chưa làm"));
  CHECK(standing(reopened, "2026-11-a", "2027-01-05") == TaskStanding::overdue);
}

TEST_CASE("tasks: meetings that were not held neither give tasks nor tell results") {
  for (const char* state : {"dự kiến", "hoãn", "không họp"}) {
    INFO(state);
    CellBuilder cell = november();
    cell.in_state(state, "2026-12-05-thuong-ky",
                  result("2026-11-a", "hoàn thành") +
                      "nhiệm vụ:\n  - {mã: 2026-12-a, việc: Mới, hạn: 2026-12-25}\n");
    CHECK(standing(cell, "2026-11-a", "2026-12-31") == TaskStanding::overdue);
    CHECK(find(tasks_until(cell.cell(), day("2026-12-31")), "2026-12-a") == nullptr);
  }
}
