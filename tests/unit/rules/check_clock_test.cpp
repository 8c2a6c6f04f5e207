#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

namespace {

Files with_passages(const std::string& passages) {
  return regular("kết quả nhiệm vụ:", passages + "kết quả nhiệm vụ:");
}

}  // namespace

TEST_CASE("checks CB307: nobody comes twice without leaving (R12)") {
  CHECK_SAID(with_passages("đến muộn:\n  - {đồng chí: dung, lúc: \"14:30\"}\n"
                           "  - {đồng chí: dung, lúc: \"14:40\"}\n"
                           "về sớm:\n  - {đồng chí: dung, lúc: \"14:10\"}\n"),
             "CB307! 2026-11-05-thuong-ky.yaml:18:27: đồng chí Lê Thị Dung ghi đến muộn hai lần, "
             "lúc 14:30 và 14:40, mà ở giữa không ghi về | Giữ giờ đúng, xóa dòng kia; có ra vào "
             "giữa giờ thì ghi đủ cả lúc đến và lúc về");
  CHECK_SAID(with_passages("về sớm:\n  - {đồng chí: dung, lúc: \"15:30\"}\n"
                           "  - {đồng chí: dung, lúc: \"15:10\"}\n"),
             "CB307! 2026-11-05-thuong-ky.yaml:17:27: đồng chí Lê Thị Dung ghi về sớm hai lần, lúc "
             "15:10 và 15:30, mà ở giữa không ghi đến lại | Giữ giờ đúng, xóa dòng kia; có ra vào "
             "giữa giờ thì ghi đủ cả lúc đến và lúc về");

  SUBCASE("who went out and came back has every coming and going") {
    CHECK_SAID(
        with_passages("đến muộn:\n  - {đồng chí: dung, lúc: \"14:10\"}\n"
                      "  - {đồng chí: dung, lúc: \"15:00\"}\n"
                      "về sớm:\n  - {đồng chí: dung, lúc: \"14:40\"}\n"));
  }
}

TEST_CASE("checks CB307: a vote is taken between opening and closing") {
  CHECK_SAID(regular("      tán thành: 2", "      lúc: \"13:30\"\n      tán thành: 2"),
             "CB307? 2026-11-05-thuong-ky.yaml:32:12: 13:30 trước giờ bắt đầu họp 14:00 | Xem lại "
             "giờ này và giờ bắt đầu, kết thúc của cuộc họp");
}
