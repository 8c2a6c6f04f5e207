#include "views/comparison.hpp"

#include "report/committee_report.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using report::Compared;
using report::Period;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

const Period k_fourth = base::Quarter{2026, 4};

/// October 2026 on time, September 2026 late with one absent, nothing in 2025.
CellBuilder cell() {
  CellBuilder out;
  out.roster(official_members(4))
      .held("2026-09-20-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: có lý do, lý do: Ốm}\n")
      .held("2026-10-05-thuong-ky", "điểm danh: đầy đủ\n");
  return out;
}

std::string at(const render::Table& table, std::string_view row, std::size_t column) {
  for (const auto& cells : table.rows) {
    if (render::vietnamese(cells.front()) == row) {
      return render::vietnamese(render::cell_at(cells, column));
    }
  }
  FAIL("no row ", row);
  return {};
}

Compared now(const model::Cell& of) {
  return {k_fourth, 1,
          report::numbers_of(of, report::report_of_cell(of, k_fourth, day("2027-01-10")))};
}

}  // namespace

TEST_CASE("comparison: the period before and the same of the year before, where records tell") {
  const CellBuilder from = cell();
  const auto others = report::compared_with(from.cell(), k_fourth, day("2027-01-10"));
  REQUIRE(others.size() == 1);  // of 2025 there is no record: no column of noughts
  CHECK(others[0].period == Period(base::Quarter{2026, 3}));
  const auto table = views::comparison_table(now(from.cell()), others);
  REQUIRE(table.has_value());
  CHECK(table->columns[1].title == "quý IV năm 2026");
  CHECK(table->columns[2].title == "quý III năm 2026");
  CHECK(at(*table, "Kỳ thường kỳ đã họp", 1) == "1/3");
  CHECK(at(*table, "Đúng ngày", 1) == "1/1");
  CHECK(at(*table, "Đúng ngày", 2) == "0/1");
  CHECK(at(*table, "Tỷ lệ dự họp, cộng các cuộc", 2) == "75%");
  CHECK(at(*table, "Ý kiến phát biểu", 2) == "—");  // not told, not nought
  CHECK(at(*table, "Lượt tự phê bình", 2) == "0");

  const report::Compared silent{k_fourth, 1, {}};
  const auto beside = views::comparison_table(silent, others);
  REQUIRE(beside.has_value());
  for (const char* row :
       {"Cuộc sinh hoạt chuyên đề", "Lượt tự phê bình", "Nhiệm vụ hoàn thành (không kể cam kết)"}) {
    CHECK(at(*beside, row, 1) == "—");
  }
}

TEST_CASE("comparison: without another period there is no table, and a year is compared once") {
  CellBuilder from;
  from.roster(official_members(2)).held("2026-10-05-thuong-ky", "");
  CHECK_FALSE(views::comparison_table(now(from.cell()), {}).has_value());
  from.held("2025-10-06-thuong-ky", "");
  CHECK(report::compared_with(from.cell(), Period::of_year(2026), day("2027-01-10")).size() == 1);
}

TEST_CASE("comparison: what the plan put into the period stands beside what was done") {
  CellBuilder from = cell();
  from.plan(
      "năm: 2026\n"
      "lịch họp:\n"
      "  - {kỳ: 2026-09, ngày: 2026-09-05, loại: thường kỳ}\n"
      "  - {kỳ: 2026-10, ngày: 2026-10-05, loại: thường kỳ}\n"
      "  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ}\n"
      "  - {kỳ: 2026-11, ngày: 2026-11-20, loại: chuyên đề, chuyên đề: Nêu gương}\n"
      "kiểm tra giám sát:\n"
      "  - {hình thức: kiểm tra, nội dung: Đảng phí, từ tháng: 2026-09, đến tháng: 2026-10, ngày "
      "kết luận: 2026-10-20}\n"
      "  - {hình thức: giám sát, nội dung: Nêu gương, từ tháng: 2026-12}\n"
      "  - {hình thức: giám sát, nội dung: Đã qua, từ tháng: 2026-09}\n");
  const Compared quarter = now(from.cell());
  const auto others = report::compared_with(from.cell(), k_fourth, day("2027-01-10"));
  const auto table = views::comparison_table(quarter, others);
  REQUIRE(table.has_value());
  CHECK(views::comparison_title(quarter, others) == "So với kế hoạch và các kỳ khác");
  CHECK(table->columns[2].title == "kế hoạch");
  CHECK(at(*table, "Kỳ thường kỳ đã họp", 2) == "2");
  CHECK(at(*table, "Cuộc sinh hoạt chuyên đề", 1) == "0");
  CHECK(at(*table, "Cuộc sinh hoạt chuyên đề", 2) == "1");
  CHECK(at(*table, "Kiểm tra, giám sát đã kết luận", 1) == "1");
  CHECK(at(*table, "Kiểm tra, giám sát đã kết luận", 2) == "2");
  CHECK(at(*table, "Ý kiến phát biểu", 2) == "—");  // no plan tells it
  CHECK(at(*table, "Kỳ thường kỳ đã họp", 3) == "1/3");
  const auto alone = views::comparison_table(quarter, {});
  REQUIRE(alone.has_value());
  CHECK(alone->rows.size() == 3);  // what no plan tells would stand beside nothing
}

TEST_CASE("comparison: a plan that put nothing into the period is no column of noughts") {
  CellBuilder from = cell();
  from.plan("năm: 2026\nlịch họp:\n  - {kỳ: 2026-09, ngày: 2026-09-05, loại: thường kỳ}\n");
  const auto others = report::compared_with(from.cell(), k_fourth, day("2027-01-10"));
  const auto table = views::comparison_table(now(from.cell()), others);
  REQUIRE(table.has_value());
  CHECK(table->columns.size() == 3);
  CHECK_FALSE(views::comparison_table(now(from.cell()), {}).has_value());
  CHECK(views::comparison_title(now(from.cell()), others) == "So với các kỳ khác");
}

TEST_CASE("comparison: a committee's columns tell how many cells each has") {
  CellBuilder from = cell();
  std::vector<report::CellLine> cells;
  for (const char* code : {"a", "b"}) {
    from.cell().organisation.code = model::Code{code};
    cells.push_back(report::line_of_cell(from.cell(), k_fourth, day("2027-01-10")));
  }
  cells[1].compared.clear();  // one of them has nothing of the quarter before
  const auto report = report::report_of_committee(std::move(cells), k_fourth, day("2027-01-10"));
  const auto table =
      views::comparison_table({k_fourth, report.counted, report.total}, report.compared);
  REQUIRE(table.has_value());
  CHECK(at(*table, "Chi bộ có số liệu", 1) == "2");
  CHECK(at(*table, "Chi bộ có số liệu", 2) == "1");
  CHECK(at(*table, "Kỳ thường kỳ đã họp", 1) == "2/6");
  CHECK(at(*table, "Kỳ thường kỳ đã họp", 2) == "1/3");
}

TEST_CASE("period: the one before is as long, over the turn of a year too") {
  CHECK(report::iso(Period(base::Quarter{2026, 1}).previous()) == "2025-Q4");
  CHECK(report::iso(Period::of_half(2026, 1).previous()) == "2025-H2");
  CHECK(report::iso(Period::of_month(base::Month{std::chrono::year{2026} / 1}).previous()) ==
        "2025-12");
  CHECK(report::iso(Period::of_year(2026).previous()) == "2025");
  CHECK(report::iso(Period(base::Quarter{2026, 2}).of_last_year()) == "2025-Q2");
}
