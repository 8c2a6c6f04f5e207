#include "rules/schedule.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo::rules;
using chibo::support::CellBuilder;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

constexpr std::string_view k_roster =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03, chức vụ: [{chức danh: bí thư}]}\n"
    "  - {mã: binh, họ tên: Lê Bình, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: phó bí thư, từ: 2025-01-01}]}\n";

CellBuilder cell_with(const char* stem, std::string_view lines) {
  CellBuilder cell;
  cell.roster(std::string(k_roster)).held(stem, lines);
  return cell;
}

/// The committee meeting found to come before the meeting; "" where there is none.
std::string first_of(const CellBuilder& cell) {
  const CommitteeFirst first = committee_first(cell.cell(), cell[k_stem]);
  CHECK(first.required);
  CHECK(first.met == (first.record != nullptr));
  return first.met ? first.record->stem : "";
}

}  // namespace

TEST_CASE("schedule: how long a meeting lasted is known only where both times are told") {
  const auto minutes = [](std::string_view lines) {
    const CellBuilder cell = cell_with(k_stem, lines);
    return duration_of(cell[k_stem]);
  };
  CHECK(minutes("bắt đầu: \"14:00\"\nkết thúc: \"15:50\"\n") == 110);
  CHECK_FALSE(minutes("bắt đầu: \"14:00\"\n"));
  CHECK_FALSE(minutes("bắt đầu: \"14:00\"\nkết thúc: không rõ\n"));
}

TEST_CASE("schedule: a meeting of another month than its period is on time only as planned (R22)") {
  constexpr const char* k_early = "2026-06-05-thuong-ky-ky-2026-07";
  CellBuilder cell = cell_with(k_early, "");
  CHECK(timeliness_of(cell.cell(), cell[k_early]).on_time == false);
  cell.plan("năm: 2026\nlịch họp:\n  - {kỳ: 2026-07, ngày: 2026-06-05, loại: thường kỳ}\n");
  const Timeliness planned = timeliness_of(cell.cell(), cell[k_early]);
  CHECK(planned.on_time == true);
  CHECK(planned.as_planned);
}

TEST_CASE("schedule: a plan of another kind, day or period does not make a meeting on time") {
  constexpr const char* k_late = "2026-11-17-thuong-ky";
  for (const char* row : {"kỳ: 2026-11, ngày: 2026-11-17, loại: chuyên đề",
                          "kỳ: 2026-11, ngày: 2026-11-18, loại: thường kỳ",
                          "kỳ: 2026-12, ngày: 2026-11-17, loại: thường kỳ"}) {
    CellBuilder cell = cell_with(k_late, "");
    cell.plan(std::string("năm: 2026\nlịch họp:\n  - {") + row + "}\n");
    CHECK_MESSAGE(timeliness_of(cell.cell(), cell[k_late]).on_time == false, row);
  }
}

TEST_CASE("schedule: the committee met first where it met for the same period, no later (R24)") {
  CellBuilder cell = cell_with(k_stem, "");
  CHECK(first_of(cell) == "");
  cell.held("2026-10-02-chi-uy", "");
  CHECK(first_of(cell) == "");  // of another period
  cell.held("2026-11-06-chi-uy", "");
  CHECK(first_of(cell) == "");  // after the meeting
  cell.in_state("hoãn", "2026-11-01-chi-uy", "");
  CHECK(first_of(cell) == "");
  cell.held("2026-11-05-chi-uy", "");
  CHECK(first_of(cell) == "2026-11-05-chi-uy");
}

TEST_CASE("schedule: a link to the committee's meeting goes before its period (R24)") {
  CellBuilder cell = cell_with(k_stem, "họp chi ủy: 2026-10-30-chi-uy\n");
  cell.held("2026-11-02-chi-uy", "").held("2026-10-30-chi-uy", "");
  CHECK(first_of(cell) == "2026-10-30-chi-uy");
  CellBuilder later = cell_with(k_stem, "họp chi ủy: 2026-11-06-chi-uy\n");
  later.held("2026-11-06-chi-uy", "");
  CHECK(first_of(later) == "");
}

TEST_CASE(
    "schedule: nobody asks for the committee where a secretary is alone or no guide is in force "
    "(R24)") {
  const CellBuilder alone = cell_with("2024-11-05-thuong-ky", "");
  CHECK_FALSE(committee_first(alone.cell(), alone["2024-11-05-thuong-ky"]).required);

  CellBuilder old;
  old.roster(
         "đảng viên:\n  - {mã: an, họ tên: Lê An, chức vụ: [{chức danh: bí thư}]}\n"
         "  - {mã: binh, họ tên: Lê Bình, chức vụ: [{chức danh: phó bí thư}]}\n")
      .held("2017-11-05-thuong-ky", "")
      .held("2018-11-05-thuong-ky", "");
  CHECK_FALSE(committee_first(old.cell(), old["2017-11-05-thuong-ky"]).required);
  CHECK(committee_first(old.cell(), old["2018-11-05-thuong-ky"]).required);
}
