#include "rules/schedule.hpp"
#include "support/note_desk.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace chibo::notes;
using chibo::support::note_in;
using chibo::support::Noted;
using chibo::support::roster_of_seven;

namespace {

/// A meeting that sat from 14:00 to 17:00 and goes on the next day from 08:00, its end not told.
std::string two_days(std::string_view lines) {
  return fmt::format(
      "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n"
      "bắt đầu: \"14:00\"\nkết thúc:\n"
      "tạm nghỉ:\n  - từ lúc: \"17:00\"\n    họp tiếp ngày: 2026-11-06\n"
      "    họp tiếp lúc: \"08:00\"\nđiểm danh: đầy đủ\n{}",
      lines);
}

Noted noted_on(std::string_view today, std::string_view text, const Note& note) {
  return note_in(roster_of_seven(), text, note, today);
}

chibo::base::Time at(int hour, int minute) {
  return {hour * 60 + minute};
}

}  // namespace

TEST_CASE("note: who leaves on the second day left early on the first, too (R12, R13)") {
  const std::string first =
      "về sớm:\n  - đồng chí: lan\n    lúc: \"16:00\"\n    ngày: 2026-11-05\n";
  const Noted out = noted_on("2026-11-06", two_days(first), Leaving{"lan", at(10, 30)});
  REQUIRE(out.done);
  CHECK(out.text ==
        two_days(first + "  - đồng chí: lan\n    lúc: \"10:30\"\n    ngày: 2026-11-06\n"));
  CHECK(out.said == "Trần Thị Lan về sớm, lúc 10 giờ 30 ngày 06/11/2026");
}

TEST_CASE("note: the hour of the same day is put right, and what it was is told (R12)") {
  const Noted out = noted_on(
      "2026-11-06", two_days("về sớm:\n  - {đồng chí: lan, lúc: \"10:30\", ngày: 2026-11-06}\n"),
      Leaving{"lan", at(10, 45)});
  REQUIRE(out.done);
  CHECK(out.text == two_days("về sớm:\n  - {đồng chí: lan, lúc: \"10:45\", ngày: 2026-11-06}\n"));
  CHECK(out.said.ends_with("trước đó ghi 10 giờ 30"));
}

TEST_CASE("note: who came late on the first day may leave at any hour of the second (R12)") {
  const std::string late =
      "đến muộn:\n  - đồng chí: lan\n    lúc: \"14:30\"\n    ngày: 2026-11-05\n";
  CHECK(noted_on("2026-11-06", two_days(late), Leaving{"lan", at(10, 0)}).done);
  const Noted refused = noted_on("2026-11-05", two_days(late), Leaving{"lan", at(14, 10)});
  CHECK_FALSE(refused.done);
  CHECK(refused.said == "Trần Thị Lan đã ghi đến lúc 14 giờ 30, nên không về lúc 14 giờ 10 được");
}

TEST_CASE("note: afterwards the hour tells the day where only one sitting had it (R12)") {
  CHECK(noted_on("2026-11-20", two_days(""), Arrival{"lan", at(9, 15)})
            .text.find("lúc: \"09:15\"\n    ngày: 2026-11-06\n") != std::string::npos);
  // 16:00 may be of either day while the end of the second is not told: nothing is guessed
  CHECK(noted_on("2026-11-20", two_days(""), Arrival{"lan", at(16, 0)})
            .text.find("ngày: 2026-11-0") == two_days("").find("ngày: 2026-11-0"));
}

TEST_CASE("note: a vote told with its hour is of the sitting of the day (R13)") {
  Voting vote;
  vote.in_favour = 5;
  vote.item = "1";
  vote.at = at(9, 0);
  const Noted out = noted_on("2026-11-06", two_days("chương trình:\n  - mục: Việc\n"), vote);
  REQUIRE(out.done);
  CHECK(out.text.find("lúc: \"09:00\"\n      ngày: 2026-11-06\n") != std::string::npos);
}

TEST_CASE("note: an hour of a meeting of one day has no day beside it (R12)") {
  const std::string one_day =
      "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\nđiểm danh: đầy đủ\n";
  const Noted out = noted_on("2026-11-05", one_day, Leaving{"lan", at(15, 30)});
  CHECK(out.text == one_day + "về sớm:\n  - đồng chí: lan\n    lúc: \"15:30\"\n");
}

TEST_CASE("note: taking a member off the absent leaves the remarks of the list") {
  const Noted out =
      note_in(roster_of_seven(),
              "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n"
              "điểm danh: theo danh sách\nvắng:\n  - đồng chí: an\n    loại: có lý do\n"
              "  # Lan gọi điện lúc 13 giờ, xin đến sau\n  - đồng chí: lan\n    loại: có lý do\n",
              Arrival{"lan", at(14, 15)});
  REQUIRE(out.done);
  CHECK(out.text.find("  # Lan gọi điện lúc 13 giờ, xin đến sau\n") != std::string::npos);
  CHECK(out.text.find("đồng chí: lan\n    loại") == std::string::npos);
}

TEST_CASE("note: the last absent who comes takes no remark along either") {
  const Noted out =
      note_in(roster_of_seven(),
              "trạng thái: dự kiến\nloại: thường kỳ\nkỳ: 2026-11\nngày: 2026-11-05\n"
              "điểm danh: theo danh sách\nvắng:\n  # Lan gọi điện lúc 13 giờ\n  - đồng chí: lan\n"
              "    loại: có lý do\n",
              Arrival{"lan", at(14, 15)});
  CHECK(out.text.find("# Lan gọi điện lúc 13 giờ") != std::string::npos);
}

TEST_CASE("note: the end of a meeting over days is held to its last sitting (R22)") {
  const Noted ended = noted_on("2026-11-06", two_days(""), Closing{at(11, 0)});
  REQUIRE(ended.done);
  CHECK(ended.text.find("kết thúc: \"11:00\"\n") != std::string::npos);
  const Noted refused = noted_on("2026-11-06", two_days(""), Closing{at(7, 30)});
  CHECK_FALSE(refused.done);
  CHECK(refused.said == "họp tiếp lúc 08:00, nên không bế mạc lúc 07:30 được");
}

TEST_CASE("note: the beginning of a meeting over days may be later than the clock at its end") {
  const std::string ended = noted_on("2026-11-06", two_days(""), Closing{at(11, 0)}).text;
  const Noted begun = noted_on("2026-11-06", ended, Opening{at(14, 5)});
  REQUIRE(begun.done);
  CHECK(begun.text.find("bắt đầu: \"14:05\"\n") != std::string::npos);
}
