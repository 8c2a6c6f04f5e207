#include "views/score_dues_parts.hpp"

#include "support/dues_text.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace chibo;
using support::add_dues;
using support::CellBuilder;
using support::day;

namespace {

constexpr int k_width = 200;

report::CellReport quarter_of(const CellBuilder& cell, std::string_view today = "2027-01-10") {
  return report::report_of_cell(cell.cell(), base::Quarter{2026, 4}, day(today));
}

std::string text_of(const views::ReportPart& part) {
  return render::write_text({part.blocks}, k_width);
}

bool holds(const std::string& text, std::string_view part) {
  CAPTURE(text);
  return text.find(part) != std::string::npos;
}

CellBuilder cell() {
  CellBuilder out;
  out.roster(support::official_members(3));
  out.cell().organisation.wage_region = model::WageRegion::one;
  return out;
}

nlohmann::json json_of(const CellBuilder& cell) {
  return nlohmann::json::parse(views::report_json(cell.cell(), quarter_of(cell), {}));
}

}  // namespace

TEST_CASE("scores: points are told where every criterion has its own, grades of both sides apart") {
  CellBuilder scored = cell();
  scored.held("2026-10-05-thuong-ky",
              "tự đánh giá:\n  điểm:\n"
              "    - {tiêu chí: chuẩn bị, điểm: 20}\n    - {tiêu chí: tiến hành, điểm: 65}\n"
              "  xếp loại: tốt\n"
              "đánh giá của cấp trên:\n  - {vai trò: chính thức, điểm: 78, xếp loại: khá}\n");
  scored.held("2026-11-05-thuong-ky",
              "tự đánh giá:\n  điểm:\n"
              "    - {tiêu chí: chuẩn bị, điểm: 20}\n    - {tiêu chí: tiến hành, điểm: }\n");
  const std::string text = text_of(views::score_part(quarter_of(scored)));
  CHECK(holds(text, "85 │ tốt"));
  CHECK(holds(text, "khá (78 điểm)"));
  CHECK_FALSE(holds(text, "20 │"));  // a sum of what is told so far would be no score

  const nlohmann::json json = json_of(scored)["scores"];
  REQUIRE(json.size() == 1);
  CHECK(json[0]["points"] == 85);
  CHECK(json[0]["grade"] == "tốt");
  CHECK(json[0]["from_above"] ==
        nlohmann::json::parse(R"([{"role": "chính thức", "points": 78, "grade": "khá"}])"));
}

TEST_CASE(
    "scores: the official word goes before that of who sat in, points stand without a grade") {
  CellBuilder scored = cell();
  scored.held("2026-10-05-thuong-ky",
              "đánh giá của cấp trên:\n"
              "  - {vai trò: người dự họp, điểm: 62, xếp loại: trung bình}\n"
              "  - {vai trò: chính thức, điểm: 85, xếp loại: khá}\n");
  scored.held("2026-11-05-bat-thuong",
              "đánh giá của cấp trên:\n  - {vai trò: chính thức, điểm: 91}\n");
  const report::CellReport report = quarter_of(scored);
  const std::string text = text_of(views::score_part(report));
  CHECK(holds(text, "khá (85 điểm)"));
  CHECK_FALSE(holds(text, "trung bình"));
  CHECK(holds(text, "91 điểm"));
  const auto grades = report::numbers_of(scored.cell(), report).superior_grades;
  CHECK(grades[static_cast<std::size_t>(model::Grade::fair)] == 1);
  CHECK(grades[static_cast<std::size_t>(model::Grade::average)] == 0);
  CHECK(json_of(scored)["scores"][0]["from_above"][1]["role"] == "chính thức");
}

TEST_CASE("scores: meetings that nobody scored make no part of the report") {
  CellBuilder bare = cell();
  bare.held("2026-10-05-thuong-ky", "");
  CHECK(views::score_part(quarter_of(bare)).blocks.empty());
  CHECK(json_of(bare)["scores"].empty());
}

