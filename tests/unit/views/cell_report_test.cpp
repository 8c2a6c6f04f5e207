#include "views/cell_report.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "store/cell_folder.hpp"
#include "support/cell_builder.hpp"
#include "text/unicode.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

using namespace chibo;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

struct Report {
  std::string text;
  std::string markdown;
  nlohmann::json json;
};

Report report_of(const model::Cell& cell, base::Quarter quarter, const views::Gaps& gaps = {}) {
  const report::CellReport counted = report::report_of_cell(cell, quarter, day("2027-01-10"));
  const render::Document document = views::report_document(cell, counted, gaps);
  constexpr int k_width = 200;
  return {render::write_text(document, k_width), render::write_markdown(document),
          nlohmann::json::parse(views::report_json(cell, counted, gaps))};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("report: files with errors that are counted all the same are named with their number") {
  const Report clean = report_of({}, {2026, 4});
  CHECK_FALSE(holds(clean.text, "chỗ sai"));
  CHECK(clean.json["unmended_files"].empty());

  const Report got =
      report_of({}, {2026, 4}, {{}, {{"dang-vien.yaml", 1}, {"hop/2026/a.yaml", 2}}});
  CHECK(holds(got.text,
              "Sổ còn 3 chỗ sai chưa sửa: dang-vien.yaml (1), hop/2026/a.yaml (2); số liệu dưới "
              "đây có thể chưa đúng. Xem chỗ sai: chibo check."));
  CHECK(holds(got.markdown, "Sổ còn 3 chỗ sai chưa sửa"));
  CHECK(got.json["unmended_files"] ==
        nlohmann::json::parse(R"([{"file": "dang-vien.yaml", "errors": 1},
                                  {"file": "hop/2026/a.yaml", "errors": 2}])"));
}

TEST_CASE("report: a meeting of which nothing is written is dashes, never noughts") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky", "chương trình:\n  - mục: Việc\n")
      .held("2026-11-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Việc\n    ý kiến: không\n");
  const Report got = report_of(cell.cell(), {2026, 4});
  CHECK(holds(got.markdown, "| 05/10/2026 | thường kỳ | 2026-10 | đúng | — | — | — | — | — |"));
  CHECK(
      holds(got.markdown, "| 05/11/2026 | thường kỳ | 2026-11 | đúng | — | 3/3 | 100% | 0 | 0 |"));
  CHECK(holds(got.text, "Sổ chưa ghi buổi sinh hoạt chuyên đề nào."));
  const nlohmann::json& untold = got.json["meetings"][0];
  for (const char* key : {"present", "expected", "minutes", "speakers", "opinions"}) {
    CHECK_MESSAGE(untold[key].is_null(), key);
  }
  CHECK(untold["turns"] == 0);
  CHECK(got.json["meetings"][1]["opinions"] == 0);
  CHECK(got.json["voices"] ==
        nlohmann::json::parse(R"({"speakers": 0, "opinions": 0, "unknown_meetings": 1})"));

  CellBuilder silent;
  silent.roster(official_members(3)).held("2026-10-05-thuong-ky", "");
  const nlohmann::json none = report_of(silent.cell(), {2026, 4}).json;
  CHECK(none["voices"]["opinions"].is_null());
  CHECK(none["attendance"]["present"].is_null());
  CHECK(none["meetings"][0]["turns"].is_null());
}

TEST_CASE("report: the meetings whose course is not written are told beside the sum") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky", "")
      .held("2026-11-05-thuong-ky",
            "chương trình:\n  - mục: Việc\n    ý kiến: [{đồng chí: m1, nội dung: Một}]\n");
  const Report got = report_of(cell.cell(), {2026, 4});
  CHECK(holds(got.text,
              "Cả quý, không kể họp chi ủy, họp tổ đảng: 1 đảng viên phát biểu 1 ý kiến.\n\n"
              "1 cuộc họp sổ chưa ghi rõ các ý kiến phát biểu, không tính.\n"));
}

TEST_CASE("report: that nobody had an opinion is told, and is no lack of data") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - {mục: Việc, ý kiến: không}\n")
      .held("2026-11-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - {mục: Việc, ý kiến: không}\n");
  const Report got = report_of(cell.cell(), {2026, 4});
  CHECK_MESSAGE(holds(got.text,
                      "Cả quý, không kể họp chi ủy, họp tổ đảng: không đảng viên nào "
                      "phát biểu ý kiến."),
                got.text);
  CHECK_FALSE(holds(got.text, "Sổ chưa ghi ý kiến nào"));
  CHECK(holds(report_of({}, {2026, 4}).text, "Sổ chưa ghi ý kiến nào"));
}

