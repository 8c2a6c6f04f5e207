#include "views/dues_papers.hpp"

#include "support/dues_text.hpp"
#include "support/read_text.hpp"
#include "views/dues_json.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::add_dues;
using support::CellBuilder;
using support::day;

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

const render::Map& part(const render::Value& view, std::size_t index = 0) {
  return *(*view.map()->at("phan").list())[index].map();
}

std::string told(const render::Map& map, std::string_view key) {
  return *map.find(key)->second.text();
}

const render::Map& row(const render::Value& list, std::size_t index) {
  return *(*list.list())[index].map();
}

std::string printed(std::string_view paper, const render::Value& view) {
  const auto out = views::find_format("txt")->render(paper, view, day("2026-11-20"));
  REQUIRE(out.has_value());
  return *out;
}

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
  CHECK(told(sum, "da_thu") == "………");  // a month is missing
  CHECK(told(row(view.map()->at("thu_nop"), 0), "da_thu") == "30.000");
  CHECK(told(row(view.map()->at("thu_nop"), 0), "da_nop") == "15.000");
  CHECK(told(row(view.map()->at("thu_nop"), 0), "giu_lai") == "………");  // no split is built in
}

TEST_CASE("dues sheet: months that are all told have their sum, an exemption is nought in it") {
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  const render::Value view =
      views::dues_sheet_view(cell().cell(), october, false, day("2026-11-20"));
  CHECK(told(row(part(view).at("danh_sach"), 0), "cong") == "30.000");
  CHECK(told(row(part(view).at("danh_sach"), 2), "cong") == "0");
  CHECK(told(*part(view).at("tong").map(), "cong") == "30.000");
}

TEST_CASE("dues sheet: a salary stands on paper only where it is asked for") {
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  const CellBuilder of = cell();
  const auto paper = [&](bool with_bases) {
    return printed("so-dang-phi",
                   views::dues_sheet_view(of.cell(), october, with_bases, day("2026-11-20")));
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
  CellBuilder of = cell();
  const auto figure = [&](const report::Period& period, std::size_t index, std::string_view key) {
    const render::Value view = views::dues_report_view(of.cell(), period, day("2026-11-20"));
    return told(row(view.map()->at("so_lieu"), index), key);
  };
  const report::Period october = report::Period::of_month(*base::parse_month("2026-10"));
  CHECK(figure(october, 1, "ky_nay") == "30.000");
  CHECK(figure(october, 1, "luy_ke") == "………");  // January to September are not told
  CHECK(figure(base::Quarter{2026, 4}, 1, "ky_nay") == "………");
  CHECK(figure(october, 3, "ky_nay") == "………");
  support::add_profile(of, 1,
                       "mã: p\ntên: P\nquy định:\n"
                       "  - {khóa: dang-phi.giu-lai, giá trị: 70 %, xác nhận: có}\n"
                       "  - {khóa: dang-phi.nop-cap-tren, giá trị: 30 %, xác nhận: có}\n");
  CHECK(figure(october, 3, "ky_nay") == "21.000");
  CHECK(figure(october, 4, "ky_nay") == "9.000");
}
