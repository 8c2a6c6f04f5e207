#include "rules/rotation.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;
using Ids = std::vector<std::string>;

namespace {

/// The agenda of a meeting at which these members had a turn.
std::string turns(const Ids& ids) {
  std::string out =
      "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình và phê bình\n    lượt:\n";
  for (const std::string& id : ids) {
    out += "      - đồng chí: " + id + "\n";
  }
  return out;
}

Ids next_on(const CellBuilder& cell, std::string_view on) {
  return ids_of(rotation_on(cell.cell(), day(on)).next());
}

TurnReason reason_on(const CellBuilder& cell, std::string_view id, std::string_view on) {
  const Rotation rotation = rotation_on(cell.cell(), day(on));
  const auto at = std::ranges::find(rotation.standings, cell.member(id), &TurnStanding::member);
  REQUIRE(at != rotation.standings.end());
  return at->reason;
}

constexpr std::string_view k_six =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
    "  - {mã: binh, họ tên: Lê Bình, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: chi ủy viên, từ: 2025-01-01}]}\n"
    "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: tổ trưởng tổ đảng, từ: 2025-01-01}]}\n"
    "  - {mã: dung, họ tên: Lê Dung, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: bí thư, từ: 2025-01-01}]}\n"
    "  - {mã: em, họ tên: Lê Em, ngày kết nạp: 2025-12-03}\n"
    "  - {mã: giang, họ tên: Lê Giang, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: phó bí thư, từ: 2025-01-01}]}\n";

/// The order in which all would come, were there no meeting yet.
Ids order_on(const CellBuilder& cell, std::string_view on) {
  Ids out;
  for (const TurnStanding& standing : rotation_on(cell.cell(), day(on)).standings) {
    out.push_back(standing.member->id->text);
  }
  return out;
}

/// Five members, one of whom has one state from 10/3 to 20/3/2026.
CellBuilder with_state(std::string_view state) {
  CellBuilder cell;
  cell.roster(
      fmt::format("đảng viên:\n  - mã: x\n    họ tên: Lê X\n    ngày chính thức: 2010-02-03\n"
                  "    trạng thái:\n      - loại: {}\n        từ: 2026-03-10\n"
                  "        đến: 2026-03-20\n"
                  "  - {{mã: z, họ tên: Lê Dương, ngày chính thức: 2010-02-03}}\n",
                  state));
  return cell;
}

}  // namespace

TEST_CASE(
    "rotation: leaders come first, then members in roster order, groups' leaders among them "
    "(R41)") {
  CellBuilder cell;
  cell.roster(std::string(k_six));
  CHECK(order_on(cell, "2026-01-05") == Ids{"dung", "giang", "binh", "an", "chi", "em"});
  CHECK(next_on(cell, "2026-01-05") == Ids{"dung"});
  CHECK_FALSE(rotation_on(cell.cell(), day("2026-01-05")).order_planned);

  SUBCASE("an office counts on the day that is asked of") {
    CHECK(order_on(cell, "2024-12-31") == Ids{"an", "binh", "chi", "dung", "giang"});
  }
  SUBCASE("the order of the year's plan goes before, whoever it leaves out comes after") {
    cell.plan("năm: 2026\ntự phê bình:\n  thứ tự: [em, an, em]\n");
    CHECK(order_on(cell, "2026-01-05") == Ids{"em", "an", "dung", "giang", "binh", "chi"});
    CHECK(rotation_on(cell.cell(), day("2026-01-05")).order_planned);
    CHECK(order_on(cell, "2027-01-05") == Ids{"dung", "giang", "binh", "an", "chi", "em"});
  }
}

