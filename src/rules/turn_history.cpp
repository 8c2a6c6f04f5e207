#include "rules/turn_history.hpp"

#include "base/date.hpp"
#include "rules/attendance.hpp"
#include "rules/meeting_names.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::rules {

using model::MeetingRecord;

bool is_put_off(const model::Turn& turn) {
  return turn.postponed.is_said() || turn.postponed.is_unknown();
}

bool is_counted(const model::Turn& turn) {
  const bool left_out = turn.counts.is_none() || (turn.counts.is_said() && !turn.counts->yes);
  return !is_put_off(turn) && !left_out;
}

namespace {

TurnEntry::What kind_of(const model::Turn& turn) {
  if (is_put_off(turn)) {
    return TurnEntry::What::put_off;
  }
  return is_counted(turn) ? TurnEntry::What::counted : TurnEntry::What::not_counted;
}

void collect(const model::Cell& cell, const MeetingRecord& record, TurnHistory& out) {
  const model::Meeting& meeting = record.meeting;
  const Month period = month_of(record);
  if (rules::kind_of(record) == model::MeetingKind::regular) {
    out.regular_meetings.push_back({*meeting.date, period});
  }
  for (const model::Item& item : *meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      if (const model::Member* member = member_named(cell.roster, turn.member)) {
        out.entries.push_back({member, kind_of(turn), *meeting.date, period, &record, &turn});
      }
    }
  }
}

}  // namespace

TurnHistory turn_history(const model::Cell& cell) {
  std::vector<const MeetingRecord*> held;
  for (const MeetingRecord& record : cell.meetings) {
    if (record.meeting.state == model::MeetingState::held && record.meeting.date.is_said()) {
      held.push_back(&record);
    }
  }
  std::ranges::sort(held, {}, [](const MeetingRecord* record) {
    return std::tuple(*record->meeting.date, std::string_view(record->stem));
  });
  TurnHistory out;
  for (const MeetingRecord* record : held) {
    collect(cell, *record, out);
  }
  return out;
}

}  // namespace chibo::rules
