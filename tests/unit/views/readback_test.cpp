#include "views/readback.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::official_members;

namespace {

std::string read_aloud(std::string_view lines) {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-11-05-thuong-ky", lines);
  std::string out;
  for (const std::string& line : views::readback(cell.cell(), cell.cell().meetings.front())) {
    out += line + "\n";
  }
  return out;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("read-back: a vote that nobody was in favour of is read aloud too") {
  const std::string text = read_aloud(
      "chương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: không, không tán thành: 3}\n");
  CHECK_MESSAGE(holds(text, "tán thành 0, không tán thành 3"), text);
}

TEST_CASE("read-back: points of any size are added up as they are") {
  const std::string row = "    - {tiêu chí: A, điểm: 999999999}\n";
  const std::string text = read_aloud("tự đánh giá:\n  điểm:\n" + row + row + row);
  CHECK_MESSAGE(holds(text, "2999999997 điểm"), text);
  CHECK_FALSE(
      holds(read_aloud("tự đánh giá:\n  điểm:\n    - {tiêu chí: A, điểm: không rõ}\n"), "điểm"));
}

TEST_CASE("read-back: who meets is called by its name, the committee and a group too (R86)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-11-02-chi-uy", "tự đánh giá: {xếp loại: tốt}\n")
      .held("2026-11-04-to-dang-to-2", "tổ: 2\ntự đánh giá: {xếp loại: tốt}\n");
  const auto lines = [&](std::size_t meeting) {
    return views::readback(cell.cell(), cell.cell().meetings[meeting]);
  };
  CHECK(lines(0).back() == "Chi ủy tự xếp loại buổi sinh hoạt: tốt.");
  CHECK(lines(1).back() == "Tổ đảng số 2 tự xếp loại buổi sinh hoạt: tốt.");
  CHECK(lines(1).front().starts_with("Sinh hoạt tổ đảng số 2 tháng 11 năm 2026"));
}

TEST_CASE("read-back: a coming on the second day of a meeting is read with its day (R12)") {
  const std::string text = read_aloud(
      "bắt đầu: \"14:00\"\nkết thúc: \"16:00\"\n"
      "tạm nghỉ: [{từ lúc: \"17:00\", họp tiếp ngày: 2026-11-06, họp tiếp lúc: \"13:30\"}]\n"
      "đến muộn:\n  - {đồng chí: m1, lúc: \"14:20\", ngày: 2026-11-06}\n"
      "  - {đồng chí: m2, lúc: \"13:40\"}\n  - {đồng chí: m3, lúc: \"14:10\"}\n");
  CHECK_MESSAGE(holds(text, "Đồng chí m1 lúc 14 giờ 20 ngày 06/11/2026"), text);
  CHECK_MESSAGE(holds(text, "Đồng chí m2 lúc 13 giờ 40 ngày 06/11/2026"), text);  // only that day
  CHECK_MESSAGE(holds(text, "Đồng chí m3 lúc 14 giờ 10."), text);                 // could be either
}

TEST_CASE("read-back: a meeting over days closes on the day that it closed (R12)") {
  const std::string text = read_aloud(
      "bắt đầu: \"14:00\"\nkết thúc: \"10:00\"\n"
      "tạm nghỉ:\n  - {từ lúc: \"17:00\", họp tiếp ngày: 2026-11-06, họp tiếp lúc: \"08:00\"}\n");
  CHECK_MESSAGE(holds(text, "bế mạc lúc 10 giờ 00 ngày 06 tháng 11 năm 2026"), text);
  CHECK_FALSE(holds(read_aloud("bắt đầu: \"14:00\"\nkết thúc: \"15:00\"\n"), "15 giờ 00 ngày"));
}

TEST_CASE("read-back: a title keeps no stop of its own, an organisation is no comrade") {
  const std::string text = read_aloud(
      "nhiệm vụ:\n  - {mã: 2026-11-a, việc: Dọn vệ sinh ngõ 12., chủ trì: Ban quản lý tòa nhà}\n"
      "chương trình:\n  - mục: Tự phê bình\n    lượt:\n      - đồng chí: m1\n"
      "        cam kết khắc phục: [{mã: 2026-11-b, việc: Đọc sách., hạn: 2026-12-01}]\n");
  CHECK_MESSAGE(holds(text, "Giao việc: Dọn vệ sinh ngõ 12. Chủ trì: Ban quản lý tòa nhà."), text);
  CHECK_MESSAGE(holds(text, "cam kết: Đọc sách, hạn 01/12/2026"), text);
}
