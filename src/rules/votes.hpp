#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// Who counts for a vote at a meeting (R13): official members, less those temporarily out, less
/// exempt members who were not there; an absent member who is not exempt still counts.
/// Probationary, temporarily-in and suspended never vote.
struct VoteBase {
  int denominator = 0;
  std::optional<int>
      in_the_room;  // who of them was there; empty where attendance is not known by name
};
/// When a vote was taken; the day is told where the meeting sat on several.
struct VoteMoment {
  model::Told<base::Time> at_time;
  model::Told<base::Date> day;
};
/// The moment of the vote decides who is in the room: who came late is there from that minute on,
/// who left early until that minute, each on the day of that coming or going. Where one of the two
/// times or its day is not known, who came at all counts as there.
VoteBase vote_base(const model::Cell& cell, const model::Meeting& meeting,
                   const VoteMoment& moment = {});

/// One of several things or persons voted on at once, judged by itself.
struct ChoiceOutcome {
  const model::Choice* choice = nullptr;
  model::Told<int> votes;
  std::optional<bool> reached;
};

/// A vote seen against the rule of its matter on its day.
struct VoteOutcome {
  model::Matter matter = model::Matter::other;
  std::optional<base::Time> at_time;
  std::optional<base::Date> on_day;  // where the hour alone does not tell it
  model::Told<int> in_favour;
  model::Told<int> against;
  model::Told<int> abstained;
  VoteBase base;
  std::optional<Rule> rule;
  std::optional<bool> reached;  // empty where a number or the rule is not known
  std::vector<ChoiceOutcome> choices;
};
VoteOutcome outcome_of(const model::Cell& cell, const model::Meeting& meeting,
                       const model::Vote& vote, model::Matter fallback);

/// Whether the meeting did not let this vote stand; nothing is judged by it then.
bool is_annulled(const model::Vote& vote);

/// A vote with the item that it was taken on.
struct ItemVote {
  const model::Item* item = nullptr;
  const model::Vote* vote = nullptr;

  model::Matter matter() const { return item->matter.value_or(model::Matter::other); }
};
/// Every vote on an item, the first one before the further ones.
std::vector<ItemVote> votes_on(const model::Item& item);
/// The first vote on an item that was not annulled; null where there is none.
const model::Vote* standing_vote(const model::Item& item);
/// Every vote of a meeting, in the order of the agenda.
std::vector<ItemVote> votes_of(const model::Meeting& meeting);

/// Whether the Charter has these voted on one person at a time (R14).
bool is_one_person_at_a_time(model::Matter matter);

/// The official members who must be there for the cell to vote, where fewer were; a committee has
/// its own number.
std::optional<Rule> too_few_to_vote(const model::Cell& cell, const model::Meeting& meeting,
                                    const VoteBase& base);

/// The vote on the minutes, from the approval of the meeting.
VoteOutcome approval_outcome(const model::Cell& cell, const model::Meeting& meeting);

std::string_view rule_key(model::Matter matter);

}  // namespace chibo::rules
