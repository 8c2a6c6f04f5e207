#include "support/checked_cell.hpp"

#include <algorithm>
#include <string>

using namespace chibo::support;

namespace {

constexpr std::string_view k_before = "kết quả nhiệm vụ:";

/// The good meeting with more of it told before the results of tasks.
Files meeting_with(std::string_view more) {
  return regular(k_before, std::string(more) + std::string(k_before));
}

}  // namespace

TEST_CASE("checks CB326: who is on no group's sheet is named (R28)") {
  Files files = meeting_with("họp các tổ: [2026-11-04-to-dang-to-1]\n");
  files.roster = spoil(files.roster, "  - mã: an\n", "  - mã: an\n    tổ: 1\n");
  files.more.emplace_back("2026-11-04-to-dang-to-1",
                          "trạng thái: đã họp\nloại: tổ đảng\ntổ: 1\nkỳ: 2026-11\n"
                          "ngày: 2026-11-04\nđiểm danh: đầy đủ\nchương trình: không\n");
  const Said lines = said(files);
  const auto names = [&](std::string_view part) {
    return std::ranges::any_of(lines, [&](const std::string& line) {
      return line.starts_with("CB326? ") && line.find(part) != std::string::npos;
    });
  };
  CHECK_MESSAGE(names("Trần Thị Bình, Phạm Mai Chi, Lê Thị Dung không có tên ở biên bản họp tổ "
                      "nào, nên chưa rõ có dự hay không"),
                joined(lines));
  CHECK_MESSAGE(names("mục \"vắng\" ở đây không tính"), joined(lines));
}

TEST_CASE("checks CB326: a sheet is of a group's meeting (R28)") {
  const Said lines = said(meeting_with("họp các tổ: [2026-11-02-chi-uy]\n"));
  CHECK_MESSAGE(std::ranges::find(lines,
                                  "CB326! 2026-11-05-thuong-ky.yaml:16:14: 2026-11-02-chi-uy không "
                                  "phải là cuộc họp tổ đảng | Xem lại tên tệp trong \"họp các tổ\" "
                                  "và trạng thái của cuộc họp ấy") != lines.end(),
                joined(lines));
}

TEST_CASE("checks CB603: a grade is of a collective, a member or a number of people, once") {
  CHECK_SAID(meeting_with("kiểm điểm:\n  giai đoạn: năm 2026\n  từ: 2026-12-01\n"
                          "  đến: 2026-01-01\n  xếp loại:\n"
                          "    - đề nghị: hoàn thành nhiệm vụ\n"
                          "    - đồng chí: binh\n    - đồng chí: binh\n"),
             "CB603! 2026-11-05-thuong-ky.yaml:19:8: giai đoạn kiểm điểm kết thúc ngày 01/01/2026, "
             "trước ngày bắt đầu 01/12/2026 | Xem lại hai ngày",
             "CB603! 2026-11-05-thuong-ky.yaml:21:7: dòng xếp loại này không rõ của ai | Ghi một "
             "trong ba: \"tập thể\", \"đồng chí\", hoặc \"số người\" khi không có tên",
             "CB603! 2026-11-05-thuong-ky.yaml:23:17: Trần Thị Bình được xếp loại hai lần | Gộp "
             "nội dung vào một chỗ rồi xóa chỗ kia");
  CHECK_SAID(
      meeting_with("kiểm điểm:\n  giai đoạn: năm 2026\n  xếp loại:\n"
                   "    - tập thể: Chi bộ\n    - đồng chí: binh\n    - số người: 2\n"));
}

TEST_CASE("checks CB313: who is absent neither comes online nor runs the meeting (R12)") {
  const Said lines =
      said(meeting_with("dự trực tuyến: [chi]\nđiều hành: [{việc: Kiểm phiếu, đồng chí: chi}]\n"));
  CHECK_MESSAGE(joined(lines).find("mà lại dự trực tuyến") != std::string::npos, joined(lines));
  CHECK_MESSAGE(joined(lines).find("mà lại được giao việc \"Kiểm phiếu\"") != std::string::npos,
                joined(lines));
}

TEST_CASE("checks CB313: an absent member may send an opinion in writing (R26)") {
  Files files = regular("      - đồng chí: binh", "      - đồng chí: chi");
  CHECK(joined(said(files)).find("CB313") != std::string::npos);
  files.regular = spoil(files.regular, "        nội dung: Nhất trí.",
                        "        gửi bằng văn bản: có\n        nội dung: Nhất trí.");
  CHECK(joined(said(files)).find("CB313") == std::string::npos);
}

TEST_CASE("checks CB306: an annulled vote is judged by nothing (R14)") {
  Files files = regular("      tán thành: 2\n      không tán thành: 0",
                        "      tán thành: 9\n      không tán thành: 0");
  CHECK(joined(said(files)).find("CB306") != std::string::npos);
  files.regular = spoil(files.regular, "      tán thành: 9\n",
                        "      tán thành: 9\n      hủy: Khách giơ tay nhầm\n");
  CHECK(joined(said(files)).find("CB306") == std::string::npos);
}
