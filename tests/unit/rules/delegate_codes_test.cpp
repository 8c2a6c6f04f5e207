#include "report/cell_report.hpp"
#include "rules/people.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::support;

TEST_CASE("checks CB203: a delegate's code is nobody else's at the meeting") {
  CHECK_SAID(
      regular("điểm danh:", "đại biểu:\n  - {mã: dung, họ tên: Phạm Hoài Dung}\nđiểm danh:"),
      "CB203! 2026-11-05-thuong-ky.yaml:12:10: mã \"dung\" của đại biểu trùng mã đồng chí Lê "
      "Thị Dung của chi bộ | Đặt mã khác cho đại biểu, ví dụ \"khach-an\", và sửa mã ấy ở các "
      "ý kiến của đại biểu");
  CHECK_SAID(
      regular("điểm danh:",
              "đại biểu:\n  - {mã: tu, họ tên: Lê Tư}\n  - {mã: tu, họ tên: Võ Tú}\n"
              "điểm danh:"),
      "CB203! 2026-11-05-thuong-ky.yaml:13:10: hai đại biểu cùng mã \"tu\" | Đặt mã khác cho "
      "đại biểu, ví dụ \"khach-an\", và sửa mã ấy ở các ý kiến của đại biểu");
}

TEST_CASE("people: a guest admitted later under the same code stays the guest of then (R26)") {
  CellBuilder cell;
  cell.roster(
          "đảng viên:\n  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03}\n"
          "  - {mã: em, họ tên: Hoàng Văn Em, ngày kết nạp: 2026-11-19}\n")
      .held("2026-11-05-thuong-ky",
            "đại biểu: [{mã: em, họ tên: Ông Hoàng Em}]\nđiểm danh: đầy đủ\nchương trình:\n"
            "  - mục: Một\n    ý kiến: [{đồng chí: em, nội dung: Xin hứa}]\n");
  const model::Meeting& meeting = cell["2026-11-05-thuong-ky"];
  const auto& speaker = meeting.agenda->front().opinions->front().speaker;
  CHECK(rules::person_named(cell.cell(), meeting, speaker).member == nullptr);
  CHECK(rules::shown_name(cell.cell(), meeting, speaker) == "Ông Hoàng Em");
  CHECK(report::voices_of(cell.cell(), meeting).opinions == 0);
}
