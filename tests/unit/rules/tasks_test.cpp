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
  CHECK(task->promise == nullptr);
  CHECK(owner_name(cell.cell(), *task) == "Đồng chí m1");
  CHECK(*task->reported_at() == chibo::base::parse_month("2026-12"));

  const TrackedTask* promise = find(tasks, "2026-11-b");
  REQUIRE(promise != nullptr);
  CHECK(promise->title() == "Đăng ký đề tài");
  CHECK(owner_name(cell.cell(), *promise) == "Đồng chí m2");
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

TEST_CASE("tasks: a deadline that a meeting moved counts from that meeting on (R50)") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky",
            "kết quả nhiệm vụ:\n  - {mã: 2026-11-a, trạng thái: đang làm, hạn mới: 2026-12-20}\n");
  CHECK(standing(cell, "2026-11-a", "2026-12-04") == TaskStanding::overdue);
  CHECK(standing(cell, "2026-11-a", "2026-12-05") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-a", "2026-12-20") == TaskStanding::open);
  CHECK(standing(cell, "2026-11-a", "2026-12-21") == TaskStanding::overdue);

  SUBCASE("a later result that says no deadline leaves the moved one") {
    cell.held("2026-12-15-bat-thuong", result("2026-11-a", "đang làm"));
    CHECK(standing(cell, "2026-11-a", "2026-12-20") == TaskStanding::open);
    const auto tasks = tasks_until(cell.cell(), day("2026-12-31"));
    CHECK(deadline_of(*find(tasks, "2026-11-a")) == day("2026-12-20"));
  }
}

TEST_CASE("tasks: whether a deadline was kept is told by the day it was finished (R51)") {
  const auto in_time = [](std::string_view told) {
    CellBuilder cell = november();
    cell.held("2026-12-05-thuong-ky",
              "kết quả nhiệm vụ:\n  - {mã: 2026-11-a, " + std::string(told) + "}\n");
    const auto tasks = tasks_until(cell.cell(), day("2026-12-31"));
    return was_in_time(*find(tasks, "2026-11-a"));
  };
  CHECK(in_time("trạng thái: hoàn thành, ngày xong: 2026-11-25") == true);
  CHECK(in_time("trạng thái: hoàn thành, ngày xong: 2026-11-26") == false);
  CHECK(in_time("trạng thái: hoàn thành") == false);  // known finished at the meeting only
  CHECK(in_time("ngày xong: 2026-11-20") == true);
  CHECK(in_time("trạng thái: đang làm") == std::nullopt);
}

TEST_CASE("tasks: what is written for a meeting to come waits, and changes no standing (R50)") {
  CellBuilder cell = november();
  cell.in_state("dự kiến", "2026-12-05-thuong-ky",
                "kết quả nhiệm vụ:\n"
                "  - {mã: 2026-11-a, trạng thái: hoàn thành, ngày xong: 2026-11-20}\n"
                "  - {mã: 2026-11-b, hạn mới: 2026-12-31}\n  - {mã: 2026-11-c}\n");
  const auto tasks = tasks_until(cell.cell(), day("2026-12-01"));
  CHECK(standing(cell, "2026-11-a", "2026-12-01") == TaskStanding::overdue);
  CHECK(awaits_hearing(*find(tasks, "2026-11-a")));
  CHECK(standing(cell, "2026-11-b", "2026-12-01") == TaskStanding::overdue);
  CHECK(deadline_of(*find(tasks, "2026-11-b")) == day("2026-11-30"));
  CHECK(find(tasks, "2026-11-b")->waiting != nullptr);
  CHECK_FALSE(awaits_hearing(*find(tasks, "2026-11-b")));
  CHECK(find(tasks, "2026-11-c")->waiting ==
        nullptr);  // an empty line of new-meeting tells nothing
}

TEST_CASE("tasks: the order is overdue first, by deadline, without one last; done only if asked") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky",
            result("2026-11-b", "hoàn thành") +
                "nhiệm vụ:\n  - {mã: 2026-12-a, việc: Mới, hạn: 2026-12-08}\n"
                "  - {mã: 2026-12-b, việc: Cũ hơn, hạn: 2026-12-07}\n");
  const auto ids = [&](bool with_done) {
    std::vector<std::string> out;
    for (const TrackedTask& task : tasks_in_order(cell.cell(), day("2026-12-06"), with_done)) {
      out.emplace_back(task.id());
    }
    return out;
  };
  CHECK(ids(false) ==
        std::vector<std::string>{"2026-11-a", "2026-12-b", "2026-12-a", "2026-11-d", "2026-11-c"});
  CHECK(ids(true).back() == "2026-11-b");
}

