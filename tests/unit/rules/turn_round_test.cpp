#include "rules/turn_round.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace chibo::rules;
using namespace chibo::model;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;
using Ids = std::vector<std::string>;

namespace {

std::string turn(std::string_view id, std::string_view more = "") {
  return fmt::format("      - đồng chí: {}\n{}", id, more);
}

std::string agenda(std::string_view turns) {
  return fmt::format("điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n{}",
                     turns);
}

Month month(std::string_view text) {
  return *chibo::base::parse_month(text);
}

Ids next_at(const CellBuilder& cell, std::string_view on, std::string_view period) {
  return ids_of(rotation_on(cell.cell(), day(on), month(period)).next());
}
Ids next_on(const CellBuilder& cell, std::string_view on) {
  return ids_of(rotation_on(cell.cell(), day(on)).next());
}

TurnStanding standing_of(const CellBuilder& cell, std::string_view id, std::string_view on) {
  const Rotation rotation = rotation_on(cell.cell(), day(on));
  const auto at = std::ranges::find(rotation.standings, cell.member(id), &TurnStanding::member);
  REQUIRE(at != rotation.standings.end());
  return *at;
}

constexpr const char* k_one_each = "năm: 2026\ntự phê bình:\n  mỗi kỳ: 1\n";

std::string plan(std::string_view decisions) {
  return k_one_each + std::string(decisions);
}

}  // namespace

TEST_CASE("turns: a swap lets two members change places, whoever is named first (R40)") {
  for (const char* swap :
       {"{đồng chí: m1, đổi với: m3, lý do: Công tác}", "{đồng chí: m3, đổi với: m1}"}) {
    INFO(swap);
    CellBuilder cell;
    cell.roster(official_members(4)).plan(plan(fmt::format("  đổi lượt:\n    - {}\n", swap)));
    CHECK(ids_of(turn_order(cell.cell(), moment_on(day("2026-01-05")))) ==
          Ids{"m3", "m2", "m1", "m4"});
    CHECK(next_on(cell, "2026-01-05") == Ids{"m3"});
    CHECK(standing_of(cell, "m3", "2026-01-05").swaps.size() == 1);
    CHECK(standing_of(cell, "m2", "2026-01-05").swaps.empty());
    CHECK(next_on(cell, "2027-01-05") == Ids{"m1"});  // of its year only
  }
}

TEST_CASE("turns: a postponed turn waits for its period, then comes before all (R40)") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .plan(plan("  hoãn lượt:\n    - {đồng chí: m1, đến kỳ: 2026-03, lý do: Ốm}\n"));
  CHECK(next_on(cell, "2026-01-05") == Ids{"m2"});
  CHECK(standing_of(cell, "m1", "2026-01-05").reason == TurnReason::postponed);
  cell.held("2026-01-05-thuong-ky", agenda(turn("m2")));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m3"});
  cell.held("2026-02-05-thuong-ky", agenda(turn("m3")));
  CHECK(next_on(cell, "2026-03-05") == Ids{"m1"});
  CHECK(standing_of(cell, "m1", "2026-03-05").is_due());
  CHECK(next_at(cell, "2026-03-05", "2026-02") == Ids{"m4"});  // the period counts, not the day

  cell.held("2026-03-05-thuong-ky", agenda(turn("m1")));
  CHECK(next_on(cell, "2026-04-05") == Ids{"m4"});
  CHECK_FALSE(standing_of(cell, "m1", "2026-04-05").is_due());
}

TEST_CASE("turns: a turn put off within the year keeps the round open (R40)") {
  CellBuilder cell;
  cell.roster(official_members(2))
      .plan(plan("  hoãn lượt:\n    - {đồng chí: m1, đến kỳ: 2026-06}\n"))
      .held("2026-01-05-thuong-ky", agenda(turn("m2")));
  CHECK(next_on(cell, "2026-02-05").empty());
  CHECK(next_on(cell, "2026-06-05") == Ids{"m1"});

  SUBCASE("put off into the next year it does not, and comes first there") {
    CellBuilder later;
    later.roster(official_members(3))
        .plan(plan("  hoãn lượt:\n    - {đồng chí: m3, đến kỳ: 2027-02}\n"))
        .held("2026-01-05-thuong-ky", agenda(turn("m1") + turn("m2")));
    CHECK(next_on(later, "2026-11-05") == Ids{"m1"});
    CHECK(next_on(later, "2027-01-05") == Ids{"m1"});
    later.held("2027-01-05-thuong-ky", agenda(turn("m1")));
    CHECK(next_on(later, "2027-02-05") == Ids{"m3"});
  }
}

TEST_CASE("turns: the last decision to put off a turn is the one that holds") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan(plan("  hoãn lượt:\n    - {đồng chí: m1, đến kỳ: 2026-03}\n"
                 "    - {đồng chí: m1, đến kỳ: 2026-05}\n"));
  CHECK(next_on(cell, "2026-03-05") == Ids{"m2"});
  CHECK(next_on(cell, "2026-05-05") == Ids{"m1"});
}

