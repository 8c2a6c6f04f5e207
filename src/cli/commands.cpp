#include "cli/commands.hpp"

#include "i18n/message_paper.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::PaperMsg;

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
    {"turn next", Msg::cmd_turn_next, add_turn_next},
    {"minutes render", Msg::cmd_minutes_render, add_minutes_render},
    {"minutes compare", PaperMsg::cmd_minutes_compare, add_minutes_compare},
    {"resolution new", PaperMsg::cmd_resolution_new, add_resolution_new},
    {"resolution render", PaperMsg::cmd_resolution_render, add_resolution_render},
    {"resolution list", PaperMsg::cmd_resolution_list, add_resolution_list},
    {"paper add", PaperMsg::cmd_paper_add, add_paper_add},
    {"paper list", PaperMsg::cmd_paper_list, add_paper_list},
    {"paper show", PaperMsg::cmd_paper_show, add_paper_show},
    {"paper ask", PaperMsg::cmd_paper_ask, add_paper_ask},
    {"paper told", PaperMsg::cmd_paper_told, add_paper_told},
    {"month pack", PaperMsg::cmd_month_pack, add_month_pack},
    {"month sent", PaperMsg::cmd_month_sent, add_month_sent},
    {"month received", PaperMsg::cmd_month_received, add_month_received},
    {"month returned", PaperMsg::cmd_month_returned, add_month_returned},
    {"month status", PaperMsg::cmd_month_status, add_month_status},
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
