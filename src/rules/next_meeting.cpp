#include "base/date.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/meeting_names.hpp"
#include "rules/meeting_state.hpp"
#include "rules/planned.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;

Month next_period(const Cell& cell, MeetingKind kind, Date today, std::optional<int> group) {
  Month period = base::month_of(today);
  const auto recorded = [&](Month month) {
    return std::ranges::any_of(cell.meetings,
                               [&](const MeetingRecord& record) {
                                 return kind_of(record) == kind && period_of(record) == month &&
                                        (!group || record.meeting.group == *group) &&
                                        record.meeting.state != MeetingState::postponed;
                               }) ||
           has_unread_meeting(cell, kind, month);
  };
  while (recorded(period)) {
    period += std::chrono::months{1};
  }
  return period;
}

const MeetingRecord* put_off_meeting(const Cell& cell, MeetingKind kind, Month period) {
  const MeetingRecord* out = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (kind_of(record) != kind || period_of(record) != period) {
      continue;
    }
    if (meeting.state != MeetingState::postponed) {
      return nullptr;
    }
    out = &record;
  }
  return out;
}

namespace {

/// Groups meet each on a day of its own.
bool was_put_off_from(const Cell& cell, MeetingKind kind, Date day) {
  return kind != MeetingKind::group &&
         std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
           return record.meeting.kind == kind && record.meeting.date == day &&
                  is_off(record.meeting);
         });
}

Date customary_date(const Cell& cell, Month period, Date today) {
  const auto rule = rule_on(cell, "hop.ngay", today);
  const auto window = rule ? window_value(*rule) : std::nullopt;
  const std::chrono::day begin{window ? window->first : 1};
  const Date first = std::min(Date{period / begin}, base::last_day(period));
  // from the first of the customary days on, also when they are over: today
  return base::month_of(today) == period && first <= today ? today : first;
}

}  // namespace

Date planned_date(const Cell& cell, MeetingKind kind, Month period, Date today) {
  const model::PlannedMeeting* planned = find_planned(cell, kind, period);
  if (planned != nullptr && planned->date.is_said() &&
      !was_put_off_from(cell, kind, *planned->date)) {
    return *planned->date;
  }
  Date out = customary_date(cell, period, today);
  while (was_put_off_from(cell, kind, out)) {
    out = base::add_days(out, 1);
  }
  return out;
}

}  // namespace chibo::rules
