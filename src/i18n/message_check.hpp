#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// The catalogue of checks, their repair, and what stands around it.
enum class CheckMsg : std::uint16_t {
  cmd_explain,
  demand_open_file,
  demand_bytes,
  demand_syntax,
  demand_no_tabs,
  demand_closed_quotes,
  demand_plain_yaml,
  demand_shallow,
  demand_known_file,
  demand_known_keys,
  demand_single_keys,
  demand_needed_keys,
  demand_shape,
  demand_fixed_words,
  demand_dates,
  demand_values,
  demand_key_spelling,
  demand_value_spelling,
  demand_composed,
  demand_visible,
  demand_uncut,
  explain_asks,
  explain_group,
  group_basic,
  group_strict,
  group_named,
  explain_rule,
  explain_rule_confirmed,
  explain_rule_unconfirmed,
  explain_no_rule,
  explain_rule_not_now,
  explain_intro,
  no_such_check,
  no_such_check_hint,
  fix_closed,
  fix_unsafe,
  fix_line_ends,
  fix_more_lines,
  fix_ask,
  fix_nothing,
  fix_only_shown,
  fix_refused,
  fix_done,
  fix_with_format,
  dry_run_alone,
  baseline_missing,
  baseline_missing_hint,
  baseline_head,
  baseline_known,
  baseline_mended,
  baseline_written,
  baseline_exists,
  baseline_exists_hint,
  count_
};
template <>
inline constexpr Topic k_topic_of<CheckMsg> = Topic::check;

}  // namespace chibo::i18n
