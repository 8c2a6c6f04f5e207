#include "report/cell_report.hpp"

#include "render/document.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace chibo::report;
using chibo::base::Quarter;
using chibo::rules::TaskStanding;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::ids_of;
using chibo::support::official_members;
using Ids = std::vector<std::string>;

namespace {

constexpr Quarter k_fourth{2026, 4};

constexpr std::string_view k_roster =
    "đảng viên:\n"
    "  - {mã: an, họ tên: Lê An, ngày chính thức: 2010-02-03, chức vụ: [{chức danh: bí thư}]}\n"
    "  - {mã: binh, họ tên: Lê Bình, ngày chính thức: 2010-02-03,"
    " chức vụ: [{chức danh: phó bí thư}]}\n"
    "  - {mã: chi, họ tên: Lê Chi, ngày chính thức: 2010-02-03}\n"
    "  - {mã: dung, họ tên: Lê Dung, ngày kết nạp: 2026-03-03}\n"
    "  - {mã: em, họ tên: Lê Em, ngày chính thức: 2010-02-03,"
    " trạng thái: [{loại: chuyển đi, từ: 2026-12-01}]}\n"
    "  - {mã: tho, họ tên: Lê Thọ, ngày chính thức: 1980-02-03,"
    " trạng thái: [{loại: miễn công tác và sinh hoạt đảng}]}\n";

/// A quarter counted by hand; the figures stand in the tests.
///   02/10 committee · 05/10 regular: 4 of 5 · 17/11 regular as planned, nobody counted
///   15/12 regular, late: 4 of 4, for em has left · 20/12 thematic, told as 3 of 4
CellBuilder hand_counted() {
  CellBuilder cell;
  cell.roster(std::string(k_roster))
      .plan("năm: 2026\nlịch họp:\n  - {kỳ: 2026-11, ngày: 2026-11-17, loại: thường kỳ}\n")
      .held("2026-02-05-thuong-ky",
            "chương trình:\n  - mục: Tự phê bình\n    lượt: [{đồng chí: chi}]\n")
      .held("2026-09-05-thuong-ky",
            "nhiệm vụ:\n  - {mã: 2026-09-a, việc: Một, hạn: 2026-09-30}\n"
            "  - {mã: 2026-09-b, việc: Hai, hạn: 2026-09-30}\n"
            "  - {mã: 2026-09-c, việc: Ba, hạn: 2026-09-30}\n")
      .held("2026-09-20-bat-thuong",
            "kết quả nhiệm vụ:\n  - {mã: 2026-09-b, trạng thái: hoàn thành}\n")
      .held("2026-10-02-chi-uy",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Chuẩn bị\n    ý kiến:\n"
            "      - {đồng chí: an, nội dung: Nhất trí}\n")
      .held("2026-10-05-thuong-ky",
            "bắt đầu: \"14:00\"\nkết thúc: \"15:45\"\n"
            "đại biểu: [{mã: khach, họ tên: Ngô Khách}]\n"
            "điểm danh: theo danh sách\nvắng:\n  - {đồng chí: dung, loại: có lý do, lý do: Ốm}\n"
            "kết quả nhiệm vụ:\n  - {mã: 2026-09-c, trạng thái: hoàn thành}\n"
            "chương trình:\n  - mục: Đánh giá\n    ý kiến:\n"
            "      - {đồng chí: binh, nội dung: Một}\n      - {đồng chí: chi, nội dung: Hai}\n"
            "      - {đồng chí: chi, nội dung: Ba}\n      - {đồng chí: khach, nội dung: Bốn}\n"
            "  - mục: Tự phê bình\n    lượt: [{đồng chí: an}]\n"
            "nhiệm vụ:\n  - {mã: 2026-10-a, việc: Bốn, hạn: 2026-10-20}\n"
            "  - {mã: 2026-10-b, việc: Năm, hạn: 2026-12-31}\n")
      .held("2026-11-17-thuong-ky",
            "kết quả nhiệm vụ:\n  - {mã: 2026-10-a, trạng thái: hoàn thành}\n"
            "chương trình:\n  - mục: Đánh giá\n    ý kiến:\n"
            "      - {đồng chí: chi, nội dung: Một}\n      - {đồng chí: an, nội dung: Hai}\n"
            "  - mục: Tự phê bình\n    lượt:\n      - đồng chí: binh\n        góp ý:\n"
            "          - {đồng chí: em, nội dung: Cố gắng}\n")
      .in_state("dự kiến", "2026-11-25-bat-thuong", "điểm danh: đầy đủ\n")
      .held("2026-12-15-thuong-ky",
            "điểm danh: đầy đủ\nnhiệm vụ:\n  - {mã: 2026-12-a, việc: Sáu, hạn: thường xuyên}\n")
      .held("2026-12-20-chuyen-de", "điểm danh: chỉ có số\nsố liệu:\n  tổng số: 4\n  có mặt: 3\n");
  return cell;
}

std::string percent(long long part, long long whole) {
  return chibo::render::vietnamese(chibo::render::percent_of(part, whole));
}

Ids stems(const std::vector<MeetingLine>& held) {
  Ids out;
  for (const MeetingLine& line : held) {
    out.push_back(line.record->stem);
  }
  return out;
}

Ids tasks(const CellReport& quarter) {
  constexpr const char* k_words[] = {"done", "open", "overdue"};
  Ids out;
  for (const TaskLine& line : quarter.tasks) {
    out.push_back(fmt::format("{} {}", line.task.id(), k_words[static_cast<int>(line.standing)]));
  }
  return out;
}

Ids months(const std::vector<Month>& list) {
  Ids out;
  for (const Month month : list) {
    out.push_back(chibo::base::iso(month));
  }
  return out;
}

/// A regular meeting in February, May, August and November, two on a theme in the second quarter.
CellBuilder busy_year() {
  CellBuilder out;
  out.roster(official_members(4));
  for (const char* stem : {"2026-02-05-thuong-ky", "2026-05-05-thuong-ky", "2026-08-05-thuong-ky",
                           "2026-11-05-thuong-ky"}) {
    out.held(stem, "điểm danh: đầy đủ\n");
  }
  for (const char* stem : {"2026-04-10-chuyen-de", "2026-06-10-chuyen-de"}) {
    out.held(stem, "điểm danh: đầy đủ\nchuyên đề: {tên: Một chuyên đề}\n");
  }
  return out;
}

}  // namespace

