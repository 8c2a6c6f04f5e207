#include "i18n/message_check.hpp"
#include "i18n/message_turn.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/printed_share.hpp"
#include "rules/rulebook.hpp"
#include "rules/votes.hpp"
#include "text/numbers.hpp"

#include <algorithm>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using i18n::TurnMsg;
using model::Meeting;

namespace {

/// The votes that were told, added up.
long long votes_cast(const VoteOutcome& vote) {
  long long out = 0;
  for (const model::Told<int>* count : {&vote.in_favour, &vote.against, &vote.abstained}) {
    out += count->value_or(0);
  }
  return out;
}

void judge(const VoteOutcome& vote, diag::Span at, std::string_view id, diag::Diagnostics& out) {
  const long long cast = votes_cast(vote);
  if (cast == 0) {
    return;
  }
  if (vote.base.in_the_room && cast > *vote.base.in_the_room) {
    out.push_back(diag::error(id, at,
                              say(CheckMsg::more_votes_than_people, cast, *vote.base.in_the_room),
                              say(CheckMsg::more_votes_hint)));
  } else if (!vote.base.in_the_room && cast > vote.base.denominator && vote.base.denominator > 0) {
    out.push_back(diag::error(id, at,
                              say(CheckMsg::more_votes_than_members, cast, vote.base.denominator),
                              say(CheckMsg::more_votes_hint)));
  }
}

/// How many may have voted at most, as far as the roll-call tells.
int most_voters(const VoteBase& base) {
  return base.in_the_room.value_or(base.denominator);
}

void judge_choices(const VoteOutcome& outcome, std::string_view id, diag::Diagnostics& out) {
  const int most = most_voters(outcome.base);
  for (const ChoiceOutcome& choice : outcome.choices) {
    if (most > 0 && choice.votes.value_or(0) > most) {
      out.push_back(
          diag::error(id, choice.choice->votes.at,
                      say(TurnMsg::choice_over_voters, *choice.choice->name, *choice.votes, most),
                      say(CheckMsg::more_votes_hint)));
    }
  }
}

/// Ballots given out, returned and counted must agree; a number that is not told accuses nobody.
void judge_ballots(const model::Vote& vote, const VoteOutcome& outcome, std::string_view id,
                   diag::Diagnostics& out) {
  const auto given = told_count(vote.ballots_out);
  const auto back = told_count(vote.ballots_back);
  const auto spoilt = told_count(vote.ballots_spoilt);
  const int most = most_voters(outcome.base);
  if (given && most > 0 && *given > most) {
    out.push_back(diag::error(id, vote.ballots_out.at,
                              say(TurnMsg::ballots_over_voters, *given, most),
                              say(CheckMsg::more_votes_hint)));
  }
  if (given && back && *back > *given) {
    out.push_back(diag::error(id, vote.ballots_back.at,
                              say(TurnMsg::ballots_back_over_out, *back, *given),
                              say(CheckMsg::look_at_both_numbers)));
  }
  if (!back) {
    return;
  }
  const long long cast = votes_cast(outcome) + spoilt.value_or(0);
  const bool complete = told_count(outcome.in_favour) && told_count(outcome.against) &&
                        told_count(outcome.abstained) && !vote.ballots_spoilt.is_unknown();
  if (cast > *back || (complete && cast != *back)) {
    out.push_back(diag::error(id, vote.ballots_back.at,
                              say(TurnMsg::ballots_do_not_add_up, cast, *back),
                              say(CheckMsg::look_at_both_numbers)));
  }
  for (const ChoiceOutcome& choice : outcome.choices) {
    if (choice.votes.value_or(0) > *back - spoilt.value_or(0)) {
      out.push_back(diag::error(id, choice.choice->votes.at,
                                say(TurnMsg::choice_over_ballots, *choice.choice->name,
                                    *choice.votes, *back - spoilt.value_or(0)),
                                say(CheckMsg::look_at_both_numbers)));
    }
  }
}

/// Calls look for every vote that stands on an item of a meeting whose day is told.
template <class Look>
void for_each_vote(const model::Cell& cell, Look look) {
  for (const model::MeetingRecord& record : cell.meetings) {
    if (!record.meeting.date.is_said()) {
      continue;
    }
    for (const ItemVote& one : votes_of(record.meeting)) {
      if (is_annulled(*one.vote)) {
        continue;
      }
      look(record.meeting, *one.vote, outcome_of(cell, record.meeting, *one.vote, one.matter()));
    }
  }
}

bool was_taken(const VoteOutcome& vote) {
  return votes_cast(vote) > 0 || std::ranges::any_of(vote.choices, [](const ChoiceOutcome& choice) {
           return choice.votes.value_or(0) > 0;
         });
}

void compare_share(const model::Vote& vote, const VoteOutcome& outcome, std::string_view id,
                   diag::Diagnostics& out) {
  const auto printed =
      vote.printed_share.is_said() ? parse_printed_share(*vote.printed_share) : std::nullopt;
  // a paper with a total of its own is held to that total
  const int of = told_count(vote.printed_total).value_or(outcome.base.denominator);
  const auto in_favour = told_count(outcome.in_favour);
  if (printed && in_favour && of > 0 && !printed->is_share_of(*in_favour, of)) {
    out.push_back(diag::warning(id, vote.printed_share.at,
                                say(TurnMsg::printed_share_differs, *vote.printed_share, *in_favour,
                                    of, text::percent(*in_favour, of)),
                                say(TurnMsg::printed_differs_hint)));
  }
}

}  // namespace

