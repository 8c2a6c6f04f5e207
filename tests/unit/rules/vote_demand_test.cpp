#include "rules/vote_demand.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::rules;
using chibo::support::CellBuilder;

TEST_CASE("vote demand: the fewest votes that reach a bound, and one fewer does not (R14)") {
  for (const Bound bound : {Bound{1, 2, true}, Bound{2, 3, false}, Bound{90, 100, false}}) {
    for (int of = 1; of <= 60; ++of) {
      const int needed = votes_needed(bound, of);
      CHECK(bound.is_met_by(needed, of));
      CHECK_FALSE(bound.is_met_by(needed - 1, of));
    }
  }
}

TEST_CASE("vote demand: more than half of 16 is 9, two thirds of 16 is 11 (R13, R14)") {
  CellBuilder cell;
  cell.roster(support::official_members(16))
      .in_state("dự kiến", "2026-11-05-thuong-ky", "điểm danh: chưa\n");
  const model::Meeting& meeting = cell["2026-11-05-thuong-ky"];
  const auto conclusion = vote_demand(cell.cell(), meeting, model::Matter::conclusion);
  REQUIRE(conclusion);
  CHECK(conclusion->needed == 9);
  CHECK(conclusion->denominator == 16);
  CHECK(vote_demand(cell.cell(), meeting, model::Matter::admission)->needed == 11);
}

TEST_CASE("vote demand: nothing is told where nobody is known to vote") {
  CellBuilder cell;
  cell.in_state("dự kiến", "2026-11-05-thuong-ky", "điểm danh: chưa\n");
  CHECK_FALSE(vote_demand(cell.cell(), cell["2026-11-05-thuong-ky"], model::Matter::conclusion));
}
