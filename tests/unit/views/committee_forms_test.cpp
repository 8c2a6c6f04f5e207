#include "render/document.hpp"
#include "support/cell_builder.hpp"
#include "support/printed.hpp"
#include "views/committee_charts.hpp"
#include "views/committee_paper.hpp"
#include "views/committee_report.hpp"
#include "views/committee_sheets.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using report::CellLine;
using report::CommitteeReport;
using support::CellBuilder;
using support::day;
using support::has;
using support::official_members;
using support::printed;

namespace {

constexpr const char* k_today = "2027-01-10";
const base::Quarter k_fourth{2026, 4};

CellLine named(CellBuilder& from, const std::string& name) {
  from.cell().organisation.name = name;
  CellLine out = report::line_of_cell(from.cell(), k_fourth, day(k_today));
  out.path = "chi-bo/" + name;
  return out;
}

/// October on time with 4 of 4, November late with 3 of 4, December without a record.
CellLine lively() {
  CellBuilder from;
  from.roster(official_members(4))
      .held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\ntự đánh giá: {xếp loại: tốt}\n")
      .held("2026-11-20-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m2, loại: có lý do, lý do: Ốm}\n");
  return named(from, "Chi bộ Út");
}

CellLine silent() {
  CellBuilder from;
  from.roster(official_members(7));
  return named(from, "Chi bộ Anh | <b>");
}

CommitteeReport both() {
  return report::report_of_committee({lively(), silent()}, k_fourth, day(k_today));
}

model::Cell committee() {
  model::Cell out;
  out.organisation.kind = model::OrganisationKind::committee;
  out.organisation.name = std::string("Đảng bộ xã Bình Minh");
  out.organisation.parent = std::string("Đảng bộ tỉnh Đồng Tháp");
  return out;
}

/// What stands in a table under a title, in a row.
std::string at(const render::Table& table, std::size_t row, std::string_view title) {
  const auto column = std::ranges::find(table.columns, title, &render::Column::title);
  REQUIRE(column != table.columns.end());
  return render::vietnamese(render::cell_at(
      table.rows.at(row), static_cast<std::size_t>(column - table.columns.begin())));
}

}  // namespace

TEST_CASE(
    "committee forms: the sheet of cells has each number, blank where nothing is known (R96)") {
  const auto sheets = views::committee_sheets(both());
  const render::WorkbookSheet& cells = sheets.front();
  CHECK(cells.name == "Chi bộ");
  CHECK(cells.has_total);
  REQUIRE(cells.table.rows.size() == 3);
  CHECK(at(cells.table, 0, "Chi bộ") == "Chi bộ Anh | <b>");
  CHECK(at(cells.table, 0, "Số liệu") == "không có bản ghi cuộc họp nào");
  CHECK(at(cells.table, 0, "Kỳ đã họp") == "—");
  CHECK(at(cells.table, 1, "Kỳ đã họp") == "2");
  CHECK(at(cells.table, 1, "Chưa đúng ngày") == "1");
  CHECK(at(cells.table, 1, "Kỳ thiếu bản ghi") == "1");
  CHECK(at(cells.table, 1, "Lượt có mặt") == "7");
  CHECK(at(cells.table, 1, "Tỷ lệ dự họp (cộng các cuộc)") == "87,5%");
  CHECK(at(cells.table, 1, "Ý kiến") == "—");  // no record tells who spoke
  CHECK(at(cells.table, 1, "Tự xếp tốt") == "1");
  CHECK(at(cells.table, 2, "Chi bộ") == "Cộng");
  CHECK(at(cells.table, 2, "Lượt có mặt") == "7");
}

TEST_CASE("committee forms: every sheet has as many cells in a row as it has titles, or fewer") {
  for (const render::WorkbookSheet& sheet : views::committee_sheets(both())) {
    CAPTURE(sheet.name);
    for (const auto& row : sheet.table.rows) {
      CHECK(row.size() <= sheet.table.columns.size());
    }
  }
}

