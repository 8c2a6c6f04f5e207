#include "rules/agenda_plan.hpp"

#include "i18n/catalog.hpp"
#include "i18n/message_check.hpp"
#include "rules/blanks.hpp"
#include "rules/meeting_names.hpp"
#include "rules/planned.hpp"
#include "store/yaml_read.hpp"
#include "store/yaml_write.hpp"
#include "support/cell_builder.hpp"
#include "support/read_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::CellBuilder;
using chibo::support::day;
using chibo::support::official_members;

namespace {

using namespace std::chrono_literals;

constexpr const char* k_given =
    "địa điểm: Phòng 2\nthư ký: m3\nbắt đầu: \"14:00\"\n"
    "nhiệm vụ:\n"
    "  - {mã: 2026-10-a, việc: Rà soát, chủ trì: m1, hạn: 2026-10-25}\n"
    "  - {mã: 2026-10-b, việc: Xong rồi, chủ trì: m2, hạn: 2026-10-20}\n"
    "chương trình:\n  - mục: Tự phê bình\n    lượt:\n      - đồng chí: m1\n";

CellBuilder october() {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-10-05-thuong-ky", k_given);
  return cell;
}

PreparedMeeting prepared(const CellBuilder& cell, model::MeetingKind kind, std::string_view on) {
  return prepare_meeting(cell.cell(), {kind, base::month_of(day(on)), day(on)});
}

}  // namespace

TEST_CASE("agenda plan: a new meeting is planned and nobody has been counted (R29)") {
  const auto meeting = prepared(october(), model::MeetingKind::regular, "2026-11-05").meeting;
  CHECK(meeting.state == model::MeetingState::planned);
  CHECK(meeting.roll_call == model::RollCall::untouched);
  CHECK(meeting.period == 2026y / 11);
}

TEST_CASE("agenda plan: place, secretary and time come from the last meeting of the kind") {
  const CellBuilder cell = october();
  const auto meeting = prepared(cell, model::MeetingKind::regular, "2026-11-05").meeting;
  CHECK(meeting.place == std::string("Phòng 2"));
  CHECK(meeting.secretary->text == "m3");
  CHECK(base::iso(*meeting.start) == "14:00");
  CHECK(prepared(cell, model::MeetingKind::thematic, "2026-11-06").meeting.place.is_blank());
}

TEST_CASE("agenda plan: whose turn it is stands in the item of self-criticism (R40)") {
  const auto meeting = prepared(october(), model::MeetingKind::regular, "2026-11-05").meeting;
  std::vector<std::string> turns;
  for (const model::Item& item : *meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      turns.push_back(turn.member->text);
    }
  }
  CHECK(turns == std::vector<std::string>{"m2"});  // m1 had the turn of October
}

TEST_CASE("agenda plan: open tasks are asked for, done ones are not (R29, R50)") {
  CellBuilder cell = october();
  cell.held("2026-10-20-bat-thuong",
            "kết quả nhiệm vụ:\n  - {mã: 2026-10-b, trạng thái: hoàn thành}\n");
  const PreparedMeeting out = prepared(cell, model::MeetingKind::regular, "2026-11-05");
  REQUIRE(out.meeting.task_results->size() == 1);
  CHECK(out.meeting.task_results->front().id->text == "2026-10-a");
  CHECK(out.meeting.task_results->front().state.is_blank());
  const auto is_overdue = [](const i18n::Message& reason) {
    return reason.id == i18n::Msg::filled_overdue_task;
  };
  CHECK(std::ranges::count_if(out.reasons, is_overdue) == 1);
}

