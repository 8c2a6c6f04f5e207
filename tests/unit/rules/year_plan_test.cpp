#include "rules/year_plan.hpp"

#include "rules/work_days.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using model::MeetingKind;
using model::PlannedMeeting;

namespace {

using namespace std::chrono_literals;

constexpr const char* k_with_committee =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Đồng chí An, ngày kết nạp: 2000-01-01, ngày chính thức: 2001-01-01}\n"
    "  - mã: bi\n    họ tên: Đồng chí Bi\n    ngày kết nạp: 2000-01-01\n"
    "    ngày chính thức: 2001-01-01\n    chức vụ: [{chức danh: bí thư, từ: 2020-01-01}]\n"
    "  - mã: ca\n    họ tên: Đồng chí Ca\n    ngày kết nạp: 2000-01-01\n"
    "    ngày chính thức: 2001-01-01\n    chức vụ: [{chức danh: phó bí thư, từ: 2020-01-01}]\n";

CellBuilder committee_cell() {
  CellBuilder cell;
  cell.roster(k_with_committee);
  return cell;
}

model::Holiday holiday(std::string_view from, std::string_view to, std::string name) {
  model::Holiday out;
  out.from = day(from);
  out.to = day(to);
  out.name = std::move(name);
  return out;
}

PlanRequest of_2027(MeetingHabit habit = {}) {
  return {2027, day("2026-11-22"), std::move(habit)};
}

MeetingHabit on_day(unsigned number) {
  MeetingHabit out;
  out.day = number;
  return out;
}

MeetingHabit on_weekday(std::chrono::weekday weekday) {
  MeetingHabit out;
  out.weekday = weekday;
  return out;
}

std::vector<PlannedMeeting> of_kind(const model::Plan& plan, MeetingKind kind) {
  std::vector<PlannedMeeting> out;
  std::ranges::copy_if(*plan.meetings, std::back_inserter(out),
                       [&](const PlannedMeeting& meeting) { return meeting.kind == kind; });
  return out;
}

const PlannedMeeting& regular_of(const YearPlan& made, base::Month month) {
  return *std::ranges::find_if(*made.plan.meetings, [&](const PlannedMeeting& meeting) {
    return meeting.kind == MeetingKind::regular && meeting.period == month;
  });
}

auto count_of(const std::vector<PlannedMeeting>& meetings, MeetingKind kind) {
  return std::ranges::count_if(meetings,
                               [&](const PlannedMeeting& meeting) { return meeting.kind == kind; });
}

}  // namespace

TEST_CASE("year plan: twelve regular meetings on work days within days 3 to 7 (R22)") {
  const CellBuilder cell = committee_cell();
  const auto regular = of_kind(plan_year(cell.cell(), of_2027()).plan, MeetingKind::regular);
  REQUIRE(regular.size() == 12);
  for (unsigned i = 0; i < 12; ++i) {
    CHECK(regular[i].period == 2027y / std::chrono::month{i + 1});
    CHECK(base::month_of(*regular[i].date) == *regular[i].period);
    CHECK(unsigned(regular[i].date->day()) >= 3);
    CHECK(unsigned(regular[i].date->day()) <= 7);
    CHECK_FALSE(day_off(cell.cell().holidays, *regular[i].date));
  }
}

TEST_CASE("year plan: a day that was moved says why (R22)") {
  const CellBuilder cell = committee_cell();
  const YearPlan made = plan_year(cell.cell(), of_2027());
  CHECK(*regular_of(made, 2027y / 1).date == day("2027-01-04"));
  CHECK(*regular_of(made, 2027y / 1).remark == "dời từ ngày 03/01/2027 (chủ nhật)");
  CHECK(regular_of(made, 2027y / 2).remark.is_blank());
}

TEST_CASE("year plan: where all customary days are off the meeting comes after them, and says so") {
  CellBuilder cell = committee_cell();
  cell.cell().holidays.days_off =
      std::vector<model::Holiday>{holiday("2027-02-01", "2027-02-10", "Tết")};
  const PlannedMeeting meeting = regular_of(plan_year(cell.cell(), of_2027()), 2027y / 2);
  CHECK(*meeting.date == day("2027-02-11"));
  CHECK(*meeting.remark == "dời từ ngày 03/02/2027 (nghỉ Tết); các ngày 3-7 đều nghỉ");
}

TEST_CASE("year plan: a weekday is kept where the customary days have it, else the nearest day") {
  const CellBuilder cell = committee_cell();
  const YearPlan made = plan_year(cell.cell(), of_2027(on_weekday(std::chrono::Thursday)));
  CHECK(*regular_of(made, 2027y / 2).date == day("2027-02-04"));
  CHECK(regular_of(made, 2027y / 2).remark.is_blank());
  // in July the Thursdays are the 1st and the 8th
  CHECK(*regular_of(made, 2027y / 7).date == day("2027-07-07"));
  CHECK(*regular_of(made, 2027y / 7).remark ==
        "thứ năm gần nhất là ngày 08/07/2027, ngoài các ngày 3-7");
}

TEST_CASE("year plan: a day outside the customary ones is the cell's choice, told as such (R22)") {
  const CellBuilder cell = committee_cell();
  const YearPlan made = plan_year(cell.cell(), of_2027(on_day(31)));
  CHECK(made.outside_window);
  CHECK(*regular_of(made, 2027y / 3).date == day("2027-03-31"));
  CHECK(*regular_of(made, 2027y / 4).date == day("2027-04-30"));  // the month's last day
  CHECK_FALSE(plan_year(cell.cell(), of_2027(on_day(5))).outside_window);
}

