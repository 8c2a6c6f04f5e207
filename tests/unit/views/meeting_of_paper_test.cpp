#include "views/meeting_of_paper.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using Paper = std::vector<std::string>;

namespace {

std::string stem_of(const Paper& paper) {
  support::CellBuilder cell;
  cell.roster(support::official_members(3))
      .held("2026-10-05-thuong-ky", "")
      .held("2026-11-05-chuyen-de", "")
      .held("2026-11-05-thuong-ky", "");
  const model::MeetingRecord* record = views::meeting_of_paper(cell.cell(), paper);
  return record != nullptr ? record->stem : "";
}

}  // namespace

TEST_CASE("paper: its title and day tell the meeting, whatever its letters") {
  CHECK(stem_of({"BIÊN BẢN", "SINH HOẠT CHI BỘ THƯỜNG KỲ THÁNG 11 NĂM 2026",
                 "Thời gian: 14 giờ, ngày 05 tháng 11 năm 2026"}) == "2026-11-05-thuong-ky");
  CHECK(stem_of({"Sinh hoạt chuyên đề tháng 11 năm 2026"}) == "2026-11-05-chuyen-de");
}

TEST_CASE("paper: a day alone tells the only meeting of that day") {
  CHECK(stem_of({"ngày 05 tháng 10 năm 2026"}) == "2026-10-05-thuong-ky");
  CHECK(stem_of({"ngày 05 tháng 11 năm 2026"}).empty());  // two met that day
}

TEST_CASE("paper: what tells nothing is of no meeting") {
  CHECK(stem_of({}).empty());
  CHECK(stem_of({"Đơn xin nghỉ phép"}).empty());
}