TEST_CASE(
    "agenda plan: the file of a new meeting reads without errors, and its blanks are told once "
    "held") {
  PreparedMeeting out = prepared(october(), model::MeetingKind::regular, "2026-11-05");
  const std::string text = store::record_text(out.meeting, store::Blanks::with_hints);
  diag::Sources sources;
  diag::Diagnostics complaints;
  model::Meeting read;
  const auto file = sources.add("hop/2026/2026-11-05-thuong-ky.yaml", text);
  REQUIRE(store::read_record(file, sources, read, complaints));
  CHECK(complaints.empty());
  CHECK(read == out.meeting);
  const CellBuilder cell = october();
  const auto blanks = blanks_of(cell.cell(), read);
  const auto of_task = [](const Blank& blank) {
    return blank.what.id == i18n::CheckMsg::blank_task_state;
  };
  CHECK(std::ranges::count_if(blanks, of_task) == 2);
}

TEST_CASE("agenda plan: the committee's meeting of the period is linked (R24)") {
  CellBuilder cell = october();
  cell.held("2026-11-02-chi-uy", "");
  const auto meeting = prepared(cell, model::MeetingKind::regular, "2026-11-05").meeting;
  CHECK(meeting.committee_meeting->stem == "2026-11-02-chi-uy");
}

TEST_CASE("agenda plan: the next period is the first without a record, an unread one counted") {
  CellBuilder cell = october();
  CHECK(next_period(cell.cell(), model::MeetingKind::regular, day("2026-10-20")) == 2026y / 11);
  cell.cell().unread_meetings.push_back("2026-11-05-thuong-ky");
  CHECK(next_period(cell.cell(), model::MeetingKind::regular, day("2026-10-20")) == 2026y / 12);
}

TEST_CASE(
    "agenda plan: the day is the plan's, else the first of the customary days, else today (R22)") {
  CellBuilder cell = october();
  const auto date = [&](std::string_view today) {
    return planned_date(cell.cell(), model::MeetingKind::regular, 2026y / 11, day(today));
  };
  CHECK(date("2026-10-20") == day("2026-11-03"));
  CHECK(date("2026-11-05") == day("2026-11-05"));
  CHECK(date("2026-11-20") == day("2026-11-20"));  // late is better than back-dated
  cell.plan("năm: 2026\nlịch họp:\n  - {kỳ: 2026-11, ngày: 2026-11-06, loại: thường kỳ}\n");
  CHECK(date("2026-10-20") == day("2026-11-06"));
}

TEST_CASE("agenda plan: a postponed meeting is still to be held in its period") {
  CellBuilder cell = october();
  cell.in_state("hoãn", "2026-11-05-thuong-ky", "lý do: mưa bão\n");
  CHECK(next_period(cell.cell(), model::MeetingKind::regular, day("2026-11-10")) == 2026y / 11);
}

TEST_CASE("agenda plan: customary days that a month lacks begin with its last day (R22)") {
  CellBuilder cell = october();
  support::add_profile(cell, 0,
                       "mã: cuoi-thang\ntên: Nếp của chi bộ\nquy định:\n"
                       "  - {khóa: hop.ngay, giá trị: 30-31, xác nhận: có}\n");
  const auto date = [&](base::Month period, std::string_view today) {
    return planned_date(cell.cell(), model::MeetingKind::regular, period, day(today));
  };
  CHECK(date(2027y / 2, "2027-02-03") == day("2027-02-28"));
  CHECK(date(2028y / 2, "2028-02-03") == day("2028-02-29"));
  CHECK(date(2027y / 3, "2027-02-03") == day("2027-03-30"));
}

TEST_CASE("agenda plan: what is carried on comes from the last meeting that was held (R29)") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .held("2026-10-05-thuong-ky",
            "địa điểm: Phòng 2\nthư ký: m3\nnghị quyết: {loại: nghị quyết, số: 1}\n");
  SUBCASE("not from one that was put off") {
    cell.in_state("hoãn", "2026-11-05-thuong-ky", "địa điểm: Nhà văn hóa\nthư ký: m1\n");
  }
  SUBCASE("not from one that was not held") {
    cell.in_state("không họp", "2026-11-05-thuong-ky", "địa điểm: Nhà văn hóa\nthư ký: m1\n");
  }
  SUBCASE("not from one that is still planned") {
    cell.in_state("dự kiến", "2026-11-05-thuong-ky", "địa điểm: Nhà văn hóa\nthư ký: m1\n");
  }
  const PreparedMeeting out = prepared(cell, model::MeetingKind::regular, "2026-12-05");
  CHECK(out.meeting.place == std::string("Phòng 2"));
  CHECK(out.meeting.secretary->text == "m3");
  CHECK(std::ranges::any_of(*out.meeting.agenda, [](const model::Item& item) {
    return item.title->starts_with("Việc thực hiện nghị quyết");
  }));
}

