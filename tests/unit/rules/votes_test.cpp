#include "rules/votes.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace chibo::rules;
using chibo::model::Matter;
using chibo::support::CellBuilder;
using chibo::support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

std::string person(std::string_view id, std::string_view lines) {
  return fmt::format("  - mã: {0}\n    họ tên: Đồng chí {0}\n{1}", id, lines);
}

std::string official_with(std::string_view id, std::string_view state) {
  return person(id,
                fmt::format("    ngày chính thức: 2010-02-03\n    trạng thái:\n      - loại: {}\n"
                            "        từ: 2026-01-01\n",
                            state));
}

/// Who counts where the roster is so many plain official members and these people.
VoteBase base_of(int plain, std::string_view people, std::string_view lines) {
  CellBuilder cell;
  cell.roster(official_members(plain) + std::string(people)).held(k_stem, lines);
  return vote_base(cell.cell(), cell[k_stem]);
}

/// A vote of a cell of official members.
VoteOutcome vote(int members, std::string_view matter, std::string_view counts) {
  CellBuilder cell;
  cell.roster(official_members(members))
      .held(k_stem, fmt::format("điểm danh: đầy đủ\nchương trình:\n  - mục: Việc\n"
                                "    loại việc: {}\n    biểu quyết:\n{}",
                                matter, counts));
  const auto& item = cell[k_stem].agenda->front();
  VoteOutcome out = outcome_of(cell.cell(), cell[k_stem], *item.vote, *item.matter);
  return out;
}

std::optional<bool> reached(int members, std::string_view matter, int in_favour) {
  return vote(members, matter, fmt::format("      tán thành: {}\n", in_favour)).reached;
}

}  // namespace

TEST_CASE("votes: 22 members of whom 20 are official count as 20 (R13)") {
  const VoteBase base = base_of(
      20,
      person("x", "    ngày kết nạp: 2026-03-03\n") + person("z", "    ngày kết nạp: 2026-03-03\n"),
      "điểm danh: đầy đủ\n");
  CHECK(base.denominator == 20);
  CHECK(base.in_the_room == 20);
}

TEST_CASE("votes: an exempt member counts only where he came (R13)") {
  const std::string tho = official_with("tho", "miễn công tác và sinh hoạt đảng");
  const VoteBase stayed = base_of(4, tho, "điểm danh: đầy đủ\n");
  CHECK(stayed.denominator == 4);
  CHECK(stayed.in_the_room == 4);
  const VoteBase came = base_of(4, tho, "điểm danh: đầy đủ\nmiễn sinh hoạt đến dự: [tho]\n");
  CHECK(came.denominator == 5);
  CHECK(came.in_the_room == 5);
}

TEST_CASE("votes: an absent member who is not exempt still counts (R13)") {
  const VoteBase base = base_of(
      4, "", "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: có lý do, lý do: Ốm}\n");
  CHECK(base.denominator == 4);
  CHECK(base.in_the_room == 3);
}

TEST_CASE("votes: temporarily out, temporarily in, suspended and probationary never vote (R13)") {
  for (const char* state :
       {"sinh hoạt tạm thời nơi khác", "sinh hoạt tạm thời đến", "đình chỉ sinh hoạt"}) {
    INFO(state);
    const VoteBase base =
        base_of(4, official_with("x", state), "điểm danh: đầy đủ\nmiễn sinh hoạt đến dự: [x]\n");
    CHECK(base.denominator == 4);
    CHECK(base.in_the_room == 4);
  }
  CHECK(base_of(4, person("x", "    ngày kết nạp: 2026-03-03\n"), "điểm danh: đầy đủ\n")
            .denominator == 4);
}

TEST_CASE("votes: special duty takes nobody out of those who count") {
  const VoteBase base = base_of(4, official_with("x", "lực lượng vũ trang làm nhiệm vụ đặc biệt"),
                                "điểm danh: đầy đủ\n");
  CHECK(base.denominator == 5);
  CHECK(base.in_the_room == 4);
}

TEST_CASE("votes: who was recognised on the day of the meeting votes that day") {
  const std::string huy =
      person("huy", "    ngày kết nạp: 2025-11-05\n    ngày chính thức: 2026-11-05\n");
  CHECK(base_of(4, huy, "điểm danh: đầy đủ\n").denominator == 5);
}