TEST_CASE("turns: due at a meeting and put off there, a member stays first in line (R42)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan(plan(""))
      .held("2026-01-05-thuong-ky", agenda(turn("m2", "        hoãn: Hết giờ\n")));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m2"});
  CHECK(standing_of(cell, "m2", "2026-02-05").turns.empty());
  cell.held("2026-02-05-thuong-ky", agenda(turn("m2")));
  CHECK(next_on(cell, "2026-03-05") == Ids{"m1"});
}

TEST_CASE("turns: told without being counted, a turn is no turn of the cycle") {
  CellBuilder cell;
  cell.roster(official_members(2))
      .held("2026-01-20-chuyen-de", agenda(turn("m1", "        tính lượt: không\n")));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m1"});
  CHECK(turn_history(cell.cell()).entries.front().what == TurnEntry::What::not_counted);
}

TEST_CASE("turns: a turn counts at a held meeting of any kind") {
  for (const char* stem : {"2026-01-20-chuyen-de", "2026-01-20-chi-uy", "2026-01-20-bat-thuong"}) {
    INFO(stem);
    CellBuilder cell;
    cell.roster(official_members(2)).held(stem, agenda(turn("m1")));
    CHECK(next_on(cell, "2026-02-05") == Ids{"m2"});
  }
}

TEST_CASE("turns: a member absent on the day is passed over and keeps the place in front") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan(plan(""))
      .in_state("dự kiến", "2026-01-05-thuong-ky",
                "xin vắng:\n  - {đồng chí: m1, ngày xin: 2026-01-03, lý do: Đi công tác, đồng ý: "
                "có}\n");
  CHECK(next_on(cell, "2026-01-05") == Ids{"m2"});
  const TurnStanding absent = standing_of(cell, "m1", "2026-01-05");
  CHECK(absent.reason == TurnReason::absent);
  CHECK(absent.would_go);
  CHECK(next_on(cell, "2026-02-05") == Ids{"m1"});

  SUBCASE("leave that was not granted is no absence") {
    CellBuilder refused;
    refused.roster(official_members(3))
        .in_state("dự kiến", "2026-01-05-thuong-ky",
                  "xin vắng:\n  - {đồng chí: m1, ngày xin: 2026-01-03, đồng ý: không}\n");
    CHECK(next_on(refused, "2026-01-05") == Ids{"m1"});
  }
  SUBCASE("afterwards the reason is told") {
    CellBuilder held;
    held.roster(official_members(3))
        .plan(plan(""))
        .held("2026-01-05-thuong-ky",
              "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: có lý do, lý do: Ốm}\n"
              "chương trình:\n  - mục: Tự phê bình\n    lượt:\n" +
                  turn("m2"));
    const TurnMoment moment{day("2026-02-05"), month("2026-02")};
    const TurnHistory history = turn_history(held.cell());
    CHECK(missed_turn(held.cell(), history, moment, *held.member("m1")) == day("2026-01-05"));
    CHECK_FALSE(missed_turn(held.cell(), history, moment, *held.member("m3")));
  }
}

TEST_CASE("turns: a year that starts late gives each meeting more, the fewer are left (R41)") {
  CellBuilder cell;
  cell.roster(official_members(10));
  CHECK(rotation_on(cell.cell(), day("2026-01-05")).per_meeting == 1);
  CHECK(rotation_on(cell.cell(), day("2026-09-05")).per_meeting == 3);  // 10 over 4
  CHECK(rotation_on(cell.cell(), day("2026-12-05")).per_meeting == 5);  // no more than one holds
  cell.held("2026-09-05-thuong-ky", agenda(turn("m1") + turn("m2") + turn("m3")));
  const Rotation october = rotation_on(cell.cell(), day("2026-10-05"));
  CHECK(october.without_turn == 7);
  CHECK(october.meetings_left == 3);
  CHECK(october.per_meeting == 3);
}

TEST_CASE("turns: the plan's number of meetings makes the cycle, and a whole calendar its months") {
  CellBuilder ten;
  ten.roster(official_members(15)).plan("năm: 2026\ntự phê bình:\n  số kỳ: 5\n");
  CHECK(rotation_on(ten.cell(), day("2026-01-05")).meetings_left == 5);
  CHECK(rotation_on(ten.cell(), day("2026-01-05")).per_meeting == 3);

  CellBuilder school;
  school.roster(official_members(3))
      .plan(
          "năm: 2026\nlịch họp:\n  - {kỳ: 2026-05, loại: thường kỳ}\n"
          "  - {kỳ: 2026-09, loại: thường kỳ}\n  - {kỳ: 2026-10, loại: thường kỳ}\n"
          "tự phê bình:\n  số kỳ: 3\n");
  const auto periods = periods_ahead(school.cell(), {}, {day("2026-05-05"), month("2026-05")});
  CHECK(periods == std::vector<Month>{month("2026-05"), month("2026-09"), month("2026-10")});
}

