#include "i18n/message_turn.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<TurnMsg>({
    {TurnMsg::cmd_turn_list, "show the year's round of self-criticism"},
    {TurnMsg::cmd_turn_history, "show a member's turns over the years"},
    {TurnMsg::cmd_turn_swap, "let two members change places in the round"},
    {TurnMsg::cmd_turn_postpone, "put a member's turn off to a later period"},
    {TurnMsg::demand_enough_voters, "the cell votes only with enough official members there"},
    {TurnMsg::demand_printed_votes, "the total and share on the paper agree with those computed"},
    {TurnMsg::demand_one_person_votes,
     "admission, recognition and expulsion are voted on one person at a time"},
    {TurnMsg::choice_over_voters, "\"{}\" has {} votes, more than {} voters"},
    {TurnMsg::choice_over_ballots, "\"{}\" has {} votes, more than {} valid ballots"},
    {TurnMsg::ballots_over_voters, "{} ballots were given out, more than {} voters"},
    {TurnMsg::ballots_back_over_out, "{} ballots came back, more than the {} given out"},
    {TurnMsg::ballots_do_not_add_up, "the votes add up to {}, while {} ballots came back"},
    {TurnMsg::too_few_voters, "only {} official members were there, a vote needs at least {} ({})"},
    {TurnMsg::too_few_voters_hint,
     "Look at the roll-call and the times again; if they are right, leave the matter to a later "
     "meeting"},
    {TurnMsg::printed_total_differs,
     "the paper says {} in all, by the roster {} official members count"},
    {TurnMsg::printed_share_differs, "the paper says {}, computed {}/{} is {}"},
    {TurnMsg::printed_differs_hint,
     "Both numbers are kept; see which is right, above all who was exempt or away that day"},
    {TurnMsg::several_people_at_once, "\"{}\" was voted on for {} people at once"},
    {TurnMsg::several_people_hint,
     "Vote on each person apart, one entry of \"biểu quyết khác\" each"},
    {TurnMsg::demand_promise_review, "a promise or task is heard at the meeting named for it"},
    {TurnMsg::promise_not_heard,
     "the promise \"{}\" was to be reviewed, yet {} has no result of it"},
    {TurnMsg::promise_not_heard_hint,
     "If that meeting did hear it, write it under \"kết quả nhiệm vụ\" there, mã {}; if not, take "
     "it to the next meeting"},
    {TurnMsg::count_auto,
     "{} turns this time: {} members without a turn, spread over the {} meetings left this year (a "
     "habit, no rule; set \"mỗi kỳ\" in ke-hoach/{}.yaml to change it)"},
    {TurnMsg::is_postponed, "{}: put off to {} ({})"},
    {TurnMsg::is_absent, "{}: absent from this meeting ({})"},
    {TurnMsg::would_go_absent, "{}: would go but is absent ({}), comes first next time"},
    {TurnMsg::because_swapped, "{} and {} changed places ({})"},
    {TurnMsg::because_postponed, "was put off to {} ({}), now comes first"},
    {TurnMsg::because_put_off, "was due on {} and put off ({}), now comes first"},
    {TurnMsg::because_missed, "was absent on {} when due, now comes first"},
    {TurnMsg::wrong_year_or_term, "\"{}\" is no year and no term"},
    {TurnMsg::wrong_year_or_term_hint,
     "Write 2026, or the first and last year of a term, such as 2025-2027"},
    {TurnMsg::round_of_year, "The round of self-criticism in {}:"},
    {TurnMsg::round_counts, "{} of {} members have had a turn"},
    {TurnMsg::round_foreseen,
     "Foreseen periods follow from today's records; to change them use chibo turn swap or chibo "
     "turn postpone"},
    {TurnMsg::round_empty, "In {} the roster has nobody and no turn is recorded"},
    {TurnMsg::line_counted, "turn on {} ({})"},
    {TurnMsg::line_not_counted, "spoke on {} ({}), not counted in the round"},
    {TurnMsg::line_put_off, "put off on {} ({})"},
    {TurnMsg::line_foreseen, "foreseen for {}"},
    {TurnMsg::line_postponed, "put off to {} ({})"},
    {TurnMsg::line_no_turn, "had no turn"},
    {TurnMsg::line_no_place, "has no place left this year"},
    {TurnMsg::line_exempt, "passed over, exempt"},
    {TurnMsg::line_away, "passed over, away"},
    {TurnMsg::line_suspended, "passed over, suspended"},
    {TurnMsg::line_special_duty, "passed over, on special duty"},
    {TurnMsg::line_left, "no longer in the cell"},
    {TurnMsg::no_reason_told, "no reason told"},
    {TurnMsg::history_of, "Turns of self-criticism of {}:"},
    {TurnMsg::history_none, "The records have no turn of {} yet"},
    {TurnMsg::history_turn, "{} ({}): {}"},
    {TurnMsg::history_not_counted, "{} ({}, not counted): {}"},
    {TurnMsg::history_put_off, "{} (put off): {}"},
    {TurnMsg::history_no_statement, "the statement is not written yet"},
    {TurnMsg::history_promise, "promise {}: {}, due {}: {}"},
    {TurnMsg::history_promise_no_due, "not told"},
    {TurnMsg::promise_open, "no result yet"},
    {TurnMsg::promise_overdue, "overdue, no result yet"},
    {TurnMsg::promise_heard, "{}, told on {}"},
    {TurnMsg::argument_two_members, "the names or ids of two members"},
    {TurnMsg::swap_with_self, "{} cannot change places with themselves"},
    {TurnMsg::swap_with_self_hint, "Name two different members"},
    {TurnMsg::had_turn_already, "{} had a turn on {}"},
    {TurnMsg::had_turn_already_hint,
     "Only a turn still to come can be moved; see: chibo turn list"},
    {TurnMsg::takes_no_part, "{} has no turn to move ({})"},
    {TurnMsg::takes_no_part_hint, "See the whole round: chibo turn list"},
    {TurnMsg::not_here_then, "{} is not in the cell on {}"},
    {TurnMsg::postponed_not_ahead, "{} is not after the next meeting's period, {}"},
    {TurnMsg::postponed_not_later, "{} is foreseen for {}, to move them to {} puts nothing off"},
    {TurnMsg::postponed_hint,
     "Choose a later period; to come earlier, change places: chibo turn swap"},
    {TurnMsg::swapped, "Written to {}: {} and {} change places"},
    {TurnMsg::postponed, "Written to {}: the turn of {} is put off to {}"},
    {TurnMsg::now_foreseen, "{}: now foreseen for {}"},
    {TurnMsg::now_not_foreseen, "{}: now has no place left this year"},
    {TurnMsg::mend_prepared_meeting,
     "{} already names {} for a turn; please mend that file to agree"},
    {TurnMsg::task_not_heard, "the task \"{}\" was to be reported on, yet {} has no result of it"},
    {TurnMsg::demand_congress, "enough of those summoned attend the congress"},
    {TurnMsg::congress_too_few, "{} of {} summoned attended the congress, {} must ({})"},
    {TurnMsg::congress_too_few_hint,
     "Look at the roll-call again; if it is right, the congress is not valid: tell the superior "
     "committee"},
    {TurnMsg::count_capped,
     "{} turns this time: {} members have had none and {} has only {} meetings left; at most {} "
     "turns a meeting ({}), the rest go on in {}"},
    {TurnMsg::because_left_over, "had no turn in {}; the round goes on, so they come first"},
    {TurnMsg::line_next_year, "no meeting left this year, comes first in {}"},
    {TurnMsg::round_left_over,
     "{} members have no meeting left in {}; the round goes on in {}, where they come first"},
    {TurnMsg::now_next_year, "{}: no meeting left this year, comes first in {}"},
    {TurnMsg::round_untold, "The records hold no meeting of {}, so who had a turn is not known"},
});

}  // namespace

std::span<const std::string_view> turn_en() {
  return k_en;
}

}  // namespace chibo::i18n
