#include "rules/attendance.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;
using Ids = std::vector<std::string>;

namespace {

/// One official member with these further lines of the roster.
CellBuilder one(std::string_view lines) {
  CellBuilder out;
  out.roster(
      fmt::format("đảng viên:\n  - mã: an\n    họ tên: Lê An\n    ngày kết nạp: 2009-02-03\n"
                  "    ngày chính thức: 2010-02-03\n{}",
                  lines));
  return out;
}

/// One member with one dated state, from 10/3 to 20/3/2026.
CellBuilder one_with(std::string_view state) {
  return one(
      fmt::format("    trạng thái:\n      - loại: {}\n        từ: 2026-03-10\n"
                  "        đến: 2026-03-20\n",
                  state));
}

std::size_t count_on(const CellBuilder& cell,
                     std::vector<const chibo::model::Member*> Membership::*list,
                     std::string_view on) {
  return (membership_on(cell.cell().roster, day(on)).*list).size();
}

constexpr std::string_view k_four =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: bí thư, từ: 2025-01-01}]}\n"
    "  - {mã: binh, họ tên: Lê Bình, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: chi ủy viên, từ: 2025-01-01}]}\n"
    "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03}\n"
    "  - {mã: tho, họ tên: Lê Thọ, ngày chính thức: 1980-02-03,"
    " trạng thái: [{loại: miễn công tác và sinh hoạt đảng, từ: 2024-01-01}]}\n";

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder four(std::string_view lines, const char* stem = k_stem) {
  CellBuilder out;
  out.roster(std::string(k_four)).held(stem, lines);
  return out;
}

}  // namespace

TEST_CASE("membership: a state counts on its first and its last day, and on no other (R10)") {
  const auto check = [](std::string_view state,
                        std::vector<const chibo::model::Member*> Membership::*list) {
    const CellBuilder cell = one_with(state);
    INFO(state);
    CHECK(count_on(cell, list, "2026-03-09") == 0);
    CHECK(count_on(cell, list, "2026-03-10") == 1);
    CHECK(count_on(cell, list, "2026-03-20") == 1);
    CHECK(count_on(cell, list, "2026-03-21") == 0);
    CHECK(count_on(cell, &Membership::all, "2026-03-15") == 1);
  };
  check("miễn công tác và sinh hoạt đảng", &Membership::exempt);
  check("sinh hoạt tạm thời nơi khác", &Membership::away);
  check("đình chỉ sinh hoạt", &Membership::suspended);
  check("lực lượng vũ trang làm nhiệm vụ đặc biệt", &Membership::special_duty);
  check("sinh hoạt tạm thời đến", &Membership::guests_in);
}

TEST_CASE("membership: whoever leaves is out from the day that is told, whatever the reason") {
  for (const char* state : {"chuyển đi", "xóa tên", "khai trừ", "ra khỏi Đảng", "từ trần"}) {
    INFO(state);
    const CellBuilder cell =
        one(fmt::format("    trạng thái:\n      - loại: {}\n        từ: 2026-03-10\n", state));
    CHECK(count_on(cell, &Membership::all, "2026-03-09") == 1);
    CHECK(count_on(cell, &Membership::all, "2026-03-10") == 0);
    CHECK(count_on(cell, &Membership::all, "2030-01-01") == 0);
  }
}

TEST_CASE("membership: whoever comes for good belongs from the day of coming") {
  const CellBuilder cell = one("    về chi bộ: 2026-03-10\n");
  CHECK(count_on(cell, &Membership::all, "2026-03-09") == 0);
  CHECK(count_on(cell, &Membership::all, "2026-03-10") == 1);
}

TEST_CASE("membership: a guest of another cell belongs only while the stay lasts") {
  const CellBuilder guest = one_with("sinh hoạt tạm thời đến");
  CHECK(count_on(guest, &Membership::all, "2026-03-09") == 0);
  CHECK(count_on(guest, &Membership::all, "2026-03-20") == 1);
  CHECK(count_on(guest, &Membership::all, "2026-03-21") == 0);

  SUBCASE("also where the day of coming is told beside the stay") {
    const CellBuilder told =
        one("    về chi bộ: 2026-03-10\n    trạng thái:\n      - loại: sinh hoạt tạm thời đến\n"
            "        từ: 2026-03-10\n        đến: 2026-03-20\n");
    CHECK(count_on(told, &Membership::all, "2026-03-20") == 1);
    CHECK(count_on(told, &Membership::all, "2026-03-21") == 0);
  }
  SUBCASE("who then comes for good belongs again from that day") {
    const CellBuilder stays =
        one("    về chi bộ: 2026-04-01\n    trạng thái:\n      - loại: sinh hoạt tạm thời đến\n"
            "        từ: 2026-03-10\n        đến: 2026-03-20\n");
    CHECK(count_on(stays, &Membership::all, "2026-03-15") == 1);
    CHECK(count_on(stays, &Membership::all, "2026-03-25") == 0);
    CHECK(count_on(stays, &Membership::all, "2026-04-01") == 1);
  }
}