TEST_CASE("turns: the round of a year tells what was held and foresees the rest (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3) +
              "  - {mã: tho, họ tên: Lê Thọ, trạng thái: [{loại: miễn công tác và sinh hoạt "
              "đảng}]}\n")
      .plan("năm: 2026\ntự phê bình:\n  mỗi kỳ: 1\n  số kỳ: 3\n")
      .held("2026-10-05-thuong-ky", agenda(turn("m1")));
  const TurnRound round = round_of(cell.cell(), 2026, day("2026-10-20"));
  CHECK_FALSE(round.is_over);
  CHECK(round.line_of(*cell.member("m1"))->entries.size() == 1);
  CHECK(round.line_of(*cell.member("m1"))->foreseen.empty());
  CHECK(round.line_of(*cell.member("m2"))->foreseen == std::vector{month("2026-11")});
  CHECK(round.line_of(*cell.member("m3"))->foreseen == std::vector{month("2026-12")});
  CHECK(round.line_of(*cell.member("tho"))->standing.reason == TurnReason::exempt);

  const TurnRound past = round_of(cell.cell(), 2025, day("2026-10-20"));
  CHECK(past.is_over);
  CHECK(past.line_of(*cell.member("m2"))->foreseen.empty());

  const TurnRound coming = round_of(cell.cell(), 2027, day("2026-10-20"));
  CHECK(coming.line_of(*cell.member("m1"))->foreseen.front() == month("2027-01"));
}

TEST_CASE("turns: who had a turn and left stands in the round of that year") {
  CellBuilder cell;
  cell.roster(official_members(2) +
              "  - {mã: x, họ tên: Lê X, trạng thái: [{loại: chuyển đi, từ: 2026-05-01}]}\n")
      .held("2026-01-05-thuong-ky", agenda(turn("x")));
  const TurnRound round = round_of(cell.cell(), 2026, day("2026-06-01"));
  REQUIRE(round.line_of(*cell.member("x")) != nullptr);
  CHECK_FALSE(round.line_of(*cell.member("x"))->belongs);
}

namespace {

/// Who has no meeting left in a year, in the order of the cell.
Ids left_over(const TurnRound& round) {
  Ids out;
  for (const RoundLine& line : round.lines) {
    if (line.entries.empty() && line.foreseen.empty()) {
      out.push_back(line.member->id->text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("turns: a year that starts late holds no more an evening than evenings hold (R41)") {
  CellBuilder cell;
  cell.roster(official_members(31));
  const Rotation december = rotation_on(cell.cell(), day("2026-12-05"), month("2026-12"));
  CHECK(december.per_meeting == 5);
  REQUIRE(december.most.has_value());
  CHECK_FALSE(december.most->rule.confirmed);
  CHECK(december.next().size() == 5);
  const TurnRound round = round_of(cell.cell(), 2026, day("2026-12-01"));
  CHECK(left_over(round).size() == 26);

  SUBCASE("a plan of the cell's own is followed as it is") {
    cell.plan("năm: 2026\ntự phê bình:\n  mỗi kỳ: 31\n");
    CHECK(rotation_on(cell.cell(), day("2026-12-05"), month("2026-12")).next().size() == 31);
  }
}

TEST_CASE("turns: a cell too large for that number has what each year needs (R41)") {
  CellBuilder cell;
  cell.roster(official_members(80));
  CHECK(rotation_on(cell.cell(), day("2026-01-05"), month("2026-01")).per_meeting == 7);
  CHECK(rotation_on(cell.cell(), day("2026-12-05"), month("2026-12")).per_meeting == 7);
}

TEST_CASE("turns: whom a round did not reach comes first in the next year, before all (R40)") {
  CellBuilder cell;
  cell.roster(official_members(8))
      .held("2026-12-05-thuong-ky",
            agenda(turn("m1") + turn("m2") + turn("m3") + turn("m4") + turn("m5")));
  const Rotation january = rotation_on(cell.cell(), day("2027-01-05"), month("2027-01"));
  CHECK(ids_of(january.next()) == Ids{"m6"});
  cell.held("2027-01-05-thuong-ky", agenda(turn("m6") + turn("m7")));
  CHECK(next_on(cell, "2027-02-05") == Ids{"m8"});
  cell.held("2027-02-05-thuong-ky", agenda(turn("m8")));
  CHECK(next_on(cell, "2027-03-05") == Ids{"m1"});

  SUBCASE("the list of a year to come begins from what is foreseen of this one") {
    CellBuilder before;
    before.roster(official_members(8));
    const TurnRound next = round_of(before.cell(), 2027, day("2026-12-01"));
    CHECK(next.line_of(*before.member("m6"))->foreseen.front() == month("2027-01"));
    CHECK(next.line_of(*before.member("m1"))->foreseen.front() > month("2027-01"));
  }
}

TEST_CASE("turns: who came this year or takes no part is left over from no round (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3) + "  - {mã: x, họ tên: Người mới, về chi bộ: 2027-01-02}\n")
      .held("2026-12-05-thuong-ky", agenda(turn("m1") + turn("m2") + turn("m3")));
  CHECK(next_on(cell, "2027-01-05") == Ids{"m1"});
}
