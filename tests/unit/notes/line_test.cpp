#include "notes/line.hpp"

#include <doctest/doctest.h>

using namespace chibo::notes;
using namespace std::chrono_literals;

namespace {

const LineContext k_context{"3", 2026y / 11 / 5};

template <class Kind>
Kind note(std::string_view line) {
  const auto wish = read_line(line, k_context);
  REQUIRE(wish);
  REQUIRE(std::holds_alternative<Note>(*wish));
  const Note& note = std::get<Note>(*wish);
  REQUIRE(std::holds_alternative<Kind>(note));
  return std::get<Kind>(note);
}

template <class Kind>
bool is(std::string_view line) {
  const auto wish = read_line(line, k_context);
  return wish && std::holds_alternative<Kind>(*wish);
}

}  // namespace

TEST_CASE("line: a name and a colon is an opinion, whatever the name begins with") {
  CHECK(note<Saying>("lan: Đồng ý: làm").text == "Đồng ý: làm");
  CHECK(note<Saying>("Dư Văn An: x").who == "Dư Văn An");
  CHECK(note<Saying>("k: x").who == "k");
  CHECK(note<Saying>("Kiều: x").item == "3");
  CHECK_FALSE(read_line("không có dấu hai chấm", k_context));
  CHECK_FALSE(read_line("lan:", k_context));
}

TEST_CASE("line: short words are understood with marks and capitals or without") {
  CHECK(note<Concluding>("k Nhất trí: làm").text == "Nhất trí: làm");
  CHECK(note<Concluding>("K một\nhai").text == "một\nhai");
  CHECK(note<Absent>("v Lan: đi họp").reason == "đi họp");
  CHECK(note<Absent>("vk Lan").kind == chibo::model::AbsenceKind::unexcused);
  CHECK(note<Arrival>("đến trần lan 14 giờ 15").who == "trần lan");
  CHECK(note<Arrival>("den lan 14h15").at.minutes == 14 * 60 + 15);
  CHECK(note<Leaving>("về lan 15:30").at.minutes == 15 * 60 + 30);
  CHECK(note<Present>("có mặt lan").who == "lan");
  CHECK(is<Undo>("lùi"));
  CHECK(is<ShowSoFar>("Xem"));
  CHECK(is<ShowHelp>("?"));
  CHECK(is<Leave>("thoát"));
  CHECK(note<Closing>("kết thúc 15:50").at.minutes == 15 * 60 + 50);
  CHECK(note<TurnTaking>("gy nga > lan: cố gắng").comment_by == "nga");
  CHECK_FALSE(read_line("den lan", k_context));
  CHECK_FALSE(read_line("ket thuc", k_context));
}

TEST_CASE("line: a vote has one to three counts, and on what behind a colon") {
  CHECK(note<Voting>("b 15").against == std::nullopt);
  CHECK(note<Voting>("b 15 0 1").abstained == 1);
  CHECK(note<Voting>("b 15 0: nghị quyết").about == "nghị quyết");
  CHECK_FALSE(read_line("b", k_context));
  CHECK_FALSE(read_line("b mười", k_context));
  CHECK_FALSE(read_line("b 1 2 3 4", k_context));
}

TEST_CASE("line: a task takes its people, its deadline and its meeting") {
  const auto task = note<Tasking>("nv lan, minh: Rà soát, lập sổ, hạn 25/11, báo cáo 2026-12");
  CHECK(task.owner == "lan");
  CHECK(task.helpers == std::vector<std::string>{"minh"});
  CHECK(task.title == "Rà soát, lập sổ");
  CHECK(task.due == chibo::model::Due{chibo::base::Date{2026y / 11 / 25}});
  CHECK(task.report == chibo::base::Month{2026y / 12});
  CHECK(note<Tasking>("nv lan: x, han thuong xuyen").due->is_standing());
  CHECK(note<Tasking>("nv lan: Hạn chế, hạn chế rượu").title == "Hạn chế, hạn chế rượu");
  CHECK_FALSE(read_line("nv lan: x, han 31/11", k_context));
  CHECK_FALSE(read_line("nv lan", k_context));
}

TEST_CASE("line: a day without a year is the next one") {
  CHECK(day_near("05/11", 2026y / 11 / 5) == 2026y / 11 / 5);
  CHECK(day_near("4/11", 2026y / 11 / 5) == 2027y / 11 / 4);
  CHECK(day_near("2026-11-01", 2026y / 11 / 5) == 2026y / 11 / 1);
  CHECK_FALSE(day_near("40/1", 2026y / 11 / 5));
  CHECK_FALSE(day_near("281/11", 2026y / 11 / 5));  // 281 is 25 in eight bits
  CHECK_FALSE(day_near("25/267", 2026y / 11 / 5));  // 267 is 11
  CHECK_FALSE(day_near("0/11", 2026y / 11 / 5));
}