TEST_CASE(
    "rotation: auto gives each one turn a year: 17 members in 12 meetings are 2, 10 are 1 (R41)") {
  for (const auto& [members, per_meeting] :
       std::map<int, int>{{17, 2}, {10, 1}, {12, 1}, {13, 2}, {24, 2}, {25, 3}, {1, 1}}) {
    CellBuilder cell;
    cell.roster(official_members(members));
    const Rotation rotation = rotation_on(cell.cell(), day("2026-01-05"));
    CHECK(rotation.per_meeting == per_meeting);
    CHECK(static_cast<int>(rotation.next().size()) == per_meeting);
    CHECK_FALSE(rotation.per_meeting_planned);
  }
}

TEST_CASE("rotation: only those who take part make the number per meeting") {
  std::string roster = official_members(12);
  roster +=
      "  - {mã: tho, họ tên: Lê Thọ, trạng thái: [{loại: miễn công tác và sinh hoạt đảng}]}\n";
  CellBuilder cell;
  cell.roster(roster);
  CHECK(rotation_on(cell.cell(), day("2026-01-05")).per_meeting == 1);
}

TEST_CASE(
    "rotation: the number of the year's plan goes before, never more than there are members") {
  CellBuilder cell;
  cell.roster(official_members(3)).plan("năm: 2026\ntự phê bình:\n  mỗi kỳ: 5\n");
  const Rotation rotation = rotation_on(cell.cell(), day("2026-01-05"));
  CHECK(rotation.per_meeting == 5);
  CHECK(rotation.per_meeting_planned);
  CHECK(ids_of(rotation.next()) == Ids{"m1", "m2", "m3"});
}

TEST_CASE("rotation: exempt, away, suspended and on duty are passed over, with the reason (R41)") {
  const auto check = [](std::string_view state, TurnReason reason) {
    const CellBuilder cell = with_state(state);
    INFO(state);
    CHECK(next_on(cell, "2026-03-09") == Ids{"x"});
    CHECK(next_on(cell, "2026-03-10") == Ids{"z"});
    CHECK(next_on(cell, "2026-03-20") == Ids{"z"});
    CHECK(next_on(cell, "2026-03-21") == Ids{"x"});
    CHECK(reason_on(cell, "x", "2026-03-10") == reason);
  };
  check("miễn công tác và sinh hoạt đảng", TurnReason::exempt);
  check("sinh hoạt tạm thời nơi khác", TurnReason::away);
  check("đình chỉ sinh hoạt", TurnReason::suspended);
  check("lực lượng vũ trang làm nhiệm vụ đặc biệt", TurnReason::special_duty);
}

TEST_CASE("rotation: a probationary member has turns like all (R41)") {
  CellBuilder cell;
  cell.roster(std::string(k_six))
      .held("2026-01-05-thuong-ky", turns({"dung", "giang", "binh", "an", "chi"}));
  CHECK(next_on(cell, "2026-02-05") == Ids{"em"});
}

TEST_CASE("rotation: nobody has a second turn before all have had one (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-01-05-thuong-ky", turns({"m1"}));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m2"});
  CHECK(reason_on(cell, "m1", "2026-02-05") == TurnReason::had_turn);
  CHECK(reason_on(cell, "m3", "2026-02-05") == TurnReason::waiting);

  cell.held("2026-02-05-thuong-ky", turns({"m3"}));  // out of order: m2 goes next all the same
  CHECK(next_on(cell, "2026-03-05") == Ids{"m2"});

  cell.held("2026-03-05-thuong-ky", turns({"m2"}));  // the second round begins in the usual order
  CHECK(next_on(cell, "2026-04-05") == Ids{"m1"});
  CHECK(reason_on(cell, "m2", "2026-04-05") == TurnReason::waiting);
}

TEST_CASE("rotation: where a round runs out within a meeting the next round fills it") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan("năm: 2026\ntự phê bình:\n  mỗi kỳ: 2\n")
      .held("2026-01-05-thuong-ky", turns({"m1", "m2"}));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m3", "m1"});  // m3, still without a turn, speaks first
  CHECK(reason_on(cell, "m2", "2026-02-05") == TurnReason::had_turn);
}

