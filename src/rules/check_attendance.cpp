#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_store.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/soundness.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::RuleMsg;
using i18n::say;
using i18n::StoreMsg;
using model::Meeting;
using model::MeetingRecord;
using model::RollCall;

namespace {

void check_absent(const CheckContext& context, const Meeting& meeting, std::string_view id,
                  diag::Diagnostics& out) {
  std::map<std::string, int> times;
  for (const model::Absence& absence : *meeting.absences) {
    if (!absence.member.is_said()) {
      continue;
    }
    if (++times[absence.member->text] == 2) {
      out.push_back(diag::error(id, absence.member.at,
                                say(CheckMsg::absent_twice, absence.member->text),
                                say(StoreMsg::key_twice_hint)));
    }
    const model::Member* member = member_named(context.cell.roster, absence.member);
    const bool expected = member == nullptr || !knows_standing(*member) ||
                          standing_on(*member, *meeting.date) == model::Standing::active;
    if (!expected) {
      out.push_back(diag::warning(id, absence.member.at,
                                  say(CheckMsg::absent_not_expected, *member->name),
                                  say(CheckMsg::absent_not_expected_hint)));
    }
  }
}

}  // namespace

void check_roll_call(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.date.is_said()) {
      continue;
    }
    if (meeting.roll_call == RollCall::full && !meeting.absences->empty()) {
      out.push_back(diag::error(id, meeting.roll_call.at, say(CheckMsg::full_yet_absent),
                                say(CheckMsg::full_yet_absent_hint)));
    }
    check_absent(context, meeting, id, out);
    std::set<model::Person> came;
    for (const model::Told<model::Person>& who : *meeting.exempt_present) {
      if (who.is_said() && !came.insert(*who).second) {
        out.push_back(diag::error(id, who.at, say(RuleMsg::exempt_twice, who->text),
                                  say(StoreMsg::key_twice_hint)));
      }
      const model::Member* member = member_named(context.cell.roster, who);
      if (member != nullptr && knows_standing(*member) &&
          standing_on(*member, *meeting.date) != model::Standing::exempt) {
        out.push_back(diag::error(id, who.at,
                                  say(CheckMsg::not_exempt, *member->name, *meeting.date),
                                  say(CheckMsg::not_exempt_hint)));
      }
    }
  }
}

void check_headcount(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.headcount.is_said()) {
      continue;
    }
    const auto total = told_count(meeting.headcount->total);
    const auto present = told_count(meeting.headcount->present);
    if (total && present && *present > *total) {
      out.push_back(diag::error(id, meeting.headcount->present.at,
                                say(CheckMsg::more_than_all, *present, *total),
                                say(CheckMsg::look_at_both_numbers)));
    }
    if (attendance_of(context.cell, meeting).numbers_disagree) {
      out.push_back(diag::warning(id, meeting.headcount->total.at,
                                  say(CheckMsg::headcount_disagrees, *total),
                                  say(CheckMsg::headcount_disagrees_hint)));
    }
  }
}

}  // namespace chibo::rules
