#include "views/minutes_items.hpp"

#include "support/cell_builder.hpp"
#include "views/minutes.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

/// The minutes of a full meeting of ten with this agenda, as a page of text on one line.
std::string printed(std::string_view agenda) {
  CellBuilder cell;
  cell.roster(official_members(10))
      .held(k_stem, "điểm danh: đầy đủ\nchương trình:\n" + std::string(agenda));
  const model::MeetingRecord& record = cell.cell().meetings.front();
  const auto page = views::find_format("txt")->render(
      "bien-ban", views::minutes_view(cell.cell(), record), *record.meeting.date);
  REQUIRE(page.has_value());
  std::string out;
  for (const char letter : *page) {
    if (letter != '\n' && letter != ' ') {
      out += letter;
    } else if (!out.ends_with(' ')) {
      out += ' ';
    }
  }
  return out;
}

bool has(const std::string& page, std::string_view words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("minutes: an election prints its hour, each choice, the ballots and every reason (R14)") {
  const std::string page = printed(
      "  - mục: Bầu chi ủy\n    loại việc: bầu cử\n    biểu quyết:\n      hình thức: phiếu kín\n"
      "      lúc: \"15:10\"\n      phương án:\n        - {tên: Lê An, số phiếu: 9}\n"
      "        - {tên: Lê Bình, số phiếu: 5}\n        - {tên: Lê Chi, số phiếu: }\n"
      "      phiếu phát ra: 10\n      phiếu thu về: 10\n      phiếu không hợp lệ: không rõ\n"
      "    biểu quyết khác:\n      - nội dung: Số lượng chi ủy viên\n        về: nghị quyết\n"
      "        tán thành: 8\n        không tán thành: 1\n        không có ý kiến: 1\n"
      "        bảo lưu ý kiến:\n          - {đồng chí: m1, nội dung: Để kỳ sau}\n"
      "        lý do không tán thành:\n          - {đồng chí: m2, nội dung: Nên ba người}\n");
  INFO(page);
  CHECK(has(page, "Biểu quyết lúc 15 giờ 10 (phiếu kín), kết quả từng phương án như sau."));
  CHECK(has(page, "- Lê An: 9/10 phiếu (đạt 90%)."));
  CHECK(has(page, "- Lê Bình: 5/10 phiếu (đạt 50%). Yêu cầu > 1/2"));
  CHECK(has(page, "- Lê Chi: " + std::string(views::k_dots)));
  CHECK(has(page, "Phiếu: phát ra 10 phiếu, thu về 10 phiếu, không hợp lệ không rõ."));
  CHECK(has(page,
            "Nội dung biểu quyết: Số lượng chi ủy viên. Biểu quyết: tán thành 8/10 đồng chí "
            "(đạt 80%); không tán thành 1; không có ý kiến 1."));
  CHECK(has(page, "- Bảo lưu ý kiến: đồng chí Đồng chí m1: Để kỳ sau"));
  CHECK(has(page, "- Lý do không tán thành: đồng chí Đồng chí m2: Nên ba người"));
}

TEST_CASE("minutes: a turn put off is no statement left blank, one not counted says so (R42)") {
  const std::string page = printed(
      "  - mục: Tự phê bình\n    lượt:\n      - {đồng chí: m1, hoãn: Hết giờ}\n"
      "      - {đồng chí: m2, tính lượt: không, căn cứ: [Bản cam kết 2026], tự phê bình: Chậm.}\n");
  INFO(page);
  CHECK(has(page, "Lượt của đồng chí Đồng chí m1 chưa thực hiện: Hết giờ"));
  CHECK_FALSE(has(page, "Lượt tự phê bình của đồng chí Đồng chí m1"));
  CHECK(has(page,
            "Lượt tự phê bình của đồng chí Đồng chí m2 (không tính vào vòng): - Căn cứ: Bản "
            "cam kết 2026. Chậm."));
}

TEST_CASE("minutes: the committee's meeting is told only where it was held") {
  const auto told = [](std::string_view state) {
    CellBuilder cell;
    cell.roster(official_members(10))
        .in_state(state, "2026-11-03-chi-uy", "điểm danh: đầy đủ\n")
        .held(k_stem, "điểm danh: đầy đủ\nhọp chi ủy: 2026-11-03-chi-uy\n");
    const model::MeetingRecord& record = *find_meeting(cell.cell(), k_stem);
    const auto page = views::find_format("txt")->render(
        "bien-ban", views::minutes_view(cell.cell(), record), *record.meeting.date);
    REQUIRE(page.has_value());
    return has(*page, "Họp chi ủy ngày 03/11/2026");
  };
  CHECK(told("đã họp"));
  CHECK_FALSE(told("dự kiến"));
  CHECK_FALSE(told("không họp"));
}
