#include "rules/turn_round.hpp"

#include "base/date.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/meeting_names.hpp"
#include "rules/meeting_state.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::rules {

using model::Cell;
using model::Member;

namespace {

using std::chrono::day;
using std::chrono::December;
using std::chrono::January;
using std::chrono::year;

/// The day from which all turns of a year that is over lie behind: the last of it, later where its
/// last meeting was held in the next year.
Date day_behind(const TurnHistory& history, year asked) {
  Date out = asked / December / day{31};
  for (const TurnEntry& entry : history.entries) {
    if (entry.period.year() == asked) {
      out = std::max(out, base::add_days(entry.date, 1));
    }
  }
  return out;
}

/// The moment that a year's round is looked at from.
TurnMoment moment_of(const Cell& cell, const TurnHistory& history, int number, Date today,
                     const TurnMoment& next) {
  const year asked{number};
  if (asked < next.year()) {
    return {day_behind(history, asked), asked / December};
  }
  if (asked == next.year()) {
    return next;
  }
  const Month first = asked / January;
  return {planned_date(cell, model::MeetingKind::regular, first, today), first};
}

/// Plays the rest of the year as the records stand, meeting by meeting; the history it would make.
TurnHistory foresee(const Cell& cell, TurnHistory history, TurnMoment moment, Date today,
                    std::vector<RoundLine>& lines) {
  Date held = base::add_days(moment.day, -1);
  for (const Month period : periods_ahead(cell, history, moment)) {
    const Date planned = period == moment.period
                             ? moment.day
                             : planned_date(cell, model::MeetingKind::regular, period, today);
    held = std::max(planned, base::add_days(held, 1));
    if (period != moment.period && held.year() > moment.year()) {
      break;
    }
    for (const Member* member : rotation_at(cell, history, {held, period}).next()) {
      history.entries.push_back({member, TurnEntry::What::counted, held, period, nullptr, nullptr});
      const auto line = std::ranges::find(lines, member, &RoundLine::member);
      if (line != lines.end()) {
        line->foreseen.push_back(period);
      }
    }
    history.regular_meetings.push_back({held, period});
  }
  return history;
}

/// What a round of a year begins from: of a year to come, also the turns that are still foreseen
/// before it.
TurnHistory history_before(const Cell& cell, const TurnHistory& history, int number, Date today,
                           const TurnMoment& next) {
  std::vector<RoundLine> of_this_year;
  return year{number} > next.year() ? foresee(cell, history, next, today, of_this_year) : history;
}

/// The moment of a meeting whose day is told.
TurnMoment moment_of(const model::MeetingRecord& record) {
  return {*record.meeting.date, month_of(record)};
}

/// Whether a record is of a regular meeting on a day that is told.
bool is_regular_on_a_day(const model::MeetingRecord& record) {
  return kind_of(record) == model::MeetingKind::regular && record.meeting.date.is_said();
}

}  // namespace

TurnMoment turn_moment_on(const Cell& cell, Date day) {
  const auto at = std::ranges::find_if(cell.meetings, [&](const model::MeetingRecord& record) {
    return is_regular_on_a_day(record) && *record.meeting.date == day && !is_off(record.meeting);
  });
  return at == cell.meetings.end() ? moment_on(day) : moment_of(*at);
}

TurnMoment next_turn_moment(const Cell& cell, Date today) {
  const Month period = next_period(cell, model::MeetingKind::regular, today);
  TurnMoment out{planned_date(cell, model::MeetingKind::regular, period, today), period};
  for (const model::MeetingRecord& record : cell.meetings) {
    const bool is_ahead = is_regular_on_a_day(record) &&
                          record.meeting.state == model::MeetingState::planned &&
                          *record.meeting.date >= today;
    // a meeting on record of an earlier period goes first, whatever its day
    if (is_ahead &&
        std::tuple(month_of(record), *record.meeting.date) < std::tuple(out.period, out.day)) {
      out = moment_of(record);
    }
  }
  return out;
}

const RoundLine* TurnRound::line_of(const Member& member) const {
  const auto at = std::ranges::find(lines, &member, &RoundLine::member);
  return at == lines.end() ? nullptr : &*at;
}

TurnRound round_of(const Cell& cell, int number, Date today) {
  const TurnHistory history = turn_history(cell);
  const TurnMoment next = next_turn_moment(cell, today);
  const TurnMoment moment = moment_of(cell, history, number, today, next);
  TurnRound out;
  out.year = number;
  out.is_over = year{number} < next.year();
  const TurnHistory before = history_before(cell, history, number, today, next);
  out.rotation = rotation_at(cell, before, moment);
  for (const TurnStanding& standing : out.rotation.standings) {
    out.lines.push_back({standing.member, {}, {}, standing, true});
  }
  for (const TurnEntry& entry : history.entries) {
    if (entry.period.year() != year{number}) {
      continue;
    }
    auto line = std::ranges::find(out.lines, entry.member, &RoundLine::member);
    if (line == out.lines.end()) {
      line = out.lines.insert(line, RoundLine{entry.member, {}, {}, {}, false});
    }
    line->entries.push_back(entry);
  }
  if (!out.is_over) {
    foresee(cell, before, moment, today, out.lines);
  }
  return out;
}

std::optional<Date> missed_turn(const Cell& cell, const TurnHistory& history, TurnMoment moment,
                                const Member& member) {
  const model::MeetingRecord* last = nullptr;
  for (const model::MeetingRecord& record : cell.meetings) {
    const bool before =
        is_regular_on_a_day(record) && record.meeting.state == model::MeetingState::held &&
        *record.meeting.date < moment.day && moment_of(record).year() == moment.year();
    if (before && (last == nullptr || *last->meeting.date < *record.meeting.date)) {
      last = &record;
    }
  }
  if (last == nullptr) {
    return std::nullopt;
  }
  const Rotation then = rotation_at(cell, history, moment_of(*last));
  const auto at = std::ranges::find(then.standings, &member, &TurnStanding::member);
  const bool missed =
      at != then.standings.end() && at->reason == TurnReason::absent && at->would_go;
  return missed ? std::optional(*last->meeting.date) : std::nullopt;
}

}  // namespace chibo::rules