TEST_CASE("quarter: meetings that were held stand by date, what was only planned stands apart") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(got.is_over);
  CHECK(got.as_of == day("2026-12-31"));
  CHECK(stems(got.held) == Ids{"2026-10-02-chi-uy", "2026-10-05-thuong-ky", "2026-11-17-thuong-ky",
                               "2026-12-15-thuong-ky", "2026-12-20-chuyen-de"});
  REQUIRE(got.not_held.size() == 1);
  CHECK(got.not_held.front().record->stem == "2026-11-25-bat-thuong");
  CHECK(got.missing.empty());
  CHECK(got.to_come.empty());
  CHECK(got.held[1].minutes == 105);
  CHECK_FALSE(got.held[2].minutes);
}

TEST_CASE(
    "quarter: on time is by the window or by the plan, and only regular meetings are asked (R22)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK_FALSE(got.held[0].timeliness.on_time);
  CHECK(got.held[1].timeliness.on_time == true);
  CHECK_FALSE(got.held[1].timeliness.as_planned);
  CHECK(got.held[2].timeliness.on_time == true);
  CHECK(got.held[2].timeliness.as_planned);
  CHECK(got.held[3].timeliness.on_time == false);
}

TEST_CASE("quarter: the committee met first in October and not in November (R24)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(got.held[1].committee_first.required);
  CHECK(got.held[1].committee_first.met);
  CHECK(got.held[1].committee_first.record->stem == "2026-10-02-chi-uy");
  CHECK(got.held[2].committee_first.required);
  CHECK_FALSE(got.held[2].committee_first.met);
  CHECK_FALSE(got.held[0].committee_first.required);
}

