#include "rules/agenda_reasons.hpp"

#include "base/date.hpp"
#include "i18n/message_rule.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/rulebook.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::rules {

using i18n::RuleMsg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;

namespace {

bool counts(const MeetingRecord& record, MeetingKind kind) {
  const Meeting& meeting = record.meeting;
  return meeting.kind == kind &&
         (meeting.state == MeetingState::held || meeting.state == MeetingState::planned);
}

bool has_thematic(const Cell& cell, base::Quarter quarter) {
  return std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
    return counts(record, MeetingKind::thematic) && record.meeting.period.is_said() &&
           quarter.contains(*record.meeting.period);
  });
}

bool has_committee(const Cell& cell, Month period) {
  return std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
    return counts(record, MeetingKind::committee) && record.meeting.period == period;
  });
}

}  // namespace

std::string resolution_line(const Meeting& meeting) {
  const model::Resolution& resolution = *meeting.resolution;
  std::string out =
      text::capital(records::word(resolution.kind.value_or(model::ResolutionKind::resolution)));
  if (resolution.number.is_said()) {
    out += fmt::format(" số {:02}", *resolution.number);
  }
  if (resolution.date.is_said() || meeting.date.is_said()) {
    out += " ngày " + base::slashed(resolution.date.value_or(*meeting.date));
  }
  if (resolution.subject.is_said()) {
    out += ": " + *resolution.subject;
  }
  return out;
}

void tell_leave_asked(const Cell& cell, const MeetingRequest& request,
                      std::vector<i18n::Message>& out) {
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != MeetingState::postponed || meeting.kind != request.kind ||
        meeting.period != request.period || !meeting.date.is_said()) {
      continue;
    }
    for (const model::LeaveRequest& leave : *meeting.leave_requests) {
      out.push_back(
          say(RuleMsg::filled_leave, shown_name(cell, meeting, leave.member), *meeting.date));
    }
  }
}

void tell_what_is_missing(const Cell& cell, const MeetingRequest& request,
                          std::vector<i18n::Message>& out) {
  if (request.kind != MeetingKind::regular) {
    return;
  }
  const base::Quarter quarter = base::quarter_of(request.period);
  if (const auto rule = rule_on(cell, "hop.chuyen-de.moi-quy", request.date);
      rule && !has_thematic(cell, quarter)) {
    out.push_back(say(RuleMsg::reason_no_thematic, quarter.number, quarter.year, citation(*rule)));
  }
  if (const auto rule = rule_on(cell, "hop.chi-uy-truoc", request.date);
      rule && committee_on(cell.roster, request.date).size() >= 2 &&
      !has_committee(cell, request.period)) {
    out.push_back(say(RuleMsg::reason_no_committee, base::iso(request.period), citation(*rule)));
  }
}

}  // namespace chibo::rules