TEST_CASE("rotation: who comes in mid-year takes part from that day, who leaves no longer") {
  CellBuilder cell;
  cell.roster(
          "đảng viên:\n  - {mã: an, họ tên: Lê An, trạng thái: [{loại: chuyển đi, từ: "
          "2026-05-01}]}\n"
          "  - {mã: binh, họ tên: Lê Bình}\n"
          "  - {mã: chi, họ tên: Lê Chi, về chi bộ: 2026-04-01}\n")
      .held("2026-01-05-thuong-ky", turns({"an"}))
      .held("2026-02-05-thuong-ky", turns({"binh"}));
  CHECK(order_on(cell, "2026-03-05") == Ids{"an", "binh"});
  CHECK(next_on(cell, "2026-03-05") == Ids{"an"});
  CHECK(next_on(cell, "2026-04-01") == Ids{"chi"});
  CHECK(order_on(cell, "2026-05-01") == Ids{"binh", "chi"});
}

TEST_CASE("rotation: a cell whose records begin late in a year begins with its leaders") {
  CellBuilder cell;
  cell.roster(std::string(k_six)).held("2026-09-05-thuong-ky", turns({"dung"}));
  CHECK(next_on(cell, "2026-09-05") == Ids{"dung", "giang"});  // six over the four months left
  CHECK(next_on(cell, "2026-10-05") == Ids{"giang", "binh"});
}

TEST_CASE(
    "rotation: the new year begins a new cycle, by the period of a meeting and not its day (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-12-05-thuong-ky", turns({"m1"}))
      .held("2026-12-28-thuong-ky-ky-2027-01", turns({"m2"}));
  CHECK(next_on(cell, "2026-12-31") == Ids{"m2", "m3"});
  CHECK(next_on(cell, "2027-01-01") == Ids{"m3"});  // m2 opened the round of 2027
}

TEST_CASE("rotation: turns of meetings that were not held, or not yet, do not count") {
  for (const char* state : {"dự kiến", "hoãn", "không họp"}) {
    CellBuilder cell;
    cell.roster(official_members(3)).in_state(state, "2026-01-05-thuong-ky", turns({"m1"}));
    INFO(state);
    CHECK(next_on(cell, "2026-02-05") == Ids{"m1"});
  }
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-03-05-thuong-ky", turns({"m1"}));
  CHECK(next_on(cell, "2026-02-05") == Ids{"m1"});  // asked of a day before
  CHECK(next_on(cell, "2026-03-05") == Ids{"m1"});  // the meeting's own turns do not count for it
  CHECK(next_on(cell, "2026-03-06") == Ids{"m2"});
}

TEST_CASE("rotation: opinions, tasks and strangers' turns change nothing") {
  CellBuilder plain;
  plain.roster(official_members(4)).held("2026-01-05-thuong-ky", turns({"m1"}));
  CellBuilder more;
  more.roster(official_members(4))
      .held("2026-01-05-thuong-ky",
            turns({"m1", "khach"}) +
                "        góp ý:\n          - {đồng chí: m2, nội dung: Cố gắng hơn}\n"
                "    ý kiến:\n      - {đồng chí: m3, nội dung: Nhất trí}\n"
                "nhiệm vụ:\n  - {mã: 2026-01-a, việc: Rà soát, chủ trì: m2, hạn: 2026-01-25}\n");
  CHECK(next_on(plain, "2026-02-05") == Ids{"m2"});
  CHECK(next_on(more, "2026-02-05") == Ids{"m2"});
}

TEST_CASE("rotation: nobody is next in a cell without members") {
  const Rotation rotation = rotation_on({}, day("2026-01-05"));
  CHECK(rotation.next().empty());
  CHECK(rotation.per_meeting == 0);
}

