#include "views/reasons.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace chibo;
using report::CellNumbers;
using support::CellBuilder;
using support::day;
using support::official_members;
using views::CellReasons;
using views::Reason;
using views::ReportNumber;

namespace {

const base::Quarter k_fourth{2026, 4};

/// October on time with three reasons for being absent, November late, December not held; opinions,
/// turns, tasks, grades and papers of each kind.
CellBuilder& lively() {
  static CellBuilder from = [] {
    CellBuilder out;
    out.roster(official_members(6))
        .held("2026-10-05-thuong-ky",
              "điểm danh: theo danh sách\n"
              "vắng:\n"
              "  - {đồng chí: m2, loại: có lý do, lý do: Ốm}\n"
              "  - {đồng chí: m3, loại: không có lý do}\n"
              "  - {đồng chí: m4}\n"
              "chương trình:\n"
              "  - mục: Thảo luận\n"
              "    ý kiến:\n"
              "      - {đồng chí: m1, nội dung: Một}\n"
              "      - {đồng chí: m1, nội dung: Hai}\n"
              "    lượt:\n"
              "      - {đồng chí: m5, tự phê bình: Nói}\n"
              "nhiệm vụ:\n"
              "  - {mã: 2026-10-a, việc: Quá hạn rồi, hạn: 2026-10-20}\n"
              "  - {mã: 2026-10-b, việc: Còn lâu, hạn: 2027-10-20}\n"
              "tự đánh giá: {xếp loại: tốt}\n"
              "biên bản: {ngày gửi cấp trên: 2026-10-06}\n")
        .held("2026-11-20-thuong-ky",
              "điểm danh: đầy đủ\nbiên bản: {ngày gửi cấp trên: 2026-12-20}\n")
        .in_state("hoãn", "2026-12-05-thuong-ky", "")
        .held("2026-12-14-chuyen-de", "");
    return out;
  }();
  return from;
}

report::CellReport report_of(CellBuilder& from) {
  return report::report_of_cell(from.cell(), k_fourth, day("2027-01-10"));
}

CellReasons reasons_of(CellBuilder& from, std::string_view key,
                       views::Audience audience = views::Audience::secretary) {
  return views::reasons_of(*views::find_number(key), from.cell(), report_of(from), from.sources(),
                           audience);
}

long long sum(const std::vector<Reason>& reasons) {
  return std::accumulate(reasons.begin(), reasons.end(), 0LL,
                         [](long long so_far, const Reason& one) { return so_far + one.amount; });
}

}  // namespace

TEST_CASE("reasons: what is told behind each number adds up to it, none left out (R95)") {
  CellBuilder& from = lively();
  const CellNumbers numbers = report::numbers_of(from.cell(), report_of(from));
  int not_nought = 0;
  for (const ReportNumber& number : views::report_numbers()) {
    CAPTURE(number.key);
    const CellReasons got = reasons_of(from, number.key);
    CHECK(sum(got.counted) == number.of(numbers));
    CHECK(sum(got.whole) == (number.whole == nullptr ? 0 : number.whole(numbers)));
    not_nought += number.of(numbers) > 0 ? 1 : 0;
  }
  CHECK(not_nought > 30);
}

TEST_CASE("reasons: every number that is summed for a committee can be asked after (R95)") {
  CellNumbers numbers;
  std::size_t all = 0;
  CellNumbers::each_of(numbers, [&](const long long& number) {
    const bool is_shown = std::ranges::any_of(views::report_numbers(), [&](const ReportNumber& it) {
      return &it.of(numbers) == &number ||
             (it.rests_on != nullptr && &it.rests_on(numbers) == &number);
    });
    CAPTURE(all);
    CHECK(is_shown);
    ++all;
  });
  CHECK(all > 50);
}

TEST_CASE("reasons: each names the line that tells it") {
  const CellReasons present = reasons_of(lively(), "attendance.present");
  REQUIRE(present.counted.size() == 2);
  const Reason& october = present.counted.front();
  CHECK(october.file == "hop/2026/2026-10-05-thuong-ky.yaml");
  CHECK(october.about == "Cuộc họp thường kỳ ngày 05/10/2026, có mặt 3/6");
  CHECK(october.amount == 3);
  REQUIRE(present.uncounted.size() == 1);
  CHECK(present.uncounted.front().about == "Cuộc họp chuyên đề ngày 14/12/2026");
  const CellReasons opinions = reasons_of(lively(), "voices.opinions");
  REQUIRE(opinions.counted.size() == 2);
  CHECK(opinions.counted[1].line == opinions.counted[0].line + 1);
  const CellReasons overdue = reasons_of(lively(), "tasks.overdue");
  REQUIRE(overdue.counted.size() == 1);
  CHECK(overdue.counted.front().about == "Quá hạn rồi");
}

TEST_CASE("reasons: above the cell nobody is named of those who spoke or had no turn (R43)") {
  for (const std::string_view key : {"voices.speakers", "turns.done", "turns.outstanding"}) {
    CAPTURE(key);
    for (const Reason& reason : reasons_of(lively(), key, views::Audience::superior).counted) {
      CHECK(reason.about.find("Đồng chí") == std::string::npos);
      CHECK_FALSE(reason.file.empty());
    }
    CHECK(reasons_of(lively(), key).counted.front().about.find("Đồng chí") != std::string::npos);
  }
}

TEST_CASE("reasons: a number is found by its key or title, with marks or without") {
  const auto key_of = [](std::string_view typed) {
    const ReportNumber* number = views::find_number(typed);
    return number == nullptr ? std::string() : number->key;
  };
  CHECK(key_of("attendance.present") == "attendance.present");
  CHECK(key_of("Lượt có mặt") == "attendance.present");
  CHECK(key_of("luot co mat") == "attendance.present");
  CHECK(key_of("dang phi con thieu") == "dues.owed");
  CHECK(key_of("grades.own.tot") == "grades.own.tốt");
  CHECK(key_of("có mặt").empty());
  CHECK(views::nearest_number("atendance.present") == "attendance.present");
  CHECK(views::nearest_number("có mặt") == "attendance.present");
  CHECK(views::numbers_like("zzz").size() == views::report_numbers().size());
  CHECK(views::numbers_like("ten").size() == views::report_numbers().size());  // at-ten-dance
  CHECK(views::numbers_like("dues").size() == 6);
}

TEST_CASE("reasons: no key and no title stands twice") {
  std::vector<std::string> names;
  for (const ReportNumber& number : views::report_numbers()) {
    names.push_back(number.key);
    names.push_back(number.title);
  }
  std::ranges::sort(names);
  CHECK(std::ranges::adjacent_find(names) == names.end());
}
