#include "rules/month_papers.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo::rules;
using namespace std::chrono_literals;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

CellBuilder november(std::string_view more) {
  CellBuilder cell;
  cell.held("2026-11-05-thuong-ky", more);
  return cell;
}

Way way(std::string_view more, std::string_view today) {
  const CellBuilder cell = november(more);
  Way out = way_of(cell.cell(), cell["2026-11-05-thuong-ky"], day(today));
  out.last = nullptr;  // its record does not outlive the cell
  return out;
}

}  // namespace

TEST_CASE(
    "month: papers are due two days after the meeting under HD 42; before it no rule is judged by "
    "(R27)") {
  CHECK(way("", "2026-11-07").due == day("2026-11-07"));
  CHECK(way("", "2026-11-07").days_late == 0);
  CHECK(way("", "2026-11-10").days_late == 3);
  CellBuilder old;
  old.held("2023-11-05-thuong-ky", "");
  const Way before = way_of(old.cell(), old["2023-11-05-thuong-ky"], day("2026-11-10"));
  CHECK_FALSE(before.due);
  CHECK(before.days_late == 0);
}

TEST_CASE(
    "month: late is the first sending, however long ago; sent again after a return is not later") {
  const std::string twice =
      "hồ sơ gửi:\n"
      "  - {ngày gửi: 2026-11-08, ngày trả lại: 2026-11-12, lý do trả lại: Thiếu chữ ký}\n"
      "  - {ngày gửi: 2026-11-13}\n";
  CHECK(way(twice, "2026-12-31").days_late == 1);
  CHECK(way(twice, "2026-12-31").first_sent == day("2026-11-08"));
  CHECK(way("biên bản: {ngày gửi cấp trên: 2026-11-06}\n", "2026-12-31").days_late == 0);
}

TEST_CASE("month: what came back is not sent until it goes out again") {
  const auto sent = [](std::string_view more) {
    const CellBuilder cell = november(more);
    return way_of(cell.cell(), cell["2026-11-05-thuong-ky"], day("2026-12-31")).is_sent();
  };
  CHECK_FALSE(sent(""));
  CHECK(sent("hồ sơ gửi:\n  - {ngày gửi: 2026-11-08}\n"));
  CHECK_FALSE(sent("hồ sơ gửi:\n  - {ngày gửi: 2026-11-08, ngày trả lại: 2026-11-12}\n"));
}

TEST_CASE(
    "month: the cell's held meetings go up, not the committee's, a group's or a planned one") {
  CellBuilder cell;
  cell.held("2026-11-02-chi-uy", "")
      .held("2026-11-20-chuyen-de", "")
      .held("2026-11-05-thuong-ky", "")
      .in_state("dự kiến", "2026-12-05-thuong-ky", "");
  const auto meetings = meetings_to_send(cell.cell(), 2026y / 11);
  REQUIRE(meetings.size() == 2);
  CHECK(meetings[0]->stem == "2026-11-05-thuong-ky");
  CHECK(meetings[1]->stem == "2026-11-20-chuyen-de");
  CHECK(newest_to_send(cell.cell())->stem == "2026-11-05-thuong-ky");
  CHECK(meetings_to_send(cell.cell(), 2026y / 12).empty());
}

TEST_CASE("month: a resolution is listed with its number only where there is one") {
  CHECK(papers_of(november("")["2026-11-05-thuong-ky"]) ==
        std::vector<std::string>{"Biên bản", "Danh sách đảng viên dự họp"});
  CHECK(papers_of(november("nghị quyết: {loại: kết luận, số: 5}\n")["2026-11-05-thuong-ky"])[1] ==
        "Kết luận số 05-KL/CB");
}

TEST_CASE("month: the day the papers went up is the earliest told, wherever it is told (R27)") {
  const std::string both =
      "biên bản: {ngày gửi cấp trên: 2026-11-06}\nhồ sơ gửi:\n  - {ngày gửi: 2026-11-20}\n";
  CHECK(way(both, "2026-12-31").first_sent == day("2026-11-06"));
  CHECK(way(both, "2026-12-31").days_late == 0);
}
