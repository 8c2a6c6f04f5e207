#include "rules/soundness.hpp"

#include "rules/attendance.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

TEST_CASE("soundness: what could not be understood is not blank") {
  CHECK_SAID(broken(&Files::regular, "địa điểm: Phòng họp số 2", "địa điểm: [a]"));
  CHECK_SAID(broken(&Files::regular, "địa điểm: Phòng họp số 2", "địa điễn: Phòng họp số 2"));
  CHECK_SAID(broken(&Files::regular, "bắt đầu: \"14:00\"", "bắt đầu: 25:00"));
  CHECK_SAID(broken(&Files::regular, "hạn: 2026-11-25", "hạn: 2026-11-31"));
  CHECK_SAID(broken(&Files::regular, "      tán thành: 2", "      tán thành: hai"));
  CHECK_SAID(
      broken(&Files::regular, "biên bản:\n  đọc lại: có\n  tán thành: 2\n", "biên bản: đã đọc\n"));
  CHECK_SAID(broken(&Files::roster, "ngày kết nạp: 2018-05-19", "ngày kết nạp: 2018-05-32"));
}

TEST_CASE("soundness: nobody is unknown while an id cannot be read") {
  CHECK_SAID(broken(&Files::roster, "mã: binh", "mã: Bình B"));
  CHECK_SAID(broken(&Files::roster, "  - mã: binh\n    họ tên", "  - họ tên"));
  Files files;
  files.roster = "đảng viên: an\n";
  files.has_faults = true;
  CHECK_SAID(files);
}

TEST_CASE("soundness: nobody is counted while a day or a state of a member cannot be read") {
  SUBCASE("votes against those who may vote") {
    Files files =
        broken(&Files::roster, "ngày chính thức: 2019-05-19", "ngày chính thức: 2019-05-32");
    files.regular = spoil(files.regular,
                          "vắng:\n  - đồng chí: chi\n    lý do: Công tác đột "
                          "xuất\n    loại: có lý do\n",
                          "");
    files.regular = spoil(files.regular, "      tán thành: 2", "      tán thành: 3");
    files.regular = spoil(files.regular, "theo danh sách", "đầy đủ");
    CHECK_SAID(files);
  }
  SUBCASE("an exempt member who came") {
    Files files = broken(&Files::roster, "loại: miễn công tác và sinh hoạt đảng", "loại: nghỉ");
    files.regular += "miễn sinh hoạt đến dự: [tho]\n";
    CHECK_SAID(files);
  }
  SUBCASE("a list of those who came that is no list") {
    Files files = broken(&Files::regular, "      tán thành: 2", "      tán thành: 3");
    files.regular += "miễn sinh hoạt đến dự: {đồng chí: tho}\n";
    CHECK_SAID(files);
  }
  SUBCASE("a list of the absent that is no list") {
    const Files files = broken(&Files::regular,
                               "vắng:\n  - đồng chí: chi\n    lý do: Công tác đột xuất\n    "
                               "loại: có lý do\n",
                               "vắng: chi\n");
    CHECK_SAID(files);
    CellBuilder cell;
    cell.with_faults().roster(files.roster).meeting("2026-11-05-thuong-ky", files.regular);
    CHECK_FALSE(
        chibo::rules::attendance_of(cell.cell(), cell["2026-11-05-thuong-ky"]).present.has_value());
  }
}

TEST_CASE("soundness: a fault in a member that bears on no count leaves the counts") {
  CellBuilder cell;
  cell.with_faults()
      .roster(spoil(Files().roster, "họ tên: Trần Thị Bình", "họ tên: Trần Thị Bình\n    tổ: hai"))
      .meeting("2026-11-05-thuong-ky", Files().regular);
  CHECK(chibo::rules::attendance_of(cell.cell(), cell["2026-11-05-thuong-ky"]).present == 3);
}

TEST_CASE("soundness: a meeting that cannot be understood may be the one that is missed") {
  CHECK_SAID(broken(&Files::committee, "loại: chi ủy", "loại: chi uỷ viên họp"));
  CHECK_SAID(broken(&Files::committee, "ngày: 2026-11-02", "ngày: 2026-11-31"));
  CHECK_SAID(broken(&Files::committee,
                    "nhiệm vụ:\n  - mã: 2026-11-u\n    việc: Dự thảo nghị quyết\n    chủ trì: "
                    "binh\n    hạn: 2026-11-04\n",
                    "nhiệm vụ: 2026-11-u\n"));
  CellBuilder cell;
  cell.cell().unread_meetings = {"2026-11-02-chi-uy"};
  CHECK_FALSE(chibo::rules::knows_tasks(cell.cell()));
  CHECK_FALSE(chibo::rules::knows_turns(cell.cell(), 2026));
  CHECK(chibo::rules::knows_turns(cell.cell(), 2025));
  using namespace std::chrono_literals;
  CHECK(chibo::rules::may_hide_meeting(cell.cell(), chibo::model::MeetingKind::committee,
                                       2026y / 11));
}

TEST_CASE("soundness: a folder that cannot be opened may hold what is missed, R96") {
  using chibo::rules::may_hide_meeting;
  using namespace std::chrono_literals;
  constexpr auto k_regular = chibo::model::MeetingKind::regular;
  CellBuilder cell;
  cell.cell().unread_folders = {"hop/2026"};
  CHECK_FALSE(chibo::rules::knows_tasks(cell.cell()));
  CHECK_FALSE(chibo::rules::knows_meetings(cell.cell()));
  CHECK_FALSE(chibo::rules::knows_turns(cell.cell(), 2026));
  CHECK_FALSE(chibo::rules::knows_turns(cell.cell(), 2025));  // December, held in January
  CHECK(chibo::rules::knows_turns(cell.cell(), 2024));
  CHECK(chibo::rules::knows_calendar(cell.cell()));
  for (const auto month : {2025y / 12, 2026y / 1, 2026y / 12, 2027y / 1}) {
    CHECK(may_hide_meeting(cell.cell(), k_regular, month));  // held a month before or after
  }
  CHECK_FALSE(may_hide_meeting(cell.cell(), k_regular, 2025y / 11));
  CHECK_FALSE(may_hide_meeting(cell.cell(), k_regular, 2027y / 2));
  for (const char* folder : {"hop", ""}) {
    cell.cell().unread_folders = {folder};
    CHECK(may_hide_meeting(cell.cell(), k_regular, 2020y / 5));
    CHECK_FALSE(chibo::rules::knows_tasks(cell.cell()));
  }
  cell.cell().unread_folders = {"ke-hoach"};
  CHECK_FALSE(chibo::rules::knows_calendar(cell.cell()));
  CHECK(chibo::rules::knows_tasks(cell.cell()));
}

TEST_CASE("soundness: no meeting is out of plan while the plan cannot be read") {
  Files files = broken(&Files::plan, "kỳ: 2026-10,", "kỳ: tháng mười,");
  files.regular = spoil(files.regular, "ngày: 2026-11-05", "ngày: 2026-11-12");
  files.regular_stem = "2026-11-12-thuong-ky";
  CHECK_SAID(files);
}
