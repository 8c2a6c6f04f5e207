#include "views/attendance_list.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-06-thuong-ky";
constexpr const char* k_dotted = "……………………";

std::vector<std::string> presence(const CellBuilder& cell) {
  const render::Value view =
      views::attendance_list_view(cell.cell(), *find_meeting(cell.cell(), k_stem));
  std::vector<std::string> out;
  for (const render::Value& row : *view.map()->at("danh_sach").list()) {
    out.push_back(*row.map()->at("du_hop").text());
  }
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("attendance list: a list of the absent not written yet is no presence (R12)") {
  CellBuilder blank;
  blank.roster(official_members(2)).held(k_stem, "điểm danh: theo danh sách\nvắng:\n");
  CHECK(presence(blank) == Words{k_dotted, k_dotted});
  CellBuilder nobody;
  nobody.roster(official_members(2)).held(k_stem, "điểm danh: theo danh sách\nvắng: không\n");
  CHECK(presence(nobody) == Words{"Có mặt", "Có mặt"});
}

TEST_CASE("attendance list: of a meeting held by groups who is on no sheet is not there (R28)") {
  CellBuilder cell;
  cell.roster(
          "đảng viên:\n"
          "  - {mã: a, họ tên: Lê A, ngày chính thức: 2011-05-19, tổ: 1}\n"
          "  - {mã: b, họ tên: Lê B, ngày chính thức: 2011-05-19, tổ: 1}\n"
          "  - {mã: c, họ tên: Lê C, ngày chính thức: 2011-05-19, tổ: 2}\n"
          "  - {mã: d, họ tên: Lê D, ngày chính thức: 2011-05-19}\n")
      .held("2026-11-04-to-dang-to-1",
            "tổ: 1\nđiểm danh: theo danh sách\nvắng: [{đồng chí: b, loại: không có lý do}]\n")
      .held("2026-11-05-to-dang-to-2", "tổ: 2\nđiểm danh: theo danh sách\nvắng:\n")
      .held(k_stem,
            "hình thức: theo tổ\n"
            "họp các tổ: [2026-11-04-to-dang-to-1, 2026-11-05-to-dang-to-2]\n");
  CHECK(presence(cell) == Words{"Có mặt", "Vắng không có lý do", k_dotted, k_dotted});
}
