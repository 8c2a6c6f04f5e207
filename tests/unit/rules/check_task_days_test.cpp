#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

TEST_CASE("checks CB510: a task is due on or after the day it is given (R50)") {
  CHECK_SAID(regular("hạn: 2026-11-25", "hạn: 2026-11-05"));
  CHECK_SAID(regular("hạn: 2026-11-25", "hạn: 2026-11-04"),
             "CB510? 2026-11-05-thuong-ky.yaml:39:10: hạn 04/11/2026 trước ngày họp giao việc "
             "05/11/2026 | Xem lại hạn của việc này");
}

TEST_CASE("checks CB510: a task and a promise are heard at the period they are given or later") {
  CHECK_SAID(regular("hạn: 2026-11-25", "hạn: 2026-11-25\n    báo cáo tại kỳ: 2026-12"));
  CHECK_SAID(regular("hạn: 2026-11-25", "hạn: 2026-11-25\n    báo cáo tại kỳ: 2026-09"),
             "CB510? 2026-11-05-thuong-ky.yaml:40:21: báo cáo tại kỳ 2026-09, trước kỳ giao việc "
             "2026-11 | Ghi kỳ họp sẽ nghe báo cáo việc này");
  CHECK_SAID(regular("        tự phê bình: Chưa chủ động.\n",
                     "        tự phê bình: Chưa chủ động.\n"
                     "        cam kết khắc phục:\n"
                     "          - {mã: 2026-11-b, việc: Đọc sách, hạn: 2026-10-30}\n"),
             "CB510? 2026-11-05-thuong-ky.yaml:30:50: hạn 30/10/2026 trước ngày họp giao việc "
             "05/11/2026 | Xem lại hạn của việc này");
}

TEST_CASE("checks CB510: a task was finished after it was given and before the meeting heard it") {
  const auto finished = [](std::string_view day) {
    return regular("    trạng thái: hoàn thành\n",
                   "    trạng thái: hoàn thành\n    ngày xong: " + std::string(day) + "\n");
  };
  CHECK_SAID(finished("2026-11-02"));
  CHECK_SAID(finished("2026-11-05"));
  CHECK_SAID(finished("2026-11-06"),
             "CB510? 2026-11-05-thuong-ky.yaml:19:16: ngày xong 06/11/2026 sau ngày họp nghe báo "
             "cáo 05/11/2026 | Xem lại ngày xong của việc này");
  CHECK_SAID(finished("2026-11-01"),
             "CB510? 2026-11-05-thuong-ky.yaml:19:16: ngày xong 01/11/2026 trước ngày giao việc "
             "02/11/2026 | Xem lại ngày xong của việc này");
}

TEST_CASE("checks CB510: a meeting over days hears what was finished by its last day") {
  Files files = regular("    trạng thái: hoàn thành\n",
                        "    trạng thái: hoàn thành\n    ngày xong: 2026-11-06\n");
  files.regular = spoil(files.regular, "địa điểm: Phòng họp số 2\n",
                        "tạm nghỉ:\n  - {từ lúc: \"15:00\", họp tiếp ngày: 2026-11-06, họp tiếp "
                        "lúc: \"14:00\"}\nđịa điểm: Phòng họp số 2\n");
  CHECK_SAID(files);
}
