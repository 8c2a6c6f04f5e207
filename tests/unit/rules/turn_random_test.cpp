#include "rules/rotation.hpp"
#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace chibo::rules;
using namespace chibo::model;
using chibo::support::day;
using chibo::support::ids_of;
using Random = std::mt19937;

namespace {

int pick(Random& random, int least, int most) {
  return std::uniform_int_distribution<int>(least, most)(random);
}

Cell random_cell(Random& random) {
  Cell cell;
  cell.roster.members.state = ToldState::said;
  const int members = pick(random, 2, 14);
  for (int i = 0; i < members; ++i) {
    Member member;
    member.id = Code{"m" + std::to_string(i)};
    member.name = "Đồng chí " + std::to_string(i);
    cell.roster.members.value.push_back(member);
  }
  Plan plan;
  plan.year = 2026;
  plan.turns = TurnPlan{};
  if (pick(random, 0, 1) == 0) {
    plan.turns.value.per_meeting = pick(random, 1, 3);
  }
  cell.plans.push_back(plan);
  return cell;
}

Told<Person> someone(Random& random, const Cell& cell) {
  const int last = static_cast<int>(cell.roster.members->size()) - 1;
  return Person{"m" + std::to_string(pick(random, 0, last))};
}

TurnPlan& turns_of(Cell& cell) {
  return cell.plans.front().turns.value;
}

void add_swap(Cell& cell, const Told<Person>& one, const Told<Person>& other) {
  TurnSwap swap;
  swap.member = one;
  swap.with = other;
  turns_of(cell).swaps.state = ToldState::said;
  turns_of(cell).swaps.value.push_back(swap);
}

void add_postponement(Cell& cell, const Told<Person>& member, Month until) {
  TurnPostponement postponement;
  postponement.member = member;
  postponement.until = until;
  turns_of(cell).postponements.state = ToldState::said;
  turns_of(cell).postponements.value.push_back(postponement);
}

Month month_number(int number) {
  return std::chrono::year{2026} / std::chrono::month{static_cast<unsigned>(number)};
}

MeetingRecord held(int number, const std::vector<const Member*>& members) {
  Meeting meeting;
  meeting.state = MeetingState::held;
  meeting.kind = MeetingKind::regular;
  meeting.period = month_number(number);
  meeting.date = month_number(number) / std::chrono::day{5};
  Item item;
  item.turns.state = ToldState::said;
  for (const Member* member : members) {
    Turn turn;
    turn.member = Person{member->id->text};
    item.turns.value.push_back(turn);
  }
  meeting.agenda = std::vector<Item>{item};
  const std::string stem = chibo::base::iso(*meeting.date) + "-thuong-ky";
  return {stem, "", meeting};
}

Rotation at(const Cell& cell, int number) {
  return rotation_on(cell, month_number(number) / std::chrono::day{5});
}

/// Holds the meetings of the months before one, each with those whose turn it is.
void hold_until(Cell& cell, int number) {
  for (int month = 1; month < number; ++month) {
    cell.meetings.push_back(held(month, at(cell, month).next()));
  }
}

}  // namespace

TEST_CASE("turns: in any year nobody has two turns before all had one, whatever is moved (R40)") {
  constexpr int k_years = 1500;
  Random random(20261123);
  int moved = 0;
  for (int year = 0; year < k_years; ++year) {
    Cell cell = random_cell(random);
    for (int month = 1; month <= 12; ++month) {
      if (pick(random, 0, 4) == 0) {
        add_swap(cell, someone(random, cell), someone(random, cell));
        ++moved;
      }
      if (pick(random, 0, 9) == 0 && month < 12) {
        add_postponement(cell, someone(random, cell), month_number(pick(random, month + 1, 12)));
        ++moved;
      }
      const Rotation rotation = at(cell, month);
      std::size_t fewest = SIZE_MAX;
      std::size_t most = 0;
      for (const TurnStanding& standing : rotation.standings) {
        fewest = std::min(fewest, standing.turns.size());
        most = std::max(most, standing.turns.size());
      }
      REQUIRE(most - fewest <= 1);
      cell.meetings.push_back(held(month, rotation.next()));
    }
  }
  CHECK(moved > k_years);
}

TEST_CASE("turns: a swap is symmetric, and done twice it is undone (R40)") {
  constexpr int k_cells = 1500;
  Random random(7);
  for (int i = 0; i < k_cells; ++i) {
    Cell cell = random_cell(random);
    const Date new_year = day("2026-01-05");
    const auto before = ids_of(turn_order(cell, moment_on(new_year)));
    const Told<Person> one = someone(random, cell);
    const Told<Person> other = someone(random, cell);
    Cell mirrored = cell;
    add_swap(cell, one, other);
    add_swap(mirrored, other, one);
    const auto swapped = ids_of(turn_order(cell, moment_on(new_year)));
    REQUIRE(swapped == ids_of(turn_order(mirrored, moment_on(new_year))));
    REQUIRE((swapped == before) == (one == other));
    add_swap(cell, other, one);
    REQUIRE(ids_of(turn_order(cell, moment_on(new_year))) == before);
  }
}

TEST_CASE("turns: whoever was put off to a period is first there, before none other (R40)") {
  constexpr int k_cells = 1500;
  Random random(11);
  int reached = 0;
  for (int i = 0; i < k_cells; ++i) {
    Cell cell = random_cell(random);
    const Told<Person> put_off = someone(random, cell);
    const int until = pick(random, 2, 12);
    add_postponement(cell, put_off, month_number(until));
    for (int month = 1; month < until; ++month) {
      const auto next = ids_of(at(cell, month).next());
      REQUIRE(std::ranges::find(next, put_off->text) == next.end());
      cell.meetings.push_back(held(month, at(cell, month).next()));
    }
    const auto next = ids_of(at(cell, until).next());
    REQUIRE_FALSE(next.empty());
    REQUIRE(next.front() == put_off->text);
    ++reached;
  }
  CHECK(reached == k_cells);
}

TEST_CASE("turns: neither the order of files nor an opinion elsewhere changes whose turn it is") {
  constexpr int k_cells = 1000;
  Random random(13);
  for (int i = 0; i < k_cells; ++i) {
    Cell cell = random_cell(random);
    add_swap(cell, someone(random, cell), someone(random, cell));
    add_postponement(cell, someone(random, cell), month_number(pick(random, 2, 12)));
    const int now = pick(random, 1, 12);
    hold_until(cell, now);
    const auto next = ids_of(at(cell, now).next());
    REQUIRE(ids_of(at(cell, now).next()) == next);
    std::ranges::shuffle(cell.meetings, random);
    REQUIRE(ids_of(at(cell, now).next()) == next);
    for (MeetingRecord& record : cell.meetings) {
      Opinion opinion;
      opinion.speaker = someone(random, cell);
      Item item;
      item.opinions = std::vector<Opinion>{opinion};
      record.meeting.agenda.value.push_back(item);
    }
    REQUIRE(ids_of(at(cell, now).next()) == next);
  }
}
