#include "views/minutes_extract.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "rules/blanks.hpp"
#include "rules/item_names.hpp"
#include "support/cell_builder.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder cell() {
  CellBuilder out;
  out.roster(support::official_members(4))
      .held(k_stem,
            "bắt đầu: \"14:00\"\nkết thúc: \"15:50\"\nđịa điểm: Nhà văn hóa\n"
            "chủ trì: m1\nthư ký: m2\nđiểm danh: theo danh sách\n"
            "vắng:\n  - {đồng chí: m4, lý do: Ốm, loại: có lý do}\n"
            "chương trình:\n"
            "  - mục: Tự phê bình\n"
            "    lượt:\n"
            "      - {đồng chí: m3, tự phê bình: Điều riêng của đảng viên}\n"
            "  - mục: Xét đề nghị <&\"*_|# {{chi_bo}}\n"
            "    ý kiến:\n"
            "      - {đồng chí: m2, nội dung: \"Tôi tán thành.\\n\\n# Tiêu đề giả\"}\n"
            "      - {đồng chí: m3}\n"
            "    biểu quyết: {tán thành: 3, không tán thành: 0, không có ý kiến: 0}\n"
            "    kết luận: Giao chi ủy hoàn thiện hồ sơ.\n"
            "  - mục: Việc khác\n"
            "    nội dung: Không thuộc phần trích\n"
            "biên bản: {đọc lại: có, tán thành: 3}\n"
            "đính chính:\n"
            "  - {ngày: 2026-11-20, về: mục 2, nội dung: Sửa tên người đề nghị}\n"
            "  - {ngày: 2026-11-20, về: mục 3, nội dung: Lời của mục ba}\n"
            "  - {ngày: 2026-11-20, về: 'tự phê bình', nội dung: Lời của mục một}\n"
            "  - {ngày: 2026-11-20, về: thành phần, nội dung: Lời không rõ mục}\n"
            "bổ sung:\n"
            "  - {ngày: 2026-11-21, nội dung: Lời không nói về đâu}\n"
            "  - {ngày: 2026-11-21, về: \"chương trình 2, kết luận\", nội dung: Thêm hạn nộp hồ "
            "sơ}\n");
  return out;
}

std::string printed(const CellBuilder& from, std::size_t item, std::string_view format) {
  const auto bytes = views::find_format(format)->render(
      "trich-bien-ban", views::extract_view(from.cell(), *find_meeting(from.cell(), k_stem), item),
      day("2026-11-05"));
  REQUIRE(bytes.has_value());
  return *bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("extract: the item with its opinions, vote and conclusion, under its own number (R86)") {
  const std::string text = printed(cell(), 1, "txt");
  CHECK(has(text, "TRÍCH BIÊN BẢN\n"));
  CHECK(has(text, "TRÍCH NỘI DUNG MỤC 2 CỦA CHƯƠNG TRÌNH"));
  CHECK(has(text, "2. Xét đề nghị"));
  CHECK(has(text, "- Đồng chí Đồng chí m2: Tôi tán thành."));
  CHECK(has(text, "tán thành 3/4"));
  CHECK(has(text, "Giao chi ủy hoàn thiện hồ sơ."));
  CHECK(has(text, "Vắng có lý do: đồng chí Đồng chí m4 (Ốm)."));
}

TEST_CASE("extract: no word of another item leaves with it, in any format") {
  const CellBuilder from = cell();
  for (const views::PaperFormat& format : views::paper_formats()) {
    std::string bytes = printed(from, 1, format.name);
    if (format.name == "docx") {
      const auto parts = render::read_package(bytes, "trích");
      REQUIRE(parts);
      for (const render::Part& part : *parts) {
        bytes += part.data;
      }
    }
    CHECK_FALSE_MESSAGE(has(bytes, "Điều riêng của đảng viên"), format.name);
    CHECK_FALSE_MESSAGE(has(bytes, "Không thuộc phần trích"), format.name);
  }
  const render::Value view =
      views::extract_view(from.cell(), *find_meeting(from.cell(), k_stem), 1);
  CHECK(view.map()->at("noi_dung").list()->size() == 1);
}

TEST_CASE("extract: of what was amended after closing only what is about its item goes with it") {
  const CellBuilder from = cell();
  const std::string second = printed(from, 1, "txt");
  CHECK(has(second, "Sửa tên người đề nghị"));
  CHECK(has(second, "Thêm hạn nộp hồ sơ"));
  for (const std::string& text : {second, printed(from, 1, "html")}) {
    for (const char* other :
         {"Lời của mục ba", "Lời của mục một", "Lời không rõ mục", "Lời không nói về đâu"}) {
      CHECK_FALSE_MESSAGE(has(text, other), other);
    }
  }
  CHECK(has(printed(from, 2, "txt"), "Lời của mục ba"));
  CHECK(has(printed(from, 0, "txt"), "Lời của mục một"));
}

TEST_CASE("extract: without an amendment of its item there is no heading for any") {
  CellBuilder from = cell();
  from.cell().meetings.front().meeting.corrections.value.resize(2);
  from.cell().meetings.front().meeting.additions.value.clear();
  CHECK_FALSE(has(printed(from, 0, "txt"), "ĐÍNH CHÍNH"));
  CHECK(has(printed(from, 1, "txt"), "ĐÍNH CHÍNH"));
}

TEST_CASE("extract: what an amendment is about is told by a number, a place or a title, or not") {
  const CellBuilder from = cell();
  const model::Meeting& meeting = find_meeting(from.cell(), k_stem)->meeting;
  const auto item = [&](const char* about) {
    model::Amendment amendment;
    amendment.about = std::string(about);
    return rules::item_amended(meeting, amendment);
  };
  CHECK(item("mục 3") == 2);
  CHECK(item("3") == 2);
  CHECK(item("chương trình 3, kết luận") == 2);
  CHECK(item("việc khác") == 2);
  for (const char* untold : {"mục 9", "mục 2, 3", "mục 2 và mục 3", "thành phần", "-1"}) {
    CHECK_FALSE_MESSAGE(item(untold).has_value(), untold);
  }
  CHECK_FALSE(rules::item_amended(meeting, {}).has_value());
}

TEST_CASE("extract: no text of a record becomes markup in any format") {
  const CellBuilder from = cell();
  CHECK(has(printed(from, 1, "html"), "Xét đề nghị &lt;&amp;&quot;*_|# {{chi_bo}}"));
  CHECK_FALSE(has(printed(from, 1, "md"), "\n# Tiêu đề giả"));
  const auto parts = render::read_package(printed(from, 1, "docx"), "trích");
  REQUIRE(parts.has_value());
  CHECK(render::docx_complaints(*parts).empty());
}

TEST_CASE("extract: its blanks are those of its item and of the head, not of other items") {
  const CellBuilder from = cell();
  const model::Meeting& meeting = find_meeting(from.cell(), k_stem)->meeting;
  const std::size_t of_second = rules::blanks_of_item(from.cell(), meeting, 1).size();
  const std::size_t of_third = rules::blanks_of_item(from.cell(), meeting, 2).size();
  CHECK(of_second == of_third + 1);  // what m3 said
}

TEST_CASE("extract: a record without items prints dots, and never fails") {
  const model::MeetingRecord bare{k_stem, "", {}};
  for (const views::PaperFormat& format : views::paper_formats()) {
    const auto bytes =
        format.render("trich-bien-ban", views::extract_view({}, bare, 0), std::nullopt);
    CHECK_MESSAGE(bytes.has_value(), format.name);
  }
}