TEST_CASE("report: the model quarter fits every terminal and loses no word") {
  diag::Sources sources;
  diag::Diagnostics complaints;
  const std::filesystem::path folder = CHIBO_SOURCE_DIR "/examples/can-tho-2023";
  const store::LoadedCell loaded = store::load_cell(folder, "", sources, complaints);
  const render::Document document = views::report_document(
      loaded.cell, report::report_of_cell(loaded.cell, base::Quarter{2023, 4}, day("2023-12-31")),
      {});
  for (int width = 40; width <= 120; ++width) {
    CAPTURE(width);
    const std::string text = render::write_text(document, width);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      CHECK_MESSAGE(text::display_width(line) <= width, line);
    }
    for (const char* word : {"17/11/2023", "16/17", "94,1%", "thường", "chuyên", "trước"}) {
      CHECK_MESSAGE(holds(text, word), word);
    }
  }
}

TEST_CASE("report: a guest stands beside the members of the cell, not among them (R11)") {
  CellBuilder cell;
  cell.roster(official_members(3) +
              "  - {mã: k, họ tên: Đồng chí k, ngày kết nạp: 2009-02-03, ngày chính thức: "
              "2010-02-03, trạng thái: [{loại: sinh hoạt tạm thời đến, từ: 2026-01-01}]}\n");
  const Report got = report_of(cell.cell(), {2026, 4});
  CHECK_MESSAGE(holds(got.text, "Tổng số đảng viên: 3 (chính thức 3, dự bị 0)"), got.text);
  CHECK(holds(got.text, "nơi khác đến sinh hoạt tạm thời 1"));
  CHECK(got.json["members"]["all"] == 3);
  CHECK(got.json["members"]["official"] == 3);
  CHECK(got.json["members"]["temporarily_in"] == 1);
}

TEST_CASE("report: the sums say that committee and group meetings are left out") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Việc\n    ý kiến:\n"
            "      - {đồng chí: m1, nội dung: Một}\n");
  const Report got = report_of(cell.cell(), {2026, 4});
  CHECK(holds(got.text, "Không tính các cuộc họp chi ủy, họp tổ đảng."));
  CHECK(holds(got.text, "Cả quý, không kể họp chi ủy, họp tổ đảng: 1 đảng viên"));
}

TEST_CASE("report: the words of each period name it") {
  using report::Period;
  const auto title = [](const Period& period) {
    return views::report_words({}, report::report_of_cell({}, period, day("2026-12-31")), {},
                               views::Audience::secretary)
        .title;
  };
  CHECK(title(base::Quarter{2026, 4}) == "Báo cáo quý IV/2026: chi bộ");
  CHECK(title(Period::of_month(std::chrono::year{2026} / 2)) == "Báo cáo tháng 02/2026: chi bộ");
  CHECK(title(Period::of_half(2026, 2)) == "Báo cáo sáu tháng cuối năm 2026: chi bộ");
  CHECK(title(Period::of_year(2026)) == "Báo cáo năm 2026: chi bộ");
}

TEST_CASE(
    "report paper: every line and every row of the text report stands in it, in each format") {
  const std::filesystem::path source = CHIBO_SOURCE_DIR;
  diag::Sources sources;
  diag::Diagnostics complaints;
  const auto loaded =
      store::load_cell(source / "examples" / "can-tho-2023", "", sources, complaints);
  const report::CellReport counted =
      report::report_of_cell(loaded.cell, base::Quarter{2023, 4}, day("2023-12-31"));
  const render::Value view = views::report_view(loaded.cell, counted, day("2023-12-31"));
  const auto page = views::find_format("md")->render("bao-cao", view, day("2023-12-31"));
  REQUIRE(page.has_value());
  const views::ReportWords words =
      views::report_words(loaded.cell, counted, {}, views::Audience::superior);
  std::size_t looked_at = 0;
  const auto stands = [&](const std::string& text) {
    ++looked_at;
    CHECK_MESSAGE(page->find(text) != std::string::npos, text);
  };
  for (const views::ReportPart* part : {&words.meetings, &words.attendance, &words.voices,
                                        &words.thematic, &words.turns, &words.tasks}) {
    for (const render::Block& block : part->blocks) {
      if (const auto* line = std::get_if<render::Paragraph>(&block)) {
        stands(line->text.substr(0, line->text.find_first_of(">(")));
      } else if (const auto* bullets = std::get_if<render::Bullets>(&block)) {
        for (const std::string& item : bullets->items) {
          stands(item);
        }
      } else if (const auto* table = std::get_if<render::Table>(&block)) {
        for (const auto& row : table->rows) {
          stands(render::vietnamese(row[1]));
        }
      }
    }
  }
  CHECK(looked_at > 30);
  for (const char* place : {"Công tác chính trị, tư tưởng", "Số ……-BC/CB", "T/M CHI BỘ",
                            "Kết quả công tác quý IV năm 2023"}) {
    stands(place);
  }
  const auto word = views::find_format("docx")->render("bao-cao", view, day("2023-12-31"));
  REQUIRE(word.has_value());
  const auto parts = render::read_package(*word, "báo cáo");
  REQUIRE(parts.has_value());
  CHECK(render::docx_complaints(*parts).empty());
  CHECK(render::unfilled_tags(*parts).empty());
}

