#include "views/resolution.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "support/cell_builder.hpp"
#include "views/attendance_list.hpp"
#include "views/minutes_extract.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using support::CellBuilder;
using support::day;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

CellBuilder cell() {
  CellBuilder out;
  out.roster(support::official_members(4))
      .held("2026-10-05-thuong-ky",
            "nhiệm vụ:\n"
            "  - {mã: 2026-10-a, việc: Rà soát sổ sách, chủ trì: m2, hạn: 2026-10-30}\n"
            "  - {mã: 2026-10-b, việc: Giữ nền nếp, chủ trì: m3, hạn: thường xuyên}\n"
            "  - {mã: 2026-10-c, việc: Việc chưa hẹn, chủ trì: m3}\n"
            "chương trình:\n"
            "  - mục: Tự phê bình\n"
            "    lượt:\n"
            "      - đồng chí: m4\n"
            "        cam kết khắc phục:\n"
            "          - {mã: 2026-10-d, việc: Điều riêng của đảng viên, hạn: 2026-11-30}\n")
      .held(k_stem,
            "bắt đầu: \"14:00\"\n"
            "kết thúc: \"15:50\"\n"
            "chủ trì: m1\n"
            "điểm danh: theo danh sách\n"
            "vắng:\n"
            "  - {đồng chí: m4, lý do: Ốm, loại: có lý do}\n"
            "kết quả nhiệm vụ:\n"
            "  - {mã: 2026-10-a, trạng thái: hoàn thành, kết quả: Xong 3 quyển.}\n"
            "chương trình:\n"
            "  - mục: Thảo luận\n"
            "    ý kiến:\n"
            "      - {đồng chí: m2, nội dung: Ý kiến thứ nhất.}\n"
            "      - {đồng chí: m3, nội dung: Ý kiến thứ hai.}\n"
            "  - mục: Thông qua nghị quyết\n"
            "    loại việc: nghị quyết\n"
            "    biểu quyết: {tán thành: 3, không tán thành: 0, không có ý kiến: 0}\n"
            "    ý kiến:\n"
            "      - {đồng chí: m2, nội dung: Ý kiến thứ ba.}\n"
            "nhiệm vụ:\n"
            "  - {mã: 2026-11-a, việc: Việc một, chủ trì: m2, hạn: 2026-11-25, báo cáo tại kỳ: "
            "2026-12}\n"
            "  - {mã: 2026-11-b, việc: Việc hai, chủ trì: m3, hạn: thường xuyên}\n"
            "nghị quyết:\n"
            "  loại: nghị quyết\n"
            "  số: 5\n"
            "  ngày: 2026-02-05\n"
            "  trích yếu: Lãnh đạo thực hiện nhiệm vụ tháng 11 năm 2026\n");
  return out;
}