TEST_CASE("year plan: the committee meets before each regular meeting, in its month (R24)") {
  const CellBuilder cell = committee_cell();
  const model::Plan plan = plan_year(cell.cell(), of_2027()).plan;
  const auto committee = of_kind(plan, MeetingKind::committee);
  const auto regular = of_kind(plan, MeetingKind::regular);
  REQUIRE(committee.size() == 12);
  for (std::size_t i = 0; i < 12; ++i) {
    CHECK(*committee[i].date < *regular[i].date);
    // the 3rd of May is the month's first work day
    CHECK((base::month_of(*committee[i].date) == *regular[i].period) == (i + 1 != 5));
    CHECK_FALSE(day_off(cell.cell().holidays, *committee[i].date));
  }
  CHECK(committee_day(cell.cell(), day("2027-02-05")) == day("2027-02-03"));
}

TEST_CASE("year plan: a cell with a secretary alone plans no committee meetings (R24)") {
  CellBuilder cell;
  cell.roster(support::official_members(3));
  CHECK(of_kind(plan_year(cell.cell(), of_2027()).plan, MeetingKind::committee).empty());
}

TEST_CASE("year plan: one theme a quarter, its title for the cell to fill (R23, R60)") {
  const CellBuilder cell = committee_cell();
  const auto themes = of_kind(plan_year(cell.cell(), of_2027()).plan, MeetingKind::thematic);
  REQUIRE(themes.size() == 4);
  for (unsigned i = 0; i < 4; ++i) {
    CHECK(base::quarter_of(*themes[i].period).number == static_cast<int>(i) + 1);
    CHECK(themes[i].theme.is_blank());
  }
}

TEST_CASE("year plan: the order of turns is today's, by id, leaders first (R41)") {
  const CellBuilder cell = committee_cell();
  const model::Plan plan = plan_year(cell.cell(), of_2027()).plan;
  std::vector<std::string> order;
  for (const model::Told<model::Person>& who : *plan.turns->order) {
    order.push_back(who->text);
  }
  CHECK(order == std::vector<std::string>{"bi", "ca", "an"});
}

TEST_CASE("year plan: who misses today's meeting or has a turn put off keeps the place (R41)") {
  CellBuilder cell = committee_cell();
  cell.held("2026-11-22-thuong-ky",
            "điểm danh: theo danh sách\nvắng: [{đồng chí: ca, lý do: ốm, loại: có lý do}]\n")
      .plan("năm: 2026\ntự phê bình:\n  hoãn lượt: [{đồng chí: an, đến kỳ: 2027-03, lý do: ốm}]\n");
  const model::Plan plan = plan_year(cell.cell(), of_2027()).plan;
  REQUIRE(plan.turns->order->size() == 3);
  CHECK((*plan.turns->order)[1]->text == "ca");
}

TEST_CASE("year plan: what is over or held is never planned afterwards") {
  CellBuilder cell = committee_cell();
  cell.held("2027-04-02-thuong-ky", "").held("2027-04-01-chuyen-de", "");
  const YearPlan made = plan_year(cell.cell(), {2027, day("2027-03-25"), {}});
  CHECK(made.left_out == std::vector<base::Month>{2027y / 1, 2027y / 2, 2027y / 4});
  // March's customary days are over: the first work day from today on
  CHECK(*regular_of(made, 2027y / 3).date == day("2027-03-25"));
  CHECK(*regular_of(made, 2027y / 3).remark == "ngày 03/03/2027 đã qua khi lập kế hoạch");
  const auto themes = of_kind(made.plan, MeetingKind::thematic);
  REQUIRE(themes.size() == 3);  // the second quarter had its theme
  CHECK(themes[0].period == 2027y / 3);
}

TEST_CASE("year plan: a meeting that is being prepared keeps its day") {
  CellBuilder cell = committee_cell();
  cell.in_state("dự kiến", "2027-01-15-thuong-ky", "điểm danh: chưa\n");
  CHECK(*regular_of(plan_year(cell.cell(), of_2027()), 2027y / 1).date == day("2027-01-15"));
}

TEST_CASE("year plan: the committee is missing before every meeting of a plan that has it") {
  CellBuilder cell = committee_cell();
  cell.plan(
      "năm: 2027\nlịch họp:\n  - {kỳ: 2027-02, ngày: 2027-02-04, loại: thường kỳ}\n"
      "  - {kỳ: 2027-02, ngày: 2027-02-02, loại: chi ủy}\n"
      "  - {kỳ: 2027-03, ngày: 2027-03-04, loại: thường kỳ}\n");
  const auto missing = missing_meetings(cell.cell(), of_2027(), *find_plan(cell.cell(), 2027));
  CHECK(count_of(missing, MeetingKind::regular) == 10);
  CHECK(count_of(missing, MeetingKind::committee) == 11);
  CHECK(count_of(missing, MeetingKind::thematic) == 0);
}

TEST_CASE("year plan: what is missing are regular months, and themes where the plan has themes") {
  CellBuilder cell = committee_cell();
  cell.plan(
      "năm: 2027\nlịch họp:\n  - {kỳ: 2027-02, ngày: 2027-02-04, loại: thường kỳ}\n"
      "  - {kỳ: 2027-03, ngày: 2027-03-04, loại: chuyên đề}\n");
  const auto missing = missing_meetings(cell.cell(), of_2027(), *find_plan(cell.cell(), 2027));
  CHECK(count_of(missing, MeetingKind::regular) == 11);
  CHECK(count_of(missing, MeetingKind::thematic) == 3);  // the first quarter has its own
  CHECK(count_of(missing, MeetingKind::committee) == 0);
  CHECK(std::ranges::none_of(
      missing, [](const PlannedMeeting& meeting) { return meeting.period == 2027y / 2; }));
}
