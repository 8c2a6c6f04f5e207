#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

TEST_CASE("checks CB306: votes are no more than voters who were there (R13)") {
  CHECK_SAID(
      regular("      tán thành: 2", "      tán thành: 4"),
      "CB306! 2026-11-05-thuong-ky.yaml:32:18: 4 phiếu nhiều hơn 3 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  CHECK_SAID(
      regular("      không tán thành: 0", "      không tán thành: 2"),
      "CB306! 2026-11-05-thuong-ky.yaml:32:18: 4 phiếu nhiều hơn 3 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  CHECK_SAID(
      regular("\n  tán thành: 2", "\n  tán thành: 4"),
      "CB306! 2026-11-05-thuong-ky.yaml:48:14: 4 phiếu nhiều hơn 3 người có quyền biểu quyết "
      "có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");

  SUBCASE("an exempt member who came may vote") {
    Files files = regular("      tán thành: 2", "      tán thành: 4");
    files.regular = spoil(files.regular,
                          "kết quả nhiệm vụ:", "miễn sinh hoạt đến dự: [tho]\nkết quả nhiệm vụ:");
    CHECK_SAID(files);
  }
  SUBCASE("where the roll was not called, all who count may have voted") {
    Files files = regular("điểm danh: theo danh sách", "điểm danh: không rõ");
    files.regular = spoil(files.regular, "      tán thành: 2", "      tán thành: 4");
    CHECK_SAID(files);
    files.regular = spoil(files.regular, "      tán thành: 4", "      tán thành: 5");
    CHECK_SAID(
        files,
        "CB306! 2026-11-05-thuong-ky.yaml:32:18: 5 phiếu nhiều hơn 4 đảng viên chính thức được "
        "tính | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số phiếu và điểm danh");
  }
}

TEST_CASE("checks CB601: no criterion has more points than its most (R34)") {
  CHECK_SAID(
      regular("      điểm: 10", "      điểm: 11"),
      "CB601! 2026-11-05-thuong-ky.yaml:43:13: 11 điểm nhiều hơn tối đa 10 | Xem lại hai số");
}

TEST_CASE("checks CB306: counts too large for any cell are told, not lost in adding up") {
  Files files = regular("      tán thành: 2", "      tán thành: 999999999");
  files.regular =
      spoil(files.regular, "      không tán thành: 0", "      không tán thành: 999999999");
  CHECK_SAID(files,
             "CB306! 2026-11-05-thuong-ky.yaml:32:18: 1999999998 phiếu nhiều hơn 3 người có quyền "
             "biểu quyết có mặt | Chỉ đảng viên chính thức có mặt được biểu quyết; xem lại số "
             "phiếu và điểm danh");
}
