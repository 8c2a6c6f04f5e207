#include "report/cell_numbers.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using report::Duties;
using support::CellBuilder;
using support::day;
using support::official_members;

namespace {

Duties duties_in(CellBuilder& from, const char* today = "2027-01-10") {
  return report::numbers_of(from.cell(),
                            report::report_of_cell(from.cell(), base::Quarter{2026, 4}, day(today)))
      .duties;
}

}  // namespace

TEST_CASE("duties: absences are counted by reason, of the cell's own meetings that tell (R95)") {
  CellBuilder from;
  from.roster(official_members(5))
      .held("2026-10-05-thuong-ky",
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: m1, loại: có lý do, lý do: Ốm}\n"
            "  - {đồng chí: m2, loại: không có lý do}\n")
      .held("2026-11-05-thuong-ky", "điểm danh: đầy đủ\n")
      .held("2026-12-04-thuong-ky", "");
  const Duties got = duties_in(from);
  CHECK(got.absences_told == 2);
  CHECK(got.excused == 1);
  CHECK(got.unexcused == 1);
  CHECK(got.unclear == 0);
}

TEST_CASE("duties: who is away for a reason that no record tells is unclear, not nobody (R96)") {
  CellBuilder from;
  from.roster(official_members(6))
      .held("2026-10-05-thuong-ky",
            "điểm danh: chỉ có số\nsố liệu: {tổng số: 6, có mặt: 4, vắng không lý do: 0}\n");
  const Duties got = duties_in(from);
  CHECK(got.excused == 0);
  CHECK(got.unexcused == 0);
  CHECK(got.unclear == 2);
}

TEST_CASE("duties: papers sent in time, late, and not at all once their days are over (R27, R95)") {
  CellBuilder from;
  from.roster(official_members(3))
      .held("2026-10-05-thuong-ky", "biên bản: {ngày gửi cấp trên: 2026-10-06}\n")
      .held("2026-11-05-thuong-ky", "biên bản: {ngày gửi cấp trên: 2026-11-20}\n")
      .held("2026-12-04-thuong-ky", "");
  const Duties got = duties_in(from);
  CHECK(got.papers_in_time == 1);
  CHECK(got.papers_late == 1);
  CHECK(got.papers_unsent == 1);
}

TEST_CASE("duties: of papers whose days run yet nothing is said") {
  CellBuilder from;
  from.roster(official_members(3)).held("2026-12-04-thuong-ky", "");
  CHECK(duties_in(from, "2026-12-05").papers_unsent == 0);
  CHECK(duties_in(from, "2026-12-20").papers_unsent == 1);
}

TEST_CASE("duties: months without a dues record are told, not counted as nothing paid (R95, R96)") {
  CellBuilder from;
  from.roster(official_members(3));
  CHECK(duties_in(from).dues_months == 0);
  CHECK(duties_in(from).dues_months_lacking == 3);
  CHECK(duties_in(from, "2026-11-10").dues_months_lacking == 2);  // of those that have begun
}

TEST_CASE("duties: sums of two are each number added") {
  Duties one{.excused = 1, .dues_owed = 20};
  one += Duties{.excused = 2, .papers_late = 1, .dues_owed = 5};
  CHECK(one == Duties{.excused = 3, .papers_late = 1, .dues_owed = 25});
}
