#include "views/score_sheet.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::add_profile;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder cell(std::string_view more = "", const std::string& stem = k_stem) {
  CellBuilder out;
  out.roster(official_members(4))
      .held(stem,
            "bắt đầu: \"14:00\"\nkết thúc: \"15:50\"\nđiểm danh: theo danh sách\n"
            "vắng:\n  - {đồng chí: m4, lý do: Ốm, loại: có lý do}\n"
            "chủ trì: m1\nthư ký: m2\n" +
                std::string(more));
  return out;
}

render::Value own(const CellBuilder& from, const char* stem = k_stem) {
  return views::score_sheet_view(from.cell(), *find_meeting(from.cell(), stem));
}

render::Value observers(const CellBuilder& from, std::string_view name) {
  const model::MeetingRecord& record = *find_meeting(from.cell(), k_stem);
  return views::observer_sheet_view(
      from.cell(), record, views::find_observer(from.cell(), record.meeting, name).observer);
}

std::string text_of(const render::Map& map, const char* key) {
  const std::string* text = map.at(key).text();
  REQUIRE(text != nullptr);
  return *text;
}

/// Each row as "criterion/most/points".
std::vector<std::string> rows(const render::Value& view) {
  std::vector<std::string> out;
  for (const render::Value& row : *view.map()->at("tieu_chi_cham").list()) {
    out.push_back(text_of(*row.map(), "tieu_chi") + "/" + text_of(*row.map(), "toi_da") + "/" +
                  text_of(*row.map(), "diem"));
  }
  return out;
}

