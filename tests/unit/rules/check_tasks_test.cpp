#include "support/checked_cell.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

using namespace chibo::support;

namespace {

/// Files in which the October meeting gave these members a turn.
Files october(std::initializer_list<std::string_view> ids) {
  std::string text =
      "trạng thái: đã họp\nloại: thường kỳ\nkỳ: 2026-10\nngày: 2026-10-15\nbuổi: chiều\n"
      "địa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\nhọp chi ủy: 2026-10-14-chi-uy\n"
      "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt:\n";
  for (const std::string_view id : ids) {
    text += fmt::format("      - {{đồng chí: {}, tự phê bình: Chưa chủ động.}}\n", id);
  }
  Files files;
  files.more.emplace_back("2026-10-15-thuong-ky",
                          text + "nhiệm vụ: không\nbiên bản:\n  đọc lại: có\n  tán thành: 3\n");
  files.more.emplace_back(
      "2026-10-14-chi-uy",
      "trạng thái: đã họp\nloại: chi ủy\nkỳ: 2026-10\nngày: 2026-10-14\nbuổi: sáng\n"
      "địa điểm: Phòng họp số 2\nchủ trì: an\nthư ký: binh\nđiểm danh: đầy đủ\n"
      "chương trình:\n  - mục: Chuẩn bị\n");
  return files;
}

}  // namespace

TEST_CASE("checks CB401: nobody has a second turn while another has none (R40)") {
  CHECK_SAID(
      october({"an"}),
      "CB401? 2026-11-05-thuong-ky.yaml:27:19: đồng chí Lê Văn An đã có lượt ngày 15/10/2026 "
      "trong khi còn đồng chí chưa có lượt năm nay | Xem lượt: chibo turn next --explain");
  CHECK_SAID(october({"binh", "chi"}));
  CHECK_SAID(october({"an", "binh", "chi"}));  // a second round

  SUBCASE("who has a turn in the same meeting is no longer without one") {
    Files files = october({"an", "binh"});
    files.regular = spoil(files.regular, "    lượt:\n",
                          "    lượt:\n      - {đồng chí: chi, tự phê bình: Chưa chủ động.}\n");
    files.regular = spoil(files.regular,
                          "điểm danh: theo danh sách\nvắng:\n  - đồng chí: chi\n"
                          "    lý do: Công tác đột xuất\n    loại: có lý do\n",
                          "điểm danh: đầy đủ\n");
    CHECK_SAID(files);
  }
  SUBCASE("a second turn in one meeting is too soon while another has none") {
    CHECK_SAID(october({"an", "binh", "chi", "chi"}));  // all have one: the next round begins
    Files files;
    files.regular = spoil(files.regular, "        tự phê bình: Chưa chủ động.\n",
                          "        tự phê bình: Chưa chủ động.\n"
                          "      - {đồng chí: an, tự phê bình: Lần nữa.}\n");
    CHECK(said(files).size() == 1);
  }
  SUBCASE("in a later round the words say how many turns there were") {
    Files files = october({"an", "binh", "chi", "an"});
    CHECK(
        said(files).front() ==
        "CB401? 2026-11-05-thuong-ky.yaml:27:19: đồng chí Lê Văn An đã có 2 lượt năm nay, lượt gần "
        "nhất ngày 15/10/2026, trong khi còn đồng chí ít lượt hơn | Xem lượt: chibo turn next "
        "--explain");
  }
}

TEST_CASE("checks CB501: an id stands for one task or promise") {
  CHECK_SAID(regular("  - mã: 2026-11-a", "  - mã: 2026-11-u"),
             "CB501! 2026-11-05-thuong-ky.yaml:36:9: mã việc \"2026-11-u\" đã dùng ở "
             "hop/2026/2026-11-02-chi-uy.yaml | Đặt mã khác, ví dụ thêm chữ cái tiếp theo");
  CHECK_SAID(regular("        tự phê bình: Chưa chủ động.\n",
                     "        tự phê bình: Chưa chủ động.\n        cam kết khắc phục:\n"
                     "          - {mã: 2026-11-a, việc: Đăng ký đề tài, hạn: 2026-11-30}\n"),
             "CB501! 2026-11-05-thuong-ky.yaml:30:18: mã việc \"2026-11-a\" đã dùng ở "
             "hop/2026/2026-11-05-thuong-ky.yaml | Đặt mã khác, ví dụ thêm chữ cái tiếp theo");
}

TEST_CASE("checks CB502: a result is of a task that was given") {
  CHECK_SAID(regular("  - mã: 2026-11-u", "  - mã: 2026-11-uu"),
             "CB502! 2026-11-05-thuong-ky.yaml:17:9: không có việc nào mang mã \"2026-11-uu\" | Có "
             "phải \"2026-11-u\"?");
  CHECK_SAID(
      regular("  - mã: 2026-11-u", "  - mã: khac-han"),
      "CB502! 2026-11-05-thuong-ky.yaml:17:9: không có việc nào mang mã \"khac-han\" | Xem mã "
      "việc trong \"nhiệm vụ\" và \"cam kết khắc phục\" của các kỳ trước");
}
