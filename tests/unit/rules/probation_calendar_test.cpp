#include "rules/probation_calendar.hpp"

#include "rules/work_days.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;

namespace {

CellBuilder cell_with(std::string_view more = "") {
  CellBuilder cell;
  cell.roster(
      "đảng viên:\n"
      "  - {mã: an, họ tên: Lê Văn An, ngày kết nạp: 2008-06-19, ngày chính thức: 2009-06-19}\n"
      "  - mã: huy\n"
      "    họ tên: Phạm Gia Huy\n"
      "    ngày kết nạp: 2025-11-03\n" +
      std::string(more));
  return cell;
}

const CalendarEntry& only(const ProbationCalendar& calendar) {
  REQUIRE(calendar.members.size() == 1);
  return calendar.members.front();
}

std::optional<ProbationStage> stage_on(std::string_view on) {
  const CellBuilder cell = cell_with();
  return only(probation_on(cell.cell(), day(on))).stage;
}

constexpr const char* k_recognition =
    "chương trình:\n"
    "  - mục: Công nhận chính thức\n"
    "    loại việc: công nhận chính thức\n"
    "    đồng chí: huy\n"
    "    biểu quyết: {tán thành: 1, không tán thành: 0, không có ý kiến: 0}\n";

}  // namespace

TEST_CASE("probation: it ends twelve months after the ceremony, whenever it is decided (R16)") {
  const CellBuilder cell = cell_with();
  for (const char* on : {"2025-11-03", "2026-11-02", "2026-11-03", "2027-03-01"}) {
    CHECK(only(probation_on(cell.cell(), day(on))).ends == day("2026-11-03"));
  }
  CHECK(end_of_probation(day("2024-02-29"), 12) == day("2025-02-28"));
  CHECK(end_of_probation(day("2025-11-30"), 3) == day("2026-02-28"));
}

TEST_CASE("probation: the alarm comes before the end, 'overdue' after 30 working days (R16)") {
  CHECK(stage_on("2026-09-03") == ProbationStage::running);
  CHECK(stage_on("2026-09-04") == ProbationStage::ends_soon);
  CHECK(stage_on("2026-11-02") == ProbationStage::ends_soon);
  CHECK(stage_on("2026-11-03") == ProbationStage::due);
  CHECK(stage_on("2026-12-15") == ProbationStage::due);
  CHECK(stage_on("2026-12-16") == ProbationStage::overdue);
}

TEST_CASE("probation: weekends and holidays rest, a rest day that is worked does not (R16, R18)") {
  chibo::model::Holidays holidays;
  // 2026-11-06 is a Friday
  CHECK(after_work_days(holidays, day("2026-11-06"), 1) == day("2026-11-09"));
  chibo::model::Holiday off;
  off.from = day("2026-11-09");
  off.to = day("2026-11-10");
  holidays.days_off = std::vector{off};
  CHECK(after_work_days(holidays, day("2026-11-06"), 1) == day("2026-11-11"));
  holidays.worked_instead = std::vector<chibo::model::Told<chibo::base::Date>>{day("2026-11-07")};
  CHECK(after_work_days(holidays, day("2026-11-06"), 1) == day("2026-11-07"));
}

TEST_CASE("probation: official members are not on the calendar, nor guests of another cell") {
  CHECK(probation_on(cell_with("    ngày chính thức: 2026-11-03\n").cell(), day("2026-11-03"))
            .members.empty());
  CHECK(probation_on(cell_with("    trạng thái:\n      - loại: sinh hoạt tạm thời đến\n"
                               "        từ: 2026-01-01\n")
                         .cell(),
                     day("2026-11-03"))
            .members.empty());
}

TEST_CASE("probation: without a day of admission nothing is worked out") {
  CellBuilder cell;
  cell.roster("đảng viên:\n  - {mã: huy, họ tên: Phạm Gia Huy}\n");
  const auto calendar = probation_on(cell.cell(), day("2026-11-03"));
  CHECK(only(calendar).stage == std::nullopt);
  CHECK_FALSE(only(calendar).ends.has_value());
}

TEST_CASE("probation: the meeting that considered it is found, with the outcome of its vote") {
  CellBuilder cell = cell_with();
  cell.in_state("dự kiến", "2026-12-05-thuong-ky", k_recognition);
  CHECK(only(probation_on(cell.cell(), day("2026-11-10"))).considered_at->stem ==
        "2026-12-05-thuong-ky");
  cell.held("2026-11-05-thuong-ky", k_recognition);
  const auto calendar = probation_on(cell.cell(), day("2026-11-10"));
  CHECK(only(calendar).considered_at->stem == "2026-11-05-thuong-ky");
  CHECK(only(calendar).approved == true);
}