namespace {

using chibo::base::Date;
using namespace chibo::model;
using Random = std::mt19937;

int pick(Random& random, int least, int most) {
  return std::uniform_int_distribution<int>(least, most)(random);
}

Date random_day(Random& random) {
  return chibo::base::add_days(day("2026-01-01"), pick(random, 0, 364));
}

/// A member who may come, go, be away or exempt within the year.
Member random_member(Random& random, int number) {
  Member member;
  member.id = Code{"m" + std::to_string(number)};
  member.name = "Đồng chí " + std::to_string(number);
  if (pick(random, 0, 5) == 0) {
    member.joined = random_day(random);
  }
  if (pick(random, 0, 3) == 0) {
    Status status;
    status.kind = static_cast<StatusKind>(pick(random, 0, static_cast<int>(StatusKind::deceased)));
    status.from = random_day(random);
    if (!is_final(*status.kind)) {
      status.to = chibo::base::add_days(*status.from, pick(random, 0, 200));
    }
    member.statuses.value.push_back(status);
    member.statuses.state = ToldState::said;
  }
  return member;
}

Cell random_cell(Random& random) {
  Cell cell;
  cell.roster.members.state = ToldState::said;
  const int members = pick(random, 1, 12);
  for (int i = 0; i < members; ++i) {
    cell.roster.members.value.push_back(random_member(random, i));
  }
  if (pick(random, 0, 1) == 0) {
    Plan plan;
    plan.year = 2026;
    TurnPlan turn_plan;
    turn_plan.per_meeting = pick(random, 1, 4);
    plan.turns = turn_plan;
    cell.plans.push_back(plan);
  }
  return cell;
}

bool is_active_all_year(const Member& member) {
  return member.statuses->empty() && !member.joined.is_said();
}

MeetingRecord meeting_with_turns(Date on, const std::vector<const Member*>& members) {
  Meeting meeting;
  meeting.state = MeetingState::held;
  meeting.date = on;
  Item item;
  item.turns.state = ToldState::said;
  for (const Member* member : members) {
    Turn turn;
    turn.member = Person{member->id->text};
    item.turns.value.push_back(turn);
  }
  meeting.agenda = std::vector<Item>{item};
  return {chibo::base::iso(on) + "-thuong-ky", "", meeting};
}

/// How far apart the numbers of turns of those who take part all year are.
std::size_t spread(const Rotation& rotation) {
  std::size_t fewest = SIZE_MAX;
  std::size_t most = 0;
  for (const TurnStanding& standing : rotation.standings) {
    if (is_active_all_year(*standing.member)) {
      fewest = std::min(fewest, standing.turns.size());
      most = std::max(most, standing.turns.size());
    }
  }
  return fewest == SIZE_MAX ? 0 : most - fewest;
}

}  // namespace

TEST_CASE(
    "rotation: in any year those who take part all year are never more than one turn apart (R40)") {
  constexpr int k_years = 2000;
  Random random(20261105);
  int turns_given = 0;
  int second_rounds = 0;
  for (int year = 0; year < k_years; ++year) {
    Cell cell = random_cell(random);
    const int meetings = pick(random, 1, 15);
    for (int i = 0; i < meetings; ++i) {
      const Date on = chibo::base::add_days(day("2026-01-03"), i * 24 + pick(random, 0, 9));
      const Rotation rotation = rotation_on(cell, on);
      const std::vector<const Member*> next = rotation.next();
      REQUIRE(spread(rotation) <= 1);
      for (const Member* member : next) {
        REQUIRE(belongs_on(*member, on));
        REQUIRE(standing_on(*member, on) == Standing::active);
      }
      turns_given += static_cast<int>(next.size());
      second_rounds += spread(rotation) == 0 && turns_given > 0 ? 1 : 0;
      cell.meetings.push_back(meeting_with_turns(on, next));
      std::ranges::shuffle(cell.meetings, random);
      const Rotation again = rotation_on(cell, on);
      REQUIRE(ids_of(again.next()) == ids_of(next));  // neither file order nor its own turns matter
    }
    REQUIRE(spread(rotation_on(cell, day("2026-12-31"))) <= 1);
  }
  CHECK(turns_given > 10 * k_years);
  CHECK(second_rounds > k_years);
}
