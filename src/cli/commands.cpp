#include "cli/commands.hpp"

#include "i18n/message_note.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::NoteMsg;

constexpr Command k_commands[] = {
    {"today", Msg::cmd_today, add_today},
    {"init", Msg::cmd_init, add_init},
    {"member list", Msg::cmd_member_list, add_member_list},
    {"member show", Msg::cmd_member_show, add_member_show},
    {"member add", Msg::cmd_member_add, add_member_add},
    {"member edit", Msg::cmd_member_edit, add_member_edit},
    {"member import", Msg::cmd_member_import, add_member_import},
    {"new-meeting", Msg::cmd_new_meeting, add_new_meeting},
    {"meeting list", Msg::cmd_meeting_list, add_meeting_list},
    {"meeting show", Msg::cmd_meeting_show, add_meeting_show},
    {"meeting edit", Msg::cmd_meeting_edit, add_meeting_edit},
    {"record", NoteMsg::cmd_record, add_record},
    {"note attend", NoteMsg::cmd_note_attend, add_note_attend},
    {"note arrive", NoteMsg::cmd_note_arrive, add_note_arrive},
    {"note leave", NoteMsg::cmd_note_leave, add_note_leave},
    {"note say", NoteMsg::cmd_note_say, add_note_say},
    {"note conclude", NoteMsg::cmd_note_conclude, add_note_conclude},
    {"note vote", NoteMsg::cmd_note_vote, add_note_vote},
    {"note task", NoteMsg::cmd_note_task, add_note_task},
    {"note turn", NoteMsg::cmd_note_turn, add_note_turn},
    {"note guest", NoteMsg::cmd_note_guest, add_note_guest},
    {"note start", NoteMsg::cmd_note_start, add_note_start},
    {"note end", NoteMsg::cmd_note_end, add_note_end},
    {"check", Msg::cmd_check, add_check},
    {"turn next", Msg::cmd_turn_next, add_turn_next},
    {"minutes render", Msg::cmd_minutes_render, add_minutes_render},
    {"minutes readback", NoteMsg::cmd_minutes_readback, add_minutes_readback},
    {"report quarter", Msg::cmd_report_quarter, add_report_quarter},
    {"schema", Msg::cmd_schema, add_schema},
    {"help", Msg::cmd_help, add_help},
};

}  // namespace

std::span<const Command> commands() {
  return k_commands;
}

const Command* find_command(std::string_view path) {
  const auto at = std::ranges::find(k_commands, path, &Command::path);
  return at == std::end(k_commands) ? nullptr : at;
}

}  // namespace chibo::cli
