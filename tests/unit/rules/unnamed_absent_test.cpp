#include "rules/attendance.hpp"
#include "rules/group_sheets.hpp"
#include "rules/sealing.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "views/attendance_list.hpp"
#include "views/minutes.hpp"
#include "views/readback.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using support::CellBuilder;
using support::has;
using support::official_members;
using support::printed;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";
constexpr std::string_view k_unnamed =
    "điểm danh: theo danh sách\nvắng: [{đồng chí: không rõ, loại: có lý do, lý do: ốm}]\n";

CellBuilder three(std::string_view lines) {
  CellBuilder out;
  out.roster(official_members(3)).held(k_stem, lines);
  return out;
}

rules::Attendance attendance(const CellBuilder& cell) {
  return rules::attendance_of(cell.cell(), cell[k_stem]);
}

std::string minutes(const CellBuilder& cell) {
  return printed("bien-ban", views::minutes_view(cell.cell(), *find_meeting(cell.cell(), k_stem)),
                 "txt", support::day("2026-11-05"));
}

/// A meeting of two groups, m1 and m2 in the first, m3 in the second.
CellBuilder groups(std::string_view first) {
  CellBuilder out;
  out.roster(
         "đảng viên:\n"
         "  - {mã: m1, họ tên: Lê Một, ngày chính thức: 2011-05-19, tổ: 1}\n"
         "  - {mã: m2, họ tên: Lê Hai, ngày chính thức: 2011-05-19, tổ: 1}\n"
         "  - {mã: m3, họ tên: Lê Ba, ngày chính thức: 2011-05-19, tổ: 2}\n")
      .held("2026-11-03-to-dang-to-1", "tổ: 1\nđiểm danh: theo danh sách\n" + std::string(first))
      .held("2026-11-04-to-dang-to-2", "tổ: 2\nđiểm danh: đầy đủ\n")
      .held(k_stem, "họp các tổ: [2026-11-03-to-dang-to-1, 2026-11-04-to-dang-to-2]\n");
  return out;
}

}  // namespace

TEST_CASE("attendance: absent 'không rõ' is never full attendance (R11)") {
  const CellBuilder cell = three("điểm danh: theo danh sách\nvắng: không rõ\n");
  const rules::Attendance got = attendance(cell);
  CHECK(got.expected == 3);
  CHECK_FALSE(got.present);
  CHECK_FALSE(got.excused);
  CHECK_FALSE(rules::vote_base(cell.cell(), cell[k_stem]).in_the_room);
  CHECK(has(minutes(cell), "Phải dự: 03; có mặt: không rõ (đạt không rõ); vắng mặt: không rõ."));
}

TEST_CASE("attendance: somebody absent whose name is not known is one less present (R11)") {
  const CellBuilder cell = three(k_unnamed);
  const rules::Attendance got = attendance(cell);
  CHECK(got.present == 2);
  CHECK(got.excused == 1);
  CHECK(got.unnamed == 1);
  const std::string paper = minutes(cell);
  CHECK(has(paper, "Phải dự: 03; có mặt: 02"));
  CHECK(has(paper, "vắng mặt: 01."));
  CHECK(has(paper, "Vắng có lý do: đồng chí không rõ tên (ốm)."));

  SUBCASE("and nobody is said to have been in the room to vote (R13)") {
    const rules::VoteBase base = rules::vote_base(cell.cell(), cell[k_stem]);
    CHECK(base.denominator == 3);
    CHECK_FALSE(base.in_the_room);
  }
  SUBCASE("nor stands anyone as present on the list by name") {
    const std::string list =
        printed("danh-sach-du-hop",
                views::attendance_list_view(cell.cell(), *find_meeting(cell.cell(), k_stem)), "txt",
                support::day("2026-11-05"));
    CHECK_FALSE(has(list, "Có mặt"));
  }
  SUBCASE("the words read back at the end name nobody") {
    const auto lines = views::readback(cell.cell(), *find_meeting(cell.cell(), k_stem));
    CHECK(std::ranges::any_of(lines, [](const std::string& line) {
      return has(line, "Vắng: một đồng chí không rõ tên, có lý do (ốm).");
    }));
  }
  SUBCASE("more of them than were expected tell no number") {
    const CellBuilder many = three(
        "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: không rõ}\n  - {đồng chí: không rõ}\n"
        "  - {đồng chí: không rõ}\n  - {đồng chí: m1}\n");
    CHECK_FALSE(attendance(many).present);
  }
}

TEST_CASE("attendance: an absence without a name yet leaves the number open (R11)") {
  const rules::Attendance blank = attendance(
      three("điểm danh: theo danh sách\nvắng: [{đồng chí: , loại: có lý do, lý do: ốm}]\n"));
  CHECK_FALSE(blank.present);
  CHECK_FALSE(blank.unexcused);
  const rules::Attendance stranger =
      attendance(three("điểm danh: theo danh sách\nvắng: [{đồng chí: m9, loại: có lý do}]\n"));
  CHECK_FALSE(stranger.present);

  SUBCASE("an absent guest is no part of it") {
    const rules::Attendance guest = attendance(three(
        "đại biểu: [{mã: khach, họ tên: Ngô Khách}]\nđiểm danh: theo danh sách\n"
        "vắng:\n  - {đồng chí: khach, loại: có lý do}\n  - {đồng chí: m1, loại: có lý do}\n"));
    CHECK(guest.present == 2);
    CHECK(guest.excused == 1);
  }
}

TEST_CASE("groups: a sheet that does not tell who was absent makes the whole unknown (R28)") {
  const auto present = [](std::string_view first) {
    const CellBuilder cell = groups(first);
    return rules::merged_attendance(cell.cell(), cell[k_stem]).present;
  };
  CHECK(present("vắng: không\n") == 3);
  CHECK_FALSE(present(""));
  CHECK_FALSE(present("vắng: không rõ\n"));

  const CellBuilder cell = groups("vắng: [{đồng chí: không rõ, loại: không có lý do}]\n");
  const rules::Attendance merged = rules::merged_attendance(cell.cell(), cell[k_stem]);
  CHECK(merged.present == 2);
  CHECK(merged.unexcused == 1);
  CHECK(merged.unnamed == 1);
  CHECK_FALSE(rules::vote_base(cell.cell(), cell[k_stem]).in_the_room);
}
