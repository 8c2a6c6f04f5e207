#pragma once

#include "i18n/message.hpp"

namespace chibo::i18n {

/// What people write of a period's report: the sections of a form and the words kept for it.
enum class NarrativeMsg : std::uint16_t {
  // -- the words of a report as a file (rules/narratives) --
  demand_files,
  demand_once,
  demand_sections,
  words_file_name,
  words_file_name_hint,
  words_wrong_period,
  words_wrong_period_hint,
  words_twice,
  words_twice_hint,
  words_homeless,
  words_homeless_hint,
  // -- a form of reports in a profile (rules/report_form_faults) --
  form_empty,
  form_empty_hint,
  form_twice,
  form_title_twice,
  form_title_twice_hint,
  form_filling_twice,
  form_other_filling,
  form_depth,
  form_depth_skips,
  form_depth_hint,
  // -- rules check, rules show bao-cao.chi-bo (cli/cmd_rules_check, cli/cmd_rules_show) --
  form_file_good,
  form_sections,
  form_filled,
  form_written,
  // -- report … --write, and words on the way to a report (cli/report_words) --
  write_alone,
  write_alone_hint,
  write_nothing,
  write_nothing_hint,
  write_made,
  write_added,
  write_whole,
  words_unread,
  words_left,
  number_left,
  committee_number_left,
  count_
};
template <>
inline constexpr Topic k_topic_of<NarrativeMsg> = Topic::narrative;

}  // namespace chibo::i18n
