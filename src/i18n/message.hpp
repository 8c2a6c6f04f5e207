#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chibo::i18n {

/// Every sentence the program can say; the words stand in vi.cpp and en.cpp, a row each.
enum class Msg : std::uint16_t {
  // -- shape of a file (store/yaml_read) --
  file_is_folder,
  // -- showing complaints (diag/show) --
  severity_error,
  severity_warning,
  severity_note,
  // -- reading a record (store/yaml_bind) --
  kind_text,
  kind_date,
  kind_due,
  kind_time,
  kind_month,
  kind_number,
  kind_yes_no,
  kind_code,
  kind_link,
  kind_map,
  kind_list,
  found_map,
  found_list,
  found_text,
  wrong_shape,
  wrong_shape_of,
  list_hint,
  map_hint,
  prose_hint,
  key_not_text,
  unknown_key,
  unknown_key_hint,
  did_you_mean,
  choose_one_of,
  key_twice,
  key_twice_hint,
  key_customary,
  value_customary,
  missing_key,
  missing_key_hint,
  empty_item,
  empty_item_hint,
  wrong_word,
  wrong_date,
  wrong_date_hint,
  wrong_value,
  prose_cut,
  prose_cut_hint,
  // -- rules (rules/rulebook) --
  cite,
  cite_article,
  cite_unconfirmed,
  cite_article_unconfirmed,
  // -- what is still blank (rules/blanks) --
  still_blank,
  still_blank_hint,
  blank_start,
  blank_end,
  blank_place,
  blank_chair,
  blank_secretary,
  blank_agenda,
  blank_opinion,
  blank_vote,
  blank_vote_against,
  blank_vote_abstained,
  blank_statement,
  blank_task_owner,
  blank_task_due,
  blank_read_back,
  blank_approval,
  // -- checks (rules/check_*) --
  demand_named_people,
  demand_people_of_the_day,
  demand_member_ids,
  demand_member_dates,
  demand_file_names,
  demand_meeting_window,
  demand_duration,
  demand_committee_first,
  demand_roll_call,
  demand_votes,
  demand_clock,
  demand_state_and_date,
  demand_blanks,
  demand_one_regular,
  demand_links,
  demand_headcount,
  demand_turn_order,
  demand_task_ids,
  demand_task_results,
  demand_score,
  unknown_person,
  unknown_member,
  unknown_person_hint,
  did_you_mean_member,
  name_instead_of_id,
  write_id_instead,
  not_a_member_that_day,
  not_a_member_hint,
  member_id_twice,
  member_id_twice_hint,
  official_before_admitted,
  ends_before_it_begins,
  look_at_both_dates,
  look_at_both_numbers,
  file_name_odd,
  file_name_odd_hint,
  file_name_date,
  file_name_kind,
  file_name_period,
  file_name_hint,
  file_name_period_hint,
  outside_window,
  outside_month,
  outside_window_hint,
  too_short,
  too_short_hint,
  committee_not_first,
  committee_not_first_hint,
  ends_before_start,
  ends_before_start_hint,
  held_in_the_future,
  held_in_the_future_hint,
  planned_in_the_past,
  planned_in_the_past_hint,
  no_reason,
  no_reason_hint,
  two_regular,
  two_regular_hint,
  link_to_nothing,
  link_not_committee,
  link_to_nothing_hint,
  full_yet_absent,
  full_yet_absent_hint,
  roll_call_untouched,
  roll_call_untouched_hint,
  absent_twice,
  absent_not_expected,
  absent_not_expected_hint,
  absent_without_reason,
  absent_without_reason_hint,
  not_exempt,
  not_exempt_hint,
  more_than_all,
  headcount_disagrees,
  headcount_disagrees_hint,
  more_votes_than_people,
  more_votes_than_members,
  more_votes_hint,
  more_points_than_most,
  task_id_twice,
  task_id_twice_hint,
  result_of_nothing,
  result_of_nothing_hint,
  turn_too_soon,
  turn_again_too_soon,
  turn_too_soon_hint,
  // -- files and folders (base) --
  file_missing,
  path_is_folder,
  file_not_regular,
  file_too_large,
  file_changed_while_read,
  file_link_broken,
  file_link_outside,
  path_not_inside,
  file_unreadable,
  folder_unreadable,
  folder_loop,
  write_failed,
  write_half_done,
  write_not_confirmed,
  write_changed_meanwhile,
  write_exists,
  write_target_is_link,
  cause_no_permission,
  cause_read_only,
  cause_disk_full,
  cause_quota,
  cause_name_too_long,
  cause_missing,
  cause_not_a_folder,
  cause_size_limit,
  cause_too_many_open,
  cause_disk_error,
  cause_link_loop,
  cause_other,
  // -- programs, lock, git (base, store/lock, vcs) --
  program_failed,
  lock_failed,
  lock_held,
  lock_held_by,
  lock_held_unknown,
  git_missing,
  git_failed,
  git_stopped,
  // -- tables (store/csv) --
  csv_is_workbook,
  csv_utf16,
  csv_not_utf8,
  csv_save_as_utf8,
  csv_control_byte,
  csv_open_quote,
  csv_stray_quote,
  csv_double_the_quote,
  // -- edits in place (store/yaml_patch) --
  edit_unsafe,
  edit_unreadable,
  edit_no_such_place,
  edit_key_present,
  edit_hint_comments,
  edit_hint_final_line,
  // -- bytes and slips of YAML (store/yaml_read, yaml_slips) --
  guard_too_large,
  guard_too_large_hint,
  guard_utf16,
  guard_invalid_utf8,
  guard_save_utf8,
  guard_nul,
  guard_control,
  guard_bom,
  guard_hidden,
  guard_retype,
  guard_cr,
  guard_cr_hint,
  guard_tab,
  guard_tab_hint,
  guard_document,
  guard_document_hint,
  guard_directive,
  guard_directive_hint,
  guard_decomposed,
  guard_decomposed_hint,
  fault_anchor,
  fault_tag,
  fault_deep,
  fault_open_quote,
  fault_open_quote_hint,
  slip_prose_hint,
  slip_quote,
  slip_sign,
  slip_colon,
  slip_no_colon,
  slip_no_colon_hint,
  slip_indent,
  slip_indent_hint,
  // -- the folder of a cell (store/cell_folder) --
  file_not_read,
  file_not_read_hint,
  file_yml_hint,
  no_roster,
  no_roster_hint,
  count_
};

