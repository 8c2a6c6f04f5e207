#include "rules/schedule.hpp"
#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "support/checked_cell.hpp"

#include <fmt/format.h>

using namespace chibo;
using namespace chibo::support;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";
constexpr const char* k_two_days =
    "bắt đầu: \"14:00\"\nkết thúc: \"16:00\"\nđiểm danh: đầy đủ\n"
    "tạm nghỉ: [{từ lúc: \"17:00\", họp tiếp ngày: 2026-11-06, họp tiếp lúc: \"13:30\"}]\n";

/// How many are in the room for a vote told with these keys, of five who came.
std::optional<int> in_the_room(std::string_view passages, std::string_view vote) {
  CellBuilder cell;
  cell.roster(official_members(5))
      .held(k_stem, fmt::format("{}{}chương trình:\n  - mục: Việc\n    biểu quyết: {{{}}}\n",
                                k_two_days, passages, vote));
  const model::Meeting& meeting = cell[k_stem];
  const model::Vote& told = *meeting.agenda->front().vote;
  return rules::outcome_of(cell.cell(), meeting, told, model::Matter::other).base.in_the_room;
}

Files two_days(const std::string& passages, const std::string& vote) {
  Files out = regular("kết quả nhiệm vụ:",
                      "tạm nghỉ:\n  - từ lúc: \"15:00\"\n    họp tiếp ngày: 2026-11-06\n"
                      "    họp tiếp lúc: \"14:00\"\n" +
                          passages + "kết quả nhiệm vụ:");
  out.regular = spoil(out.regular, "      tán thành: 2", vote + "      tán thành: 2");
  return out;
}

}  // namespace

TEST_CASE("meeting of days: who came late the second day was there for the first (R12, R13)") {
  constexpr const char* k_late = "đến muộn: [{đồng chí: m1, lúc: \"14:30\", ngày: 2026-11-06}]\n";
  CHECK(in_the_room(k_late, "lúc: \"14:10\", ngày: 2026-11-06") == 4);
  CHECK(in_the_room(k_late, "lúc: \"14:30\", ngày: 2026-11-06") == 5);
  CHECK(in_the_room(k_late, "lúc: \"14:10\", ngày: 2026-11-05") == 5);
}

TEST_CASE("meeting of days: an hour at which it sat on one day only needs no day (R12, R13)") {
  constexpr const char* k_left = "về sớm: [{đồng chí: m1, lúc: \"16:30\"}]\n";
  CHECK(in_the_room(k_left, "lúc: \"16:40\"") == 4);
  CHECK(in_the_room(k_left, "lúc: \"15:00\", ngày: 2026-11-06") == 5);
  CHECK(in_the_room("về sớm: [{đồng chí: m1, lúc: \"14:30\"}]\n", "lúc: \"15:00\"") == 5);
}

TEST_CASE("meeting of days: a break or two on one day is one day of sitting (R21)") {
  CellBuilder cell;
  cell.roster(official_members(2)).held(k_stem, k_two_days);
  CHECK(rules::days_of(cell[k_stem]) ==
        std::vector<base::Date>{day("2026-11-05"), day("2026-11-06")});
}

TEST_CASE("checks CB307: a time of a meeting over days is held to the sitting of its day (R21)") {
  CHECK_SAID(two_days("", "      lúc: \"15:20\"\n"));  // it sat then on the second day only
  CHECK_SAID(two_days("", "      lúc: \"15:20\"\n      ngày: 2026-11-05\n"),
             "CB307? 2026-11-05-thuong-ky.yaml:36:12: 15:20 sau giờ kết thúc họp 15:00 | Xem lại "
             "giờ này và giờ bắt đầu, kết thúc của cuộc họp");
  CHECK_SAID(two_days("", "      lúc: \"14:20\"\n"),
             "CB307? 2026-11-05-thuong-ky.yaml:36:12: chưa rõ 14:20 là của ngày nào; cuộc họp này "
             "họp ngày 05/11/2026, 06/11/2026 | Ghi thêm ngày cạnh giờ ấy, ví dụ: ngày: "
             "2026-11-06");
  CHECK_SAID(two_days("", "      lúc: \"14:20\"\n      ngày: 2026-11-07\n"),
             "CB307? 2026-11-05-thuong-ky.yaml:37:13: ngày 07/11/2026 không phải ngày họp; cuộc "
             "họp này họp ngày 05/11/2026, 06/11/2026 | Xem lại ngày này, ngày họp và các ngày họp "
             "tiếp ở mục tạm nghỉ");
}

TEST_CASE("checks CB307: whoever came late on both days came twice with a night between (R12)") {
  CHECK_SAID(
      two_days("đến muộn:\n  - {đồng chí: dung, lúc: \"14:30\", ngày: 2026-11-05}\n"
               "  - {đồng chí: dung, lúc: \"14:10\", ngày: 2026-11-06}\n",
               ""));
}
