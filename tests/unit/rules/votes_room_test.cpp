#include "rules/printed_share.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <set>

using namespace chibo::rules;
using namespace chibo::model;
using chibo::base::parse_time;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

constexpr const char* k_exempt =
    "  - mã: tho\n    họ tên: Lê Thọ\n    ngày chính thức: 2000-01-01\n    trạng thái:\n"
    "      - loại: miễn công tác và sinh hoạt đảng\n        từ: 2020-01-01\n";

/// Five official members and one who is exempt and came; the passages and the hour of the vote
/// vary.
VoteBase at(std::string_view passages, std::string_view time) {
  CellBuilder cell;
  cell.roster(official_members(5) + k_exempt)
      .held(k_stem, fmt::format("điểm danh: đầy đủ\nmiễn sinh hoạt đến dự: [tho]\n{}", passages));
  Told<chibo::base::Time> moment;
  if (!time.empty()) {
    moment = *parse_time(time);
  }
  return vote_base(cell.cell(), cell[k_stem], {moment, {}});
}

std::string late(std::string_view who, std::string_view time) {
  return fmt::format("đến muộn:\n  - {{đồng chí: {}, lúc: \"{}\"}}\n", who, time);
}
std::string left(std::string_view who, std::string_view time) {
  return fmt::format("về sớm:\n  - {{đồng chí: {}, lúc: \"{}\"}}\n", who, time);
}

}  // namespace

TEST_CASE("votes: the moment of the vote decides who is in the room (R13)") {
  struct Row {
    const char* what;
    std::string passages;
    const char* vote;
    int denominator;
    int in_the_room;
  };
  const Row rows[] = {
      {"nobody moved", "", "14:30", 6, 6},
      {"late, the vote came before", late("m1", "14:15"), "14:10", 6, 5},
      {"late, the vote at that minute", late("m1", "14:15"), "14:15", 6, 6},
      {"late, the vote came after", late("m1", "14:15"), "14:20", 6, 6},
      {"left, the vote came before", left("m1", "15:00"), "14:50", 6, 6},
      {"left, the vote at that minute", left("m1", "15:00"), "15:00", 6, 6},
      {"left, the vote came after", left("m1", "15:00"), "15:10", 6, 5},
      {"late and left, between", late("m1", "14:15") + left("m1", "15:00"), "14:30", 6, 6},
      {"late and left, after both", late("m1", "14:15") + left("m1", "15:00"), "15:30", 6, 5},
      {"went out and came back, meanwhile", late("m1", "15:00") + left("m1", "14:15"), "14:30", 6,
       5},
      {"went out and came back, after", late("m1", "15:00") + left("m1", "14:15"), "15:30", 6, 6},
      {"the exempt member is not there yet", late("tho", "14:15"), "14:10", 5, 5},
      {"the exempt member has come", late("tho", "14:15"), "14:20", 6, 6},
      {"the exempt member has left", left("tho", "15:00"), "15:10", 5, 5},
      {"no hour of the vote: who came at all counts", late("m1", "14:15"), "", 6, 6},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const VoteBase base = at(row.passages, row.vote);
    CHECK(base.denominator == row.denominator);
    CHECK(base.in_the_room == row.in_the_room);
  }
}

TEST_CASE("votes: a passage without an hour takes nobody out of the room") {
  const VoteBase base = at("đến muộn:\n  - {đồng chí: m1, lúc: không rõ}\n", "14:10");
  CHECK(base.in_the_room == 6);
}

TEST_CASE("votes: with an absent member half of those present is not half of those who count") {
  // 16 official, 1 absent: 8 of 15 present are less than half of 16.
  CellBuilder cell;
  cell.roster(official_members(16))
      .held(k_stem,
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: có lý do, lý do: Ốm}\n"
            "chương trình:\n  - mục: Việc\n    loại việc: nghị quyết\n    biểu quyết:\n"
            "      tán thành: 8\n");
  const ItemVote one = votes_of(cell[k_stem]).front();
  const VoteOutcome got = outcome_of(cell.cell(), cell[k_stem], *one.vote, one.matter());
  CHECK(got.base.denominator == 16);
  CHECK(got.base.in_the_room == 15);
  CHECK(got.reached == false);
}