TEST_CASE("committee forms: the sheet to remind names cell, what and exactly what") {
  const auto sheets = views::committee_sheets(both());
  const render::Table& table = sheets.at(1).table;
  REQUIRE(table.rows.size() == 3);  // silent; a month missing; a month late
  CHECK(at(table, 1, "Chi bộ") == "Chi bộ Út");
  CHECK(at(table, 1, "Điều cần nhắc") == "Thiếu bản ghi kỳ thường kỳ");
  CHECK(at(table, 1, "Cụ thể") == "tháng 12/2026");
}

TEST_CASE("committee forms: the strip shows on time, late, missing; of a silent cell all missing") {
  const auto strips = views::meeting_strips(both());
  REQUIRE(strips.size() == 1);
  using States = std::vector<std::optional<std::size_t>>;
  CHECK(strips[0].rows[0].states == States{4, 4, 4});
  CHECK(strips[0].rows[1].states == States{0, 1, 4});
  CHECK(strips[0].columns == std::vector<std::string>{"T10", "T11", "T12"});
}

TEST_CASE("committee forms: many cells come in several drawings, none left out") {
  std::vector<CellLine> cells(120, lively());
  const auto strips =
      views::meeting_strips(report::report_of_committee(cells, k_fourth, day(k_today)));
  REQUIRE(strips.size() == 3);
  CHECK(strips[0].rows.size() + strips[1].rows.size() + strips[2].rows.size() == 120);
  CHECK(strips[2].title == "Sinh hoạt thường kỳ từng tháng, chi bộ thứ 101 đến 120");
}

TEST_CASE("committee forms: a month without a known number has no column in the chart (R96)") {
  const render::ColumnChart chart = *views::attendance_chart(both());
  REQUIRE(chart.series.front().values.size() == 3);
  CHECK(chart.series.front().values[0] == render::Fixed{1000, 1});
  CHECK(chart.series.front().values[1] == render::Fixed{750, 1});
  CHECK_FALSE(chart.series.front().values[2].has_value());
}

TEST_CASE("committee forms: themes are charted by whole quarters only") {
  const auto chart = views::themes_chart(both());
  REQUIRE(chart.has_value());
  CHECK(chart->labels == std::vector<std::string>{"Quý IV"});
  const auto month = report::Period::of_month(base::Month{std::chrono::year{2026} / 10});
  CHECK_FALSE(views::themes_chart(report::report_of_committee({lively()}, month, day(k_today)))
                  .has_value());
}

TEST_CASE(
    "committee forms: the page has drawings and every number also as text, no markup of names") {
  const std::string page = render::write_page(views::committee_document({}, "Đảng bộ <X>", both()));
  CHECK(has(page, "<svg"));
  CHECK(has(page, "Chi bộ Anh | &lt;b&gt;"));
  CHECK_FALSE(has(page, "<b>"));
  CHECK_FALSE(has(page, "<script"));
  CHECK(has(page, "Content-Security-Policy"));
}

TEST_CASE("committee forms: the paper is of the committee: its number, who signs, who gets it") {
  const std::string text =
      printed("bao-cao-tong-hop", views::committee_view(committee(), both(), day(k_today)), "txt",
              day(k_today));
  CHECK(has(text, "Số ……-BC/ĐU"));
  CHECK(has(text, "T/M ĐẢNG ỦY"));
  CHECK(has(text, "Các chi bộ trực thuộc"));
  CHECK_FALSE(has(text, "/CB"));
  CHECK(has(text, "Tình hình sinh hoạt chi bộ quý IV năm 2026"));
  CHECK(has(text, "Chi bộ Út: tháng 12/2026"));
}

TEST_CASE("committee forms: on paper who has no data has dashes, and the last row is the sum") {
  const std::string text =
      printed("bao-cao-tong-hop", views::committee_view(committee(), both(), day(k_today)), "md",
              day(k_today));
  CHECK(has(text, "| 1 | Chi bộ Anh &#124; &lt;b> | — | — | — | — | — |"));
  CHECK(has(text, "| 2 | Chi bộ Út | 4 | 2/3 | 1/2 | 87,5% | 0 |"));
  CHECK(has(text, "Cộng | 4 | 2/3 | 1/2 | 87,5% | 0 |"));
}