TEST_CASE("quarter: attendance is summed over known meetings, and the mean stands apart (R11)") {
  const CellBuilder cell = hand_counted();
  const AttendanceSum got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10")).attendance;
  // 4 of 5, 4 of 4, 3 of 4: together 11 of 13, 84,6 %; the mean of 80, 100 and 75 is 85 %.
  CHECK(got.meetings == 3);
  CHECK(got.unknown_meetings == 1);
  CHECK(got.present == 11);
  CHECK(got.expected == 13);
  CHECK(got.mean_basis_points == 8500);
  CHECK(percent(got.present, got.expected) == "84,6%");
  CHECK(percent(got.mean_basis_points, 10000) == "85%");
}

TEST_CASE("quarter: speakers and opinions are members', in the cell's own meetings (R26)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(got.held[1].speakers == 2);  // binh, chi; the delegate is not counted
  CHECK(got.held[1].opinions == 3);
  CHECK(got.held[2].speakers == 2);  // chi, an; a comment on a turn is not an opinion to an item
  CHECK(got.held[2].opinions == 2);
  CHECK(got.speakers == 3);
  CHECK(got.opinions == 5);  // the committee's are not among them
}

TEST_CASE("quarter: what was said and is not known counts, what was not said does not (R26)") {
  CellBuilder cell;
  cell.roster(official_members(6))
      .held("2026-10-05-thuong-ky",
            "chương trình:\n  - mục: Đánh giá\n    ý kiến:\n"
            "      - {đồng chí: m1, nội dung: Nhất trí}\n"
            "      - {đồng chí: m2, nội dung: không rõ}\n"
            "      - {đồng chí: m3, nội dung: không}\n"
            "      - {đồng chí: m4, nội dung: }\n"
            "      - {đồng chí: , nội dung: Ai đó nói}\n"
            "      - {đồng chí: không rõ, nội dung: Ai đó nói}\n");
  const Voices got = voices_of(cell.cell(), cell["2026-10-05-thuong-ky"]);
  CHECK(ids_of(got.speakers) == Ids{"m1", "m2"});
  CHECK(got.opinions == 2);
}

TEST_CASE("quarter: where nothing is written of what went on, nobody knows who spoke") {
  const auto opinions = [](std::string_view agenda) {
    CellBuilder cell;
    cell.roster(official_members(3)).held("2026-10-05-thuong-ky", agenda);
    return report_of_cell(cell.cell(), k_fourth, day("2027-01-10")).held.front().opinions;
  };
  CHECK_FALSE(opinions(""));
  CHECK_FALSE(opinions("chương trình: không rõ\n"));
  CHECK_FALSE(
      opinions("chương trình:\n  - mục: Việc\n    trình bày: m1\n    mục con: [Một]\n"
               "    ý kiến:\n      - {đồng chí: m1, nội dung: }\n"
               "    lượt:\n      - {đồng chí: m1, tự phê bình: }\n"));
  CHECK(opinions("chương trình: không\n") == 0);
  CHECK(opinions("chương trình:\n  - mục: Việc\n    ý kiến: không\n") == 0);
  CHECK(opinions("chương trình:\n  - mục: Việc\n    kết luận: Nhất trí\n") == 0);
  CHECK(opinions("chương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: 3}\n") == 0);
  CHECK(opinions("chương trình:\n  - mục: Việc\n    lượt:\n"
                 "      - {đồng chí: m1, tự phê bình: Tốt}\n") == 0);

  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK_FALSE(got.held[3].opinions);  // no agenda
  CHECK_FALSE(got.held[3].speakers);
  CHECK_FALSE(got.held[3].turns);
  CHECK(got.untold_meetings == 2);

  CellBuilder silent;
  silent.roster(official_members(3)).held("2026-10-05-thuong-ky", "");
  const CellReport untold = report_of_cell(silent.cell(), k_fourth, day("2027-01-10"));
  CHECK_FALSE(untold.opinions);
  CHECK_FALSE(untold.speakers);
}