TEST_CASE("votes: in an election each is judged by more than half of those summoned (R14)") {
  CellBuilder cell;
  cell.roster(official_members(10))
      .held(k_stem,
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Bầu chi ủy\n    loại việc: bầu cử\n"
            "    biểu quyết:\n      hình thức: phiếu kín\n      phương án:\n"
            "        - {tên: Lê An, số phiếu: 6}\n        - {tên: Lê Bình, số phiếu: 5}\n"
            "        - {tên: Lê Chi, số phiếu: không rõ}\n");
  const ItemVote one = votes_of(cell[k_stem]).front();
  const VoteOutcome got = outcome_of(cell.cell(), cell[k_stem], *one.vote, one.matter());
  REQUIRE(got.choices.size() == 3);
  CHECK(got.choices[0].reached == true);
  CHECK(got.choices[1].reached == false);
  CHECK_FALSE(got.choices[2].reached);
  CHECK(got.choices[2].votes.is_unknown());
}

TEST_CASE("votes: further votes on an item stand behind the first, each with its own matter") {
  CellBuilder cell;
  cell.roster(official_members(9))
      .held(k_stem,
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Kết nạp\n    loại việc: kết nạp\n"
            "    biểu quyết: {tán thành: 6}\n    biểu quyết khác:\n"
            "      - {nội dung: Đồng chí Hoa, tán thành: 5}\n"
            "      - {về: nghị quyết, tán thành: 5}\n");
  std::vector<std::optional<bool>> reached;
  for (const ItemVote& one : votes_of(cell[k_stem])) {
    reached.push_back(outcome_of(cell.cell(), cell[k_stem], *one.vote, one.matter()).reached);
  }
  CHECK(reached == std::vector<std::optional<bool>>{true, false, true});
}

TEST_CASE("votes: a printed percentage is held to its own decimals, rounded or cut") {
  const auto agrees = [](std::string_view text, int count, int of) {
    const auto share = parse_printed_share(text);
    REQUIRE(share);
    return share->is_share_of(count, of);
  };
  CHECK(agrees("93,3 %", 14, 15));
  CHECK(agrees("93.33%", 14, 15));
  CHECK(agrees("93", 14, 15));
  CHECK(agrees("66,6%", 2, 3));  // cut
  CHECK(agrees("66,7%", 2, 3));  // rounded
  CHECK(agrees("100 %", 20, 20));
  CHECK_FALSE(agrees("93,4%", 14, 15));
  CHECK_FALSE(agrees("100%", 14, 15));
  for (const char* text : {"", "%", "gần 100 %", "93,%", ",5", "1/2", "9,3,3"}) {
    INFO(text);
    CHECK_FALSE(parse_printed_share(text));
  }
}

// -- any roster against a slow model
// -----------------------------------------------------------------------------------