TEST_CASE("agenda plan: where none was held yet, place and time are those last planned") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .in_state("dự kiến", "2026-11-05-thuong-ky", "địa điểm: Phòng 2\n");
  CHECK(prepared(cell, model::MeetingKind::regular, "2026-12-05").meeting.place ==
        std::string("Phòng 2"));
}

TEST_CASE("agenda plan: a guest on probation is recognised by the cell at home (R16)") {
  const std::string huy = "  - {mã: huy, họ tên: Phạm Gia Huy, ngày kết nạp: 2025-09-03%}\n";
  const auto recognitions = [&](const std::string& status) {
    std::string line = huy;
    line.replace(line.find('%'), 1, status);
    CellBuilder cell;
    cell.roster(official_members(3) + line);
    const auto meeting = prepared(cell, model::MeetingKind::regular, "2026-11-05").meeting;
    return std::ranges::count_if(*meeting.agenda, [](const model::Item& item) {
      return item.matter == model::Matter::recognition;
    });
  };
  CHECK(recognitions("") == 1);
  CHECK(recognitions(", trạng thái: [{loại: sinh hoạt tạm thời đến, từ: 2026-01-01}]") == 0);
}

namespace {

constexpr std::string_view k_year_plan =
    "năm: 2026\n"
    "lịch họp:\n"
    "  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ, bắt đầu: \"19:00\", "
    "địa điểm: Nhà văn hóa}\n"
    "  - kỳ: 2026-11\n"
    "    ngày: 2026-11-05\n"
    "    loại: chuyên đề\n"
    "    địa điểm: Nhà văn hóa\n"
    "    chuyên đề: Học tập Bác về tiết kiệm\n"
    "    nhóm: học tập và làm theo Bác\n"
    "    người chuẩn bị: m2\n";

}  // namespace

TEST_CASE("agenda plan: time, place and theme come from the year's plan before the last meeting") {
  CellBuilder cell = october();
  cell.plan(std::string(k_year_plan));
  const auto regular = prepared(cell, model::MeetingKind::regular, "2026-11-05").meeting;
  CHECK(base::iso(*regular.start) == "19:00");
  CHECK(*regular.place == "Nhà văn hóa");
  CHECK(regular.theme.is_blank());

  const auto thematic = prepared(cell, model::MeetingKind::thematic, "2026-11-05").meeting;
  CHECK(base::iso(*thematic.start) == "19:00");  // of the session that both share
  CHECK(*thematic.theme->title == "Học tập Bác về tiết kiệm");
  CHECK(thematic.theme->group == model::ThemeGroup::ho_chi_minh);
  CHECK(thematic.theme->drafter->text == "m2");
}

TEST_CASE("agenda plan: a reason names only what was filled in") {
  CellBuilder cell = october();
  cell.held("2026-10-01-chi-uy", "");
  const auto names_last = [](const i18n::Message& reason) {
    return reason.id == i18n::Msg::filled_from_last;
  };
  const auto told = [&](const PreparedMeeting& made) {
    const auto at = std::ranges::find_if(made.reasons, names_last);
    return at == made.reasons.end() ? std::string() : i18n::Catalog::find("vi")->say(*at);
  };
  CHECK(told(prepared(cell, model::MeetingKind::committee, "2026-11-02")) == "");
  cell.held("2026-10-02-chi-uy", "địa điểm: Phòng họp\n");
  CHECK(told(prepared(cell, model::MeetingKind::committee, "2026-11-02")) ==
        "địa điểm lấy theo cuộc họp ngày 02/10/2026");
}