TEST_CASE(
    "quarter: it rests on the roster, the year's plan and the meetings that may belong to it") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan("năm: 2026\n")
      .plan("năm: 2025\n")
      .held("2026-09-30-thuong-ky-ky-2026-10", "")
      .held("2026-10-05-chuyen-de", "")
      .held("2027-01-05-thuong-ky", "");
  cell.cell().meetings.back().meeting.period = *chibo::base::parse_month("2026-12");
  cell.held("2026-09-05-thuong-ky", "");
  cell.held("2026-10-07-bat-thuong", "");
  cell.cell().meetings.back().stem = "hop-cu";
  cell.cell().meetings.back().meeting.period = {};
  const auto rests = [&](const chibo::model::Placed& record) {
    return rests_on(cell.cell(), k_fourth, record.at.file);
  };
  CHECK(rests(cell.cell().roster));
  CHECK(rests(cell.cell().plans[0]));
  CHECK_FALSE(rests(cell.cell().plans[1]));
  CHECK(rests(cell.cell().meetings[0].meeting));
  CHECK(rests(cell.cell().meetings[1].meeting));
  CHECK(rests(cell.cell().meetings[2].meeting));        // by its period, not by its name
  CHECK_FALSE(rests(cell.cell().meetings[3].meeting));  // another quarter
  CHECK(rests(cell.cell().meetings[4].meeting));        // nothing tells
  CHECK_FALSE(rests_on(cell.cell(), k_fourth, chibo::diag::k_no_file));
}

TEST_CASE("quarter: turns done in it, and who of the year has had none (R43)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(ids_of(got.turns_done) == Ids{"an", "binh"});
  // chi had hers in February, em has left, tho is exempt.
  CHECK(ids_of(got.turns_outstanding) == Ids{"dung"});
  CHECK(got.held[1].turns == 1);
}

TEST_CASE("report: a turn belongs to the year of its meeting's period, whatever its day (R40)") {
  CellBuilder cell;
  cell.roster(official_members(3));
  const std::string turn = "chương trình:\n  - mục: Tự phê bình\n    lượt: [{đồng chí: m1}]\n";
  cell.meeting("2023-12-thuong-ky",
               "loại: thường kỳ\nkỳ: 2023-12\nngày: 2024-01-03\n"
               "trạng thái: đã họp\nđiểm danh: đầy đủ\n" +
                   turn);
  const auto year = [&](int number) {
    return report_of_cell(cell.cell(), Period::of_year(number), day("2025-01-10"));
  };
  CHECK(ids_of(year(2023).turns_done) == Ids{"m1"});
  CHECK(ids_of(year(2023).turns_outstanding) == Ids{"m2", "m3"});
  CHECK(year(2024).turns_done.empty());
  CHECK(ids_of(year(2024).turns_outstanding) == Ids{"m1", "m2", "m3"});
}

TEST_CASE(
    "quarter: tasks given in it or carried into it undone, as they stand on its last day (R50)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(tasks(got) == Ids{"2026-09-a overdue", "2026-09-c done", "2026-10-a done", "2026-10-b open",
                          "2026-12-a open"});
}

TEST_CASE("quarter: one thematic meeting is asked for and held (R23)") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  REQUIRE(got.themes.size() == 1);
  CHECK(got.themes.front().required->value == 1);
  CHECK(got.thematic_held == 1);
  CHECK(got.themes.front().required->rule.origin.pack == "ct-50-2025");
  REQUIRE(got.attendance_rules.size() == 1);
  CHECK(got.attendance_rules.front().rule->value == "≥ 90 %");

  const CellReport third = report_of_cell(cell.cell(), Quarter{2026, 3}, day("2027-01-10"));
  CHECK(third.thematic_held == 0);
  const CellReport before = report_of_cell(cell.cell(), Quarter{2017, 4}, day("2027-01-10"));
  CHECK_FALSE(before.themes.front().required.has_value());
}