namespace {

using Random = std::mt19937;

int pick(Random& random, int least, int most) {
  return std::uniform_int_distribution<int>(least, most)(random);
}

bool one_in(Random& random, int many) {
  return pick(random, 1, many) == 1;
}

/// What a member is on the day and does at the meeting, as a roll-call sheet would show it.
struct Comer {
  bool official = true;
  std::optional<StatusKind> status;
  bool absent = false;
  bool exempt_came = false;
  std::optional<int> came;  // minute
  std::optional<int> left;
};

Comer random_person(Random& random) {
  constexpr StatusKind k_kinds[] = {StatusKind::exempt, StatusKind::temporarily_out,
                                    StatusKind::temporarily_in, StatusKind::suspended};
  Comer out;
  out.official = !one_in(random, 4);
  if (one_in(random, 3)) {
    out.status = k_kinds[pick(random, 0, 3)];
  }
  out.exempt_came = out.status == StatusKind::exempt && one_in(random, 2);
  const bool plain = !out.status;
  out.absent = plain && one_in(random, 4);
  if (!out.absent && (plain || out.exempt_came)) {
    if (one_in(random, 3)) {
      out.came = pick(random, 850, 900);
    }
    if (one_in(random, 3)) {
      out.left = pick(random, 901, 950);
    }
  }
  return out;
}

/// Walks the clock minute by minute, as someone at the door would.
bool is_in_room(const Comer& person, int minute) {
  bool inside = !person.came;
  for (int now = 840; now <= minute; ++now) {
    if (person.came && *person.came == now) {
      inside = true;
    }
    if (person.left && *person.left == now - 1) {
      inside = false;
    }
  }
  return inside;
}

struct Expected {
  int denominator = 0;
  int in_the_room = 0;
};

Expected slowly(const std::vector<Comer>& people, int minute) {
  Expected out;
  for (const Comer& person : people) {
    if (!person.official || person.status == StatusKind::temporarily_in ||
        person.status == StatusKind::temporarily_out || person.status == StatusKind::suspended) {
      continue;
    }
    const bool inside = !person.absent && is_in_room(person, minute) &&
                        (person.status != StatusKind::exempt || person.exempt_came);
    out.denominator += person.status != StatusKind::exempt || inside ? 1 : 0;
    out.in_the_room += inside ? 1 : 0;
  }
  return out;
}

template <class T>
void add(ToldList<T>& list, T item) {
  list.state = ToldState::said;
  list.value.push_back(std::move(item));
}

void put(const Comer& person, const std::string& id, Cell& cell, Meeting& meeting) {
  Member member;
  member.id = Code{id};
  member.name = "Đồng chí " + id;
  member.official = person.official ? Told<Date>(day("2010-02-03")) : Told<Date>();
  if (person.status) {
    Status status;
    status.kind = *person.status;
    status.from = day("2026-01-01");
    add(member.statuses, status);
  }
  add(cell.roster.members, member);
  const auto passage = [&](int minute) {
    Passage out;
    out.member = Person{id};
    out.at_time = chibo::base::Time{minute};
    return out;
  };
  if (person.absent) {
    Absence absence;
    absence.member = Person{id};
    add(meeting.absences, absence);
  }
  if (person.exempt_came) {
    add(meeting.exempt_present, Told<Person>(Person{id}));
  }
  if (person.came) {
    add(meeting.late, passage(*person.came));
  }
  if (person.left) {
    add(meeting.left_early, passage(*person.left));
  }
}

}  // namespace

TEST_CASE("votes: on any roster the base is what a slow count at the door gives (R13)") {
  constexpr int k_meetings = 4000;
  Random random(20261122);
  std::set<int> denominators;
  for (int i = 0; i < k_meetings; ++i) {
    Cell cell;
    cell.roster.members.state = ToldState::said;
    Meeting meeting;
    meeting.state = MeetingState::held;
    meeting.kind = MeetingKind::regular;
    meeting.date = day("2026-11-05");
    meeting.roll_call = RollCall::by_list;
    meeting.absences.state = ToldState::said;
    std::vector<Comer> people;
    const int count = pick(random, 1, 25);
    for (int member = 0; member < count; ++member) {
      people.push_back(random_person(random));
      put(people.back(), "m" + std::to_string(member), cell, meeting);
    }
    const int minute = pick(random, 840, 960);
    const VoteBase got = vote_base(cell, meeting, {chibo::base::Time{minute}, {}});
    const Expected expected = slowly(people, minute);
    REQUIRE(got.denominator == expected.denominator);
    REQUIRE(got.in_the_room == expected.in_the_room);
    denominators.insert(got.denominator);
  }
  CHECK(denominators.size() > 10);
}

TEST_CASE("votes: thresholds agree with fractions written out, for every size of a cell (R14)") {
  for (int of = 1; of <= 24; ++of) {
    CellBuilder cell;
    cell.roster(official_members(of)).held(k_stem, "biên bản:\n  tán thành: 1\n");
    for (int votes = 0; votes <= of; ++votes) {
      Vote vote;
      vote.in_favour = votes;
      const auto reached = [&](Matter matter) {
        return outcome_of(cell.cell(), cell[k_stem], vote, matter).reached;
      };
      REQUIRE(reached(Matter::resolution) == (votes > of - votes));
      REQUIRE(reached(Matter::admission) == (votes >= 2 * (of - votes)));
    }
  }
}
