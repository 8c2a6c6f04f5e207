#include "rules/inspections.hpp"

#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using rules::InspectionStanding;
using support::CellBuilder;
using support::day;

namespace {

constexpr const char* k_roster =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
    "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03}\n";

CellBuilder with_rows(const std::string& rows) {
  CellBuilder out;
  out.roster(k_roster).plan("năm: 2026\nkiểm tra giám sát:\n" + rows);
  return out;
}

model::PlannedInspection row(const std::string& keys) {
  CellBuilder from = with_rows("  - {hình thức: kiểm tra, nội dung: Nếp họp" + keys + "}\n");
  return from.cell().plans.front().inspections->front();
}

/// The good cell with rows at the end of its plan.
support::Files planned(const std::string& rows, const char* today) {
  support::Files out;
  out.plan += "kiểm tra giám sát:\n" + rows;
  out.today = today;
  return out;
}

}  // namespace

TEST_CASE("inspections: ahead, running in its months, overdue after, done by its conclusion") {
  const auto spring = row(", từ tháng: 2026-03, đến tháng: 2026-05");
  CHECK(rules::standing_of(spring, day("2026-02-28")) == InspectionStanding::ahead);
  CHECK(rules::standing_of(spring, day("2026-03-01")) == InspectionStanding::running);
  CHECK(rules::standing_of(spring, day("2026-05-31")) == InspectionStanding::running);
  CHECK(rules::standing_of(spring, day("2026-06-01")) == InspectionStanding::overdue);
  const auto one_month = row(", từ tháng: 2026-03");
  CHECK(rules::standing_of(one_month, day("2026-04-01")) == InspectionStanding::overdue);
  const auto done = row(", từ tháng: 2026-03, ngày kết luận: 2026-04-20");
  CHECK(rules::standing_of(done, day("2026-04-19")) == InspectionStanding::overdue);
  CHECK(rules::standing_of(done, day("2026-04-20")) == InspectionStanding::concluded);
  CHECK(rules::standing_of(row(""), day("2026-12-31")) == InspectionStanding::undated);
}

TEST_CASE("inspections: who is looked at is told by name, then the collective") {
  CellBuilder from = with_rows(
      "  - {hình thức: kiểm tra, nội dung: Nếp họp, đảng viên: [chi, an], tập thể: Tổ đảng 1}\n"
      "  - {hình thức: giám sát, nội dung: Nếp họp}\n");
  const auto& rows = *from.cell().plans.front().inspections;
  CHECK(rules::inspected(from.cell(), rows[0]) == "Lê Chi, Lê An, Tổ đảng 1");
  CHECK(rules::inspected(from.cell(), rows[1]).empty());
}

TEST_CASE(
    "checks CB511: months in order, no conclusion of a day to come, a reminder once overdue") {
  CHECK_SAID(
      planned("  - {hình thức: kiểm tra, nội dung: Một, từ tháng: 2026-05, đến tháng: 2026-03}\n",
              "2026-11-20"),
      "CB511! ke-hoach.yaml:7:72: phải xong trong tháng 03/2026 mà tháng 05/2026 mới bắt đầu | Xem "
      "lại \"từ tháng\" và \"đến tháng\"");
  const std::string told =
      "  - {hình thức: kiểm tra, nội dung: Hai, từ tháng: 2026-11, ngày kết luận: 2026-11-21}\n";
  CHECK_SAID(planned(told, "2026-11-20"),
             "CB511! ke-hoach.yaml:7:76: kết luận ngày 21/11/2026, ngày ấy chưa đến | Xem lại "
             "\"ngày kết luận\"; chưa kết luận thì để trống");
  CHECK_SAID(planned(told, "2026-11-21"));
  const std::string open = "  - {hình thức: giám sát, nội dung: Ba, từ tháng: 2026-10}\n";
  CHECK_SAID(planned(open, "2026-11-20"),
             "CB511? ke-hoach.yaml:7:37: \"Ba\" phải xong trong tháng 10/2026 mà chưa ghi ngày kết "
             "luận | Đã xong thì ghi \"ngày kết luận\"; dời sang tháng khác thì sửa \"đến tháng\", "
             "ghi lý do ở \"ghi chú\"");
}

TEST_CASE("checks CB201: people of the programme are known as everywhere") {
  CHECK_SAID(planned("  - {hình thức: kiểm tra, nội dung: Một, đảng viên: [zz], phụ trách: bob,\n"
                     "     tham gia: [an, Trần Văn Khách]}\n",
                     "2026-11-20"),
             "CB201! ke-hoach.yaml:7:54: không có đồng chí \"zz\" trong dang-vien.yaml | Xem mã "
             "các đồng chí: chibo member list",
             "CB201! ke-hoach.yaml:7:70: không có đồng chí \"bob\" trong dang-vien.yaml | Xem mã "
             "các đồng chí: chibo member list");
}
