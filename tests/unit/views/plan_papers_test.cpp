#include "views/plan_papers.hpp"

#include "render/docx_rules.hpp"
#include "render/package.hpp"
#include "support/cell_builder.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace std::chrono_literals;
using support::CellBuilder;
using support::day;

namespace {

CellBuilder cell() {
  CellBuilder out;
  out.roster(
         "đảng viên:\n"
         "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03, chức vụ: [{chức danh: phó bí "
         "thư}]}\n"
         "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03}\n")
      .plan(
          "năm: 2026\n"
          "lịch họp:\n"
          "  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ, bắt đầu: \"14:00\", địa điểm: Nhà "
          "văn hóa}\n"
          "  - {kỳ: 2026-12, ngày: 2026-12-03, loại: thường kỳ}\n"
          "  - {kỳ: 2026-03, loại: chuyên đề, chuyên đề: '<b> | *_# {{nam}}', nhóm: khác, người "
          "chuẩn bị: chi, ngày duyệt: 2026-01-05}\n"
          "  - {kỳ: 2026-12, ngày: 2026-12-03, loại: chuyên đề, chuyên đề: }\n");
  return out;
}

std::vector<std::string> column(const render::Value& view, const char* list, const char* key) {
  std::vector<std::string> out;
  for (const render::Value& row : *view.map()->at(list).list()) {
    out.push_back(*row.map()->at(key).text());
  }
  return out;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("theme plan: themes by quarter; a quarter without one stands open for a pen (R60)") {
  const render::Value view = views::theme_plan_view(cell().cell(), 2026, day("2026-01-06"));
  CHECK(column(view, "chuyen_de", "quy") == Texts{"I", "II", "III", "IV"});
  CHECK(column(view, "chuyen_de", "thoi_gian") ==
        Texts{"tháng 03/2026", "………", "………", "03/12/2026"});
  CHECK(column(view, "chuyen_de", "nguoi") == Texts{"Lê Chi", "………", "………", "………"});
  CHECK(column(view, "chuyen_de", "duyet").front() == "05/01/2026");
  CHECK(*view.map()->at("moi_quy").text() == "1");
  CHECK(*view.map()->at("so_van_ban").text() == "……-KH/CB");
}

TEST_CASE("theme plan: where no secretary is, the deputy signs as deputy (R82)") {
  const render::Value view = views::theme_plan_view(cell().cell(), 2026, day("2026-01-06"));
  const render::Map& signer = *view.map()->at("nguoi_ky").map();
  CHECK(*signer.at("ten").text() == "Lê An");
  CHECK(*signer.at("chuc_vu").text() == "phó bí thư");
}

TEST_CASE("schedule notice: what is to come, the record before the plan, what is over left out") {
  CellBuilder from = cell();
  from.in_state("dự kiến", "2026-12-04-thuong-ky", "bắt đầu: \"19:30\"\n");
  const auto days = [&](std::optional<base::Month> month, const char* today) {
    return column(views::schedule_view(from.cell(), 2026, month, day(today)), "lich", "ngay");
  };
  CHECK(days({}, "2026-11-01") == Texts{"………", "05/11/2026", "03/12/2026", "04/12/2026"});
  CHECK(days(2026y / 12, "2026-11-01") == Texts{"03/12/2026", "04/12/2026"});
  const render::Value view = views::schedule_view(from.cell(), 2026, 2026y / 12, day("2026-11-01"));
  CHECK(column(view, "lich", "gio").back() == "19 giờ 30");
  CHECK(column(view, "lich", "thu").back() == "Thứ sáu");
}

TEST_CASE("schedule notice: rows stand by day, then hour; what has no day yet closes its month") {
  CellBuilder from;
  from.roster(support::official_members(4))
      .plan(
          "năm: 2026\nlịch họp:\n"
          "  - {kỳ: 2026-11, loại: bất thường}\n"
          "  - {kỳ: 2026-11, ngày: 2026-11-20, loại: chuyên đề, bắt đầu: \"16:00\"}\n"
          "  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ, bắt đầu: \"14:00\"}\n"
          "  - {kỳ: 2026-12, ngày: 2026-12-03, loại: thường kỳ}\n")
      .in_state("dự kiến", "2026-11-20-thuong-ky", "bắt đầu: \"14:00\"\n");
  const render::Value view = views::schedule_view(from.cell(), 2026, {}, day("2026-11-01"));
  CHECK(column(view, "lich", "ngay") == Texts{"20/11/2026", "20/11/2026", "………", "03/12/2026"});
  CHECK(column(view, "lich", "gio").front() == "14 giờ 00");
  CHECK(column(view, "lich", "loai")[2] == "Họp chi bộ bất thường");
}

TEST_CASE("schedule notice: the committee is not called by it, a group by its number") {
  CellBuilder from = cell();
  from.in_state("dự kiến", "2026-11-03-chi-uy", "")
      .in_state("dự kiến", "2026-11-10-to-dang-2", "tổ: 2\n");
  const render::Value view = views::schedule_view(from.cell(), 2026, 2026y / 11, day("2026-11-01"));
  CHECK(column(view, "lich", "loai") ==
        Texts{"Sinh hoạt chi bộ thường kỳ", "Sinh hoạt tổ đảng số 2"});
}

TEST_CASE(
    "schedule notice: it goes to the members first, to the committee above as a report (R80)") {
  CellBuilder from = cell();
  from.cell().organisation.parent = std::string("Đảng bộ phường Hai");
  const render::Value view = views::schedule_view(from.cell(), 2026, {}, day("2026-11-01"));
  CHECK(column(view, "noi_nhan", "noi") ==
        Texts{"Đảng viên trong chi bộ", "Đảng ủy phường Hai (để báo cáo)", "Lưu Chi bộ"});
  from.cell().organisation.parent = {};
  const render::Value alone = views::schedule_view(from.cell(), 2026, {}, day("2026-11-01"));
  CHECK(column(alone, "noi_nhan", "noi") == Texts{"Đảng viên trong chi bộ", "Lưu Chi bộ"});
}

TEST_CASE("theme plan: the demand is that of the year it plans, both where it changes (R01)") {
  const auto cited = [](int year, const char* printed) {
    const render::Value view = views::theme_plan_view(cell().cell(), year, day(printed));
    return *view.map()->at("theo_quy_dinh").text();
  };
  // Printed in December, the plan of the year to come cites the rule of that year.
  CHECK(cited(2026, "2024-12-20") == cited(2026, "2026-01-06"));
  CHECK(cited(2024, "2026-01-06") != cited(2026, "2026-01-06"));
  CHECK_MESSAGE(cited(2025, "2025-01-06") ==
                    cited(2024, "2025-01-06") + "; từ quý III: " + cited(2026, "2025-01-06"),
                cited(2025, "2025-01-06"));
}

TEST_CASE("plan papers: bare and hostile plans in every format, as Word wants them") {
  const model::Cell none;
  const CellBuilder full = cell();
  for (const model::Cell* of : {&none, &full.cell()}) {
    for (const auto& one :
         {std::pair("ke-hoach-chuyen-de", views::theme_plan_view(*of, 2026, day("2026-01-06"))),
          std::pair("thong-bao-lich", views::schedule_view(*of, 2026, {}, day("2026-01-06")))}) {
      const std::string_view paper = one.first;
      for (const views::PaperFormat& format : views::paper_formats()) {
        const auto bytes = format.render(paper, one.second, day("2026-01-06"));
        REQUIRE_MESSAGE(bytes.has_value(), paper, format.name);
        if (format.name == "html") {
          CHECK_FALSE(has(*bytes, "<b> |"));
        } else if (format.name == "docx") {
          CHECK(render::docx_complaints(*render::read_package(*bytes, "giấy")).empty());
        }
      }
    }
  }
}

TEST_CASE("schedule notice: two themes of a month keep their days and titles, one recorded (R20)") {
  CellBuilder from;
  from.roster(support::official_members(3))
      .plan(
          "năm: 2026\nlịch họp:\n"
          "  - {kỳ: 2026-03, ngày: 2026-03-14, loại: chuyên đề, chuyên đề: A, địa điểm: Nhà A}\n"
          "  - {kỳ: 2026-03, ngày: 2026-03-28, loại: chuyên đề, chuyên đề: B, địa điểm: Nhà B}\n")
      .in_state("dự kiến", "2026-03-28-chuyen-de", "chuyên đề: {tên: B}\nđiểm danh: chưa\n");
  const render::Value view = views::schedule_view(from.cell(), 2026, 2026y / 3, day("2026-03-01"));
  CHECK(column(view, "lich", "ngay") == Texts{"14/03/2026", "28/03/2026"});
  CHECK(column(view, "lich", "chuyen_de") == Texts{"A", "B"});
  CHECK(column(view, "lich", "dia_diem") == Texts{"Nhà A", "Nhà B"});
}
