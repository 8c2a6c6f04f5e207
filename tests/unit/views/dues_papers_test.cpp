#include "views/dues_papers.hpp"

#include "support/dues_text.hpp"
#include "support/printed.hpp"
#include "support/read_text.hpp"
#include "views/dues_json.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::add_dues;
using support::CellBuilder;
using support::day;
using support::printed;

namespace {

CellBuilder cell() {
  CellBuilder out;
  out.roster(support::official_members(3));
  out.cell().organisation.wage_region = model::WageRegion::one;
  add_dues(out, "2026-10",
           "kỳ: 2026-10\nthu:\n"
           "  - {đồng chí: m1, nhóm: hưởng lương hưu, căn cứ: 6000000, đã nộp: 30000, ngày nộp: "
           "2026-10-05}\n"
           "  - {đồng chí: m2, mức: 20000, đã nộp: }\n"
           "  - {đồng chí: m3, miễn: hộ nghèo}\n"
           "nộp cấp trên: [{số tiền: 15000, ngày nộp: 2026-10-20}]\n");
  add_dues(out, "2026-11",
           "kỳ: 2026-11\nthu:\n"
           "  - {đồng chí: m1, nhóm: hưởng lương hưu, căn cứ: 6000000, đã nộp: 30000}\n");
  return out;
}

/// The same with each row of October told.
CellBuilder told_cell() {
  CellBuilder out = cell();
  out.cell().dues.erase(out.cell().dues.begin());
  add_dues(out, "2026-10",
           "kỳ: 2026-10\nthu:\n"
           "  - {đồng chí: m1, nhóm: hưởng lương hưu, căn cứ: 6000000, đã nộp: 30000}\n"
           "  - {đồng chí: m2, mức: 20000, tự nguyện: 5000, đã nộp: 22000}\n"
           "  - {đồng chí: m3, miễn: hộ nghèo}\n");
  return out;
}

const render::Map& part(const render::Value& view, std::size_t index = 0) {
  return *(*view.map()->at("phan").list())[index].map();
}

std::string told(const render::Map& map, std::string_view key) {
  return *map.find(key)->second.text();
}

const render::Map& row(const render::Value& list, std::size_t index) {
  return *(*list.list())[index].map();
}

/// A figure of the report B01.
std::string figure(const CellBuilder& of, const report::Period& period, std::size_t index,
                   std::string_view key) {
  const render::Value view = views::dues_report_view(of.cell(), period, day("2026-11-20"));
  return told(row(view.map()->at("so_lieu"), index), key);
}

constexpr const char* k_split =
    "mã: p\ntên: P\nquy định:\n"
    "  - {khóa: dang-phi.giu-lai, giá trị: 70 %, xác nhận: có}\n"
    "  - {khóa: dang-phi.nop-cap-tren, giá trị: 30 %, xác nhận: có}\n";

}  // namespace

TEST_CASE("dues sheet: paid, exempt, not told and not of the cell look different (R72)") {
  const render::Value view =
      views::dues_sheet_view(cell().cell(), base::Quarter{2026, 4}, false, day("2026-11-20"));
  const render::Value& rows = part(view).at("danh_sach");
  CHECK(told(row(rows, 0), "t1") == "30.000");
  CHECK(told(row(rows, 0), "cong") == "………");  // of December nothing is told
  CHECK(told(row(rows, 1), "t1") == "………");
  CHECK(told(row(rows, 1), "cong") == "………");
  CHECK(told(row(rows, 2), "t1") == "miễn");
  CHECK(told(row(rows, 2), "t2") == "………");  // no row in November
  CHECK(told(row(rows, 2), "t3") == "………");  // December has no record
  CHECK(told(*part(view).at("tong").map(), "t3") == "………");
  const render::Map& sum = *view.map()->at("thu_nop_cong").map();
  CHECK(told(sum, "da_thu") == "………");                                // a month is missing
  CHECK(told(row(view.map()->at("thu_nop"), 0), "da_thu") == "………");  // m2 is not told
  CHECK(told(row(view.map()->at("thu_nop"), 0), "da_nop") == "15.000");
  CHECK(told(row(view.map()->at("thu_nop"), 0), "giu_lai") == "………");  // no split is built in
}