std::string printed(const CellBuilder& from, std::string_view format) {
  const auto bytes = views::find_format(format)->render(
      "nghi-quyet", views::resolution_view(from.cell(), *find_meeting(from.cell(), k_stem)), {});
  REQUIRE(bytes.has_value());
  return *bytes;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string without_tags(std::string_view markup) {
  std::string out;
  bool inside = false;
  for (const char c : markup) {
    inside = inside || c == '<';
    if (!inside) {
      out += c;
    }
    inside = inside && c != '>';
  }
  return out;
}

/// The text with every run of blanks and line ends as one blank.
std::string on_one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) {
      out += blank ? ' ' : c;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("resolution: number with two digits and type code, date padded (R80)") {
  const std::string text = printed(cell(), "txt");
  CHECK(has(text, "Số 05-NQ/CB\n"));
  CHECK(has(text, "ngày 05 tháng 02 năm 2026"));
}

TEST_CASE("resolution: the preamble is computed from the roster and the meeting (R10)") {
  const std::string text = on_one_line(printed(cell(), "txt"));
  CHECK(has(text, "có mặt: 03; vắng có lý do: 01; vắng không có lý do: 0; được miễn sinh hoạt: 0"));
  CHECK(has(text, "Thời gian họp: 110 phút"));
}

TEST_CASE(
    "resolution: last month's tasks stand with their state at the start and the result (R50)") {
  const std::string text = printed(cell(), "md");
  CHECK(has(text, "| 1 | Rà soát sổ sách | có mốc: 30/10/2026 | Hoàn thành. Xong 3 quyển. |\n"));
  CHECK(has(text, "| 2 | Giữ nền nếp | thường xuyên | Chưa báo cáo tại kỳ này |\n"));
  CHECK(has(text, "| 3 | Việc chưa hẹn | chưa xác định mốc | Chưa báo cáo tại kỳ này |\n"));
}

TEST_CASE("resolution: what a member promised at a turn does not leave the cell") {
  CHECK_FALSE(has(printed(cell(), "txt"), "Điều riêng của đảng viên"));
}

TEST_CASE(
    "resolution: tasks of this meeting are lettered, with chair, deadline, month of report (R50)") {
  const std::string text = on_one_line(printed(cell(), "txt"));
  CHECK(has(text,
            "a) Việc một. Chủ trì: Đồng chí m2; thời hạn: 25/11/2026; báo cáo tại kỳ tháng 12 năm "
            "2026."));
  CHECK(has(text, "b) Việc hai. Chủ trì: Đồng chí m3; thời hạn: thường xuyên."));
}

TEST_CASE("resolution: the vote line has the share of the official members (R52)") {
  CHECK(has(printed(cell(), "txt"), "3/4 đồng chí tán thành, đạt 75%"));
}

TEST_CASE("resolution: every opinion stands in the appendix, in order") {
  const std::string text = printed(cell(), "txt");
  const std::size_t first = text.find("Ý kiến thứ nhất.");
  const std::size_t second = text.find("Ý kiến thứ hai.");
  const std::size_t third = text.find("Ý kiến thứ ba.");
  REQUIRE(third != std::string::npos);
  CHECK(first < second);
  CHECK(second < third);
}

TEST_CASE("resolution: a bare record prints dotted lines in every format, no invention") {
  const model::Cell none;
  const model::MeetingRecord record{k_stem, "", {}};
  for (const views::PaperFormat& format : views::paper_formats()) {
    const auto bytes = format.render("nghi-quyet", views::resolution_view(none, record), {});
    CHECK_MESSAGE(bytes.has_value(), format.name);
  }
  const auto text =
      views::find_format("txt")->render("nghi-quyet", views::resolution_view(none, record), {});
  CHECK(has(*text, "Số ……-NQ/CB"));
  CHECK(has(*text, "……/…… đồng chí tán thành"));
  CHECK_FALSE(has(*text, "100%"));
}

TEST_CASE("resolution: the Word files keep the order and integrity rules of Word") {
  const CellBuilder from = cell();
  const model::MeetingRecord& record = *find_meeting(from.cell(), k_stem);
  for (const auto& one :
       {std::pair("nghi-quyet", views::resolution_view(from.cell(), record)),
        std::pair("danh-sach-du-hop", views::attendance_list_view(from.cell(), record))}) {
    const std::string_view paper = one.first;
    const auto bytes = views::find_format("docx")->render(paper, one.second, day("2026-11-05"));
    REQUIRE(bytes.has_value());
    const auto parts = render::read_package(*bytes, "giấy");
    REQUIRE(parts.has_value());
    CHECK_MESSAGE(render::docx_complaints(*parts).empty(), paper);
    CHECK_MESSAGE(render::unfilled_tags(*parts).empty(), paper);
  }
}

TEST_CASE("attendance list: presence is told of who was counted by name, else dots (R12)") {
  CellBuilder from = cell();
  const auto presence = [](const CellBuilder& any, const char* stem) {
    std::vector<std::string> out;
    const render::Value view =
        views::attendance_list_view(any.cell(), *find_meeting(any.cell(), stem));
    for (const render::Value& row : *view.map()->at("danh_sach").list()) {
      out.push_back(*row.map()->at("du_hop").text());
    }
    return out;
  };
  CHECK(presence(from, k_stem) ==
        std::vector<std::string>{"Có mặt", "Có mặt", "Có mặt", "Vắng có lý do: Ốm"});
  CHECK(presence(from, "2026-10-05-thuong-ky").front().find("Có mặt") == std::string::npos);
}

TEST_CASE("resolution: those expected are those present and all who are absent (R11)") {
  CHECK(has(on_one_line(printed(cell(), "txt")),
            "phải dự: 04; có mặt: 03; vắng có lý do: 01; vắng không có lý do: "
            "0; được miễn sinh hoạt: 0."));
  CellBuilder from;
  from.roster(support::official_members(4))
      .held(k_stem,
            "điểm danh: theo danh sách\n"
            "vắng:\n"
            "  - {đồng chí: m4, lý do: Ốm, loại: có lý do}\n"
            "  - {đồng chí: m3, loại: chưa rõ}\n"
            "nghị quyết: {loại: nghị quyết, số: 5}\n");
  for (const char* format : {"txt", "md", "html"}) {
    CHECK(has(on_one_line(printed(from, format)),
              "phải dự: 04; có mặt: 02; vắng có lý do: 01; vắng không có lý "
              "do: 0; vắng chưa rõ lý do: 01; được miễn sinh hoạt: 0."));
  }
}

TEST_CASE("resolution: who had no opinion stands not in the appendix (R26)") {
  CellBuilder from;
  from.roster(support::official_members(3))
      .held(k_stem,
            "điểm danh: đầy đủ\n"
            "chương trình:\n"
            "  - mục: Thảo luận\n"
            "    ý kiến:\n"
            "      - {đồng chí: m2, nội dung: không}\n"
            "      - {đồng chí: m3, nội dung: không rõ}\n"
            "nghị quyết: {loại: nghị quyết, số: 5}\n");
  const std::string text = printed(from, "txt");
  CHECK_FALSE(has(text, "Đồng chí m2 (mục"));
  CHECK(has(text, "1. Đồng chí Đồng chí m3 (mục \"Thảo luận\"): không rõ"));
}

TEST_CASE("attendance list: an exempt member who came is counted apart (R12)") {
  CellBuilder from;
  from.roster(support::official_members(2) +
              "  - mã: tho\n    họ tên: Đặng Văn Thọ\n    ngày kết nạp: 1975-09-02\n"
              "    ngày chính thức: 1976-06-02\n    trạng thái:\n"
              "      - {loại: miễn công tác và sinh hoạt đảng, từ: 2024-01-01}\n")
      .held(k_stem, "điểm danh: đầy đủ\nmiễn sinh hoạt đến dự: [tho]\n");
  const render::Value view =
      views::attendance_list_view(from.cell(), *find_meeting(from.cell(), k_stem));
  const render::Map& map = *view.map();
  CHECK(*map.at("co_mat").text() == "02");
  CHECK(*map.at("so_mien_den_du").text() == "01");
  CHECK(*map.at("danh_sach").list()->back().map()->at("du_hop").text() ==
        "Có mặt (được miễn sinh hoạt, không tính vào số phải dự)");
  const auto bytes =
      views::find_format("docx")->render("danh-sach-du-hop", view, day("2026-11-05"));
  REQUIRE(bytes.has_value());
  const auto parts = render::read_package(*bytes, "giấy");
  REQUIRE(parts.has_value());
  CHECK(std::ranges::any_of(*parts, [](const auto& part) {
    return has(without_tags(part.data),
               "có mặt: 02 (đạt 100%); vắng mặt: 0; được miễn sinh hoạt mà đến dự: 01.");
  }));
}

TEST_CASE("resolution: the minutes it lasted are those of the meeting without its breaks (R21)") {
  CellBuilder cell;
  cell.roster(support::official_members(4))
      .held(k_stem,
            "bắt đầu: \"14:00\"\nkết thúc: \"09:10\"\n"
            "tạm nghỉ: [{từ lúc: \"15:00\", họp tiếp ngày: 2026-11-06, họp tiếp lúc: \"08:00\"}]\n"
            "nghị quyết: {loại: nghị quyết}\n");
  const render::Value view =
      views::resolution_view(cell.cell(), *find_meeting(cell.cell(), k_stem));
  CHECK(*view.map()->at("thoi_luong").text() == "130");
}

namespace {

constexpr const char* k_bodies[][2] = {
    {"2026-05-05-thuong-ky", ", Chi bộ Sáu đã họp"},
    {"2026-05-05-chi-uy", ", Chi ủy Chi bộ Sáu đã họp"},
    {"2026-05-05-to-dang-2", ", Tổ đảng số 2, Chi bộ Sáu đã họp"},
    {"2026-05-05-dai-hoi", ", Đại hội Chi bộ Sáu đã họp"}};

CellBuilder cell_with(const std::string& stem, const std::string& more = "") {
  CellBuilder out;
  const std::string group = stem.ends_with("to-dang-2") ? "tổ: 2\n" : "";
  out.roster(support::official_members(4))
      .held(stem, "địa điểm: Nhà văn hóa\nchương trình:\n  - mục: Việc\n" + group + more);
  out.cell().organisation.name = std::string("Chi bộ Sáu");
  return out;
}

std::string filled(const char* paper, const render::Value& view) {
  return *views::find_format("md")->render(paper, view, {});
}

}  // namespace

TEST_CASE("resolution, extract: who met is named in full, by the kind of the meeting") {
  for (const auto& [stem, wanted] : k_bodies) {
    const CellBuilder from = cell_with(stem);
    const model::MeetingRecord& record = *find_meeting(from.cell(), stem);
    const std::string resolution =
        filled("nghi-quyet", views::resolution_view(from.cell(), record));
    const std::string extract =
        filled("trich-bien-ban", views::extract_view(from.cell(), record, 0));
    CHECK_MESSAGE(resolution.find(wanted) != std::string::npos, resolution);
    CHECK_MESSAGE(extract.find(wanted) != std::string::npos, extract);
  }
}

TEST_CASE("resolution: a congress does not grade itself, and its subject is the congress") {
  const auto printed_of = [](const char* stem, const std::string& more) {
    const CellBuilder from = cell_with(stem, more);
    return filled("nghi-quyet",
                  views::resolution_view(from.cell(), *find_meeting(from.cell(), stem)));
  };
  constexpr const char* k_part = "TỰ ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT";
  CHECK(printed_of("2026-05-05-dai-hoi", "").find(k_part) == std::string::npos);
  CHECK(printed_of("2026-05-05-thuong-ky", "").find(k_part) != std::string::npos);
  // what a record tells all the same is not lost
  CHECK(printed_of("2026-05-05-dai-hoi", "tự đánh giá: {xếp loại: tốt}\n").find(k_part) !=
        std::string::npos);
  const auto subject = [](const char* stem) {
    const CellBuilder from = cell_with(stem);
    return views::usual_subject(from.cell(), find_meeting(from.cell(), stem)->meeting);
  };
  CHECK(subject("2026-05-05-dai-hoi") == "Đại hội Chi bộ Sáu");
  CHECK(subject("2026-05-05-thuong-ky") == "Lãnh đạo thực hiện nhiệm vụ tháng 5 năm 2026");
}
