#include "support/cell_builder.hpp"
#include "views/papers.hpp"
#include "views/resolution.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;

TEST_CASE(
    "conclusion: its own title, number, verb and vote; a resolution's vote is not its (R81)") {
  constexpr const char* k_stem = "2026-11-05-thuong-ky";
  CellBuilder cell;
  cell.roster(support::official_members(4))
      .held(k_stem,
            "điểm danh: đầy đủ\n"
            "chương trình:\n"
            "  - mục: Thông qua kết luận\n"
            "    loại việc: kết luận\n"
            "    biểu quyết: {tán thành: 3, không tán thành: 1, không có ý kiến: 0}\n"
            "  - mục: Thông qua nghị quyết\n"
            "    loại việc: nghị quyết\n"
            "    biểu quyết: {tán thành: 4, không tán thành: 0, không có ý kiến: 0}\n"
            "nghị quyết: {loại: kết luận, số: 7, trích yếu: Về công tác tháng 11}\n");
  const render::Value view =
      views::resolution_view(cell.cell(), *find_meeting(cell.cell(), k_stem));
  const auto page = views::find_format("txt")->render("nghi-quyet", view, day("2026-11-05"));
  REQUIRE(page.has_value());
  for (const char* words : {"KẾT LUẬN\n", "Số 07-KL/CB", "chi bộ kết luận:", "3/4 đồng chí"}) {
    CHECK_MESSAGE(page->find(words) != std::string::npos, words);
  }
  CHECK(page->find("NGHỊ QUYẾT") == std::string::npos);
  CHECK(page->find("4/4") == std::string::npos);
}
