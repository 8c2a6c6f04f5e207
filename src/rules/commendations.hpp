#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// What a number has to reach to meet a criterion: "≥ 90 %" of a whole, or a count, "≥ 1", "≤ 2",
/// "0". Compared in whole numbers.
struct CriterionBound {
  enum class Sense { at_least, more_than, at_most, less_than, exactly };

  Sense sense = Sense::exactly;
  long long numerator = 0;
  long long denominator = 1;
  bool is_share = false;

  /// A count is compared with one whole.
  bool is_met_by(long long count, long long of = 1) const;
};
std::optional<CriterionBound> criterion_bound(std::string_view text);

/// The bound that the value of a rule is; a bare number is none, for it may be the most or the
/// least.
std::optional<CriterionBound> rule_bound(std::string_view value);

/// Whether a bound is told as the key of the rule that sets it, "hop.ty-le-du".
bool names_rule(std::string_view bound);

/// A bound as it stands on a day, with the rule that sets it where one does; nothing where the
/// criterion has none, or no rule sets it on that day.
struct BoundOnDay {
  CriterionBound bound;
  std::string words;  // "≥ 90 %"
  std::optional<Rule> rule;
};
std::optional<BoundOnDay> bound_on(const model::Cell& cell, const model::Criterion& criterion,
                                   Date day);

/// A commendation as a pack has it; a profile's of the same id stands in its place as a whole.
struct StandingCommendation {
  Origin origin;
  std::string id;
  std::string title;
  std::vector<model::Criterion> criteria;
};
/// Those in force on a day for a cell or a committee, by id.
std::vector<StandingCommendation> commendations_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