void check_votes(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for_each_vote(context.cell,
                [&](const Meeting& /*meeting*/, const model::Vote& vote, const VoteOutcome& got) {
                  judge(got, vote.in_favour.at, id, out);
                  judge_choices(got, id, out);
                  judge_ballots(vote, got, id, out);
                });
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.date.is_said() && meeting.approval.is_said()) {
      judge(approval_outcome(context.cell, meeting), meeting.approval->in_favour.at, id, out);
    }
  }
}

void check_enough_voters(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for_each_vote(
      context.cell, [&](const Meeting& meeting, const model::Vote& vote, const VoteOutcome& got) {
        const auto rule = too_few_to_vote(context.cell, meeting, got.base);
        if (rule && was_taken(got)) {
          out.push_back(diag::warning(id, vote.at,
                                      say(TurnMsg::too_few_voters, *got.base.in_the_room,
                                          count_value(*rule).value_or(0), citation(*rule)),
                                      say(TurnMsg::too_few_voters_hint)));
        }
      });
}

void check_printed_votes(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for_each_vote(context.cell,
                [&](const Meeting& /*meeting*/, const model::Vote& vote, const VoteOutcome& got) {
                  const auto printed = told_count(vote.printed_total);
                  if (printed && got.base.denominator > 0 && *printed != got.base.denominator) {
                    out.push_back(diag::warning(
                        id, vote.printed_total.at,
                        say(TurnMsg::printed_total_differs, *printed, got.base.denominator),
                        say(TurnMsg::printed_differs_hint)));
                  }
                  compare_share(vote, got, id, out);
                });
}

void check_one_person_votes(const CheckContext& context, std::string_view id,
                            diag::Diagnostics& out) {
  for_each_vote(context.cell,
                [&](const Meeting& /*meeting*/, const model::Vote& vote, const VoteOutcome& got) {
                  if (is_one_person_at_a_time(got.matter) && got.choices.size() > 1) {
                    out.push_back(diag::warning(id, vote.choices.at,
                                                say(TurnMsg::several_people_at_once,
                                                    records::word(got.matter), got.choices.size()),
                                                say(TurnMsg::several_people_hint)));
                  }
                });
}

}  // namespace chibo::rules