TEST_CASE("votes: who was in the room is not known where nobody was called by name") {
  for (const char* lines : {"điểm danh: chưa\n", "điểm danh: không rõ\n",
                            "điểm danh: chỉ có số\nsố liệu:\n  tổng số: 4\n  có mặt: 4\n"}) {
    const VoteBase base = base_of(4, "", lines);
    CHECK(base.denominator == 4);
    CHECK_FALSE(base.in_the_room);
  }
}

TEST_CASE("votes: in a committee meeting the committee votes") {
  CellBuilder cell;
  cell.roster(
          "đảng viên:\n" +
          person("an", "    ngày chính thức: 2010-02-03\n    chức vụ: [{chức danh: bí thư}]\n") +
          person("binh",
                 "    ngày chính thức: 2010-02-03\n    chức vụ: [{chức danh: chi ủy viên}]\n") +
          person("chi", "    ngày chính thức: 2010-02-03\n"))
      .held("2026-11-02-chi-uy", "điểm danh: đầy đủ\n");
  const VoteBase base = vote_base(cell.cell(), cell["2026-11-02-chi-uy"]);
  CHECK(base.denominator == 2);
  CHECK(base.in_the_room == 2);
}

TEST_CASE("votes: a resolution needs more than half, exactly half is not enough (R14)") {
  for (const char* matter : {"nghị quyết", "kết luận", "chương trình", "biên bản", "bầu cử"}) {
    INFO(matter);
    CHECK(reached(20, matter, 10) == false);
    CHECK(reached(20, matter, 11) == true);
  }
}

TEST_CASE(
    "votes: admission, recognition, expulsion and removal need two thirds, exactly so is enough "
    "(R14)") {
  for (const char* matter : {"kết nạp", "công nhận chính thức", "đề nghị khai trừ", "xóa tên"}) {
    INFO(matter);
    CHECK(reached(21, matter, 13) == false);
    CHECK(reached(21, matter, 14) == true);
    CHECK(reached(20, matter, 13) == false);
    CHECK(reached(20, matter, 14) == true);
  }
}

TEST_CASE("votes: what a vote is about may be told with the vote itself") {
  CHECK(vote(20, "nghị quyết", "      tán thành: 13\n").reached == true);
  const VoteOutcome told = vote(20, "nghị quyết", "      về: kết nạp\n      tán thành: 13\n");
  CHECK(told.matter == Matter::admission);
  CHECK(told.reached == false);
}

TEST_CASE("votes: numbers that are not known give no verdict") {
  CHECK_FALSE(vote(20, "nghị quyết", "      tán thành:\n").reached);
  CHECK_FALSE(vote(20, "nghị quyết", "      tán thành: không rõ\n").reached);
  const VoteOutcome none = vote(20, "nghị quyết", "      tán thành: không\n");
  CHECK(none.in_favour.is_none());
  CHECK(none.reached == false);
  CHECK(none.against.is_blank());
}

TEST_CASE("votes: without a roster or a rule of that day there is no verdict") {
  CellBuilder cell;
  cell.held(k_stem, "biên bản:\n  tán thành: 3\n").roster(official_members(3));
  CHECK(approval_outcome(cell.cell(), cell[k_stem]).reached == true);
  cell.cell().roster = {};
  CHECK_FALSE(approval_outcome(cell.cell(), cell[k_stem]).reached);

  CellBuilder old;
  old.roster(official_members(3)).held("2010-11-05-thuong-ky", "biên bản:\n  tán thành: 3\n");
  CHECK_FALSE(approval_outcome(old.cell(), old["2010-11-05-thuong-ky"]).reached);
}

TEST_CASE("votes: the vote on the minutes is a vote on minutes") {
  CellBuilder cell;
  cell.roster(official_members(4))
      .held(k_stem, "điểm danh: đầy đủ\nbiên bản:\n  tán thành: 2\n  không tán thành: 2\n");
  const VoteOutcome got = approval_outcome(cell.cell(), cell[k_stem]);
  CHECK(got.matter == Matter::minutes);
  CHECK(got.in_favour == 2);
  CHECK(got.against == 2);
  CHECK(got.abstained.is_blank());
  CHECK(got.reached == false);
}
