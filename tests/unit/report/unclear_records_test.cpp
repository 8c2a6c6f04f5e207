#include "render/document.hpp"
#include "report/cell_report.hpp"
#include "support/cell_builder.hpp"
#include "views/cell_report.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;
using namespace chibo::report;
using support::CellBuilder;
using support::day;
using support::ids_of;
using support::official_members;
using Ids = std::vector<std::string>;

namespace {

constexpr base::Quarter k_first{2026, 1};

constexpr std::string_view k_turn =
    "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n"
    "      - {đồng chí: m1, tự phê bình: Tốt}\n";

std::string said_of(const CellBuilder& cell, const Period& period, std::string_view today) {
  const CellReport report = report_of_cell(cell.cell(), period, day(today));
  return render::write_text(views::report_document(cell.cell(), report, {}, {}), 100);
}

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

CellBuilder two_themes(const std::string& second) {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-01-05-thuong-ky", k_turn)
      .meeting("2026-03-20-chuyen-de", second);
  return cell;
}

}  // namespace

TEST_CASE(
    "report: turns outstanding are of the year the report looks from, whatever its end (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-02-05-thuong-ky", k_turn);
  const Period term =
      Period::of_range(*base::parse_month("2025-04"), *base::parse_month("2030-03"));
  const CellReport report = report_of_cell(cell.cell(), term, day("2026-04-20"));
  CHECK(report.year_of_turns() == 2026);
  CHECK(ids_of(report.turns_outstanding) == Ids{"m2", "m3"});
  const std::string text = said_of(cell, term, "2026-04-20");
  CHECK(says(text, "Năm 2026 theo sổ còn chưa có lượt (2)"));
  CHECK_FALSE(says(text, "Năm 2030"));
}

TEST_CASE("report: a theme whose day is not known is neither held nor lacking (R23, R96)") {
  const CellBuilder unclear = two_themes(
      "trạng thái: đã họp\nloại: chuyên đề\nkỳ: 2026-03\nngày: không rõ\nđiểm danh: đầy đủ\n");
  const CellReport report = report_of_cell(unclear.cell(), k_first, day("2026-04-20"));
  REQUIRE(report.themes.size() == 1);
  CHECK_FALSE(report.themes.front().is_judged);
  CHECK_FALSE(report.themes.front().is_lacking);
  const std::string text = said_of(unclear, k_first, "2026-04-20");
  CHECK(says(text, "chưa ghi rõ ngày họp, trạng thái; chưa tính."));
  CHECK_FALSE(says(text, "chưa ghi buổi sinh hoạt chuyên đề nào"));
  CHECK_FALSE(says(text, "chưa sinh hoạt đủ số chuyên đề"));
  const CellBuilder put_off = two_themes(
      "trạng thái: hoãn\nloại: chuyên đề\nkỳ: 2026-03\nngày: 2026-03-20\nlý do: Bão\n"
      "điểm danh: chưa\n");
  CHECK(report_of_cell(put_off.cell(), k_first, day("2026-04-20")).themes.front().is_lacking);
}

TEST_CASE("report: opinions whose speaker is not known are told as unclear, not as none (R26)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-03-05-thuong-ky",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Bàn\n    ý kiến:\n"
            "      - {đồng chí: không rõ, nội dung: Đồng ý}\n"
            "      - {đồng chí: m1, nội dung: Tốt}\n");
  const std::string text =
      said_of(cell, Period::of_month(*base::parse_month("2026-03")), "2026-04-20");
  CHECK(says(text, "1 cuộc họp sổ chưa ghi rõ các ý kiến phát biểu, không tính."));
  CHECK_FALSE(says(text, "chưa ghi ý kiến nào"));
}

TEST_CASE("report: a task is given in one period, whether or not the record tells its own (R36)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .meeting("2025-12-30-thuong-ky-ky-2026-01",
               "trạng thái: đã họp\nloại: thường kỳ\nkỳ:\nngày: 2025-12-30\nđiểm danh: đầy đủ\n"
               "nhiệm vụ:\n  - {mã: 2026-01-a, việc: Một, hạn: 2026-03-30}\n");
  const base::Date today = day("2026-04-20");
  CHECK(report_of_cell(cell.cell(), base::Quarter{2025, 4}, today).tasks.empty());
  CHECK(report_of_cell(cell.cell(), k_first, today).tasks.size() == 1);
}
