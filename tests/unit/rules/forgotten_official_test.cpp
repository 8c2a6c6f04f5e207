#include "model/roster.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;

namespace {

CellBuilder cell_of(std::string_view binh) {
  CellBuilder out;
  out.roster(
         "đảng viên:\n  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
         "  - {mã: binh, họ tên: Lê Bình, " +
         std::string(binh) + "}\n")
      .held("2026-11-05-thuong-ky", "điểm danh: đầy đủ\n");
  return out;
}

bool is_official(std::string_view binh, std::string_view on) {
  const CellBuilder cell = cell_of(binh);
  return model::is_official_on(*cell.member("binh"), day(on));
}

}  // namespace

TEST_CASE("official: who forgot the day is official and votes, who has none is not (R13)") {
  constexpr std::string_view k_forgotten = "ngày kết nạp: 1985-02-03, ngày chính thức: không rõ";
  CHECK(is_official(k_forgotten, "2026-11-05"));
  CHECK(is_official("ngày kết nạp: không rõ, ngày chính thức: không rõ", "2026-11-05"));
  CHECK_FALSE(is_official("ngày kết nạp: 1985-02-03, ngày chính thức: ", "2026-11-05"));
  const CellBuilder cell = cell_of(k_forgotten);
  CHECK(rules::vote_base(cell.cell(), cell["2026-11-05-thuong-ky"]).denominator == 2);

  SUBCASE("from the day of the decision, where that is told (R16)") {
    constexpr std::string_view k_decided =
        "ngày kết nạp: 2025-01-02, ngày chính thức: không rõ, ngày công nhận: 2026-03-01";
    CHECK_FALSE(is_official(k_decided, "2026-02-28"));
    CHECK(is_official(k_decided, "2026-03-01"));
  }
}

TEST_CASE("checks CB209: an official day forgotten within probation is told, for it counts (R15)") {
  using support::Files;
  using support::spoiled;
  CHECK_SAID(spoiled(&Files::roster, "ngày chính thức: 2019-05-19", "ngày chính thức: không rõ"));
  Files recent =
      spoiled(&Files::roster, "    ngày kết nạp: 2018-05-19\n    ngày chính thức: 2019-05-19",
              "    ngày kết nạp: 2026-01-19\n    ngày chính thức: không rõ");
  CHECK_SAID(
      recent,
      "CB209? dang-vien.yaml:19:22: ngày chính thức của đồng chí Phạm Mai Chi ghi \"không rõ\", "
      "nên "
      "được tính là đảng viên chính thức cả trước ngày 19/01/2027, khi chưa hết thời gian dự bị "
      "(Điều lệ Đảng Cộng sản Việt Nam (Đại hội XI), Điều 5) | Còn dự bị thì để trống ngày chính "
      "thức; đã được công nhận thì ghi ngày theo quyết định");
  recent.roster = support::spoil(recent.roster, "thức: không rõ",
                                 "thức: không rõ\n    ngày công nhận: 2026-10-01");
  CHECK_SAID(recent);
}
