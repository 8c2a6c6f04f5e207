#include "rules/vote_demand.hpp"

#include "rules/votes.hpp"

namespace chibo::rules {

int votes_needed(const Bound& bound, int of) {
  const long long share = of * bound.numerator;
  const long long whole = share / bound.denominator;
  const bool exact = share % bound.denominator == 0;
  return static_cast<int>(exact && !bound.strict ? whole : whole + 1);
}

std::optional<VoteDemand> vote_demand(const model::Cell& cell, const model::Meeting& meeting,
                                      model::Matter matter) {
  const VoteBase base = vote_base(cell, meeting);
  if (!meeting.date.is_said() || base.denominator == 0) {
    return std::nullopt;
  }
  const auto rule = rule_on(cell, rule_key(matter), *meeting.date);
  const auto bound = rule ? bound_value(*rule) : std::nullopt;
  if (!bound) {
    return std::nullopt;
  }
  return VoteDemand{votes_needed(*bound, base.denominator), base.denominator, *rule};
}

}  // namespace chibo::rules
