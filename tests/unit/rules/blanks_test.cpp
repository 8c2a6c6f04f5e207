#include "support/checked_cell.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace chibo::support;

TEST_CASE("checks CB309: a meeting that was held has nothing left blank") {
  const auto blank = [](std::string_view place, std::string_view what) {
    return fmt::format(
        "CB309? 2026-11-05-thuong-ky.yaml:{}: còn trống: {} | Ghi vào sổ; không biết "
        "thì viết \"không rõ\", không có thì viết \"không\"",
        place, what);
  };
  CHECK_SAID(regular("địa điểm: Phòng họp số 2", "địa điểm:"), blank("7:1", "địa điểm"));
  CHECK_SAID(regular("địa điểm: Phòng họp số 2\n", ""), blank("1:1", "địa điểm"));
  CHECK_SAID(regular("địa điểm: Phòng họp số 2", "địa điểm: không rõ"));
  CHECK_SAID(regular("chủ trì: an", "chủ trì:"), blank("8:1", "người chủ trì"));
  CHECK_SAID(regular("thư ký: binh", "thư ký:"), blank("9:1", "thư ký"));
  CHECK_SAID(regular("thư ký: binh", "thư ký: không"));
  CHECK_SAID(regular("nội dung: Nhất trí.", "nội dung:"),
             blank("24:9", "ý kiến của Trần Thị Bình ở mục \"Đánh giá tháng 10\""));
  CHECK_SAID(regular("tự phê bình: Chưa chủ động.", "tự phê bình:"),
             blank("28:9", "nội dung tự phê bình của Lê Văn An"));
  CHECK_SAID(regular("      tán thành: 2", "      tán thành:"),
             blank("32:7", "số tán thành ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("      không tán thành: 0", "      không tán thành:"),
             blank("33:7", "số không tán thành ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("      không có ý kiến: 0", "      không có ý kiến:"),
             blank("34:7", "số không có ý kiến ở mục \"Thông qua nghị quyết\""));
  CHECK_SAID(regular("    chủ trì: binh", "    chủ trì:"),
             blank("38:5", "người chủ trì việc \"Rà soát quần chúng ưu tú\""));
  CHECK_SAID(regular("    hạn: 2026-11-25", "    hạn:"),
             blank("39:5", "hạn của việc \"Rà soát quần chúng ưu tú\""));
  CHECK_SAID(regular("đọc lại: có", "đọc lại:"), blank("47:3", "đã đọc lại biên bản hay chưa"));
  CHECK_SAID(regular("đọc lại: có", "đọc lại: không"));
  CHECK_SAID(regular("\n  tán thành: 2", "\n  tán thành:"),
             blank("48:3", "số tán thành thông qua biên bản"));

  CHECK_SAID(regular("nhiệm vụ:\n  - mã: 2026-11-a\n    việc: Rà soát quần chúng ưu tú\n"
                     "    chủ trì: binh\n    hạn: 2026-11-25\n",
                     "nhiệm vụ:\n"),
             blank("35:1", "nhiệm vụ được giao"));
  CHECK_SAID(regular("xếp loại: tốt", "xếp loại:"), blank("45:3", "xếp loại buổi sinh hoạt"));

  SUBCASE("\"không\" is not offered where a value is needed (CB112)") {
    const auto needed = [](std::string_view place, std::string_view what) {
      return fmt::format(
          "CB309? 2026-11-05-thuong-ky.yaml:{}: còn trống: {} | Ghi vào sổ; không biết "
          "thì viết \"không rõ\"",
          place, what);
    };
    CHECK_SAID(regular("- mục: Tự phê bình và phê bình", "- mục:"),
               needed("25:5", "tên mục thứ 2 của chương trình"));
    CHECK_SAID(regular("      - đồng chí: binh", "      - đồng chí:"),
               needed("23:9", "người phát biểu ở mục \"Đánh giá tháng 10\""));
  }

  SUBCASE("an absence tells of which kind it is, an excused one why") {
    CHECK_SAID(regular("    lý do: Công tác đột xuất\n", ""),
               blank("13:5", "lý do vắng của Phạm Mai Chi"));
    CHECK_SAID(regular("lý do: Công tác đột xuất\n    loại: có lý do", "loại:"),
               blank("14:5", "Phạm Mai Chi vắng có lý do hay không có lý do"));
    CHECK_SAID(regular("lý do: Công tác đột xuất\n    loại: có lý do", "loại: không có lý do"));
    CHECK_SAID(regular("lý do: Công tác đột xuất", "lý do: không rõ"));
  }
  SUBCASE("an untouched roll-call is a blank with a next step of its own") {
    const std::string roll_call =
        "CB309? 2026-11-05-thuong-ky.yaml:11:{}: còn trống: điểm danh | Ghi \"đầy đủ\", hoặc "
        "\"theo "
        "danh sách\" rồi ghi người vắng; không biết thì \"không rõ\"";
    CHECK_SAID(regular("điểm danh: theo danh sách", "điểm danh: chưa"),
               fmt::format(fmt::runtime(roll_call), 12));
    CHECK_SAID(regular("điểm danh: theo danh sách", "điểm danh:"),
               fmt::format(fmt::runtime(roll_call), 1));
  }
  SUBCASE("a committee may leave the approval out whole, but not half, and need not give tasks") {
    Files files;
    files.committee += "biên bản:\n  đọc lại: có\n";
    CHECK_SAID(files,
               "CB309? 2026-11-02-chi-uy.yaml:19:3: còn trống: số tán thành thông qua biên bản | "
               "Ghi vào sổ; không biết thì viết \"không rõ\", không có thì viết \"không\"");
  }
  SUBCASE("a session without a clock needs no times") {
    CHECK_SAID(regular("bắt đầu: \"14:00\"\n", ""), blank("1:1", "giờ bắt đầu"));
    CHECK_SAID(regular("kết thúc: \"15:50\"\n", ""), blank("1:1", "giờ kết thúc"));
    CHECK_SAID(regular("bắt đầu: \"14:00\"\nkết thúc: \"15:50\"", "buổi: chiều"));
  }
  SUBCASE("what is still to come may be blank") {
    Files files = regular("địa điểm: Phòng họp số 2", "địa điểm:");
    files.regular = spoil(files.regular, "trạng thái: đã họp", "trạng thái: dự kiến");
    files.today = "2026-11-04";
    CHECK_SAID(files);
  }
}

TEST_CASE(
    "checks CB309: the text of a resolution is looked for, which is closed with its meeting") {
  const auto with = [](const std::string& text) {
    return regular("tự đánh giá:\n",
                   "nghị quyết:\n  loại: nghị quyết\n  số: 5\n" + text + "tự đánh giá:\n");
  };
  const std::string written =
      "  trích yếu: Việc tháng 11\n  đánh giá: Hoàn thành.\n  phương hướng: Tiếp tục.\n"
      "  tổ chức thực hiện: Bí thư.\n";
  CHECK_SAID(with(written));
  const Said complaints = said(with(spoil(written, "  đánh giá: Hoàn thành.\n", "  đánh giá:\n")));
  REQUIRE(complaints.size() == 1);
  CHECK(complaints.front().starts_with("CB309? 2026-11-05-thuong-ky.yaml:44:"));
}
