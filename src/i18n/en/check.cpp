#include "i18n/message_check.hpp"
#include "i18n/sentences.hpp"

#include <span>

namespace chibo::i18n {

namespace {

constexpr auto k_en = in_order<CheckMsg>({
    {CheckMsg::cmd_explain, "explain a check: what it asks, by which rule, how to mend it"},
    {CheckMsg::demand_open_file, "the file opens and lies inside the workspace"},
    {CheckMsg::demand_bytes, "the file is UTF-8 text without control characters"},
    {CheckMsg::demand_syntax, "the file is written as YAML asks"},
    {CheckMsg::demand_no_tabs, "lines are indented by spaces"},
    {CheckMsg::demand_closed_quotes, "a quote that opens also closes"},
    {CheckMsg::demand_plain_yaml, "no YAML that records do not need"},
    {CheckMsg::demand_shallow, "not nested too deeply"},
    {CheckMsg::demand_known_file, "the file lies where it is read"},
    {CheckMsg::demand_known_keys, "every key is one the format knows"},
    {CheckMsg::demand_single_keys, "each key stands once"},
    {CheckMsg::demand_needed_keys, "required keys stand"},
    {CheckMsg::demand_shape, "each key has its shape: a value, a list or a group"},
    {CheckMsg::demand_fixed_words, "fixed words are used where they are fixed"},
    {CheckMsg::demand_dates, "dates exist"},
    {CheckMsg::demand_values, "values are of their kind: number, time, period, id"},
    {CheckMsg::demand_key_spelling, "keys are spelled as the format does"},
    {CheckMsg::demand_value_spelling, "values are spelled as the format does"},
    {CheckMsg::demand_composed, "Vietnamese letters are composed"},
    {CheckMsg::demand_visible, "no invisible characters"},
    {CheckMsg::demand_uncut, "prose is not cut off by a #"},
    {CheckMsg::explain_asks, "Asks: {}"},
    {CheckMsg::explain_group, "Group: {}"},
    {CheckMsg::group_basic, "basic, looked at whenever records are read"},
    {CheckMsg::group_strict, "strict, must hold before minutes are closed"},
    {CheckMsg::group_named, "named, only reminds, never blocks"},
    {CheckMsg::explain_rule, "Rule: {}; value: {}"},
    {CheckMsg::explain_rule_confirmed, "checked against the official text"},
    {CheckMsg::explain_rule_unconfirmed, "not confirmed against the official text"},
    {CheckMsg::explain_no_rule, "Rule: the format of chibo records"},
    {CheckMsg::explain_rule_not_now, "Rule: none is in force today for {}"},
    {CheckMsg::explain_intro, "The checks. See one: chibo explain CB304"},
    {CheckMsg::no_such_check, "there is no check called \"{}\""},
    {CheckMsg::no_such_check_hint, "See them all: chibo explain"},
    {CheckMsg::fix_closed, "{} is left alone: its minutes are closed; they can still be amended"},
    {CheckMsg::fix_unsafe,
     "{} is left alone: a repair might change its meaning, please mend it by hand"},
    {CheckMsg::fix_line_ends, "{}: line ends are put right"},
    {CheckMsg::fix_more_lines, "{}: and {} more lines"},
    {CheckMsg::fix_ask, "Mend {} files as shown? (y = yes, n = no)"},
    {CheckMsg::fix_nothing,
     "Nothing has one right answer; see what is to be mended by hand: chibo check"},
    {CheckMsg::fix_only_shown, "Only shown, nothing was changed. To mend: chibo check --fix"},
    {CheckMsg::fix_refused,
     "Nothing was changed. To mend without a question: chibo check --fix --yes"},
    {CheckMsg::fix_done, "{} files were mended"},
    {CheckMsg::fix_with_format, "--fix stands alone, without --format or --baseline"},
    {CheckMsg::dry_run_alone, "{} goes with --fix only"},
    {CheckMsg::baseline_missing, "the baseline {} cannot be read"},
    {CheckMsg::baseline_missing_hint, "To write one: chibo check --write-baseline {}"},
    {CheckMsg::baseline_head,
     "What was known when an old archive was adopted, one complaint a line; take a line away once "
     "it is mended"},
    {CheckMsg::baseline_known, "{} known complaints of the baseline are not shown"},
    {CheckMsg::baseline_mended,
     "{} lines of the baseline stand for nothing any more; write it again: chibo check "
     "--write-baseline {}"},
    {CheckMsg::baseline_written, "{} complaints were written to the baseline {}"},
    {CheckMsg::baseline_exists, "{} exists already"},
    {CheckMsg::baseline_exists_hint, "Choose another name, or delete it to write it anew"},
});

}  // namespace

std::span<const std::string_view> check_en() {
  return k_en;
}

}  // namespace chibo::i18n
