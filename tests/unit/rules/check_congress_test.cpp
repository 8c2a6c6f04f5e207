#include "rules/checks.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

std::size_t complaints(const CellBuilder& cell,
                       void (*check)(const rules::CheckContext&, std::string_view,
                                     diag::Diagnostics&)) {
  diag::Diagnostics out;
  check({cell.cell(), day("2026-12-31")}, "CB000", out);
  return out.size();
}

std::string absent(int count) {
  std::string out = "điểm danh: theo danh sách\nvắng:\n";
  for (int i = 1; i <= count; ++i) {
    out += "  - {đồng chí: m" + std::to_string(i) + ", lý do: Ốm, loại: có lý do}\n";
  }
  return out;
}

std::size_t of_congress(int members, int away, const char* stem = "2026-05-20-dai-hoi") {
  CellBuilder cell;
  cell.roster(official_members(members)).held(stem, absent(away));
  return complaints(cell, rules::check_congress);
}

/// A task of October to be reported on in November, and what November heard.
std::size_t of_task(std::string_view heard, std::string_view key = "báo cáo tại kỳ: 2026-11") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "nhiệm vụ:\n  - mã: 2026-10-a\n    việc: Rà soát hồ sơ\n"
            "    chủ trì: m1\n    " +
                std::string(key) + "\n")
      .held("2026-11-05-thuong-ky", heard);
  return complaints(cell, rules::check_promise_review);
}

}  // namespace

TEST_CASE("check CB328: a congress needs two thirds of those summoned, counted in whole numbers") {
  CHECK(of_congress(9, 3) == 0);  // 6 of 9 is two thirds
  CHECK(of_congress(9, 4) == 1);
  CHECK(of_congress(10, 3) == 0);
  CHECK(of_congress(10, 4) == 1);  // 6 of 10 is less
}

TEST_CASE("check CB328: a congress of two out of four names both, and the rule") {
  support::Files files;
  files.more = {{"2026-11-20-dai-hoi",
                 "trạng thái: đã họp\nloại: đại hội\nkỳ: 2026-11\nngày: 2026-11-20\n"
                 "bắt đầu: \"08:00\"\nkết thúc: \"11:00\"\nđịa điểm: Hội trường\nchủ trì: an\n"
                 "thư ký: dung\n" +
                     std::string("điểm danh: theo danh sách\nvắng:\n"
                                 "  - {đồng chí: binh, lý do: Ốm, loại: có lý do}\n"
                                 "  - {đồng chí: chi, lý do: Ốm, loại: có lý do}\n")}};
  const std::string all = support::joined(support::said(files));
  CHECK_MESSAGE(all.find("CB328? 2026-11-20-dai-hoi.yaml:12:3: đại hội có 2 trên 4 đảng viên được "
                         "triệu tập, phải có ≥ 2/3 (Điều lệ Đảng Cộng sản Việt Nam (Đại hội XI), "
                         "Điều 11)") != std::string::npos,
                all);
}

TEST_CASE("check CB328: other meetings, and a roll-call not told, are none of its matter") {
  CHECK(of_congress(9, 4, "2026-05-20-thuong-ky") == 0);
  CellBuilder cell;
  cell.roster(official_members(9)).held("2026-05-20-dai-hoi", "điểm danh: chưa\n");
  CHECK(complaints(cell, rules::check_congress) == 0);
}

TEST_CASE("check CB402: a task that its meeting did not hear is told, as a promise is (R50)") {
  CHECK(of_task("") == 1);
  CHECK(of_task("kết quả nhiệm vụ:\n  - mã: 2026-10-a\n    trạng thái: đang làm\n") == 0);
  CHECK(of_task("", "hạn: 2026-11-01") == 0);  // nothing was promised to a meeting
}