TEST_CASE("agenda plan: a thematic meeting has its theme to fill in, which is missed once held") {
  const PreparedMeeting made = prepared(october(), model::MeetingKind::thematic, "2026-11-05");
  CHECK(store::record_text(made.meeting, store::Blanks::with_hints).find("chuyên đề:\n  tên:") !=
        std::string::npos);
  model::Meeting bare;
  bare.kind = model::MeetingKind::thematic;
  const CellBuilder cell = october();
  const auto blanks = blanks_of(cell.cell(), bare);
  CHECK(std::ranges::any_of(
      blanks, [](const Blank& blank) { return blank.what.id == i18n::CheckMsg::blank_theme; }));
}

TEST_CASE("planned: the other meeting of the session is joined while it is free (R23)") {
  CellBuilder cell = october();
  cell.plan(std::string(k_year_plan));
  const MeetingRequest thematic{model::MeetingKind::thematic, 2026y / 11, day("2026-11-05")};
  CHECK(session_to_join(cell.cell(), thematic) == nullptr);
  cell.in_state("dự kiến", "2026-11-05-thuong-ky", "");
  const model::MeetingRecord* other = session_to_join(cell.cell(), thematic);
  REQUIRE(other != nullptr);
  CHECK(other->stem == "2026-11-05-thuong-ky");
  CHECK(session_to_join(cell.cell(),
                        {model::MeetingKind::thematic, 2026y / 11, day("2026-11-06")}) == nullptr);

  CellBuilder taken = october();
  taken.plan(std::string(k_year_plan));
  taken.in_state("dự kiến", "2026-11-05-thuong-ky", "họp cùng: 2026-11-05-chuyen-de\n");
  CHECK(session_to_join(taken.cell(), thematic) == nullptr);
}

TEST_CASE("next meeting: the day that a meeting was put off from is not offered again") {
  CellBuilder cell;
  cell.roster(official_members(3))
      .plan("năm: 2026\nlịch họp:\n  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ}\n")
      .in_state("hoãn", "2026-11-05-thuong-ky", "lý do: Bão\n");
  const auto regular = model::MeetingKind::regular;
  const base::Month november = base::month_of(day("2026-11-01"));
  CHECK(next_period(cell.cell(), regular, day("2026-11-08")) == november);
  CHECK(planned_date(cell.cell(), regular, november, day("2026-11-08")) == day("2026-11-08"));
  CHECK(planned_date(cell.cell(), regular, november, day("2026-11-05")) == day("2026-11-06"));
  const model::MeetingRecord* put_off = put_off_meeting(cell.cell(), regular, november);
  REQUIRE(put_off != nullptr);
  CHECK(put_off->stem == "2026-11-05-thuong-ky");
  cell.in_state("dự kiến", "2026-11-12-thuong-ky", "dời từ: 2026-11-05\n");
  CHECK(put_off_meeting(cell.cell(), regular, november) == nullptr);
}

TEST_CASE("next meeting: a group's meeting bears its number in record and name") {
  CellBuilder cell;
  cell.roster(official_members(3));
  const MeetingRequest request{model::MeetingKind::group, base::month_of(day("2026-11-05")),
                               day("2026-11-05"), 2};
  CHECK(prepare_meeting(cell.cell(), request).meeting.group == 2);
  CHECK(meeting_stem({request.date, request.kind, request.period, request.group}) ==
        "2026-11-05-to-dang-to-2");
  CHECK(parse_meeting_name("2026-11-05-to-dang-to-2").has_value());
  cell.in_state("dự kiến", "2026-11-05-to-dang-to-2", "tổ: 2\n");
  CHECK(next_period(cell.cell(), request.kind, day("2026-11-01"), 2) ==
        base::month_of(day("2026-12-01")));
  CHECK(next_period(cell.cell(), request.kind, day("2026-11-01"), 1) == request.period);
}
