#include "views/wording.hpp"

#include "rules/votes.hpp"
#include "support/cell_builder.hpp"
#include "views/minutes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

using namespace chibo::views;
using chibo::model::MeetingKind;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

constexpr const char* k_stem = "2026-11-05-thuong-ky";

/// The vote of a cell of 15 official members, as minutes print it.
std::string printed(std::string_view matter, std::string_view vote) {
  CellBuilder cell;
  cell.roster(official_members(15))
      .held(k_stem, fmt::format("chương trình:\n  - mục: Việc\n    loại việc: {}\n"
                                "    biểu quyết: {{{}}}\n",
                                matter, vote));
  const auto& item = cell[k_stem].agenda->front();
  return vote_in_words(
      cell[k_stem], chibo::rules::outcome_of(cell.cell(), cell[k_stem], *item.vote, *item.matter),
      item.vote->method);
}

std::string due(std::string_view told) {
  CellBuilder cell;
  cell.held(k_stem, fmt::format("nhiệm vụ:\n  - mã: a1\n    việc: Việc\n    hạn: {}\n", told));
  return due_in_words(cell[k_stem].tasks->front().due);
}

}  // namespace

TEST_CASE("wording: a vote tells method, share, the bound and whether it was reached (R52)") {
  CHECK(printed("nghị quyết",
                "hình thức: giơ tay, tán thành: 14, không tán thành: 1, không có ý kiến: 0") ==
        "Biểu quyết (giơ tay): tán thành 14/15 đồng chí (đạt 93,3%); không tán "
        "thành 1; không có ý kiến 0. Yêu cầu > 1/2 đảng viên chính thức (Điều lệ Đảng Cộng sản "
        "Việt Nam (Đại hội XI), "
        "Điều 9 khoản 5): đạt.");
  CHECK(printed("kết nạp",
                "hình thức: phiếu kín, tán thành: 9, không tán thành: 6, không có ý kiến: không") ==
        "Biểu quyết (phiếu kín): tán thành 9/15 đồng chí (đạt 60%); không tán "
        "thành 6; không có ý kiến 0. Yêu cầu ≥ 2/3 đảng viên chính thức (Điều lệ Đảng Cộng sản "
        "Việt Nam (Đại hội XI), "
        "Điều 4): chưa đạt.");
}

TEST_CASE("wording: a committee's vote is held against its own members, not the cell's (R13)") {
  constexpr const char* k_committee = "2026-11-02-chi-uy";
  CellBuilder cell;
  cell.roster(
          "đảng viên:\n"
          "  - {mã: a, họ tên: Lê A, ngày chính thức: 2011-05-19, chức vụ: [{chức danh: bí thư}]}\n"
          "  - {mã: b, họ tên: Lê B, ngày chính thức: 2011-05-19, chức vụ: [{chức danh: phó bí "
          "thư}]}\n"
          "  - {mã: c, họ tên: Lê C, ngày chính thức: 2011-05-19, chức vụ: [{chức danh: chi ủy "
          "viên}]}\n")
      .held(k_committee,
            "chương trình:\n  - mục: Việc\n    loại việc: kết luận\n"
            "    biểu quyết: {tán thành: 2, không tán thành: 1, không có ý kiến: 0}\n");
  const auto& item = cell[k_committee].agenda->front();
  const std::string words = vote_in_words(
      cell[k_committee],
      chibo::rules::outcome_of(cell.cell(), cell[k_committee], *item.vote, *item.matter),
      item.vote->method);
  CHECK_MESSAGE(words.find("tán thành 2/3 đồng chí") != std::string::npos, words);
  CHECK_MESSAGE(words.find("Yêu cầu > 1/2 chi ủy viên (") != std::string::npos, words);
}

TEST_CASE("wording: whether a bound is confirmed is no matter of the paper (R03)") {
  CHECK(printed("xóa tên", "tán thành: 15, không tán thành: 0, không có ý kiến: 0") ==
        "Biểu quyết: tán thành 15/15 đồng chí (đạt 100%); không tán thành 0; "
        "không có ý kiến 0. Yêu cầu ≥ 2/3 đảng viên chính thức (Điều lệ Đảng Cộng sản Việt Nam "
        "(Đại hội XI), Điều 8): đạt.");
}

