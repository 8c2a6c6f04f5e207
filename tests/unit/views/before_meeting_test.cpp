#include "views/before_meeting.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "store/cell_folder.hpp"
#include "support/cell_builder.hpp"
#include "views/papers.hpp"
#include "views/programme_parts.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

constexpr const char* k_month =
    "bắt đầu: \"14:00\"\nđịa điểm: Phòng 2\nchủ trì: m1\nthư ký: m2\nđiểm danh: chưa\n"
    "xin vắng:\n  - {đồng chí: m3, lý do: Coi thi, đồng ý: có}\n"
    "chương trình:\n"
    "  - {mục: Tuyên bố lý do, phần: mở đầu, trình bày: m1}\n"
    "  - mục: Đánh giá tháng 10\n    phần: tiến hành\n    trình bày: m1\n    chuẩn bị: m2\n"
    "    chuẩn bị xong: 2026-11-03\n    mục con: [Học phí, Thi cử]\n"
    "  - {mục: Khiển trách đồng chí Bốn, phần: tiến hành, loại việc: khiển trách, đồng chí: m4}\n"
    "  - {mục: Tự phê bình, phần: tiến hành, trình bày: m1, lượt: [{đồng chí: m5}]}\n"
    "  - {mục: Thông qua kết luận, phần: kết thúc, trình bày: m1, loại việc: kết luận}\n";

CellBuilder november(const char* text = k_month) {
  CellBuilder cell;
  cell.roster(support::official_members(16)).in_state("dự kiến", k_stem, text);
  return cell;
}

render::Value view_of(const CellBuilder& cell) {
  return views::before_meeting_view(cell.cell(), *find_meeting(cell.cell(), k_stem),
                                    day("2026-11-01"));
}

std::string paper(const CellBuilder& cell, std::string_view name, std::string_view format) {
  const auto bytes = views::find_format(format)->render(name, view_of(cell), day("2026-11-05"));
  REQUIRE(bytes.has_value());
  return *bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("programme: a table of number, item, who and remark in three parts (R25)") {
  const std::string text = paper(november(), "chuong-trinh", "md");
  CHECK(has(text, "STT | Nội dung | Người thực hiện | Ghi chú"));
  const std::size_t opening = text.find("**MỞ ĐẦU**");
  const std::size_t course = text.find("**TIẾN HÀNH**");
  const std::size_t closing = text.find("**KẾT THÚC**");
  CHECK(opening < course);
  CHECK(course < closing);
  CHECK(closing != std::string::npos);
  CHECK(has(text, "2 | Đánh giá tháng 10: Học phí; Thi cử | Đồng chí m1 | |\n"));
  CHECK(has(text, "5 | Thông qua kết luận | Đồng chí m1 | biểu quyết"));
  CHECK(has(text, "- Đồng chí Đồng chí m2: Đánh giá tháng 10; xong trước ngày 03/11/2026."));
}

TEST_CASE("programme: where no item tells a part there are no parts, and all stand in order") {
  const CellBuilder cell = november("điểm danh: chưa\nchương trình:\n  - mục: Một\n  - mục: Hai\n");
  const std::string text = paper(cell, "chuong-trinh", "md");
  CHECK_FALSE(has(text, "TIẾN HÀNH"));
  CHECK(text.find("1 | Một") < text.find("2 | Hai"));
}

TEST_CASE("programme: no item is lost among the parts, whatever parts the record tells") {
  const CellBuilder cell = november(
      "điểm danh: chưa\nchương trình:\n  - mục: Một\n  - {mục: Hai, phần: kết thúc}\n"
      "  - mục: Ba\n  - {mục: Bốn, phần: mở đầu}\n");
  const auto parts = views::parts_of(cell[k_stem]);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].items.size() == 1);
  CHECK(parts[1].items.size() == 3);
}

TEST_CASE("papers before a meeting: Word's order and integrity rules are kept") {
  const CellBuilder told = november();
  const CellBuilder bare = november("điểm danh: chưa\n");
  for (const CellBuilder* cell : {&told, &bare}) {
    for (const char* name : {"chuong-trinh", "giay-moi"}) {
      const auto parts = render::read_package(paper(*cell, name, "docx"), name);
      REQUIRE(parts.has_value());
      CHECK(render::docx_complaints(*parts).empty());
      CHECK(render::unfilled_tags(*parts).empty());
    }
  }
}