TEST_CASE("report paper: an empty cell and hostile words, in every format") {
  CellBuilder cell;
  cell.roster(official_members(2))
      .held("2026-10-05-chuyen-de",
            "điểm danh: đầy đủ\nchuyên đề: {tên: '<b>| *_# {{mo_dau}}'}\n"
            "nhiệm vụ:\n  - {mã: 2026-10-a, việc: '</td> | **x**', chủ trì: m1}\n");
  cell.cell().organisation.name = std::string("Chi bộ <script>");
  const model::Cell none;
  for (const model::Cell* of : {static_cast<const model::Cell*>(&cell.cell()), &none}) {
    const report::CellReport counted =
        report::report_of_cell(*of, base::Quarter{2026, 4}, day("2026-12-31"));
    const render::Value view = views::report_view(*of, counted, day("2026-12-31"));
    for (const views::PaperFormat& format : views::paper_formats()) {
      const auto bytes = format.render("bao-cao", view, day("2026-12-31"));
      REQUIRE_MESSAGE(bytes.has_value(), format.name);
      if (format.name == "html") {
        CHECK(bytes->find("<script>") == std::string::npos);
        CHECK(bytes->find("<b>|") == std::string::npos);
      }
    }
  }
}

TEST_CASE("report: as JSON a quarter keeps its schema, other periods name themselves in theirs") {
  const auto json = [](const report::Period& period) {
    const report::CellReport counted = report::report_of_cell({}, period, day("2026-12-31"));
    return nlohmann::json::parse(views::report_json({}, counted, {}));
  };
  const nlohmann::json quarter = json(base::Quarter{2026, 4});
  CHECK(quarter["schema"] == "chibo-quarter");
  CHECK(quarter["quarter"] == "2026-Q4");
  CHECK_FALSE(quarter.contains("period"));
  const nlohmann::json half = json(report::Period::of_half(2026, 1));
  CHECK(half["schema"] == "chibo-period");
  CHECK(half["period"] == "2026-H1");
  CHECK(half["as_of"] == "2026-06-30");
  CHECK_FALSE(half.contains("quarter"));
}

TEST_CASE("report paper: promises, and who has had no turn yet, do not leave the cell (R43)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n"
            "      - đồng chí: m1\n        tự phê bình: Chậm.\n        cam kết khắc phục:\n"
            "          - {mã: 2026-10-x, việc: Điều riêng của đảng viên, hạn: 2026-11-30}\n"
            "nhiệm vụ:\n  - {mã: 2026-10-a, việc: Việc chung, chủ trì: m2}\n");
  const report::CellReport counted =
      report::report_of_cell(cell.cell(), base::Quarter{2026, 4}, day("2026-12-31"));
  const render::Value view = views::report_view(cell.cell(), counted, day("2026-12-31"));
  const std::string page = *views::find_format("md")->render("bao-cao", view, day("2026-12-31"));
  CHECK(holds(page, "Việc chung"));
  CHECK(holds(page, "Trong quý có 1 đảng viên đã thực hiện lượt tự phê bình."));
  CHECK(holds(page, "Năm 2026 còn 2 đảng viên chưa có lượt."));
  CHECK(holds(page, "Nhiệm vụ được giao: 1; hoàn thành 0, còn hạn 1, quá hạn 0."));
  CHECK_FALSE(holds(page, "Điều riêng của đảng viên"));
  CHECK_FALSE(holds(page, "Đồng chí m3"));
  const std::string own = render::write_markdown(views::report_document(cell.cell(), counted, {}));
  CHECK(holds(own, "Điều riêng của đảng viên"));
  CHECK(holds(own, "Đồng chí m3"));
}

