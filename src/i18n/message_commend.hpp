#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// Criteria that cells are considered for commendation by.
enum class CommendMsg : std::uint16_t {
  cmd_commend_list,
  // -- faults of criteria (rules/commendation_faults) --
  demand_commendations,
  commendation_twice,
  criterion_twice,
  number_unknown,
  number_unknown_hint,
  bound_wrong,
  bound_wrong_hint,
  rule_sets_no_bound,
  bound_without_number,
  bound_without_number_hint,
  whole_without_number,
  share_of_share,
  share_of_share_hint,
  whole_is_number,
  whole_is_number_hint,
  whole_is_share,
  share_without_whole,
  share_without_whole_hint,
  count_of_share,
  count_of_share_hint,
  rules_file_commendations,
  // -- the list (cli/cmd_commend_list) --
  period_wrong,
  period_wrong_hint,
  none_in_force,
  none_in_force_hint,
  unknown_commendation,
  others_in_force,
  criteria_faulty,
  criteria_faulty_hint,
  cell_unknown,
  cell_unknown_hint,
  cell_many,
  cell_many_hint,
  cell_here,
  cell_here_hint,
  no_paper,
  no_paper_hint,
  gaps,
  places_left,
  count_
};
template <>
inline constexpr Topic k_topic_of<CommendMsg> = Topic::commend;

}  // namespace chibo::i18n
