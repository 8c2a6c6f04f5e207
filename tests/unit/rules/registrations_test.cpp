#include "rules/registrations.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using model::MeetingSchedule;
using model::Registration;
using model::RegistrationState;
using support::CellBuilder;
using support::day;

namespace {

const base::Month k_november = std::chrono::year{2026} / 11;
const base::Date k_today = std::chrono::year{2026} / 10 / 25;

constexpr const char* k_plan =
    "năm: 2026\n"
    "lịch họp:\n"
    "  - {kỳ: 2026-11, ngày: 2026-11-05, loại: thường kỳ, bắt đầu: \"19:00\", địa điểm: Nhà A}\n";

Registration row(const char* code, const char* name) {
  Registration out;
  out.code = model::Code{code};
  out.name = std::string(name);
  return out;
}

Registration on(Registration of, const char* date, RegistrationState state) {
  of.date = day(date);
  of.state = state;
  return of;
}

MeetingSchedule schedule_of(std::vector<Registration> rows) {
  MeetingSchedule out;
  out.period = k_november;
  out.cells = std::move(rows);
  return out;
}

}  // namespace

TEST_CASE("registrations: a cell registers by the day that its plan or its record tells (R98)") {
  CellBuilder of;
  of.roster(support::official_members(3));
  CHECK(rules::registration_of(of.cell(), k_november, k_today).state == RegistrationState::waiting);

  of.plan(k_plan);
  const Registration planned = rules::registration_of(of.cell(), k_november, k_today);
  CHECK(planned.state == RegistrationState::registered);
  CHECK(planned.date == day("2026-11-05"));
  CHECK(planned.place == std::string("Nhà A"));
  CHECK(planned.members == 3);
  CHECK(rules::registration_of(of.cell(), k_november + std::chrono::months(1), k_today).date ==
        model::Told<base::Date>());

  of.in_state("dự kiến", "2026-11-06-thuong-ky", "địa điểm: Nhà B\n");
  const Registration prepared = rules::registration_of(of.cell(), k_november, k_today);
  CHECK(prepared.date == day("2026-11-06"));
  CHECK(prepared.place == std::string("Nhà B"));
  CHECK(prepared.start == base::Time{19 * 60});
}

TEST_CASE("registrations: a meeting put off or not held registers no day (R98)") {
  CellBuilder of;
  of.roster(support::official_members(3))
      .in_state("hoãn", "2026-11-06-thuong-ky", "lý do: Bão\n")
      .in_state("dự kiến", "2026-11-07-chi-uy", "");
  CHECK(rules::registration_of(of.cell(), k_november, k_today).state == RegistrationState::waiting);
}

TEST_CASE("registrations: what the office wrote stays, blanks are filled, the rest is told (R98)") {
  Registration written = on(row("kp-1", "Chi bộ KP 1"), "2026-11-05", RegistrationState::agreed);
  written.secretary = std::string("Trần Thị Lan");
  Registration told =
      on(row("kp-1", "Chi bộ Khu phố 1"), "2026-11-07", RegistrationState::registered);
  told.secretary = std::string("Trần Thị Lan");
  told.place = std::string("Nhà văn hóa");

  const auto out = rules::collect(schedule_of({written}), {told, row("kp-2", "Hai")}, nullptr);
  REQUIRE(out.rows.size() == 2);
  CHECK(out.known == 1);
  CHECK(out.filled == 1);
  CHECK(out.rows[0].name == std::string("Chi bộ KP 1"));
  CHECK(out.rows[0].date == day("2026-11-05"));
  CHECK(out.rows[0].state == RegistrationState::agreed);
  CHECK(out.rows[0].place == std::string("Nhà văn hóa"));
  CHECK(out.rows[1].name == std::string("Hai"));
  REQUIRE(out.differences.size() == 1);
  CHECK(out.differences[0].key == "ngày");
  CHECK(out.differences[0].in_cell == "07/11/2026");
  CHECK(out.differences[0].in_schedule == "05/11/2026");
}

TEST_CASE("registrations: a row that waits is registered once its day is filled in (R98)") {
  Registration waiting = row("kp-1", "Một");
  waiting.state = RegistrationState::waiting;
  const Registration told = on(row("kp-1", "Một"), "2026-11-07", RegistrationState::registered);
  CHECK(rules::collect(schedule_of({waiting}), {told}, nullptr).rows[0].state ==
        RegistrationState::registered);

  Registration unknown = waiting;
  unknown.date.state = model::ToldState::unknown;  // "không rõ" is an answer of the office
  CHECK(rules::collect(schedule_of({unknown}), {told}, nullptr).rows[0].state ==
        RegistrationState::waiting);
}

TEST_CASE("registrations: a new row takes the phone number of an earlier schedule (R98)") {
  Registration before = row("kp-1", "Một");
  before.phone = std::string("0912 000 001");
  const MeetingSchedule earlier = schedule_of({before});
  const auto out =
      rules::collect(schedule_of({}), {row("kp-1", "Một"), row("kp-2", "Hai")}, &earlier);
  CHECK(out.rows[0].phone == std::string("0912 000 001"));
  CHECK_FALSE(out.rows[1].phone.is_said());
}

TEST_CASE("registrations: a row without a code is its cell's by name (R98)") {
  Registration by_hand;
  by_hand.name = std::string("chi bo khu pho 1");
  const auto out =
      rules::collect(schedule_of({by_hand}), {row("kp-1", "Chi bộ Khu phố 1")}, nullptr);
  REQUIRE(out.rows.size() == 1);
  CHECK(out.rows[0].code == model::Code{"kp-1"});
}

TEST_CASE("registrations: cells that share a code keep a row each, told apart by name (R98)") {
  const Registration one =
      on(row("kp-1", "Chi bộ Khu phố 1"), "2026-11-03", RegistrationState::registered);
  const Registration other =
      on(row("kp-1", "Chi bộ Khu phố Một"), "2026-11-09", RegistrationState::registered);
  const auto first = rules::collect(schedule_of({}), {one, other}, nullptr);
  REQUIRE(first.rows.size() == 2);
  const auto again = rules::collect(
      schedule_of({row("kp-1", "Chi bộ Khu phố 1"), row("kp-1", "Chi bộ Khu phố Một")}),
      {one, other}, nullptr);
  REQUIRE(again.rows.size() == 2);
  CHECK(again.rows[0].date == day("2026-11-03"));
  CHECK(again.rows[1].date == day("2026-11-09"));
  const auto lacking =
      rules::collect(schedule_of({row("kp-1", "Chi bộ Khu phố 1")}), {one, other}, nullptr);
  REQUIRE(lacking.rows.size() == 2);
  CHECK(lacking.rows[0].date == day("2026-11-03"));
  CHECK(lacking.rows[1].name == other.name);
}