namespace {

std::string page_of(const CellBuilder& cell, const report::Period& period) {
  const report::CellReport counted = report::report_of_cell(cell.cell(), period, day("2027-01-10"));
  const render::Value view = views::report_view(cell.cell(), counted, day("2027-01-10"));
  return *views::find_format("md")->render("bao-cao", view, day("2027-01-10"));
}

}  // namespace

TEST_CASE("report paper: of a meeting put off its kind and day go out, no file and no reason") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .in_state("hoãn", "2026-12-20-bat-thuong", "lý do: Xem xét kỷ luật đồng chí m1\n")
      .in_state("dự kiến", "2026-12-22-to-dang-2", "tổ: 2\n");
  const std::string page = page_of(cell, base::Quarter{2026, 4});
  CHECK(holds(page, "Họp chi bộ bất thường ngày 20/12/2026: hoãn"));
  CHECK(holds(page, "Sinh hoạt tổ đảng số 2 ngày 22/12/2026: dự kiến"));
  CHECK_FALSE(holds(page, "kỷ luật"));
  CHECK_FALSE(holds(page, "bat-thuong"));
  const std::string own = report_of(cell.cell(), {2026, 4}).text;
  CHECK(holds(own, "2026-12-20-bat-thuong: hoãn (Xem xét kỷ luật đồng chí m1)"));
}

TEST_CASE(
    "report paper: it does not speak of how records are kept, and makes no number of nothing") {
  CellBuilder cell;
  cell.roster(official_members(3));
  const std::string empty = page_of(cell, report::Period::of_year(2026));
  cell.held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\nchương trình:\n  - mục: Việc\n");
  const std::string bare = page_of(cell, report::Period::of_year(2026));
  for (const std::string& page : {empty, bare}) {
    for (const char* word : {"sổ", "Sổ", "tính là 0", "chibo"}) {
      CHECK_FALSE_MESSAGE(holds(page, word), word);
    }
  }
  CHECK(holds(empty, "Chưa có số liệu về lượt tự phê bình trong năm."));
  CHECK_FALSE(holds(empty, "còn 3 đảng viên"));
  CHECK(holds(empty, "Chưa có số liệu về nhiệm vụ trong năm."));
  CHECK(holds(bare, "Trong năm chưa có lượt tự phê bình nào."));
  CHECK(holds(bare, "Năm 2026 còn 3 đảng viên chưa có lượt."));
}

TEST_CASE(
    "report paper: where everybody has had a turn it says so, not that nought are left (R43)") {
  CellBuilder cell;
  cell.roster(official_members(1))
      .held("2026-10-05-thuong-ky",
            "chương trình:\n  - mục: Tự phê bình\n    lượt: [{đồng chí: m1}]\n");
  const std::string page = page_of(cell, base::Quarter{2026, 4});
  CHECK(holds(page, "Năm 2026: mọi đảng viên sinh hoạt tại chi bộ đều đã có lượt."));
  CHECK_FALSE(holds(page, "còn 0"));
}

TEST_CASE("report: a demand that changed within the period is named with the one before (R01)") {
  CellBuilder cell;
  cell.roster(official_members(3));
  const std::string page = page_of(cell, report::Period::of_year(2025));
  const std::size_t first = page.find("Yêu cầu ít nhất 1 lần mỗi quý (Hướng dẫn 12-HD/BTCTW");
  const std::size_t second = page.find("; từ quý III: ít nhất 1 lần mỗi quý (Chỉ thị 50-CT/TW");
  CHECK_MESSAGE(first < second, page);
  CHECK(second != std::string::npos);
  CHECK(holds(page_of(cell, base::Quarter{2026, 1}), "Yêu cầu ít nhất 1 lần mỗi quý (Chỉ thị 50"));
}

TEST_CASE("report: as JSON a year tells what each quarter asks for, and which lack it (R23)") {
  const report::CellReport counted =
      report::report_of_cell({}, report::Period::of_year(2018), day("2027-01-10"));
  const auto json = nlohmann::json::parse(views::report_json({}, counted, {}));
  CHECK(json["thematic"] == nlohmann::json::parse(R"({"held": 0,
      "required_each_quarter": {"2018-Q1": 0, "2018-Q2": 0, "2018-Q3": 1, "2018-Q4": 1},
      "quarters_lacking": ["2018-Q3", "2018-Q4"]})"));
  CHECK(report_of({}, {2018, 4}).json["thematic"] ==
        nlohmann::json::parse(R"({"held": 0, "required": 1})"));
}
