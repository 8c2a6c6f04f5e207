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
  CHECK_FALSE(rows[1].is_planned);
  CHECK(rows[1].kind == model::MeetingKind::extraordinary);
  CHECK(rows[4].standing == PlanStanding::unread);
}
