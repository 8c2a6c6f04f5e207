#include "rules/plan_rows.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

CellBuilder planned() {
  CellBuilder cell;
  cell.roster(support::official_members(3))
      .plan(
          "năm: 2026\nlịch họp:\n"
          "  - {kỳ: 2026-01, ngày: 2026-01-05, loại: thường kỳ}\n"
          "  - {kỳ: 2026-02, ngày: 2026-02-05, loại: thường kỳ}\n"
          "  - {kỳ: 2026-03, ngày: 2026-03-05, loại: thường kỳ}\n"
          "  - {kỳ: 2026-04, ngày: 2026-04-06, loại: thường kỳ}\n");
  return cell;
}

}  // namespace

TEST_CASE("plan rows: planned and held days stand side by side, overdue is told (R20)") {
  CellBuilder cell = planned();
  cell.held("2026-01-06-thuong-ky", "")
      .in_state("hoãn", "2026-02-05-thuong-ky", "lý do: Bão\nđiểm danh: chưa\n");
  const auto rows = plan_rows(cell.cell(), 2026, day("2026-03-20"));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].standing == PlanStanding::held);
  CHECK(*rows[0].planned == day("2026-01-05"));
  CHECK(*rows[0].record->meeting.date == day("2026-01-06"));
  CHECK(rows[1].standing == PlanStanding::postponed);
  CHECK(rows[2].standing == PlanStanding::overdue);
  CHECK(rows[3].standing == PlanStanding::unprepared);
}

TEST_CASE("plan rows: a postponed meeting that was held on another day counts as held") {
  CellBuilder cell = planned();
  cell.in_state("hoãn", "2026-02-05-thuong-ky", "lý do: Bão\nđiểm danh: chưa\n")
      .held("2026-02-12-thuong-ky", "dời từ: 2026-02-05\n");
  const auto rows = plan_rows(cell.cell(), 2026, day("2026-03-20"));
  REQUIRE(rows.size() == 4);
  CHECK(rows[1].standing == PlanStanding::held);
  CHECK(rows[1].record->stem == "2026-02-12-thuong-ky");
}

TEST_CASE("plan rows: a meeting no plan foresaw is shown, a file that cannot be read is named") {
  CellBuilder cell = planned();
  cell.held("2026-01-20-bat-thuong", "");
  cell.cell().unread_meetings.push_back("2026-04-06-thuong-ky");
  const auto rows = plan_rows(cell.cell(), 2026, day("2026-03-20"));
  REQUIRE(rows.size() == 5);
  CHECK(rows[1].plan == nullptr);
  CHECK(rows[1].kind == model::MeetingKind::extraordinary);
  CHECK(rows[4].standing == PlanStanding::unread);
}

namespace {

/// Two themes of one month, "A" on the 14th and "B" on the 28th.
CellBuilder two_themes() {
  CellBuilder cell;
  cell.roster(support::official_members(3))
      .plan(
          "năm: 2026\nlịch họp:\n"
          "  - {kỳ: 2026-03, ngày: 2026-03-14, loại: chuyên đề, chuyên đề: A}\n"
          "  - {kỳ: 2026-03, ngày: 2026-03-28, loại: chuyên đề, chuyên đề: B}\n");
  return cell;
}

/// The stems of the rows in order, "-" for a row without a record.
std::string stems(const std::vector<PlanRow>& rows) {
  std::string out;
  for (const PlanRow& row : rows) {
    out += (out.empty() ? "" : " ") + (row.record != nullptr ? row.record->stem : "-");
  }
  return out;
}

}  // namespace

TEST_CASE("plan rows: of two meetings of a kind in a month each has the record of its day (R20)") {
  CellBuilder cell = two_themes();
  cell.in_state("dự kiến", "2026-03-28-chuyen-de", "chuyên đề: {tên: B}\nđiểm danh: chưa\n");
  auto rows = plan_rows(cell.cell(), 2026, day("2026-03-01"));
  CHECK(stems(rows) == "- 2026-03-28-chuyen-de");
  CHECK(rows[0].theme == "A");
  CHECK(rows[0].standing == PlanStanding::unprepared);
  CHECK(*rows[0].plan->date == day("2026-03-14"));
  cell.held("2026-03-15-chuyen-de", "");
  rows = plan_rows(cell.cell(), 2026, day("2026-03-20"));
  CHECK(stems(rows) == "2026-03-15-chuyen-de 2026-03-28-chuyen-de");
}

TEST_CASE("plan rows: a moved meeting stays in the row of its first day, also on another's (R20)") {
  CellBuilder cell = two_themes();
  cell.in_state("hoãn", "2026-03-14-chuyen-de", "lý do: Bão\nđiểm danh: chưa\n")
      .in_state("dự kiến", "2026-03-28-chuyen-de", "điểm danh: chưa\n")
      .in_state("dự kiến", "2026-03-28-chuyen-de-2", "dời từ: 2026-03-14\nđiểm danh: chưa\n");
  CHECK(stems(plan_rows(cell.cell(), 2026, day("2026-03-20"))) ==
        "2026-03-28-chuyen-de-2 2026-03-28-chuyen-de");
}

TEST_CASE("plan rows: a meeting not held keeps its own row, and takes no other's (R20)") {
  CellBuilder cell = two_themes();
  cell.in_state("không họp", "2026-03-28-chuyen-de", "lý do: Bão\nđiểm danh: chưa\n");
  CHECK(stems(plan_rows(cell.cell(), 2026, day("2026-03-20"))) == "- 2026-03-28-chuyen-de");
}
