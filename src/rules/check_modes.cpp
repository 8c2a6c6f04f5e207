#include "base/date.hpp"
#include "i18n/message_rule.hpp"
#include "rules/checks.hpp"
#include "rules/own_members.hpp"
#include "rules/rulebook.hpp"
#include "rules/soundness.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::Mode;

namespace {

void look_at_online(const Cell& cell, const Meeting& meeting, std::string_view id,
                    diag::Diagnostics& out) {
  const auto rule = rule_on(cell, "hop.truc-tuyen", *meeting.date);
  if (rule && meeting.reason.is_blank()) {
    out.push_back(
        diag::warning(id, meeting.mode.at,
                      say(RuleMsg::online_no_reason, rule->value, rule->unit, citation(*rule)),
                      say(RuleMsg::online_no_reason_hint)));
  }
}

void look_at_size(const Cell& cell, const Meeting& meeting, std::string_view id,
                  diag::Diagnostics& out) {
  if (!knows_standings(cell.roster)) {
    return;
  }
  const Membership members = membership_on(cell.roster, *meeting.date);
  const auto all = static_cast<int>(own_members(members, members.all).size());
  const auto from = limit_on(cell, "hop.theo-to.tu", *meeting.date);
  if (from && all < from->value) {
    out.push_back(
        diag::warning(id, meeting.mode.at,
                      say(RuleMsg::by_group_too_small, all, from->value, citation(from->rule)),
                      say(RuleMsg::modes_hint)));
  }
  const bool grouped = std::ranges::any_of(
      members.all, [](const model::Member* member) { return member->group.is_said(); });
  if (!grouped) {
    out.push_back(diag::warning(id, meeting.mode.at, say(RuleMsg::by_group_no_groups),
                                say(RuleMsg::modes_hint)));
  }
}

void look_at_number(const Cell& cell, const std::vector<const Meeting*>& by_group,
                    std::string_view id, diag::Diagnostics& out) {
  std::map<int, int> held;
  for (const Meeting* meeting : by_group) {
    const int year = static_cast<int>(meeting->date->year());
    const int number = ++held[year];
    const auto most = limit_on(cell, "hop.theo-to.moi-nam", *meeting->date);
    if (most && number > most->value) {
      out.push_back(diag::warning(
          id, meeting->mode.at,
          say(RuleMsg::by_group_too_often, number, year, most->value, citation(most->rule)),
          say(RuleMsg::modes_hint)));
    }
  }
}

}  // namespace

void check_modes(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  std::vector<const Meeting*> by_group;
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::held || !meeting.date.is_said() ||
        meeting.kind == MeetingKind::group) {
      continue;
    }
    if (meeting.mode == Mode::online) {
      look_at_online(context.cell, meeting, id, out);
    } else if (meeting.mode == Mode::by_group) {
      look_at_size(context.cell, meeting, id, out);
      by_group.push_back(&meeting);
    }
  }
  std::ranges::stable_sort(by_group, {}, [](const Meeting* meeting) { return *meeting->date; });
  look_at_number(context.cell, by_group, id, out);
}

}  // namespace chibo::rules