struct Message;

/// Words that stand in both languages beside what they describe.
struct Worded {
  std::string_view vi;
  std::string_view en;
};

/// A value inside a sentence: a whole number, text (already NFC), words of either language, or
/// sentences joined by commas.
struct Arg {
  std::variant<long long, std::string, Worded, std::vector<Message>> value;
};

/// A sentence with its values, in no language yet.
struct Message {
  Msg id{};
  std::vector<Arg> args;
};

inline Arg to_arg(std::string_view text) {
  return {std::string(text)};
}
inline Arg to_arg(const std::string& text) {
  return {text};
}
inline Arg to_arg(const char* text) {
  return {std::string(text)};
}
inline Arg to_arg(Worded words) {
  return {words};
}
inline Arg to_arg(Message sentence) {
  return {std::vector<Message>{std::move(sentence)}};
}
inline Arg to_arg(std::vector<Message> sentences) {
  return {std::move(sentences)};
}
template <class Number>
requires std::is_integral_v<Number> Arg to_arg(Number number) {
  return {static_cast<long long>(number)};
}

template <class... Args>
Message say(Msg id, Args&&... args) {
  Message out{id, {}};
  (out.args.push_back(to_arg(std::forward<Args>(args))), ...);
  return out;
}

}  // namespace chibo::i18n