TEST_CASE("wording: numbers that are not told are dots, and there is no verdict") {
  const std::string dots(k_dots);
  CHECK(printed("nghị quyết", "không tán thành: 0") ==
        "Biểu quyết: tán thành " + dots + "; không tán thành 0; không có ý kiến " + dots + ".");
}

TEST_CASE("wording: of a vote blank is dots, what is not known says so, none is nought") {
  CHECK(printed("nghị quyết",
                "tán thành: không rõ, không tán thành: không, không có ý kiến: không rõ") ==
        "Biểu quyết: tán thành không rõ; không tán thành 0; không có ý kiến không rõ.");
  CellBuilder cell;
  cell.roster(official_members(15))
      .held(k_stem, "biên bản:\n  tán thành: không rõ\n  không có ý kiến: không rõ\n");
  CHECK(vote_in_words(cell[k_stem], chibo::rules::approval_outcome(cell.cell(), cell[k_stem]), {},
                      Untold::left_out) ==
        "Biểu quyết: tán thành không rõ; không có ý kiến không rõ.");
}

TEST_CASE("wording: a month is written with two digits only where it is January or February") {
  using chibo::base::parse_month;
  CHECK(month_in_words(*parse_month("2026-01")) == "tháng 01 năm 2026");
  CHECK(month_in_words(*parse_month("2026-02")) == "tháng 02 năm 2026");
  CHECK(month_in_words(*parse_month("2026-03")) == "tháng 3 năm 2026");
  CHECK(month_in_words(*parse_month("2026-11")) == "tháng 11 năm 2026");
}

TEST_CASE("wording: a deadline is a day, standing, none, unknown or dots") {
  CHECK(due("2026-11-25") == "25/11/2026");
  CHECK(due("thường xuyên") == "thường xuyên");
  CHECK(due("không") == "không");
  CHECK(due("không rõ") == "không rõ");
  CHECK(due("") == std::string(k_dots));
}

TEST_CASE("wording: a member's office is the highest held on the day") {
  CellBuilder cell;
  cell.roster(
      "đảng viên:\n"
      "  - mã: an\n    họ tên: Lê An\n    ngày chính thức: 2010-02-03\n    chức vụ:\n"
      "      - {chức danh: chi ủy viên, từ: 2022-01-01}\n"
      "      - {chức danh: bí thư, từ: 2025-04-01, đến: 2026-12-31}\n"
      "  - {mã: binh, họ tên: Lê Bình, ngày chính thức: 2026-11-05}\n"
      "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03,"
      " chức vụ: [{chức danh: phó bí thư}, {chức danh: tổ trưởng tổ đảng}]}\n"
      "  - {mã: dung, họ tên: Lê Dung, chức vụ: [{chức danh: tổ phó tổ đảng}]}\n");
  const auto office = [&](const char* id, const char* on) {
    return office_in_words(*cell.member(id), day(on));
  };
  CHECK(office("an", "2025-03-31") == "Chi ủy viên");
  CHECK(office("an", "2025-04-01") == "Bí thư chi bộ");
  CHECK(office("an", "2027-01-01") == "Chi ủy viên");
  CHECK(office("an", "2021-12-31") == "Đảng viên");
  CHECK(office("binh", "2026-11-04") == "Đảng viên dự bị");
  CHECK(office("binh", "2026-11-05") == "Đảng viên");
  CHECK(office("chi", "2026-11-05") == "Phó bí thư chi bộ");
  CHECK(office("dung", "2026-11-05") == "Tổ phó tổ đảng");
  CHECK(names_of({cell.member("an"), cell.member("chi")}) == "Lê An, Lê Chi");
  CHECK(names_of({}).empty());
}

TEST_CASE("wording: every kind of meeting has a title of its own") {
  std::set<std::string_view> titles;
  for (int i = 0; i <= static_cast<int>(MeetingKind::congress); ++i) {
    CHECK(titles.insert(meeting_title(static_cast<MeetingKind>(i))).second);
  }
  CHECK_FALSE(titles.contains(""));
  CHECK(meeting_title(MeetingKind::regular) == "Sinh hoạt chi bộ thường kỳ");
  CHECK(meeting_title(MeetingKind::committee) == "Họp chi ủy");
}
