#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/group_sheets.hpp"

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;

namespace {

/// A sheet that is not a group's, or whose meeting was not held; what is not there at all is told
/// by the check of links.
void look_at_links(const model::Cell& cell, const Meeting& meeting, std::string_view id,
                   diag::Diagnostics& out) {
  for (const model::Told<model::Link>& link : *meeting.group_meetings) {
    const model::MeetingRecord* sheet = link.is_said() ? find_meeting(cell, link->stem) : nullptr;
    if (sheet == nullptr) {
      continue;
    }
    if (sheet->meeting.kind.is_said() && sheet->meeting.kind != model::MeetingKind::group) {
      out.push_back(diag::error(id, link.at, say(CheckMsg::group_link_not_group, sheet->stem),
                                say(CheckMsg::group_links_hint)));
    } else if (sheet->meeting.state.is_said() &&
               sheet->meeting.state != model::MeetingState::held) {
      out.push_back(diag::warning(id, link.at, say(CheckMsg::group_not_held, sheet->stem),
                                  say(CheckMsg::group_links_hint)));
    }
  }
}

void look_at_people(const std::vector<const model::Member*>& members, CheckMsg what,
                    const Meeting& meeting, std::string_view id, diag::Diagnostics& out) {
  if (!members.empty()) {
    out.push_back(diag::warning(id, meeting.group_meetings.at, say(what, shown_names(members)),
                                say(CheckMsg::group_sheets_hint)));
  }
}

}  // namespace

void check_groups(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::held || !is_made_of_groups(meeting)) {
      continue;
    }
    look_at_links(context.cell, meeting, id, out);
    if (!meeting.absences->empty()) {
      out.push_back(diag::warning(id, meeting.absences.at, say(CheckMsg::absent_beside_groups),
                                  say(CheckMsg::absent_beside_groups_hint)));
    }
    const GroupSheets groups = group_sheets(context.cell, meeting);
    look_at_people(groups.in_two, CheckMsg::in_two_groups, meeting, id, out);
    look_at_people(groups.in_none, CheckMsg::in_no_group, meeting, id, out);
  }
}

}  // namespace chibo::rules
