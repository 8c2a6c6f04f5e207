#pragma once

#include "cli/arguments.hpp"
#include "cli/env.hpp"
#include "i18n/message.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace chibo::cli {

/// What a command does once its whole line is understood.
using Action = std::function<Exit(Env&)>;

/// A command: its words, its line in the list of commands, and the declaration of its options.
struct Command {
  std::string_view path;     // "turn next"
  i18n::SentenceId summary;  // imperative, no period
  Action (*add)(Arguments& arguments);
};

/// All commands, in the order in which help lists them.
std::span<const Command> commands();
const Command* find_command(std::string_view path);
/// Whether a word is the first of several commands and no command itself: "member".
bool is_group(std::string_view word);

// One declaration a command, each in its own cmd_*.cpp.
Action add_init(Arguments& arguments);
Action add_member_add(Arguments& arguments);
Action add_member_list(Arguments& arguments);
Action add_member_show(Arguments& arguments);
Action add_member_edit(Arguments& arguments);
Action add_member_import(Arguments& arguments);
Action add_new_meeting(Arguments& arguments);
Action add_meeting_list(Arguments& arguments);
Action add_meeting_show(Arguments& arguments);
Action add_meeting_edit(Arguments& arguments);
Action add_plan(Arguments& arguments);
Action add_plan_show(Arguments& arguments);
Action add_plan_themes(Arguments& arguments);
Action add_plan_notice(Arguments& arguments);
Action add_plan_inspections(Arguments& arguments);
Action add_plan_inspect(Arguments& arguments);
Action add_meeting_postpone(Arguments& arguments);
Action add_meeting_cancel(Arguments& arguments);
Action add_meeting_leave(Arguments& arguments);
Action add_agenda_render(Arguments& arguments);
Action add_invitation(Arguments& arguments);
Action add_script(Arguments& arguments);
Action add_set(Arguments& arguments);
Action add_add(Arguments& arguments);
Action add_remove(Arguments& arguments);
Action add_check(Arguments& arguments);
Action add_explain(Arguments& arguments);
Action add_turn_next(Arguments& arguments);
Action add_turn_list(Arguments& arguments);
Action add_turn_history(Arguments& arguments);
Action add_turn_swap(Arguments& arguments);
Action add_turn_postpone(Arguments& arguments);
Action add_minutes_render(Arguments& arguments);
Action add_minutes_seal(Arguments& arguments);
Action add_minutes_amend(Arguments& arguments);
Action add_minutes_extract(Arguments& arguments);
Action add_score_sheet(Arguments& arguments);
Action add_score_observer(Arguments& arguments);
Action add_task_list(Arguments& arguments);
Action add_task_done(Arguments& arguments);
Action add_task_move(Arguments& arguments);
Action add_task_slip(Arguments& arguments);
Action add_probation(Arguments& arguments);
Action add_report_month(Arguments& arguments);
Action add_report_quarter(Arguments& arguments);
Action add_report_half(Arguments& arguments);
Action add_report_year(Arguments& arguments);
Action add_report_term(Arguments& arguments);
Action add_report_range(Arguments& arguments);
Action add_rules_show(Arguments& arguments);
Action add_rules_check(Arguments& arguments);
Action add_template_list(Arguments& arguments);
Action add_template_keys(Arguments& arguments);
Action add_template_show(Arguments& arguments);
Action add_template_export(Arguments& arguments);
Action add_template_check(Arguments& arguments);
Action add_template_adopt(Arguments& arguments);
Action add_template_issue(Arguments& arguments);
Action add_doctor(Arguments& arguments);
Action add_schema(Arguments& arguments);
Action add_help(Arguments& arguments);
Action add_today(Arguments& arguments);
Action add_note_attend(Arguments& arguments);
Action add_note_arrive(Arguments& arguments);
Action add_note_leave(Arguments& arguments);
Action add_note_say(Arguments& arguments);
Action add_note_conclude(Arguments& arguments);
Action add_note_vote(Arguments& arguments);
Action add_note_task(Arguments& arguments);
Action add_note_turn(Arguments& arguments);
Action add_note_guest(Arguments& arguments);
Action add_note_start(Arguments& arguments);
Action add_note_end(Arguments& arguments);
Action add_minutes_readback(Arguments& arguments);
Action add_record(Arguments& arguments);
Action add_resolution_new(Arguments& arguments);
Action add_resolution_render(Arguments& arguments);
Action add_resolution_list(Arguments& arguments);
Action add_paper_add(Arguments& arguments);
Action add_paper_issue(Arguments& arguments);
Action add_paper_list(Arguments& arguments);
Action add_paper_show(Arguments& arguments);
Action add_paper_ask(Arguments& arguments);
Action add_paper_told(Arguments& arguments);
Action add_month_pack(Arguments& arguments);
Action add_month_sent(Arguments& arguments);
Action add_month_received(Arguments& arguments);
Action add_month_returned(Arguments& arguments);
Action add_month_status(Arguments& arguments);
Action add_dues_new(Arguments& arguments);
Action add_dues_pay(Arguments& arguments);
Action add_dues_show(Arguments& arguments);
Action add_dues_sheet(Arguments& arguments);
Action add_minutes_compare(Arguments& arguments);

}  // namespace chibo::cli
