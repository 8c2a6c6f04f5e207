#include "i18n/catalog.hpp"
#include "rules/checks.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

/// What a check says of a cell, "CB326? …" each; "!" marks an error.
std::vector<std::string> said(const CellBuilder& cell, std::string_view check) {
  diag::Diagnostics all;
  rules::run_checks({cell.cell(), day("2026-12-31")}, all);
  std::vector<std::string> out;
  for (const diag::Diagnostic& it : all) {
    if (it.check == check) {
      out.push_back(std::string(check) + (it.severity == diag::Severity::error ? "! " : "? ") +
                    i18n::Catalog::find("vi")->say(it.what));
    }
  }
  return out;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("checks CB326: by groups, who is on no group's sheet is told (R28)") {
  const auto cell_with = [](std::string_view group_of_m2) {
    CellBuilder cell;
    cell.roster(
            "đảng viên:\n"
            "  - {mã: m1, họ tên: Lê Hải, ngày kết nạp: 2004-09-15, ngày chính thức: "
            "2005-09-15, tổ: 1}\n"
            "  - {mã: m2, họ tên: Võ Khoa, ngày kết nạp: 2009-05-19, ngày chính thức: "
            "2010-05-19, tổ: " +
            std::string(group_of_m2) + "}\n")
        .held("2026-11-04-to-dang-to-1", "tổ: 1\nđiểm danh: đầy đủ\n")
        .held("2026-11-05-thuong-ky",
              "hình thức: theo tổ\nđiểm danh: theo danh sách\n"
              "họp các tổ: [2026-11-04-to-dang-to-1]\n");
    return cell;
  };
  CHECK(said(cell_with("1"), "CB326").empty());
  CHECK(said(cell_with("2"), "CB326") ==
        Said{"CB326? Võ Khoa không có tên ở biên bản họp tổ nào, nên chưa rõ có dự hay không"});
}

TEST_CASE("checks CB327: the figures of the locality are those that it asks for (R02)") {
  const auto cell_with = [](std::string_view name) {
    CellBuilder cell;
    cell.roster(official_members(3))
        .held("2026-11-05-thuong-ky",
              "dữ liệu riêng:\n  - tên: " + std::string(name) + "\n    giá trị: 14\n");
    support::add_profile(cell, 0,
                         "mã: dang-uy\ntên: Quy chế\ndữ liệu riêng:\n"
                         "  - tên: Số đã đọc\n    loại: thường kỳ\n");
    return cell;
  };
  CHECK(said(cell_with("Số đã đọc"), "CB327").empty());
  CHECK(said(cell_with("Số cây"), "CB327") ==
        Said{"CB327? chưa ghi \"Số đã đọc\" mà Quy chế hỏi thêm",
             "CB327? không quy định nào của địa phương hỏi \"Số cây\""});
}

TEST_CASE("checks CB328: a congress of fewer than two thirds is told with both numbers (R14)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-05-20-dai-hoi",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, lý do: Ốm, loại: có lý do}\n"
            "  - {đồng chí: m2, lý do: Ốm, loại: có lý do}\n");
  CHECK(said(cell, "CB328") ==
        Said{"CB328? đại hội có 1 trên 3 đảng viên được triệu tập, phải có ≥ 2/3 (Điều lệ Đảng "
             "Cộng sản Việt Nam (Đại hội XI), Điều 11)"});
}

TEST_CASE("checks CB603: each grade of a review is somebody's, and one is graded once") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-12-05-kiem-diem",
            "kiểm điểm:\n  giai đoạn: năm 2026\n  xếp loại:\n"
            "    - {đồng chí: m1, đề nghị: hoàn thành tốt nhiệm vụ}\n"
            "    - {đề nghị: hoàn thành tốt nhiệm vụ}\n"
            "    - {đồng chí: m1, đề nghị: hoàn thành nhiệm vụ}\n");
  CHECK(said(cell, "CB603") == Said{"CB603! dòng xếp loại này không rõ của ai",
                                    "CB603! Đồng chí m1 được xếp loại hai lần"});
}