TEST_CASE("membership: a probationary member is official on the day of recognition itself") {
  CellBuilder cell;
  cell.roster(
      "đảng viên:\n  - mã: huy\n    họ tên: Phạm Gia Huy\n    ngày kết nạp: 2025-11-03\n"
      "    ngày chính thức: 2026-11-03\n");
  CHECK(count_on(cell, &Membership::all, "2025-11-02") == 0);
  CHECK(count_on(cell, &Membership::probationary, "2025-11-03") == 1);
  CHECK(count_on(cell, &Membership::probationary, "2026-11-02") == 1);
  CHECK(count_on(cell, &Membership::official, "2026-11-02") == 0);
  CHECK(count_on(cell, &Membership::official, "2026-11-03") == 1);
  CHECK(count_on(cell, &Membership::probationary, "2026-11-03") == 0);
}

TEST_CASE("membership: an office is held on its first and its last day") {
  const CellBuilder cell =
      one("    chức vụ:\n      - chức danh: chi ủy viên\n        từ: 2026-03-10\n"
          "        đến: 2026-03-20\n");
  const auto committee = [&](const char* on) {
    return committee_on(cell.cell().roster, day(on)).size();
  };
  CHECK(committee("2026-03-09") == 0);
  CHECK(committee("2026-03-10") == 1);
  CHECK(committee("2026-03-20") == 1);
  CHECK(committee("2026-03-21") == 0);
}

TEST_CASE("attendance: an untouched roll-call is never full attendance") {
  for (const char* lines : {"điểm danh: chưa\n", "điểm danh: chưa\nvắng: không\n",
                            "điểm danh: không rõ\n", "điểm danh: chỉ có số\n"}) {
    INFO(lines);
    const CellBuilder cell = four(lines);
    const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
    CHECK_FALSE(got.present);
    CHECK_FALSE(got.expected);
    CHECK(got.expected_members.empty());
  }
}

