#include "support/checked_cell.hpp"

#include <string>

using namespace chibo::support;

namespace {

constexpr std::string_view k_score =
    "    - tiêu chí: Chuẩn bị\n      điểm: 10\n      tối đa: 10\n  xếp loại: tốt\n";

constexpr std::string_view k_over_all =
    "tổng cộng 101 điểm, nhiều hơn tối đa 100 (Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, khung tiêu "
    "chí) | Xem lại điểm từng tiêu chí; phiếu của địa phương có tổng khác thì ghi khóa diem.toi-da "
    "vào tệp trong mau/quy-dinh";

/// The seven criteria of the form in force, with the points of each.
std::string form(std::string_view organisation, std::string_view grade) {
  return "    - {tiêu chí: thời gian, điểm: 5}\n    - {tiêu chí: Tỉ lệ dự, điểm: 5}\n"
         "    - {tiêu chí: Chuẩn bị, điểm: 10}\n    - {tiêu chí: tổ chức, điểm: " +
         std::string(organisation) +
         "}\n    - {tiêu chí: nguyên tắc, điểm: 5}\n    - {tiêu chí: kết quả, điểm: 30}\n"
         "    - {tiêu chí: kết thúc, điểm: 5}\n  xếp loại: " +
         std::string(grade) + "\n";
}

Files scored(const std::string& score) {
  return regular(k_score, score);
}

}  // namespace

TEST_CASE("checks CB601: a criterion is held to the most of the form of its day (R30, R34)") {
  CHECK_SAID(scored(form("40", "tốt")));
  CHECK_SAID(scored(form("41", "tốt")),
             "CB601! 2026-11-05-thuong-ky.yaml:45:33: 41 điểm nhiều hơn tối đa của tiêu chí \"tổ "
             "chức\" là 40 (Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, khung tiêu chí, nhóm 4) | Xem "
             "lại điểm; chấm theo phiếu của địa phương thì ghi \"tối đa\" ở từng tiêu chí",
             "CB601! 2026-11-05-thuong-ky.yaml:42:5: " + std::string(k_over_all));

  SUBCASE("a criterion of a local form tells its own most, and is held to that") {
    CHECK_SAID(scored("    - {tiêu chí: tổ chức, điểm: 101, tối đa: 120}\n  xếp loại: tốt\n"),
               "CB601! 2026-11-05-thuong-ky.yaml:42:5: " + std::string(k_over_all));
    CHECK_SAID(scored("    - {tiêu chí: tổ chức, điểm: 44, tối đa: 45}\n  xếp loại: tốt\n"));
  }
  SUBCASE("a criterion that the form does not know is told, with those it has") {
    CHECK_SAID(
        scored("    - {tiêu chí: linh tinh, điểm: 9}\n  xếp loại: tốt\n"),
        "CB601? 2026-11-05-thuong-ky.yaml:42:18: tiêu chí \"linh tinh\" không có trong khung "
        "điểm (Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, khung tiêu chí) | Khung có: thời "
        "gian, tỷ lệ dự, chuẩn bị, tổ chức, nguyên tắc, kết quả, kết thúc; chấm theo phiếu của "
        "địa phương thì ghi \"tối đa\" ở tiêu chí này");
  }
}

TEST_CASE("checks CB601: a grade is the one that the total earns, the lower bound included (R31)") {
  CHECK_SAID(scored(form("30", "tốt")));
  CHECK_SAID(scored(form("29", "khá")));
  CHECK_SAID(
      scored(form("29", "tốt")),
      "CB601? 2026-11-05-thuong-ky.yaml:49:13: xếp loại \"tốt\" không khớp với tổng 89 điểm: "
      "89 điểm là \"khá\", từ 70 điểm trở lên (Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, khung "
      "tiêu chí) | Xem lại điểm và xếp loại; chi bộ xếp thấp hơn vì lý do riêng thì giữ "
      "nguyên và nói rõ ở \"hạn chế\"");
  CHECK_SAID(
      scored(form("40", "kém")),
      "CB601? 2026-11-05-thuong-ky.yaml:49:13: xếp loại \"kém\" không khớp với tổng 100 "
      "điểm: 100 điểm là \"tốt\", từ 90 điểm trở lên (Hướng dẫn 42-HD/BTCTW ngày 28/10/2025, "
      "khung tiêu chí) | Xem lại điểm và xếp loại; chi bộ xếp thấp hơn vì lý do riêng thì "
      "giữ nguyên và nói rõ ở \"hạn chế\"");

  SUBCASE("a form told in part earns no grade, nor does one with points not told") {
    CHECK_SAID(scored("    - {tiêu chí: tổ chức, điểm: 40}\n  xếp loại: tốt\n"));
    CHECK_SAID(scored(form("không rõ", "kém")));
  }
}

TEST_CASE("checks CB601: a criterion told twice is an error, and earns no grade twice (R31)") {
  const std::string twice =
      "    - {tiêu chí: thời gian, điểm: 5}\n    - {tiêu chí: Chuẩn bị, điểm: 10}\n"
      "    - {tiêu chí: chuẩn bị, điểm: 10}\n    - {tiêu chí: tổ chức, điểm: 40}\n"
      "    - {tiêu chí: nguyên tắc, điểm: 5}\n    - {tiêu chí: kết quả, điểm: 30}\n"
      "  xếp loại: kém\n";
  CHECK_SAID(scored(twice),
             "CB601! 2026-11-05-thuong-ky.yaml:44:18: tiêu chí \"chuẩn bị\" ghi hai lần | Gộp nội "
             "dung vào một chỗ rồi xóa chỗ kia");
  const Said local =
      said(scored("    - {tiêu chí: Việc riêng, điểm: 5, tối đa: 5}\n"
                  "    - {tiêu chí: việc riêng, điểm: 5, tối đa: 5}\n  xếp loại: tốt\n"));
  REQUIRE(local.size() == 1);
  CHECK(local.front().starts_with("CB601? 2026-11-05-thuong-ky.yaml:43:18"));
}
