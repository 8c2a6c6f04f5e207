#include "cli/commands.hpp"

#include "i18n/message_check.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using i18n::Msg;

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
    {"check", Msg::cmd_check, add_check},
    {"explain", i18n::CheckMsg::cmd_explain, add_explain},
    {"turn next", Msg::cmd_turn_next, add_turn_next},
    {"minutes render", Msg::cmd_minutes_render, add_minutes_render},
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

bool is_group(std::string_view word) {
  return find_command(word) == nullptr &&
         std::ranges::any_of(k_commands, [&](const Command& command) {
           return command.path.substr(0, command.path.find(' ')) == word;
         });
}

}  // namespace chibo::cli