TEST_CASE("papers before a meeting: every template names only keys of the view, on a bare record") {
  const model::Cell cell;
  const model::MeetingRecord record{k_stem, "", {}};
  const render::Value bare = views::before_meeting_view(cell, record, day("2026-11-01"));
  for (const char* name : {"chuong-trinh", "giay-moi"}) {
    for (const views::PaperFormat& format : views::paper_formats()) {
      CHECK_MESSAGE(format.render(name, bare, std::nullopt).has_value(), name, format.name);
    }
  }
  CHECK(views::find_format("txt")->render("kich-ban", bare, std::nullopt).has_value());
  CHECK(views::phone_message(bare).has_value());
}

TEST_CASE("papers before a meeting: what the record lacks is dots, never an invention") {
  const std::string text = paper(november("điểm danh: chưa\n"), "chuong-trinh", "txt");
  CHECK(has(text, "- Thời gian: …… giờ ……, thứ năm, ngày 05 tháng 11 năm 2026."));
  CHECK(has(text, "- Địa điểm: ……"));
  CHECK(has(text, "- Chủ trì: đồng chí ……"));
}

TEST_CASE("papers before a meeting: no text of a record becomes markup") {
  const CellBuilder cell = november(
      "điểm danh: chưa\nđịa điểm: \"<script>alert(1)</script> | {{chi_bo}}\"\n"
      "chương trình:\n  - mục: \"<b>đậm</b> | **x**\"\n");
  const std::string html = paper(cell, "chuong-trinh", "html");
  CHECK_FALSE(has(html, "<script>"));
  CHECK(has(html, "&lt;b&gt;đậm&lt;/b&gt;"));
  CHECK_FALSE(has(paper(cell, "chuong-trinh", "md"), "<b>đậm"));
}

TEST_CASE("phone message: names only, and an item about one person names nobody (R99)") {
  const auto message = views::phone_message(view_of(november()));
  REQUIRE(message.has_value());
  CHECK(has(*message, "Thời gian: 14 giờ 00, thứ năm, ngày 05 tháng 11 năm 2026."));
  CHECK(has(*message, "3. Một việc về đảng viên (nêu tại cuộc họp)"));
  CHECK_FALSE(has(*message, "Khiển trách"));
  CHECK_FALSE(has(*message, "m4"));
  CHECK_FALSE(has(*message, "Coi thi"));
  const std::string letter = paper(november(), "giay-moi", "txt");
  CHECK(has(letter, "- Đánh giá tháng 10."));
  CHECK_FALSE(has(letter, "Khiển trách"));
}

TEST_CASE("script: votes needed are told in numbers of the roster on that day (R13, R14)") {
  const std::string text = paper(november(), "kich-ban", "txt");
  CHECK(has(text, "cần ít nhất 9/16 phiếu tán thành"));
  CHECK(has(text, "Phải dự: 16 đồng chí."));
  CHECK(has(text, "Có quyền biểu quyết: 16 đồng chí."));
  CHECK(has(text, "Xin vắng: đồng chí Đồng chí m3 (Coi thi), đã được đồng ý."));
}

TEST_CASE("script: the chair calls each turn, and has the minutes read back before closing (R42)") {
  const std::string text = paper(november(), "kich-ban", "txt");
  CHECK(has(text, "\"Mời đồng chí Đồng chí m5 tự phê bình.\""));
  CHECK(text.find("C. TIẾN HÀNH") < text.find("D. KẾT THÚC"));
  CHECK(text.find("D. KẾT THÚC") < text.find("đọc lại biên bản"));
  CHECK(text.find("đọc lại biên bản") < text.find("tuyên bố kết thúc"));
}

TEST_CASE(
    "invitation: a group's meeting is called by its number, and calls its own members (R86)") {
  CellBuilder cell;
  cell.roster(support::official_members(3))
      .in_state("dự kiến", "2026-11-04-to-dang-to-2", "tổ: 2\n");
  const render::Value view = views::before_meeting_view(
      cell.cell(), *find_meeting(cell.cell(), "2026-11-04-to-dang-to-2"), day("2026-11-01"));
  const auto bytes = views::find_format("md")->render("giay-moi", view, day("2026-11-01"));
  REQUIRE(bytes.has_value());
  CHECK(has(*bytes, "Dự sinh hoạt tổ đảng số 2 tháng 11 năm 2026"));
  CHECK(has(*bytes, "Các đồng chí đảng viên của tổ đảng số 2;"));
}
