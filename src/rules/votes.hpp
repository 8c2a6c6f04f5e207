#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>

namespace chibo::rules {

/// Who counts for a vote at a meeting (R13): official members, less those temporarily out, less
/// exempt members who did not come; an absent member who is not exempt still counts. Probationary,
/// temporarily-in and suspended never vote.
struct VoteBase {
  int denominator = 0;
  std::optional<int>
      in_the_room;  // who of them was there; empty where attendance is not known by name
};
VoteBase vote_base(const model::Cell& cell, const model::Meeting& meeting);

/// A vote seen against the rule of its matter on its day.
struct VoteOutcome {
  model::Matter matter = model::Matter::other;
  model::Told<int> in_favour;
  model::Told<int> against;
  model::Told<int> abstained;
  VoteBase base;
  std::optional<Rule> rule;
  std::optional<bool> reached;  // empty where a number or the rule is not known
};
VoteOutcome outcome_of(const model::Cell& cell, const model::Meeting& meeting,
                       const model::Vote& vote, model::Matter fallback);

/// The vote on the minutes, from the approval of the meeting.
VoteOutcome approval_outcome(const model::Cell& cell, const model::Meeting& meeting);

std::string_view rule_key(model::Matter matter);

}  // namespace chibo::rules
