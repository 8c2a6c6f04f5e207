#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

enum class TurnMsg : std::uint16_t {
  cmd_turn_list,
  cmd_turn_history,
  cmd_turn_swap,
  cmd_turn_postpone,

  // votes
  demand_enough_voters,
  demand_printed_votes,
  demand_one_person_votes,
  choice_over_voters,
  choice_over_ballots,
  ballots_over_voters,
  ballots_back_over_out,
  ballots_do_not_add_up,
  too_few_voters,
  too_few_voters_hint,
  printed_total_differs,
  printed_share_differs,
  printed_differs_hint,
  several_people_at_once,
  several_people_hint,

  // promises
  demand_promise_review,
  promise_not_heard,
  promise_not_heard_hint,

  // why someone goes, waits or is passed over
  count_auto,
  is_postponed,
  is_absent,
  would_go_absent,
  because_swapped,
  because_postponed,
  because_put_off,
  because_missed,

  // the round of a year
  wrong_year_or_term,
  wrong_year_or_term_hint,
  round_of_year,
  round_counts,
  round_foreseen,
  round_empty,
  line_counted,
  line_not_counted,
  line_put_off,
  line_foreseen,
  line_postponed,
  line_no_turn,
  line_no_place,
  line_exempt,
  line_away,
  line_suspended,
  line_special_duty,
  line_left,
  no_reason_told,

  // one member's turns
  history_of,
  history_none,
  history_turn,
  history_not_counted,
  history_put_off,
  history_no_statement,
  history_promise,
  history_promise_no_due,
  promise_open,
  promise_overdue,
  promise_heard,

  // swaps and postponements
  argument_two_members,
  swap_with_self,
  swap_with_self_hint,
  had_turn_already,
  had_turn_already_hint,
  takes_no_part,
  takes_no_part_hint,
  not_here_then,
  postponed_not_ahead,
  postponed_not_later,
  postponed_hint,
  swapped,
  postponed,
  now_foreseen,
  now_not_foreseen,
  mend_prepared_meeting,

  task_not_heard,
  demand_congress,
  congress_too_few,
  congress_too_few_hint,
  count_capped,
  because_left_over,
  line_next_year,
  round_left_over,
  now_next_year,
  round_untold,
  count_
};
template <>
inline constexpr Topic k_topic_of<TurnMsg> = Topic::turn;

}  // namespace chibo::i18n