std::string printed(std::string_view paper, const render::Value& view, std::string_view format) {
  const auto bytes = views::find_format(format)->render(paper, view, day("2026-11-05"));
  REQUIRE(bytes.has_value());
  return *bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("score sheet: the groups of HD 42 in their order, open for a pen (R30)") {
  const render::Value view = own(cell());
  CHECK(rows(view) == std::vector<std::string>{
                          "Thời gian/5/………", "Tỷ lệ dự/5/………", "Chuẩn bị/10/………", "Tổ chức/40/………",
                          "Nguyên tắc/5/………", "Kết quả/30/………", "Kết thúc/5/………"});
  CHECK(text_of(*view.map(), "diem_toi_da") == "100");
  const std::string text = printed("phieu-tu-cham", view, "txt");
  CHECK(has(text, "Tổng điểm tự chấm: ………/100."));  // no data is no nought
  CHECK(has(text, "Tốt: từ 90 điểm; Khá: từ 70 điểm; Trung bình: từ 50 điểm; Kém: dưới 50 điểm.)"));
}

TEST_CASE("score sheet: a group grades itself under its own name") {
  CellBuilder from;
  from.roster(official_members(4)).held("2026-11-05-to-dang-2", "tổ: 2\n");
  const std::string text = printed("phieu-tu-cham", own(from, "2026-11-05-to-dang-2"), "txt");
  CHECK(has(text, "Chất lượng buổi sinh hoạt tổ đảng số 2"));
  CHECK(has(text, "Tổ đảng số 2 tự xếp loại:"));
  CHECK_FALSE(has(text, "Chi bộ tự xếp loại"));
}

TEST_CASE("score sheet: points of the record stand; what it leaves out stays open (R32)") {
  const render::Value view =
      own(cell("tự đánh giá:\n  điểm:\n    - {tiêu chí: chuẩn bị, điểm: 9, thuyết minh: Muộn}\n"
               "    - {tiêu chí: kết thúc, điểm: không rõ}\n  xếp loại: khá\n"));
  const auto got = rows(view);
  REQUIRE(got.size() == 7);
  CHECK(got[0] == "Chuẩn bị/10/9");
  CHECK(got[1] == "Kết thúc/5/không rõ");
  CHECK(got[2] == "Thời gian/5/………");
  const std::string text = printed("phieu-tu-cham", view, "txt");
  CHECK(has(text, "Chi bộ tự xếp loại: khá."));
  CHECK(has(text, "Tổng điểm tự chấm: ………/100."));  // of two criteria there is no total
}

TEST_CASE("score sheet: a local form is the record's alone (R30)") {
  CHECK(rows(own(cell("tự đánh giá:\n  điểm:\n"
                      "    - {tiêu chí: Công tác chuẩn bị, điểm: 14, tối đa: 15}\n"))) ==
        std::vector<std::string>{"Công tác chuẩn bị/15/14"});
}

TEST_CASE("score sheet: where the rules of the day name no points, rows stand empty (R01)") {
  const auto got = rows(own(cell("", "2023-11-05-thuong-ky"), "2023-11-05-thuong-ky"));
  REQUIRE_FALSE(got.empty());
  for (const std::string& row : got) {
    CHECK(row == "//");
  }
}

TEST_CASE("score sheet: the record's facts stand above the criteria, unknown ones nowhere") {
  const std::string text = printed("phieu-tu-cham", own(cell()), "md");
  CHECK(has(text,
            "Số liệu trong sổ: thời lượng: 110 phút; đảng viên dự: 3/4 (đạt 75%); vắng không có "
            "lý do: 0; ngày họp: đúng thời gian"));
  CHECK_FALSE(has(text, "phát biểu"));
}

TEST_CASE("score sheet: the superior signs where the profile of the place wants it (R82)") {
  CellBuilder from = cell("đại biểu:\n  - {họ tên: Trần Văn Phú, vai trò: cấp ủy cấp trên}\n");
  CHECK_FALSE(has(printed("phieu-tu-cham", own(from), "txt"), "ĐẠI DIỆN CẤP ỦY"));
  add_profile(from, 1,
              "mã: noi\ntên: Quy chế\nquy định:\n"
              "  - {khóa: phieu-cham.cap-tren-ky, giá trị: 1, xác nhận: có}\n");
  const std::string page = printed("phieu-tu-cham", own(from), "html");
  CHECK(has(page, "ĐẠI DIỆN CẤP ỦY CẤP TRÊN"));
  CHECK(has(page, "Trần Văn Phú"));
  CHECK(has(page, "CHỦ TRÌ"));
}

TEST_CASE("observer's sheet: the cell's own points are not on it, the judge's are (R32)") {
  const CellBuilder from = cell(
      "đại biểu:\n"
      "  - {mã: phu, họ tên: Trần Văn Phú, chức danh: Đảng ủy viên, đơn vị: Đảng ủy phường, "
      "vai trò: cấp ủy cấp trên}\n"
      "tự đánh giá:\n  điểm:\n    - {tiêu chí: chuẩn bị, điểm: 9}\n  xếp loại: tốt\n"
      "đánh giá của cấp trên:\n"
      "  - {vai trò: người dự họp, đồng chí: phu, điểm: 88, xếp loại: khá, ngày: 2026-11-06, nhận "
      "xét: Ít ý kiến}\n"
      "  - {vai trò: chính thức, điểm: 71, xếp loại: trung bình}\n");
  const std::string text = printed("phieu-theo-doi", observers(from, ""), "txt");
  CHECK(has(text, "Trần Văn Phú; chức vụ, đơn vị: Đảng ủy viên, Đảng ủy phường."));
  CHECK(has(text, "Tổng điểm: 88/100. Đề nghị xếp loại: khá."));
  CHECK(has(text, "Ngày 06 tháng 11 năm 2026"));
  CHECK_FALSE(has(text, "71"));
  for (const char* typed : {"phú", "phu", "đồng chí Trần Văn Phú"}) {
    CHECK(text_of(*observers(from, typed).map(), "tong_diem") == "88");
  }
  CHECK(text_of(*observers(from, "m3").map(), "tong_diem") == "………");
  CHECK(rows(observers(from, "")).front() == "Chuẩn bị/10/………");
}

TEST_CASE("observer's sheet: a name is a delegate, a member, else a stranger as typed") {
  const CellBuilder from = cell(
      "đại biểu:\n  - {họ tên: Trần Văn Phú, chức danh: Đảng ủy viên, vai trò: cấp ủy cấp trên}\n");
  const auto name = [&](std::string_view typed) {
    return text_of(*observers(from, typed).map()->at("nguoi_theo_doi").map(), "ten");
  };
  CHECK(name("đồng chí phú") == "Trần Văn Phú");
  CHECK(name("m3") == "Đồng chí m3");
  CHECK(name("Đồng chí m2") == "Đồng chí m2");
  CHECK(name("Lê Thị Mơ") == "Lê Thị Mơ");
  CHECK(has(name(""), "……"));
}

TEST_CASE("observer's sheet: a name is sought among all at once; several that fit are all told") {
  CellBuilder from = cell(
      "đại biểu:\n"
      "  - {mã: thanh2, họ tên: Quách Văn Thạnh, vai trò: cấp ủy cấp trên}\n"
      "  - {họ tên: Lê Thị Hoa, vai trò: cấp ủy cấp trên}\n"
      "đánh giá của cấp trên:\n"
      "  - {vai trò: người dự họp, đồng chí: Bùi Hoa Mai, điểm: 80}\n"
      "  - {vai trò: người dự họp, đồng chí: Lê Thị Hoa, điểm: 81}\n");
  from.roster(
      "đảng viên:\n  - {mã: m1, họ tên: Lê Thanh Hải, ngày chính thức: 2010-02-03}\n"
      "  - {mã: m2, họ tên: Trần Hoành, ngày chính thức: 2010-02-03}\n"
      "  - {mã: m4, họ tên: Trần Bốn, ngày chính thức: 2010-02-03}\n");
  const model::Meeting& meeting = find_meeting(from.cell(), k_stem)->meeting;
  const auto found = [&](std::string_view typed) {
    return views::find_observer(from.cell(), meeting, typed);
  };
  using Names = std::vector<std::string>;
  CHECK(found("thanh").several == Names{"thanh2 (Quách Văn Thạnh)", "m1 (Lê Thanh Hải)"});
  CHECK(found("thanh").observer.name.empty());
  CHECK(found("thạnh").observer.name == "Quách Văn Thạnh");
  CHECK(found("thanh hai").observer.name == "Lê Thanh Hải");
  CHECK(found("thanh2").observer.name == "Quách Văn Thạnh");
  // Who is a delegate and judged the meeting is one person; a part of "Hoành" fits less than a
  // word.
  CHECK(found("hoa").several == Names{"Lê Thị Hoa", "Bùi Hoa Mai"});
  CHECK(found("thị hoa").observer.score->points == 81);
  CHECK(found("mai").observer.score->points == 80);
  CHECK_FALSE(found("mai").is_stranger);
  CHECK(found("Ngô Lạ").is_stranger);
  CHECK(found("Ngô Lạ").observer.name == "Ngô Lạ");
  CHECK(found("").observer.name.empty());  // two judged: neither is chosen
}

TEST_CASE("score sheets: bare and hostile records, in every format, as Word wants them") {
  const CellBuilder hostile = cell(
      "đại biểu:\n  - {họ tên: 'X <&\"*_|#', vai trò: cấp ủy cấp trên}\n"
      "tự đánh giá:\n  điểm:\n    - {tiêu chí: '| <b> *_#', điểm: 1, tối đa: 2, thuyết minh: "
      "'</td>|'}\n");
  const model::MeetingRecord bare{k_stem, "", {}};
  const std::pair<const char*, render::Value> papers[] = {
      {"phieu-tu-cham", own(hostile)},
      {"phieu-theo-doi", observers(hostile, "X")},
      {"phieu-tu-cham", views::score_sheet_view({}, bare)},
      {"phieu-theo-doi", views::observer_sheet_view({}, bare, {})}};
  for (const auto& one : papers) {
    const std::string_view paper = one.first;
    const render::Value& view = one.second;
    for (const views::PaperFormat& format : views::paper_formats()) {
      CHECK_MESSAGE(format.render(paper, view, std::nullopt).has_value(), paper, format.name);
    }
    CHECK_FALSE(has(printed(paper, view, "html"), "<b> *"));
    const auto parts = render::read_package(printed(paper, view, "docx"), "phiếu");
    REQUIRE(parts.has_value());
    CHECK(render::docx_complaints(*parts).empty());
    CHECK(render::unfilled_tags(*parts).empty());
  }
}
