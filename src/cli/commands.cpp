#include "cli/commands.hpp"

#include "cli/committee_commands.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_closing.hpp"
#include "i18n/message_commend.hpp"
#include "i18n/message_dues.hpp"
#include "i18n/message_finding.hpp"
#include "i18n/message_form.hpp"
#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "i18n/message_plan.hpp"
#include "i18n/message_report.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_turn.hpp"

#include <algorithm>

namespace chibo::cli {

namespace {

using i18n::DuesMsg;
using i18n::FindingMsg;
using i18n::FormMsg;
using i18n::Msg;
using i18n::NoteMsg;
using i18n::PaperMsg;
using i18n::PlanMsg;
using i18n::ReportMsg;
using i18n::RuleMsg;
using i18n::TurnMsg;

constexpr Command k_commands[] = {
    {"today", Msg::cmd_today, add_today},
    {"init", Msg::cmd_init, add_init},
    {"member list", Msg::cmd_member_list, add_member_list},
    {"member show", Msg::cmd_member_show, add_member_show},
    {"member add", Msg::cmd_member_add, add_member_add},
    {"member edit", Msg::cmd_member_edit, add_member_edit},
    {"member import", Msg::cmd_member_import, add_member_import},
    {"plan", PlanMsg::cmd_plan, add_plan},
    {"plan show", PlanMsg::cmd_plan_show, add_plan_show},
    {"plan themes", PaperMsg::cmd_plan_themes, add_plan_themes},
    {"plan notice", PaperMsg::cmd_plan_notice, add_plan_notice},
    {"plan inspect", PlanMsg::cmd_plan_inspect, add_plan_inspect},
    {"plan inspections", PlanMsg::cmd_plan_inspections, add_plan_inspections},
    {"schedule collect", PlanMsg::cmd_schedule_collect, add_schedule_collect},
    {"schedule show", PlanMsg::cmd_schedule_show, add_schedule_show},
    {"schedule mark", PlanMsg::cmd_schedule_mark, add_schedule_mark},
    {"schedule notice", PlanMsg::cmd_schedule_notice, add_schedule_notice},
    {"observer assign", PlanMsg::cmd_observer_assign, add_observer_assign},
    {"observer visit", PlanMsg::cmd_observer_visit, add_observer_visit},
    {"observer list", PlanMsg::cmd_observer_list, add_observer_list},
    {"grade set", PlanMsg::cmd_grade_set, add_grade_set},
    {"grade list", PlanMsg::cmd_grade_list, add_grade_list},
    {"finding add", FindingMsg::cmd_finding_add, add_finding_add},
    {"finding note", FindingMsg::cmd_finding_note, add_finding_note},
    {"finding list", FindingMsg::cmd_finding_list, add_finding_list},
    {"finding notice", FindingMsg::cmd_finding_notice, add_finding_notice},
    {"finding collect", FindingMsg::cmd_finding_collect, add_finding_collect},
    {"commend list", i18n::CommendMsg::cmd_commend_list, add_commend_list},
    {"new-meeting", Msg::cmd_new_meeting, add_new_meeting},
    {"meeting list", Msg::cmd_meeting_list, add_meeting_list},
    {"meeting show", Msg::cmd_meeting_show, add_meeting_show},
    {"meeting edit", Msg::cmd_meeting_edit, add_meeting_edit},
    {"meeting postpone", PlanMsg::cmd_meeting_postpone, add_meeting_postpone},
    {"meeting cancel", PlanMsg::cmd_meeting_cancel, add_meeting_cancel},
    {"meeting leave", PlanMsg::cmd_meeting_leave, add_meeting_leave},
    {"agenda render", PlanMsg::cmd_agenda_render, add_agenda_render},
    {"invitation", PlanMsg::cmd_invitation, add_invitation},
    {"script", PlanMsg::cmd_script, add_script},
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
    {"set", NoteMsg::cmd_set, add_set},
    {"add", NoteMsg::cmd_add, add_add},
    {"remove", NoteMsg::cmd_remove, add_remove},
    {"check", Msg::cmd_check, add_check},
    {"explain", i18n::CheckMsg::cmd_explain, add_explain},
    {"turn next", Msg::cmd_turn_next, add_turn_next},
    {"turn list", TurnMsg::cmd_turn_list, add_turn_list},
    {"turn history", TurnMsg::cmd_turn_history, add_turn_history},
    {"turn swap", TurnMsg::cmd_turn_swap, add_turn_swap},
    {"turn postpone", TurnMsg::cmd_turn_postpone, add_turn_postpone},
    {"minutes render", Msg::cmd_minutes_render, add_minutes_render},
    {"minutes readback", NoteMsg::cmd_minutes_readback, add_minutes_readback},
    {"minutes seal", i18n::ClosingMsg::cmd_minutes_seal, add_minutes_seal},
    {"minutes amend", i18n::ClosingMsg::cmd_minutes_amend, add_minutes_amend},
    {"minutes extract", PaperMsg::cmd_minutes_extract, add_minutes_extract},
    {"score sheet", PaperMsg::cmd_score_sheet, add_score_sheet},
    {"score observer", PaperMsg::cmd_score_observer, add_score_observer},
    {"task list", i18n::ClosingMsg::cmd_task_list, add_task_list},
    {"task done", i18n::ClosingMsg::cmd_task_done, add_task_done},
    {"task move", i18n::ClosingMsg::cmd_task_move, add_task_move},
    {"task slip", i18n::ClosingMsg::cmd_task_slip, add_task_slip},
    {"probation", i18n::ClosingMsg::cmd_probation, add_probation},
    {"minutes compare", PaperMsg::cmd_minutes_compare, add_minutes_compare},
    {"resolution new", PaperMsg::cmd_resolution_new, add_resolution_new},
    {"resolution render", PaperMsg::cmd_resolution_render, add_resolution_render},
    {"resolution list", PaperMsg::cmd_resolution_list, add_resolution_list},
    {"paper add", PaperMsg::cmd_paper_add, add_paper_add},
    {"paper issue", PaperMsg::cmd_paper_issue, add_paper_issue},
    {"paper list", PaperMsg::cmd_paper_list, add_paper_list},
    {"paper show", PaperMsg::cmd_paper_show, add_paper_show},
    {"paper ask", PaperMsg::cmd_paper_ask, add_paper_ask},
    {"paper told", PaperMsg::cmd_paper_told, add_paper_told},
    {"dues new", DuesMsg::cmd_dues_new, add_dues_new},
    {"dues pay", DuesMsg::cmd_dues_pay, add_dues_pay},
    {"dues show", DuesMsg::cmd_dues_show, add_dues_show},
    {"dues sheet", DuesMsg::cmd_dues_sheet, add_dues_sheet},
    {"month pack", PaperMsg::cmd_month_pack, add_month_pack},
    {"month sent", PaperMsg::cmd_month_sent, add_month_sent},
    {"month received", PaperMsg::cmd_month_received, add_month_received},
    {"month returned", PaperMsg::cmd_month_returned, add_month_returned},
    {"month status", PaperMsg::cmd_month_status, add_month_status},
    {"report month", ReportMsg::cmd_report_month, add_report_month},
    {"report quarter", Msg::cmd_report_quarter, add_report_quarter},
    {"report half", ReportMsg::cmd_report_half, add_report_half},
    {"report year", ReportMsg::cmd_report_year, add_report_year},
    {"report term", ReportMsg::cmd_report_term, add_report_term},
    {"report range", ReportMsg::cmd_report_range, add_report_range},
    {"report faults", PlanMsg::cmd_report_faults, add_report_faults},
    {"rules show", RuleMsg::cmd_rules_show, add_rules_show},
    {"rules check", RuleMsg::cmd_rules_check, add_rules_check},
    {"template list", FormMsg::cmd_template_list, add_template_list},
    {"template keys", FormMsg::cmd_template_keys, add_template_keys},
    {"template show", FormMsg::cmd_template_show, add_template_show},
    {"template export", FormMsg::cmd_template_export, add_template_export},
    {"template check", FormMsg::cmd_template_check, add_template_check},
    {"template adopt", FormMsg::cmd_template_adopt, add_template_adopt},
    {"template issue", FormMsg::cmd_template_issue, add_template_issue},
    {"doctor", FormMsg::cmd_doctor, add_doctor},
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
