#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "views/before_meeting.hpp"
#include "views/minutes.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;
using support::has;
using support::printed;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

std::string agenda(std::string_view matter) {
  return "chương trình:\n  - mục: Xét đảng viên\n    loại việc: " + std::string(matter) +
         "\n    đồng chí: em\n";
}

CellBuilder cell(std::string_view admitted) {
  CellBuilder out;
  out.roster(
      "đảng viên:\n  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
      "  - {mã: em, họ tên: Hoàng Văn Em, ngày kết nạp: " +
      std::string(admitted) + "}\n");
  return out;
}

std::string minutes(std::string_view admitted, std::string_view matter) {
  CellBuilder held = cell(admitted);
  held.held(k_stem, agenda(matter));
  return printed("bien-ban", views::minutes_view(held.cell(), *find_meeting(held.cell(), k_stem)),
                 "md", support::day("2026-11-05"));
}

std::string script(std::string_view admitted, std::string_view matter) {
  CellBuilder planned = cell(admitted);
  planned.in_state("dự kiến", k_stem, agenda(matter));
  return printed("kich-ban",
                 views::before_meeting_view(planned.cell(), *find_meeting(planned.cell(), k_stem),
                                            day("2026-11-01")),
                 "md", support::day("2026-11-05"));
}

}  // namespace

TEST_CASE("minutes: whom a meeting is to admit is no comrade yet, in the roster since or not") {
  for (const auto& print : {minutes, script}) {
    const std::string before = print("2026-12-19", "kết nạp");
    CHECK(has(before, "Người được xem xét: Hoàng Văn Em"));
    CHECK_FALSE(has(before, "đồng chí Hoàng Văn Em"));
    CHECK(has(print("2025-10-19", "công nhận chính thức"),
              "Người được xem xét: đồng chí Hoàng Văn Em"));
  }
}
