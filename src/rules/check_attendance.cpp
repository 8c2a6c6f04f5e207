#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_rule.hpp"
#include "i18n/message_store.hpp"
#include "records/words.hpp"
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

/// Whether a meeting that calls only some leaves a member of the cell out; never where nobody can
/// tell whom it calls.
bool is_uncalled(const model::Roster& roster, const Meeting& meeting, const model::Member& member) {
  const auto is_called = [&](const model::Member& other) {
    return belongs_on(other, *meeting.date) && calls(meeting, other, *meeting.date);
  };
  return belongs_on(member, *meeting.date) && !is_called(member) && knows_standings(roster) &&
         std::ranges::any_of(*roster.members, is_called);
}

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
    if (member != nullptr && is_uncalled(context.cell.roster, meeting, *member)) {
      out.push_back(diag::warning(
          id, absence.member.at,
          say(CheckMsg::absent_not_called, *member->name, records::word(*meeting.kind)),
          say(CheckMsg::absent_not_called_hint)));
      continue;
    }
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
    if (meeting.roll_call == RollCall::full && meeting.absences.is_unknown()) {
      out.push_back(diag::error(id, meeting.absences.at, say(CheckMsg::full_yet_unknown),
                                say(CheckMsg::full_yet_unknown_hint)));
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

namespace {

/// A number told beside the roll-call that the roll-call makes otherwise (R10).
void compare(const model::Told<model::Quantity>& told, const std::optional<int>& counted,
             std::string_view key, std::string_view id, diag::Diagnostics& out) {
  const auto number = told_count(told);
  if (number && counted && *number != *counted) {
    out.push_back(diag::warning(id, told.at,
                                say(CheckMsg::headcount_differs, key, *number, *counted),
                                say(CheckMsg::headcount_disagrees_hint)));
  }
}

/// Those expected who are named as absent, each once.
int named_absent(const model::Roster& roster, const Meeting& meeting,
                 const Attendance& attendance) {
  const auto expected = expected_at(roster, meeting, *meeting.date);
  return static_cast<int>(std::ranges::count_if(expected, [&](const model::Member* member) {
    return std::ranges::find(attendance.absent, member, &AbsentMember::member) !=
           attendance.absent.end();
  }));
}

/// Whether those present and those absent, in numbers and by name, can make up the total (R10).
void look_at_sum(const model::Headcount& told, int named, std::string_view id,
                 diag::Diagnostics& out) {
  const auto total = told_count(told.total);
  const auto present = told_count(told.present);
  if (!total || !present || *present > *total) {
    return;
  }
  const auto excused = told_count(told.excused);
  const auto unexcused = told_count(told.unexcused);
  const int absent = excused.value_or(0) + unexcused.value_or(0);
  const int sum = *present + absent;
  if (sum > *total || (excused && unexcused && named <= absent && sum < *total)) {
    out.push_back(diag::warning(id, told.present.at,
                                say(CheckMsg::headcount_sum, *present, absent, sum, *total),
                                say(CheckMsg::headcount_sum_hint)));
  } else if (*present + named > *total) {
    out.push_back(
        diag::warning(id, told.present.at,
                      say(CheckMsg::headcount_sum_named, *present, named, *present + named, *total),
                      say(CheckMsg::headcount_sum_hint)));
  }
}

}  // namespace

void check_headcount(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const MeetingRecord& record : context.cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (!meeting.headcount.is_said()) {
      continue;
    }
    const auto total = told_count(meeting.headcount->total);
    const auto present = told_count(meeting.headcount->present);
    const bool too_many = total && present && *present > *total;
    if (too_many) {
      out.push_back(diag::error(id, meeting.headcount->present.at,
                                say(CheckMsg::more_than_all, *present, *total),
                                say(CheckMsg::look_at_both_numbers)));
    }
    const Attendance attendance = attendance_of(context.cell, meeting);
    if (attendance.known == Attendance::Known::names) {
      const model::Headcount& told = *meeting.headcount;
      if (!too_many) {
        compare(told.present, attendance.present, "có mặt", id, out);
      }
      compare(told.excused, attendance.excused, "vắng có lý do", id, out);
      compare(told.unexcused, attendance.unexcused, "vắng không lý do", id, out);
    } else if (meeting.date.is_said()) {
      const int named = named_absent(context.cell.roster, meeting, attendance);
      look_at_sum(*meeting.headcount, named, id, out);
    }
    if (attendance.numbers_disagree) {
      out.push_back(diag::warning(id, meeting.headcount->total.at,
                                  say(CheckMsg::headcount_disagrees, *total),
                                  say(CheckMsg::headcount_disagrees_hint)));
    }
  }
}

}  // namespace chibo::rules