namespace {

chibo::model::PaperRecord paper(bool secret) {
  chibo::model::PaperRecord out{"2026-11-03-cv-29", "van-ban/2026/2026-11-03-cv-29.yaml", {}};
  out.paper.direction = chibo::model::PaperDirection::incoming;
  out.paper.date = day("2026-11-03");
  out.paper.received = day("2026-11-06");
  if (secret) {
    out.paper.secret = chibo::model::YesNo{true};
  }
  chibo::model::Request request;
  request.id = chibo::model::Code{"cv-29-a"};
  request.title = std::string("Báo cáo số liệu quý IV");
  request.owner = chibo::model::Person{"m3"};
  request.due = chibo::model::Due{day("2026-11-20")};
  out.paper.requests = std::vector{request};
  return out;
}

}  // namespace

TEST_CASE("tasks: what a paper from above asks is a task from the day the paper came (R50)") {
  CellBuilder cell = november();
  cell.cell().papers.push_back(paper(false));
  CHECK(find(tasks_until(cell.cell(), day("2026-11-05")), "cv-29-a") == nullptr);
  const auto tasks = tasks_until(cell.cell(), day("2026-11-06"));
  const TrackedTask* asked = find(tasks, "cv-29-a");
  REQUIRE(asked != nullptr);
  CHECK(asked->source() == "2026-11-03-cv-29");
  CHECK(owner_name(cell.cell(), *asked) == "Đồng chí m3");
  CHECK(standing(cell, "cv-29-a", "2026-11-21") == TaskStanding::overdue);

  SUBCASE("a meeting that made it its own task is where it is tracked") {
    cell.held("2026-11-10-bat-thuong",
              "nhiệm vụ:\n  - {mã: 2026-11-x, việc: báo cáo số liệu quý IV, hạn: 2026-11-18,"
              " theo văn bản: 2026-11-03-cv-29}\n");
    CHECK(find(tasks_until(cell.cell(), day("2026-11-30")), "cv-29-a") == nullptr);
    CHECK(find(tasks_until(cell.cell(), day("2026-11-30")), "2026-11-x") != nullptr);
  }
}

TEST_CASE("tasks: what a secret paper asks is shown nowhere") {
  CellBuilder cell = november();
  cell.cell().papers.push_back(paper(true));
  CHECK(find(tasks_until(cell.cell(), day("2026-11-30")), "cv-29-a") == nullptr);
}

TEST_CASE("tasks: the meeting that hears is the nearest planned regular one, never a held one") {
  CellBuilder cell = november();
  CHECK(hearing_meeting(cell.cell(), day("2026-11-20")) == nullptr);
  cell.in_state("dự kiến", "2026-12-02-chi-uy", "")
      .in_state("dự kiến", "2027-01-05-thuong-ky", "")
      .in_state("dự kiến", "2026-12-05-thuong-ky", "");
  CHECK(hearing_meeting(cell.cell(), day("2026-11-20"))->stem == "2026-12-05-thuong-ky");
  CHECK(hearing_meeting(cell.cell(), day("2026-12-05"))->stem == "2026-12-05-thuong-ky");
  CHECK(hearing_meeting(cell.cell(), day("2026-12-06"))->stem == "2027-01-05-thuong-ky");
  CHECK(hearing_meeting(cell.cell(), day("2027-02-01"))->stem == "2027-01-05-thuong-ky");
}

TEST_CASE("tasks: what a meeting heard as done stays so when a later one only adds words (R50)") {
  CellBuilder cell = november();
  cell.held("2026-12-05-thuong-ky", result("2026-11-a", "hoàn thành"));
  SUBCASE("a result without a state") {
    cell.held("2027-01-05-thuong-ky",
              "kết quả nhiệm vụ:\n  - {mã: 2026-11-a, kết quả: Đã gửi danh sách}\n");
    const auto tasks = tasks_until(cell.cell(), day("2027-01-06"));
    CHECK(find(tasks, "2026-11-a")->result->content->text == "Đã gửi danh sách");
  }
  SUBCASE("a row that was prepared and left blank") {
    cell.held("2027-01-05-thuong-ky", "kết quả nhiệm vụ:\n  - {mã: 2026-11-a}\n");
  }
  CHECK(standing(cell, "2026-11-a", "2027-01-06") == TaskStanding::done);
  const auto tasks = tasks_until(cell.cell(), day("2027-01-06"));
  CHECK(finished_on(*find(tasks, "2026-11-a")) == day("2026-12-05"));

  SUBCASE("a later state takes it back") {
    cell.held("2027-02-05-thuong-ky", result("2026-11-a", "đang làm"));
    CHECK(standing(cell, "2026-11-a", "2027-02-06") == TaskStanding::overdue);
  }
}
