#include "rules/group_sheets.hpp"

#include "i18n/message_check.hpp"
#include "rules/blanks.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using support::CellBuilder;
using support::ids_of;

namespace {

constexpr const char* k_stem = "2026-11-06-thuong-ky";
constexpr const char* k_first = "2026-11-04-to-dang-to-1";
constexpr const char* k_second = "2026-11-05-to-dang-to-2";
constexpr std::string_view k_main =
    "hình thức: theo tổ\nhọp các tổ: [2026-11-04-to-dang-to-1, 2026-11-05-to-dang-to-2]\n"
    "điểm danh: theo danh sách\n";

/// Members a, b of group 1 and c, d, e of group 2; all official.
std::string two_groups() {
  std::string out = "đảng viên:\n";
  for (const char* row : {"a 1", "b 1", "c 2", "d 2", "e 2"}) {
    out += std::string("  - {mã: ") + row[0] + ", họ tên: Đồng chí " + row[0] +
           ", ngày kết nạp: 2010-05-19, ngày chính thức: 2011-05-19, tổ: " + row[2] + "}\n";
  }
  return out;
}

CellBuilder cell_with(std::string_view first, std::string_view second) {
  CellBuilder out;
  out.roster(two_groups())
      .held(k_first, "tổ: 1\n" + std::string(first))
      .held(k_second, "tổ: 2\n" + std::string(second))
      .held(k_stem, k_main);
  return out;
}

constexpr std::string_view k_all_came = "điểm danh: đầy đủ\n";
constexpr std::string_view k_d_absent =
    "điểm danh: theo danh sách\nvắng: [{đồng chí: d, loại: có lý do, lý do: ốm}]\n";

}  // namespace

TEST_CASE("groups: the sheets of the groups merge into one attendance, member by member (R28)") {
  const CellBuilder cell = cell_with(k_all_came, k_d_absent);
  const rules::Attendance merged = rules::attendance_of(cell.cell(), cell[k_stem]);
  CHECK(merged.known == rules::Attendance::Known::names);
  CHECK(merged.expected == 5);
  CHECK(merged.present == 4);
  CHECK(merged.excused == 1);
  CHECK(merged.unexcused == 0);
  REQUIRE(merged.absent.size() == 1);
  CHECK(merged.absent.front().member == cell.member("d"));
}

TEST_CASE("groups: a group's meeting expects its own members alone (R11)") {
  const CellBuilder cell = cell_with(k_all_came, k_d_absent);
  const rules::Attendance first = rules::attendance_of(cell.cell(), cell[k_first]);
  CHECK(ids_of(first.expected_members) == std::vector<std::string>{"a", "b"});
  CHECK(first.present == 2);
  CHECK(rules::vote_base(cell.cell(), cell[k_first]).denominator == 2);
}

TEST_CASE("groups: votes of the whole follow the merged attendance (R13)") {
  const CellBuilder cell = cell_with(k_all_came, k_d_absent);
  const rules::VoteBase base = rules::vote_base(cell.cell(), cell[k_stem]);
  CHECK(base.denominator == 5);
  CHECK(base.in_the_room == 4);
}

TEST_CASE("groups: a missing sheet leaves the number unknown and names who is on none (R28)") {
  CellBuilder cell;
  cell.roster(two_groups()).held(k_first, "tổ: 1\nđiểm danh: đầy đủ\n").held(k_stem, k_main);
  const rules::GroupSheets groups = rules::group_sheets(cell.cell(), cell[k_stem]);
  CHECK(ids_of(groups.in_none) == std::vector<std::string>{"c", "d", "e"});
  const rules::Attendance merged = rules::attendance_of(cell.cell(), cell[k_stem]);
  CHECK(merged.expected == 5);
  CHECK_FALSE(merged.present.has_value());
  CHECK_FALSE(merged.excused.has_value());  // not nought
  CHECK_FALSE(rules::vote_base(cell.cell(), cell[k_stem]).in_the_room.has_value());
}

TEST_CASE("groups: who is on two sheets is named, and came where one sheet has them there (R28)") {
  CellBuilder cell = cell_with(k_all_came, k_d_absent);
  cell.cell().meetings.at(1).meeting.group = 1;  // the second sheet too is of group 1
  const rules::GroupSheets groups = rules::group_sheets(cell.cell(), cell[k_stem]);
  CHECK(ids_of(groups.in_two) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("groups: a sheet with numbers alone gives numbers for all (R28)") {
  const CellBuilder cell =
      cell_with(k_all_came, "điểm danh: chỉ có số\nsố liệu: {tổng số: 3, có mặt: 2}\n");
  const rules::Attendance merged = rules::attendance_of(cell.cell(), cell[k_stem]);
  CHECK(merged.known == rules::Attendance::Known::numbers);
  CHECK(merged.expected == 5);
  CHECK(merged.present == 4);
  CHECK(rules::group_sheets(cell.cell(), cell[k_stem]).in_none.empty());
}

TEST_CASE("checks CB309: a meeting made of groups has no roll-call of its own to be blank (R28)") {
  const auto told_blank = [](std::string_view roll_call) {
    CellBuilder cell;
    cell.roster(two_groups())
        .held(k_first, "tổ: 1\n" + std::string(k_all_came))
        .held(k_second, "tổ: 2\n" + std::string(k_all_came))
        .held(k_stem, "họp các tổ: [2026-11-04-to-dang-to-1, 2026-11-05-to-dang-to-2]\n" +
                          std::string(roll_call));
    return std::ranges::any_of(rules::blanks_of(cell.cell(), cell[k_stem]),
                               [](const rules::Blank& blank) {
                                 return blank.what.id == i18n::CheckMsg::blank_roll_call ||
                                        blank.what.id == i18n::CheckMsg::blank_absences;
                               });
  };
  CHECK_FALSE(told_blank("điểm danh: chưa\n"));
  CHECK_FALSE(told_blank(""));
  CellBuilder alone;
  alone.roster(two_groups()).held(k_stem, "điểm danh: chưa\n");
  CHECK(std::ranges::any_of(
      rules::blanks_of(alone.cell(), alone[k_stem]),
      [](const rules::Blank& blank) { return blank.what.id == i18n::CheckMsg::blank_roll_call; }));
}
