#pragma once

#include "cli/env.hpp"
#include "i18n/message.hpp"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace chibo::cli {

/// What a command does once its whole line is understood.
using Action = std::function<Exit(Env&)>;

/// A command: its words, its line in the list of commands, and the declaration of its options.
struct Command {
  std::string_view path;     // "turn next"
  i18n::SentenceId summary;  // imperative, no period
  Action (*add)(CLI::App& app);
};

/// All commands, in the order in which help lists them.
std::span<const Command> commands();
const Command* find_command(std::string_view path);
/// Whether a word is the first of several commands and no command itself: "member".
bool is_group(std::string_view word);

// One declaration a command, each in its own cmd_*.cpp.
Action add_init(CLI::App& app);
Action add_member_add(CLI::App& app);
Action add_member_list(CLI::App& app);
Action add_member_show(CLI::App& app);
Action add_member_edit(CLI::App& app);
Action add_member_import(CLI::App& app);
Action add_new_meeting(CLI::App& app);
Action add_meeting_list(CLI::App& app);
Action add_meeting_show(CLI::App& app);
Action add_meeting_edit(CLI::App& app);
Action add_plan(CLI::App& app);
Action add_plan_show(CLI::App& app);
Action add_meeting_postpone(CLI::App& app);
Action add_meeting_cancel(CLI::App& app);
Action add_meeting_leave(CLI::App& app);
Action add_agenda_render(CLI::App& app);
Action add_invitation(CLI::App& app);
Action add_script(CLI::App& app);
Action add_check(CLI::App& app);
Action add_explain(CLI::App& app);
Action add_turn_next(CLI::App& app);
Action add_turn_list(CLI::App& app);
Action add_turn_history(CLI::App& app);
Action add_turn_swap(CLI::App& app);
Action add_turn_postpone(CLI::App& app);
Action add_minutes_render(CLI::App& app);
Action add_minutes_seal(CLI::App& app);
Action add_minutes_amend(CLI::App& app);
Action add_task_list(CLI::App& app);
Action add_task_done(CLI::App& app);
Action add_task_move(CLI::App& app);
Action add_task_slip(CLI::App& app);
Action add_probation(CLI::App& app);
Action add_report_quarter(CLI::App& app);
Action add_rules_show(CLI::App& app);
Action add_rules_check(CLI::App& app);
Action add_schema(CLI::App& app);
Action add_help(CLI::App& app);
Action add_today(CLI::App& app);
Action add_note_attend(CLI::App& app);
Action add_note_arrive(CLI::App& app);
Action add_note_leave(CLI::App& app);
Action add_note_say(CLI::App& app);
Action add_note_conclude(CLI::App& app);
Action add_note_vote(CLI::App& app);
Action add_note_task(CLI::App& app);
Action add_note_turn(CLI::App& app);
Action add_note_guest(CLI::App& app);
Action add_note_start(CLI::App& app);
Action add_note_end(CLI::App& app);
Action add_minutes_readback(CLI::App& app);
Action add_record(CLI::App& app);
Action add_resolution_new(CLI::App& app);
Action add_resolution_render(CLI::App& app);
Action add_resolution_list(CLI::App& app);
Action add_paper_add(CLI::App& app);
Action add_paper_list(CLI::App& app);
Action add_paper_show(CLI::App& app);
Action add_paper_ask(CLI::App& app);
Action add_paper_told(CLI::App& app);
Action add_month_pack(CLI::App& app);
Action add_month_sent(CLI::App& app);
Action add_month_received(CLI::App& app);
Action add_month_returned(CLI::App& app);
Action add_month_status(CLI::App& app);
Action add_minutes_compare(CLI::App& app);

}  // namespace chibo::cli