TEST_CASE("attendance: full means everyone who is expected, and the exempt are not (R11)") {
  const CellBuilder cell = four("điểm danh: đầy đủ\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.known == Attendance::Known::names);
  CHECK(ids_of(got.expected_members) == Ids{"an", "binh", "chi"});
  CHECK(got.expected == 3);
  CHECK(got.present == 3);
  CHECK(got.excused == 0);
  CHECK(got.unexcused == 0);
}

TEST_CASE("attendance: by list whoever is not named absent was there (R12)") {
  const CellBuilder cell = four(
      "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: an, loại: có lý do, lý do: Ốm}\n"
      "  - {đồng chí: binh, loại: không có lý do}\n  - {đồng chí: chi, loại: chưa rõ}\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.expected == 3);
  CHECK(got.present == 0);
  CHECK(got.excused == 1);
  CHECK(got.unexcused == 1);
  CHECK(got.unclear == 1);
  CHECK(got.absent.size() == 3);
}

TEST_CASE("attendance: an absence whose kind is blank is unclear, never excused") {
  const CellBuilder cell = four("điểm danh: theo danh sách\nvắng:\n  - đồng chí: chi\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.excused == 0);
  CHECK(got.unclear == 1);
}

TEST_CASE("attendance: who is named absent twice was absent once") {
  const CellBuilder cell = four(
      "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: chi, loại: có lý do, lý do: Ốm}\n"
      "  - {đồng chí: chi, loại: có lý do, lý do: Ốm}\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.present == 2);
  CHECK(got.excused == 1);
}

TEST_CASE("attendance: an exempt or away member listed as absent does not enter the count (R11)") {
  const CellBuilder cell = four(
      "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: tho, loại: có lý do, lý do: Tuổi cao}\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.expected == 3);
  CHECK(got.present == 3);
  CHECK(got.excused == 0);
}

TEST_CASE("attendance: away, suspended and on special duty are not expected, guests in are (R11)") {
  const auto expected = [](std::string_view state) {
    CellBuilder cell = one_with(state);
    cell.held("2026-03-15-thuong-ky", "điểm danh: đầy đủ\n");
    return attendance_of(cell.cell(), cell["2026-03-15-thuong-ky"]).expected;
  };
  CHECK(expected("sinh hoạt tạm thời nơi khác") == 0);
  CHECK(expected("đình chỉ sinh hoạt") == 0);
  CHECK(expected("lực lượng vũ trang làm nhiệm vụ đặc biệt") == 0);
  CHECK(expected("miễn công tác và sinh hoạt đảng") == 0);
  CHECK(expected("sinh hoạt tạm thời đến") == 1);
}

TEST_CASE(
    "attendance: an exempt member who came stands apart and never makes more than all (R12)") {
  const CellBuilder cell = four("điểm danh: đầy đủ\nmiễn sinh hoạt đến dự: [tho]\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(ids_of(got.exempt_present) == Ids{"tho"});
  CHECK(got.present == 3);
  CHECK(got.expected == 3);
}

TEST_CASE("attendance: numbers only are what was told, and what was not told is not known") {
  const CellBuilder cell = four("điểm danh: chỉ có số\nsố liệu:\n  tổng số: 3\n  có mặt: 2\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(got.known == Attendance::Known::numbers);
  CHECK(got.expected == 3);
  CHECK(got.present == 2);
  CHECK_FALSE(got.excused);
  CHECK_FALSE(got.unexcused);
  CHECK_FALSE(got.numbers_disagree);
  CHECK(got.expected_members.empty());
}

TEST_CASE("attendance: 'không rõ' is no number, 'không' is none") {
  const CellBuilder cell = four(
      "điểm danh: chỉ có số\nsố liệu:\n  tổng số: 3\n  có mặt: không rõ\n"
      "  vắng không lý do: không\n");
  const Attendance got = attendance_of(cell.cell(), cell[k_stem]);
  CHECK_FALSE(got.present);
  CHECK(got.unexcused == 0);
}

TEST_CASE(
    "attendance: told numbers that differ from the roster are kept, and the difference named "
    "(R10)") {
  const CellBuilder told = four("điểm danh: chỉ có số\nsố liệu:\n  tổng số: 5\n  có mặt: 5\n");
  const Attendance numbers = attendance_of(told.cell(), told[k_stem]);
  CHECK(numbers.expected == 5);
  CHECK(numbers.numbers_disagree);

  const CellBuilder both = four("điểm danh: đầy đủ\nsố liệu:\n  tổng số: 5\n  có mặt: 5\n");
  const Attendance names = attendance_of(both.cell(), both[k_stem]);
  CHECK(names.expected == 3);
  CHECK(names.numbers_disagree);

  const CellBuilder same = four("điểm danh: đầy đủ\nsố liệu:\n  tổng số: 3\n  có mặt: 3\n");
  CHECK_FALSE(attendance_of(same.cell(), same[k_stem]).numbers_disagree);
}

TEST_CASE("attendance: a committee meeting expects the committee only") {
  const CellBuilder cell = four("điểm danh: đầy đủ\n", "2026-11-02-chi-uy");
  const Attendance got = attendance_of(cell.cell(), cell["2026-11-02-chi-uy"]);
  CHECK(ids_of(got.expected_members) == Ids{"an", "binh"});
}

TEST_CASE("attendance: nothing is known without a roster") {
  CellBuilder cell;
  cell.held(k_stem, "điểm danh: đầy đủ\n");
  CHECK_FALSE(attendance_of(cell.cell(), cell[k_stem]).present);
}

TEST_CASE("attendance: called by list with nothing in the list, nobody knows who came (R12)") {
  const CellBuilder cell = four("điểm danh: theo danh sách\nvắng:\n");
  const Attendance blank = attendance_of(cell.cell(), cell[k_stem]);
  CHECK(blank.expected == 3);
  CHECK_FALSE(blank.present);
  const CellBuilder none = four("điểm danh: theo danh sách\nvắng: không\n");
  CHECK(attendance_of(none.cell(), none[k_stem]).present == 3);
}

TEST_CASE("attendance: all came, and nobody knows who was absent: the number is not known (R12)") {
  CellBuilder cell;
  cell.roster(std::string(k_four))
      .held("2026-11-05-thuong-ky", "điểm danh: đầy đủ\nvắng: không rõ\n");
  const Attendance got = attendance_of(cell.cell(), cell["2026-11-05-thuong-ky"]);
  CHECK(got.expected == 3);
  CHECK_FALSE(got.present.has_value());
}