TEST_CASE("report: each quarter is held to the rules of its own days (R01, R23)") {
  const CellBuilder cell = hand_counted();
  const auto year = [&](int number) {
    return report_of_cell(cell.cell(), Period::of_year(number), day("2027-01-10"));
  };
  // The first rule on themes comes into force in July 2018: the quarters before lack nothing.
  const CellReport first = year(2018);
  REQUIRE(first.themes.size() == 4);
  CHECK_FALSE(first.themes[1].required.has_value());
  CHECK_FALSE(first.themes[1].is_lacking);
  CHECK(first.themes[2].required->rule.origin.pack == "hd-12-2018");
  CHECK(first.themes[2].is_lacking);
  const auto since = [](const std::vector<Demand>& demands) {
    Ids out;
    for (const Demand& demand : demands) {
      out.push_back(chibo::base::iso(demand.since) + " " + demand.rule->origin.pack);
    }
    return out;
  };
  CHECK(since(thematic_demands(first.themes)) == Ids{"2018-07 hd-12-2018"});
  CHECK(since(thematic_demands(year(2025).themes)) ==
        Ids{"2025-01 hd-12-2018", "2025-07 ct-50-2025"});
  CHECK(since(thematic_demands(year(2026).themes)) == Ids{"2026-01 ct-50-2025"});
  // Of attendance the rule changed too; months to come demand nothing yet.
  CHECK(year(2025).attendance_rules.size() == 2);
  CHECK(report_of_cell(cell.cell(), Period::of_year(2025), day("2025-02-10"))
            .attendance_rules.size() == 1);
}

TEST_CASE("quarter: the membership is that of its last day (R10)") {
  const CellBuilder cell = hand_counted();
  const CellReport fourth = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(ids_of(fourth.membership.all) == Ids{"an", "binh", "chi", "dung", "tho"});
  CHECK(ids_of(fourth.membership.probationary) == Ids{"dung"});
  const CellReport third = report_of_cell(cell.cell(), Quarter{2026, 3}, day("2027-01-10"));
  CHECK(third.membership.all.size() == 6);
}

TEST_CASE(
    "quarter: seen from within, what is to come is no fault and a held meeting of tomorrow is not "
    "held") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), k_fourth, day("2026-10-20"));
  CHECK_FALSE(got.is_over);
  CHECK(got.as_of == day("2026-10-20"));
  CHECK(stems(got.held) == Ids{"2026-10-02-chi-uy", "2026-10-05-thuong-ky"});
  CHECK(got.not_held.size() == 4);
  CHECK(ids_of(got.turns_outstanding) == Ids{"binh", "dung", "em"});
  CHECK(tasks(got) ==
        Ids{"2026-09-a overdue", "2026-09-c done", "2026-10-a open", "2026-10-b open"});
}

TEST_CASE(
    "quarter: months without a record of a regular meeting are named, months to come apart (R20)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-chuyen-de", "")
      .in_state("hoãn", "2026-11-05-thuong-ky", "lý do: Bão\n");
  const auto seen = [&](const char* today) {
    return report_of_cell(cell.cell(), k_fourth, day(today));
  };
  CHECK(months(seen("2027-01-10").missing) == Ids{"2026-10", "2026-12"});
  CHECK(seen("2027-01-10").to_come.empty());
  CHECK(months(seen("2026-11-30").missing) == Ids{"2026-10"});
  CHECK(months(seen("2026-11-30").to_come) == Ids{"2026-12"});
}

TEST_CASE("quarter: a cell without records has nothing, and the months it lacks") {
  const CellReport got = report_of_cell({}, k_fourth, day("2027-01-10"));
  CHECK(got.held.empty());
  CHECK(got.membership.all.empty());
  CHECK(got.attendance.meetings == 0);
  CHECK(got.attendance.mean_basis_points == 0);
  CHECK(got.turns_outstanding.empty());
  CHECK(got.tasks.empty());
  CHECK(months(got.missing) == Ids{"2026-10", "2026-11", "2026-12"});
}

