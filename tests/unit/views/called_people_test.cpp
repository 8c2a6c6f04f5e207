#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "views/before_meeting.hpp"
#include "views/resolution.hpp"
#include "views/wording.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace chibo;
using support::CellBuilder;
using support::day;
using support::has;
using support::official_members;
using support::printed;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

std::string before_meeting(std::string_view paper, std::string_view text) {
  CellBuilder cell;
  cell.roster(official_members(3)).in_state("dự kiến", k_stem, text);
  return printed(paper,
                 views::before_meeting_view(cell.cell(), *find_meeting(cell.cell(), k_stem),
                                            day("2026-11-01")),
                 "md", support::day("2026-11-05"));
}

std::string resolution(std::string_view text) {
  CellBuilder cell;
  cell.roster(official_members(3)).held(k_stem, text);
  return printed("nghi-quyet",
                 views::resolution_view(cell.cell(), *find_meeting(cell.cell(), k_stem)), "md",
                 support::day("2026-11-05"));
}

std::string called(std::string_view name) {
  CellBuilder cell;
  cell.roster(official_members(3)).held(k_stem, fmt::format("chủ trì: {}\n", name));
  return views::called_in_words(cell.cell(), cell[k_stem], cell[k_stem].chair);
}

constexpr std::string_view k_guests =
    "chủ trì: m1\nđại biểu:\n"
    "  - {họ tên: bà Trần Thị Nở, chức danh: trưởng thôn}\n"
    "  - {họ tên: Lê Văn Bình, chức danh: Đảng ủy viên}\n"
    "chương trình:\n"
    "  - {mục: Nước sạch, phần: tiến hành, trình bày: 'bà Trần Thị Nở', chuẩn bị: 'bà Trần Thị "
    "Nở'}\n"
    "  - {mục: Báo cáo, phần: tiến hành, trình bày: m2, chuẩn bị: m2}\n";

}  // namespace

TEST_CASE("called: a surname that reads like a title without its marks is a comrade's") {
  for (const char* name : {"Đoàn Văn Hậu", "Tô Văn Năm", "Bá Thị Lan", "Đoàn Hậu"}) {
    CAPTURE(name);
    CHECK(called(name) == std::string("đồng chí ") + name);
  }
}

TEST_CASE("called: who bears a title of their own, and what is no person, keeps it") {
  for (const char* name : {"bà Trần Thị Nở", "Bà Trần Thị Nở", "ông Lê An", "ba Tran Thi No",
                           "Tổ 3", "tổ 3", "Đoàn xã Tân Phú", "Đoàn Thanh niên", "đoàn Thanh Niên",
                           "Ban Quản lý tòa nhà", "Hội Phụ nữ", "Chi uỷ", "đồng chí Lê An"}) {
    CAPTURE(name);
    CHECK(called(name) == name);
  }
}

TEST_CASE("papers before a meeting: a guest who is no comrade is called by the title they bear") {
  const std::string invitation = before_meeting("giay-moi", k_guests);
  CHECK_MESSAGE(has(invitation, "- Bà Trần Thị Nở, trưởng thôn;"), invitation);
  CHECK(has(invitation, "- Đồng chí Lê Văn Bình, Đảng ủy viên;"));
  CHECK(has(invitation, "- Bà Trần Thị Nở: Nước sạch"));
  const std::string programme = before_meeting("chuong-trinh", k_guests);
  CHECK(has(programme, "- Đại biểu mời: bà Trần Thị Nở, trưởng thôn."));
  CHECK(has(programme, "- Bà Trần Thị Nở: Nước sạch."));
  CHECK(has(programme, "- Đồng chí Đồng chí m2: Báo cáo."));
  const std::string script = before_meeting("kich-ban", k_guests);
  CHECK(has(script, "Xin trân trọng giới thiệu bà Trần Thị Nở, trưởng thôn đến dự."));
  CHECK(has(script, "- Bà Trần Thị Nở chuẩn bị: Nước sạch."));
  CHECK(has(script, "Mời bà Trần Thị Nở trình bày."));
  for (const std::string* paper : {&invitation, &programme, &script}) {
    CHECK_FALSE(has(*paper, "đồng chí bà"));
    CHECK_FALSE(has(*paper, "Đồng chí bà"));
  }
}

TEST_CASE("papers: a meeting without a secretary says so and asks nobody to write") {
  constexpr std::string_view k_none = "chủ trì: m1\nthư ký: không\n";
  CHECK(has(before_meeting("chuong-trinh", k_none), "- Thư ký: không cử."));
  const std::string script = before_meeting("kich-ban", k_none);
  CHECK_MESSAGE(has(script, "Thư ký: không cử."), script);
  CHECK_FALSE(has(script, "làm thư ký ghi biên bản"));
  CHECK(has(script, "Tôi xin đọc lại biên bản."));
  const std::string paper =
      resolution("chủ trì: m1\nthư ký: không\nnghị quyết: {loại: nghị quyết, số: 1}\n");
  CHECK_MESSAGE(has(paper, "- Thư ký: không cử."), paper);
  const std::string open = before_meeting("kich-ban", "chủ trì: m1\nthư ký:\n");
  CHECK(has(open, "làm thư ký ghi biên bản"));
}

TEST_CASE("resolution: the appendix calls guests by their title and leaves dots for a name") {
  const std::string paper = resolution(
      "chủ trì: m1\nchương trình:\n  - mục: Thảo luận\n    ý kiến:\n"
      "      - {đồng chí: 'bà Trần Thị Nở, trưởng thôn', nội dung: Cần cống mới.}\n"
      "      - {đồng chí: m2, nội dung: Nhất trí.}\n"
      "      - {đồng chí: , nội dung: Ai cũng muốn.}\n"
      "biểu dương:\n  - {đồng chí: , nội dung: Có nhiều cố gắng}\n"
      "nghị quyết: {loại: nghị quyết, số: 1}\n");
  CHECK_MESSAGE(has(paper, "Bà Trần Thị Nở, trưởng thôn (mục"), paper);
  CHECK_FALSE(has(paper, "Đồng chí bà"));
  CHECK(has(paper, "Đồng chí Đồng chí m2 (mục"));
  CHECK(has(paper, "Đồng chí …………………… (mục"));
  CHECK(has(paper, "- ……………………: Có nhiều cố gắng"));
}