TEST_CASE("dues sheet: months that are all told have their sum, an exemption is nought in it") {
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  const render::Value view =
      views::dues_sheet_view(told_cell().cell(), october, false, day("2026-11-20"));
  CHECK(told(row(part(view).at("danh_sach"), 0), "cong") == "30.000");
  CHECK(told(row(part(view).at("danh_sach"), 1), "muc") == "20.000");
  CHECK(told(row(part(view).at("danh_sach"), 2), "cong") == "0");
  CHECK(told(*part(view).at("tong").map(), "cong") == "52.000");
  CHECK(told(row(view.map()->at("thu_nop"), 0), "phai_thu") == "50.000");
  CHECK(told(*view.map()->at("thu_nop_cong").map(), "da_thu") == "52.000");
}

TEST_CASE("dues sheet: one row that is not told, and the sums above it are dots (R96)") {
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  const render::Value view =
      views::dues_sheet_view(cell().cell(), october, false, day("2026-11-20"));
  CHECK(told(row(part(view).at("danh_sach"), 0), "cong") == "30.000");
  CHECK(told(*part(view).at("tong").map(), "t1") == "………");
  CHECK(told(*part(view).at("tong").map(), "cong") == "………");
  CHECK(told(*view.map()->at("thu_nop_cong").map(), "da_thu") == "………");
}

TEST_CASE("dues sheet: a salary stands on paper only where it is asked for") {
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  const CellBuilder of = cell();
  const auto paper = [&](bool with_bases) {
    return printed("so-dang-phi",
                   views::dues_sheet_view(of.cell(), october, with_bases, day("2026-11-20")), "txt",
                   support::day("2026-11-20"));
  };
  CHECK(paper(true).find("6.000.000") != std::string::npos);
  CHECK(paper(false).find("6.000.000") == std::string::npos);
  const rules::DuesSpan span = rules::dues_of(of.cell(), october.first(), october.last());
  CHECK(views::dues_json(span.months.front(), span, false).find("6000000") == std::string::npos);
  CHECK(views::dues_json(span.months.front(), span, true).find("6000000") != std::string::npos);
}

TEST_CASE("dues sheet: a year has two parts of six months, and every format takes it") {
  const render::Value view = views::dues_sheet_view(cell().cell(), report::Period::of_year(2026),
                                                    false, day("2026-11-20"));
  REQUIRE(view.map()->at("phan").list()->size() == 2);
  CHECK(told(part(view, 1), "thang_6") == "12/2026");
  CHECK(told(row(part(view, 1).at("danh_sach"), 0), "t4") == "30.000");
  for (const views::PaperFormat& format : views::paper_formats()) {
    CAPTURE(format.name);
    if (format.name != "pdf") {
      CHECK(format.render("so-dang-phi", view, day("2026-11-20")).has_value());
    }
  }
}

TEST_CASE("dues report: sums of a period with a missing month are dots, never less (R72, R96)") {
  CellBuilder of = told_cell();
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  CHECK(figure(of, october, 1, "ky_nay") == "52.000");
  CHECK(figure(of, october, 2, "ky_nay") == "2.000");
  CHECK(figure(of, october, 1, "luy_ke") == "………");  // January to September are not told
  CHECK(figure(of, base::Quarter{2026, 4}, 1, "ky_nay") == "………");
  CHECK(figure(of, october, 3, "ky_nay") == "………");
  support::add_profile(of, 1, k_split);
  CHECK(figure(of, october, 3, "ky_nay") == "36.400");
  CHECK(figure(of, october, 4, "ky_nay") == "15.600");
}

TEST_CASE("dues report: one row that is not told, and no sum rests on the others (R96)") {
  CellBuilder of = cell();
  support::add_profile(of, 1, k_split);
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  for (std::size_t index = 1; index <= 4; ++index) {
    CAPTURE(index);
    CHECK(figure(of, october, index, "ky_nay") == "………");
  }
  CHECK(figure(of, october, 0, "ky_nay") == "50.000");
  CHECK(figure(of, october, 5, "ky_nay") == "15.000");
}

TEST_CASE("dues report: a span has a sum only where each of its months has one (R96)") {
  CellBuilder of;
  of.roster(support::official_members(1));
  const base::Quarter quarter{2026, 1};
  for (const char* stem : {"2026-01", "2026-02", "2026-03"}) {
    add_dues(of, stem, support::dues_of_one(stem, "mức: 20000, đã nộp: 20000"));
  }
  CHECK(figure(of, quarter, 1, "ky_nay") == "60.000");
  CHECK(figure(of, quarter, 2, "luy_ke") == "0");
  of.cell().dues.pop_back();
  add_dues(of, "2026-03", support::dues_of_one("2026-03", "mức: 20000, đã nộp: "));
  CHECK(figure(of, quarter, 1, "ky_nay") == "………");
  CHECK(figure(of, quarter, 2, "luy_ke") == "………");
}
