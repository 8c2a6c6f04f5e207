#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>

namespace chibo::rules {

/// The fewest votes that reach a bound.
int votes_needed(const Bound& bound, int of);

/// What a vote will need, told before it is held: the roster on the day of the meeting (R13) and
/// the rule of its matter (R14).
struct VoteDemand {
  int needed = 0;
  int denominator = 0;
  Rule rule;
};
/// Nothing where the day, the roster or the rule is not known.
std::optional<VoteDemand> vote_demand(const model::Cell& cell, const model::Meeting& meeting,
                                      model::Matter matter);

}  // namespace chibo::rules