TEST_CASE("quarter: of a quarter to come everything is to come") {
  const CellBuilder cell = hand_counted();
  const CellReport got = report_of_cell(cell.cell(), Quarter{2027, 2}, day("2027-01-10"));
  CHECK_FALSE(got.has_begun);
  CHECK_FALSE(got.is_over);
  CHECK(report_of_cell(cell.cell(), Quarter{2027, 1}, day("2027-01-01")).has_begun);
  CHECK(got.as_of == day("2027-01-10"));
  CHECK(got.held.empty());
  CHECK(got.missing.empty());
  CHECK(months(got.to_come) == Ids{"2027-04", "2027-05", "2027-06"});
}

TEST_CASE(
    "quarter: a meeting belongs to the quarter of its period, with its turns and tasks (R22)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-02-thuong-ky-ky-2026-09",
            "điểm danh: đầy đủ\nchương trình:\n  - mục: Tự phê bình\n    lượt: [{đồng chí: m1}]\n"
            "nhiệm vụ:\n  - {mã: 2026-09-a, việc: Một, hạn: 2026-10-15}\n")
      .held("2026-12-28-thuong-ky-ky-2027-01",
            "điểm danh: đầy đủ\nkết quả nhiệm vụ:\n  - {mã: 2026-09-a, trạng thái: hoàn thành}\n"
            "nhiệm vụ:\n  - {mã: 2027-01-a, việc: Hai, hạn: 2027-01-15}\n");

  const CellReport third = report_of_cell(cell.cell(), Quarter{2026, 3}, day("2027-02-01"));
  CHECK(stems(third.held) == Ids{"2026-10-02-thuong-ky-ky-2026-09"});
  CHECK(ids_of(third.turns_done) == Ids{"m1"});
  CHECK(ids_of(third.turns_outstanding) == Ids{"m2", "m3"});
  CHECK(tasks(third) == Ids{"2026-09-a open"});
  CHECK(third.attendance.present == 3);

  const CellReport fourth = report_of_cell(cell.cell(), k_fourth, day("2027-02-01"));
  CHECK(fourth.held.empty());
  CHECK(tasks(fourth) == Ids{"2026-09-a done"});

  const CellReport first = report_of_cell(cell.cell(), Quarter{2027, 1}, day("2027-02-01"));
  CHECK(stems(first.held) == Ids{"2026-12-28-thuong-ky-ky-2027-01"});
  CHECK(tasks(first) == Ids{"2026-09-a done", "2027-01-a overdue"});
}

TEST_CASE("quarter: the mean is rounded once, when it is printed") {
  const auto mean = [](std::initializer_list<std::pair<int, int>> meetings) {
    CellBuilder cell;
    int number = 1;
    for (const auto& [present, total] : meetings) {
      cell.held(fmt::format("2026-10-{:02}-bat-thuong", number++),
                fmt::format("điểm danh: chỉ có số\nsố liệu:\n  tổng số: {}\n  có mặt: {}\n", total,
                            present));
    }
    return percent(
        report_of_cell(cell.cell(), k_fourth, day("2027-01-10")).attendance.mean_basis_points,
        10000);
  };
  CHECK(mean({{1, 3}, {2, 3}}) == "50%");
  CHECK(mean({{1, 3}, {1, 3}, {1, 3}}) == "33,3%");
  CHECK(mean({{15, 16}}) == "93,8%");
  CHECK(mean({{12, 15}, {16, 18}}) == "84,4%");  // 84,444…; by way of 84,45 it would be 84,5
  CHECK(mean({{11, 15}, {19, 22}}) == "79,8%");  // 79,848…
  CHECK(mean({{2, 3}, {23, 24}}) == "81,3%");    // 81,25 exactly, of shares that never end
  CHECK(mean({{15, 16}, {15, 16}, {15, 16}}) == "93,8%");
}

