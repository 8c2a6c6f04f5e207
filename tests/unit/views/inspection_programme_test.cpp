#include "views/inspection_programme.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "support/cell_builder.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::day;

namespace {

CellBuilder cell() {
  CellBuilder out;
  out.roster(
         "đảng viên:\n"
         "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03, chức vụ: [{chức danh: bí "
         "thư}]}\n"
         "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03}\n")
      .plan(
          "năm: 2026\n"
          "kiểm tra giám sát:\n"
          "  - {hình thức: kiểm tra, nội dung: '<b> | *_# {{nam}}.', đảng viên: [chi], từ tháng: "
          "2026-06, đến tháng: 2026-08, phụ trách: an, tham gia: [chi]}\n"
          "  - {hình thức: kiểm tra, nội dung: Nếp họp, tập thể: Tổ đảng 1, từ tháng: 2026-04}\n");
  return out;
}

std::string told(const render::Value& view, const char* list, std::size_t row, const char* key) {
  return *view.map()->at(list).list()->at(row).map()->at(key).text();
}

}  // namespace

TEST_CASE("inspection programme: rows by their first month, with whom, when and who leads (7.1)") {
  const render::Value view =
      views::inspection_programme_view(cell().cell(), 2026, day("2026-01-06"));
  CHECK(told(view, "kiem_tra", 0, "noi_dung") == "Nếp họp");
  CHECK(told(view, "kiem_tra", 0, "doi_tuong") == "Tổ đảng 1");
  CHECK(told(view, "kiem_tra", 0, "thoi_gian") == "tháng 04/2026");
  CHECK(told(view, "kiem_tra", 0, "phu_trach") == "………");
  CHECK(told(view, "kiem_tra", 1, "thoi_gian") == "từ tháng 06/2026 đến tháng 08/2026");
  CHECK(told(view, "kiem_tra", 1, "phu_trach") == "Lê An");
  CHECK(told(view, "kiem_tra", 1, "tham_gia") == "Lê Chi");
  CHECK(*view.map()->at("so_van_ban").text() == "……-CTr/CB");
}

TEST_CASE("inspection programme: a kind without a row stands open for a pen") {
  const render::Value view =
      views::inspection_programme_view(cell().cell(), 2026, day("2026-01-06"));
  CHECK(view.map()->at("giam_sat").list()->size() == 1);
  CHECK(told(view, "giam_sat", 0, "noi_dung") == "………");
}

TEST_CASE("inspection programme: every format is written, and what people wrote stays text") {
  const render::Value view =
      views::inspection_programme_view(cell().cell(), 2026, day("2026-01-06"));
  for (const views::PaperFormat& format : views::paper_formats()) {
    CAPTURE(format.name);
    const auto bytes = format.render("chuong-trinh-kiem-tra", view, day("2026-01-06"));
    REQUIRE(bytes);
    CHECK(*bytes == *format.render("chuong-trinh-kiem-tra", view, day("2026-01-06")));
    if (format.name == "html") {
      CHECK(bytes->find("&lt;b&gt; | *_# {{nam}}") != std::string::npos);
    }
    if (format.name == "docx") {
      const auto parts = render::read_package(*bytes, "giấy");
      REQUIRE(parts);
      CHECK(render::docx_complaints(*parts).empty());
    }
  }
}