TEST_CASE("dues of a report: sums of each month, a gap where somebody is not told, no name") {
  CellBuilder paying = cell();
  add_dues(paying, "2026-10",
           "kỳ: 2026-10\nthu:\n"
           "  - {đồng chí: m1, mức: 30000, đã nộp: 30000}\n"
           "  - {đồng chí: m2, mức: 20000, đã nộp: 15000}\n"
           "  - {đồng chí: m3, miễn: hộ nghèo}\n"
           "nộp cấp trên: [{số tiền: 22500, ngày nộp: 2026-10-20}]\n");
  add_dues(paying, "2026-11",
           "kỳ: 2026-11\nthu:\n"
           "  - {đồng chí: m1, mức: 30000, đã nộp: 30000}\n"
           "  - {đồng chí: m2, mức: 20000, đã nộp: }\n"
           "  - {đồng chí: m3, miễn: hộ nghèo}\n");
  const std::string text = text_of(views::dues_part(paying.cell(), quarter_of(paying)));
  CHECK(holds(text, "10/2026 │   50.000 │ 45.000 │     5.000 │          22.500"));
  CHECK(holds(text, "11/2026 │   50.000 │ 30.000 │         — │               —"));
  CHECK(holds(text, "Cộng    │  100.000 │ 75.000 │         — │          22.500"));
  CHECK(holds(text, "1 lượt người chưa được ghi đã nộp hay chưa, không tính."));
  CHECK(holds(text, "Chưa có sổ đảng phí: tháng 12/2026 (không tính là 0)."));
  CHECK_FALSE(holds(text, "m2"));
  CHECK(json_of(paying)["dues"]["collected"] == 75000);
}

TEST_CASE("dues of a report: who has no row is counted once, nought of nothing told is no sum") {
  CellBuilder empty = cell();
  add_dues(empty, "2026-10", "kỳ: 2026-10\nthu: []\n");
  const views::ReportPart part = views::dues_part(empty.cell(), quarter_of(empty, "2026-10-31"));
  CHECK(holds(text_of(part), "3 lượt người chưa được ghi"));
  CHECK(json_of(empty)["dues"]["to_collect"].is_null());
  CHECK(json_of(empty)["dues"]["unknown_rows"] == 3);
}

TEST_CASE(
    "dues of a report: a file that cannot be read is not called missing, late money is told") {
  CellBuilder paying = cell();
  add_dues(
      paying, "2026-10",
      "kỳ: 2026-10\nthu:\n  - {đồng chí: m1, mức: 30000, đã nộp: 30000, ngày nộp: 2026-11-10}\n");
  const std::string text = text_of(
      views::dues_part(paying.cell(), quarter_of(paying, "2026-10-31"), {"dang-phi/2026-12.yaml"}));
  CHECK(holds(text, "Trong số đã thu, nộp sau ngày 31/10/2026: 30.000 đồng."));
  const std::string later =
      text_of(views::dues_part(paying.cell(), quarter_of(paying), {"dang-phi/2026-12.yaml"}));
  CHECK(holds(later, "Sổ đảng phí chưa đọc được: tháng 12/2026."));
  CHECK(holds(later, "Chưa có sổ đảng phí: tháng 11/2026 (không tính là 0)."));
}

TEST_CASE("dues of a report: without a record there is no part, and months to come are not asked") {
  CHECK(views::dues_part(cell().cell(), quarter_of(cell())).blocks.empty());
  CHECK(json_of(cell())["dues"].is_null());

  CellBuilder paying = cell();
  add_dues(paying, "2026-10", "kỳ: 2026-10\nthu:\n  - {đồng chí: m1, mức: 30000, đã nộp: 30000}\n");
  const views::ReportPart part = views::dues_part(paying.cell(), quarter_of(paying, "2026-10-31"));
  CHECK_FALSE(holds(text_of(part), "11/2026"));
}

TEST_CASE("dues of a report: a file of the period that has errors is one the report rests on") {
  CellBuilder paying = cell();
  add_dues(paying, "2026-10", "kỳ: 2026-10\nthu:\n  - {đồng chí: m1, mức: 30000}\n");
  add_dues(paying, "2026-07", "kỳ: 2026-07\nthu:\n  - {đồng chí: m1, mức: 30000}\n");
  constexpr diag::FileId k_october = 7;
  constexpr diag::FileId k_july = 8;
  paying.cell().dues[0].dues.at.file = k_october;
  paying.cell().dues[1].dues.at.file = k_july;
  const base::Quarter fourth{2026, 4};
  CHECK(report::rests_on(paying.cell(), fourth, k_october));
  CHECK_FALSE(report::rests_on(paying.cell(), fourth, k_july));
}