TEST_CASE("quarter: a task finished in an earlier quarter is not counted again (R51)") {
  CellBuilder cell;
  cell.roster(std::string(k_roster))
      .held("2026-08-05-thuong-ky",
            "nhiệm vụ:\n  - {mã: 2026-08-a, việc: Một, hạn: 2026-09-30}\n"
            "  - {mã: 2026-08-b, việc: Hai, hạn: 2026-09-30}\n")
      .held("2026-09-05-thuong-ky",
            "kết quả nhiệm vụ:\n  - {mã: 2026-08-a, ngày xong: 2026-09-01}\n")
      .held("2026-10-05-thuong-ky", "kết quả nhiệm vụ:\n  - {mã: 2026-08-a, kết quả: Tốt}\n");
  const CellReport counted = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  REQUIRE(counted.tasks.size() == 1);
  CHECK(counted.tasks.front().task.id() == "2026-08-b");
}

TEST_CASE("quarter: a turn that was put off is no turn of the meeting (R40)") {
  CellBuilder cell;
  cell.roster(std::string(k_roster))
      .held("2026-10-05-thuong-ky",
            "chương trình:\n  - mục: Tự phê bình\n    lượt:\n      - {đồng chí: an}\n"
            "      - {đồng chí: binh, hoãn: Đi công tác}\n");
  const CellReport counted = report_of_cell(cell.cell(), k_fourth, day("2027-01-10"));
  CHECK(counted.held.front().turns == 1);
}

TEST_CASE("quarter: no month lacks its record while the folder of its year cannot be opened, R96") {
  CellBuilder cell;
  cell.roster(std::string(k_roster));
  CHECK(report_of_cell(cell.cell(), k_fourth, day("2026-12-31")).missing.size() == 3);
  cell.cell().unread_folders = {"hop/2026"};
  CHECK(report_of_cell(cell.cell(), k_fourth, day("2026-12-31")).missing.empty());
  cell.cell().unread_folders = {"hop/2020", "van-ban"};
  CHECK(report_of_cell(cell.cell(), k_fourth, day("2026-12-31")).missing.size() == 3);
}

TEST_CASE("report: half a year and a year count what their quarters count, each meeting once") {
  const CellBuilder cell = busy_year();
  const Date today = day("2027-01-10");
  std::size_t held = 0;
  long long present = 0;
  int thematic = 0;
  for (int number = 1; number <= 4; ++number) {
    const CellReport quarter = report_of_cell(cell.cell(), Quarter{2026, number}, today);
    held += quarter.held.size();
    present += quarter.attendance.present;
    thematic += quarter.thematic_held;
  }
  const CellReport year = report_of_cell(cell.cell(), Period::of_year(2026), today);
  CHECK(year.held.size() == held);
  CHECK(year.attendance.present == present);
  CHECK(year.thematic_held == thematic);
  const CellReport first = report_of_cell(cell.cell(), Period::of_half(2026, 1), today);
  const CellReport second = report_of_cell(cell.cell(), Period::of_half(2026, 2), today);
  CHECK(first.held.size() + second.held.size() == held);
  const CellReport month =
      report_of_cell(cell.cell(), Period::of_month(std::chrono::year{2026} / 5), today);
  CHECK(month.held.size() == 1);
  CHECK(month.as_of == day("2026-05-31"));
}

TEST_CASE("report: two themes in one quarter do not make good the quarter without one (R23)") {
  const CellBuilder cell = busy_year();
  const auto lacking = [&](const Period& period, const char* today) {
    std::vector<Quarter> out;
    for (const QuarterThemes& of : report_of_cell(cell.cell(), period, day(today)).themes) {
      if (of.is_lacking) {
        out.push_back(of.quarter);
      }
    }
    return out;
  };
  CHECK(lacking(Period::of_half(2026, 1), "2027-01-10") == std::vector<Quarter>{{2026, 1}});
  CHECK(lacking(Period::of_year(2026), "2027-01-10") ==
        std::vector<Quarter>{{2026, 1}, {2026, 3}, {2026, 4}});
  CHECK(lacking(Period::of_year(2026), "2026-08-15") == std::vector<Quarter>{{2026, 1}});
  CHECK(lacking(Period::of_month(std::chrono::year{2026} / 1), "2027-01-10").empty());
}
