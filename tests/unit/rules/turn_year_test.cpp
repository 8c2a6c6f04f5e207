#include "report/cell_report.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/turn_round.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using namespace chibo::rules;
using support::CellBuilder;
using support::day;
using support::ids_of;
using support::official_members;
using Ids = std::vector<std::string>;

namespace {

constexpr std::string_view k_turns_of_two =
    "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n"
    "      - {đồng chí: m1, tự phê bình: Tốt}\n      - {đồng chí: m2, tự phê bình: Tốt}\n";

/// The regular meeting of January 2026 was held in December 2025.
CellBuilder january_in_december() {
  CellBuilder out;
  out.roster(official_members(4))
      .held("2025-12-30-thuong-ky-ky-2026-01", k_turns_of_two)
      .held("2026-02-05-thuong-ky", "điểm danh: đầy đủ\n");
  return out;
}

Ids with_entries(const TurnRound& round) {
  Ids out;
  for (const RoundLine& line : round.lines) {
    if (!line.entries.empty()) {
      out.push_back(line.member->id->text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("turns: report, round and next agree that a turn is of its meeting's period (R40)") {
  const CellBuilder cell = january_in_december();
  const base::Date today = day("2026-03-20");
  const auto report = report::report_of_cell(cell.cell(), base::Quarter{2026, 1}, today);
  CHECK(ids_of(report.turns_done) == Ids{"m1", "m2"});
  CHECK(with_entries(round_of(cell.cell(), 2026, today)) == Ids{"m1", "m2"});
  CHECK(with_entries(round_of(cell.cell(), 2025, today)).empty());
  const Rotation next = rotation_on(cell.cell(), today);
  CHECK(next.without_turn == 2);
  const Ids going = ids_of(next.next());
  CHECK(
      std::ranges::none_of(going, [](const std::string& id) { return id == "m1" || id == "m2"; }));
}

TEST_CASE("turns: a meeting of January planned in December begins the new year's round (R40)") {
  CellBuilder cell;
  cell.roster(official_members(4)).held("2025-11-05-thuong-ky", k_turns_of_two);
  const TurnMoment moment{day("2025-12-30"), *base::parse_month("2026-01")};
  CHECK(rotation_at(cell.cell(), turn_history(cell.cell()), moment).without_turn == 4);
}

TEST_CASE("turns: December held in January closes the old year's round (R40)") {
  CellBuilder cell;
  cell.roster(official_members(2)).held("2026-01-04-thuong-ky-ky-2025-12", k_turns_of_two);
  const TurnRound old = round_of(cell.cell(), 2025, day("2026-03-20"));
  CHECK(old.is_over);
  CHECK(with_entries(old) == Ids{"m1", "m2"});
  CHECK(old.rotation.without_turn == 0);
  CHECK(with_entries(round_of(cell.cell(), 2026, day("2026-03-20"))).empty());
}

TEST_CASE("turns: the last meeting of a year, planned in January, still takes its turns (R40)") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .held("2025-11-05-thuong-ky", k_turns_of_two)
      .meeting("2026-01-02-thuong-ky-ky-2025-12",
               "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2025-12\nngày: 2026-01-02\n"
               "điểm danh: chưa\n");
  const base::Date today = day("2025-12-28");
  const TurnMoment next = next_turn_moment(cell.cell(), today);
  CHECK(next.day == day("2026-01-02"));
  CHECK(next.period == *base::parse_month("2025-12"));
  CHECK(turn_moment_on(cell.cell(), next.day).period == next.period);
  CHECK(turn_moment_on(cell.cell(), day("2026-01-03")).period == *base::parse_month("2026-01"));
  const Ids going = ids_of(rotation_at(cell.cell(), turn_history(cell.cell()), next).next());
  CHECK(going == Ids{"m3", "m4"});
  const TurnRound round = round_of(cell.cell(), 2025, today);
  for (const std::string& id : going) {
    const auto line = std::ranges::find_if(
        round.lines, [&](const RoundLine& of) { return of.member->id->text == id; });
    REQUIRE(line != round.lines.end());
    CHECK(line->foreseen == std::vector{next.period});
  }
}

TEST_CASE(
    "turns: a meeting on record of an earlier period goes before one that is only due (R40)") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .meeting("2026-01-05-thuong-ky-ky-2025-12",
               "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2025-12\nngày: 2026-01-05\n"
               "điểm danh: chưa\n");
  const TurnMoment next = next_turn_moment(cell.cell(), day("2025-12-28"));
  CHECK(next.day == day("2026-01-05"));
  CHECK(next.period == *base::parse_month("2025-12"));
}

TEST_CASE("turns: a meeting whose kind the record does not know is of the kind its file names") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .meeting("2026-03-05-thuong-ky",
               "trạng thái: đã họp\nloại: không rõ\nkỳ: không rõ\nngày: 2026-03-05\n" +
                   std::string(k_turns_of_two));
  CHECK(next_period(cell.cell(), model::MeetingKind::regular, day("2026-03-10")) ==
        *base::parse_month("2026-04"));
  CHECK(turn_history(cell.cell()).regular_meetings.size() == 1);
}
