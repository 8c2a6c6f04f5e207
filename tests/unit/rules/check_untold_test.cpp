#include "support/checked_cell.hpp"

using namespace chibo::support;

TEST_CASE("checks CB301: kind and period 'không rõ' are told with what the file name says") {
  CHECK_SAID(
      regular("kỳ: 2026-11", "kỳ: không rõ"),
      "CB301? 2026-11-05-thuong-ky.yaml:3:5: kỳ ghi \"không rõ\", mà theo tên tệp là 2026-11 "
      "| Báo cáo đang tính theo tên tệp: đúng thì ghi vào sổ như vậy, sai thì đổi cả tên tệp");
  CHECK_SAID(
      regular("loại: thường kỳ", "loại: không rõ"),
      "CB301? 2026-11-05-thuong-ky.yaml:2:7: loại cuộc họp ghi \"không rõ\", mà theo tên tệp "
      "là thường kỳ | Báo cáo đang tính theo tên tệp: đúng thì ghi vào sổ như vậy, sai thì "
      "đổi cả tên tệp");
}

TEST_CASE("checks CB308: a record without a state is told, for no report counts it") {
  for (const char* state : {"trạng thái:", "trạng thái: không rõ"}) {
    INFO(state);
    const Said got = said(regular("trạng thái: đã họp", state));
    REQUIRE_FALSE(got.empty());
    CHECK(got.front().starts_with("CB308? 2026-11-05-thuong-ky.yaml:1:"));
    CHECK(
        got.front().ends_with("sổ chưa cho biết cuộc họp này đã họp hay chưa, nên báo cáo không "
                              "tính | Ghi trạng thái: dự "
                              "kiến, đã họp, hoãn hoặc không họp"));
  }
}

TEST_CASE("checks CB309: a day 'không rõ' is a dotted place, and told as what it is") {
  const Said got = said(regular("ngày: 2026-11-05", "ngày: không rõ"));
  REQUIRE_MESSAGE(got.size() == 1, joined(got));
  CHECK(got.front() ==
        "CB309? 2026-11-05-thuong-ky.yaml:4:7: còn trống: ngày họp (đang ghi \"không rõ\") | Ghi "
        "ngày họp; chưa có ngày thì biên bản in dòng chấm và báo cáo không tính cuộc họp này");
}

TEST_CASE("checks: who was absent may be 'không rõ', which is an answer and no blank") {
  CHECK_SAID(regular("vắng:\n  - đồng chí: chi\n    lý do: Công tác đột xuất\n    loại: có lý do\n",
                     "vắng: không rõ\n"));
  CHECK_SAID(regular("  - đồng chí: chi\n    lý do", "  - đồng chí: không rõ\n    lý do"));
}

TEST_CASE("checks CB303: a session is shared whichever of the two records tells it (R21)") {
  Files files = regular("kết thúc: \"15:50\"", "kết thúc: \"15:40\"");
  CHECK_SAID(files);
  files.more.emplace_back("2026-11-05-chuyen-de",
                          "trạng thái: đã họp\nloại: chuyên đề\nkỳ: 2026-11\nngày: 2026-11-05\n"
                          "bắt đầu: \"14:00\"\nkết thúc: \"15:40\"\nđịa điểm: Phòng họp số 2\n"
                          "chủ trì: an\nthư ký: binh\nhọp cùng: 2026-11-05-thuong-ky\n"
                          "chuyên đề: {tên: Học và làm theo}\nđiểm danh: đầy đủ\n"
                          "chương trình: không\nnhiệm vụ: không\n"
                          "biên bản: {đọc lại: có, tán thành: 3}\n");
  const Said got = said(files);
  REQUIRE_MESSAGE(got.size() == 1, joined(got));
  CHECK(got.front().starts_with("CB303? 2026-11-05-thuong-ky.yaml:6:"));
}

TEST_CASE("checks CB313: a turn put off and an item dropped ask nothing of who is absent") {
  CHECK_SAID(regular("      - đồng chí: an\n        tự phê bình: Chưa chủ động.\n",
                     "      - đồng chí: an\n        tự phê bình: Chưa chủ động.\n"
                     "      - đồng chí: chi\n        hoãn: Đi công tác\n"));
  CHECK_SAID(regular("  - mục: Thông qua nghị quyết\n",
                     "  - mục: Báo cáo chuyên đề\n    trình bày: chi\n"
                     "    không tiến hành: Người trình bày vắng\n"
                     "  - mục: Thông qua nghị quyết\n"));
  const Said taken = said(regular("      - đồng chí: an\n        tự phê bình",
                                  "      - đồng chí: chi\n        tự phê bình"));
  REQUIRE_FALSE(taken.empty());
  CHECK(taken.front().starts_with("CB313?"));
}
