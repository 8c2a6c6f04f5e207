#include "rules/schedule.hpp"

#include "rules/attendance.hpp"
#include "rules/soundness.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;

std::vector<Stretch> stretches_of(const Meeting& meeting) {
  if (!meeting.start.is_said() || meeting.breaks.faulty) {
    return {};
  }
  std::vector<Stretch> out;
  base::Time start = *meeting.start;
  std::optional<base::Date> day = meeting.date.said();
  for (const model::Break& pause : *meeting.breaks) {
    if (!pause.from.is_said() || !pause.resumed_at.is_said()) {
      return {};
    }
    out.push_back({day, start, *pause.from, pause.from.at});
    start = *pause.resumed_at;
    day = pause.resumed_on.is_said() ? std::optional(*pause.resumed_on) : day;
  }
  const auto end = meeting.end.said();
  out.push_back({day, start, end, meeting.end.at});
  return out;
}

bool lasts_days(const Meeting& meeting) {
  return std::ranges::any_of(*meeting.breaks, [&](const model::Break& pause) {
    return pause.resumed_on.is_said() && pause.resumed_on != meeting.date;
  });
}

std::vector<base::Date> days_of(const Meeting& meeting) {
  std::vector<base::Date> out;
  if (meeting.date.is_said()) {
    out.push_back(*meeting.date);
  }
  for (const model::Break& pause : *meeting.breaks) {
    if (pause.resumed_on.is_said() && (out.empty() || out.back() != *pause.resumed_on)) {
      out.push_back(*pause.resumed_on);
    }
  }
  return out;
}

std::optional<base::Date> day_of_time(const Meeting& meeting, const model::Told<base::Date>& day,
                                      const model::Told<base::Time>& at_time) {
  if (!day.is_blank()) {
    return day.said();
  }
  if (!lasts_days(meeting)) {
    return meeting.date.said();
  }
  std::optional<base::Date> out;
  for (const Stretch& stretch : stretches_of(meeting)) {
    if (at_time.is_said() && stretch.holds(*at_time)) {
      if (out && out != stretch.day) {
        return std::nullopt;
      }
      out = stretch.day;
    }
  }
  return out;
}

std::optional<base::Date> day_to_tell(const Meeting& meeting, const model::Told<base::Date>& day,
                                      const model::Told<base::Time>& at_time) {
  return day.is_said() || lasts_days(meeting) ? day_of_time(meeting, day, at_time) : std::nullopt;
}

std::optional<base::Date> day_noted(const Meeting& meeting, base::Date today, base::Time at_time) {
  const std::vector<base::Date> days = days_of(meeting);
  if (lasts_days(meeting) && std::ranges::find(days, today) != days.end()) {
    return today;
  }
  return day_to_tell(meeting, {}, at_time);
}

std::optional<int> duration_of(const Meeting& meeting) {
  const std::vector<Stretch> stretches = stretches_of(meeting);
  if (stretches.empty() || !stretches.back().end) {
    return std::nullopt;
  }
  int out = 0;
  for (const Stretch& stretch : stretches) {
    out += stretch.end->minutes - stretch.start.minutes;
  }
  return out;
}

namespace {

bool is_earlier(const Stretch& one, const Stretch& other) {
  return std::tie(one.day, one.start) < std::tie(other.day, other.start);
}

/// Minutes between the closing of one meeting and the opening of another later that day.
int pause_between(const std::vector<Stretch>& first, const std::vector<Stretch>& second) {
  const bool same_day = first.back().day == second.front().day;
  return same_day ? std::max(0, second.front().start.minutes - first.back().end->minutes) : 0;
}

}  // namespace

std::optional<int> duration_of(const Meeting& meeting, const Meeting& with) {
  std::vector<Stretch> first = stretches_of(meeting);
  std::vector<Stretch> second = stretches_of(with);
  if (!duration_of(meeting) || !duration_of(with)) {
    return std::nullopt;
  }
  if (is_earlier(second.front(), first.front())) {
    std::swap(first, second);
  }
  int out = pause_between(first, second);
  first.insert(first.end(), second.begin(), second.end());
  std::ranges::stable_sort(first, is_earlier);
  std::optional<base::Date> day;
  int counted_to = 0;
  for (const Stretch& stretch : first) {
    counted_to = stretch.day == day ? counted_to : 0;
    day = stretch.day;
    out += std::max(0, stretch.end->minutes - std::max(counted_to, stretch.start.minutes));
    counted_to = std::max(counted_to, stretch.end->minutes);
  }
  return out;
}

Timeliness timeliness_of(const Cell& cell, const Meeting& meeting) {
  Timeliness out;
  if (!meeting.date.is_said() || !meeting.period.is_said()) {
    return out;
  }
  for (const model::Plan& plan : cell.plans) {
    for (const model::PlannedMeeting& planned : *plan.meetings) {
      const bool same = planned.period.is_said() && *planned.period == *meeting.period &&
                        planned.kind == meeting.kind;
      if (same && planned.date.is_said() && *planned.date == *meeting.date) {
        out.as_planned = true;
      }
    }
  }
  out.rule = rule_on(cell, "hop.ngay", *meeting.date);
  out.window = out.rule ? window_value(*out.rule) : std::nullopt;
  if (out.as_planned) {
    out.on_time = true;
  } else if (out.window && knows_calendar(cell)) {
    const auto day = static_cast<unsigned>(meeting.date->day());
    out.on_time = base::month_of(*meeting.date) == *meeting.period && out.window->first <= day &&
                  day <= out.window->last;
  }
  return out;
}

namespace {

bool is_held_committee(const MeetingRecord& record, const Meeting& before) {
  const Meeting& meeting = record.meeting;
  return meeting.kind == MeetingKind::committee && meeting.state == model::MeetingState::held &&
         meeting.date.is_said() && *meeting.date <= *before.date;
}

}  // namespace

CommitteeFirst committee_first(const Cell& cell, const Meeting& meeting) {
  CommitteeFirst out;
  if (!meeting.date.is_said()) {
    return out;
  }
  out.rule = rule_on(cell, "hop.chi-uy-truoc", *meeting.date);
  // With a secretary alone there is nobody to meet; a secretary and a deputy meet in the
  // committee's place (R24).
  out.required = out.rule.has_value() && committee_on(cell.roster, *meeting.date).size() >= 2;
  if (meeting.committee_meeting.is_said()) {
    const MeetingRecord* linked = find_meeting(cell, meeting.committee_meeting->stem);
    if (linked != nullptr && is_held_committee(*linked, meeting)) {
      out.record = linked;
    }
  }
  for (const MeetingRecord& record : cell.meetings) {
    if (out.record == nullptr && record.meeting.period == meeting.period &&
        is_held_committee(record, meeting)) {
      out.record = &record;
    }
  }
  out.met = out.record != nullptr;
  const bool untold = !knows_standings(cell.roster) || meeting.committee_meeting.faulty ||
                      may_hide_meeting(cell, MeetingKind::committee, *meeting.period);
  out.required = out.required && (out.met || !untold);
  return out;
}

}  // namespace chibo::rules
