#include "rules/absence_watch.hpp"

#include "rules/attendance.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Absence;
using model::AbsenceKind;
using model::Cell;
using model::Meeting;
using model::MeetingRecord;
using model::Member;

namespace {

/// The regular meetings that were held, by date.
std::vector<const Meeting*> regular_meetings(const Cell& cell) {
  std::vector<const Meeting*> out;
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state == model::MeetingState::held && meeting.kind == model::MeetingKind::regular &&
        meeting.date.is_said() && meeting.period.is_said()) {
      out.push_back(&meeting);
    }
  }
  std::ranges::stable_sort(out, {}, [](const Meeting* meeting) { return *meeting->date; });
  return out;
}

int year_of(const Meeting& meeting) {
  return static_cast<int>(meeting.period->year());
}

/// None for a member whom the meeting did not expect: exempt or away, nobody misses it (R17).
const Absence* absence_of(const Cell& cell, const Meeting& meeting, const Member& member) {
  const auto at = std::ranges::find_if(*meeting.absences, [&](const Absence& absence) {
    return absence.member.is_said() && absence.member->text == member.id->text;
  });
  if (at == meeting.absences->end()) {
    return nullptr;
  }
  const auto expected = expected_at(cell.roster, meeting, *meeting.date);
  return std::ranges::find(expected, &member) == expected.end() ? nullptr : &*at;
}

/// The rows of one member, over the meetings in order.
void rows_of(const Member& member, const std::vector<const Meeting*>& meetings, const Cell& cell,
             std::vector<AbsencesInARow>& out) {
  AbsencesInARow row;
  const auto close = [&] {
    if (row.count > 0) {
      out.push_back(row);
    }
    row = {};
  };
  for (const Meeting* meeting : meetings) {
    if (row.count > 0 && row.year != year_of(*meeting)) {
      close();
    }
    const Absence* absence = absence_of(cell, *meeting, member);
    if (absence == nullptr || absence->kind != AbsenceKind::excused ||
        attendance_of(cell, *meeting).known != Attendance::Known::names) {
      close();
      continue;
    }
    row.member = &member;
    row.year = year_of(*meeting);
    ++row.count;
    row.last_day = *meeting->date;
    row.last = absence->member.at;
  }
  close();
}

}  // namespace

std::vector<UnexcusedYear> unexcused_by_year(const Cell& cell) {
  std::vector<UnexcusedYear> out;
  const auto meetings = regular_meetings(cell);
  for (const Member& member : *cell.roster.members) {
    for (const Meeting* meeting : meetings) {
      const Absence* absence = absence_of(cell, *meeting, member);
      if (absence == nullptr || absence->kind != AbsenceKind::unexcused) {
        continue;
      }
      if (out.empty() || out.back().member != &member || out.back().year != year_of(*meeting)) {
        out.push_back({&member, year_of(*meeting), {}, {}});
      }
      UnexcusedYear& year = out.back();
      if (std::ranges::find(year.periods, *meeting->period) == year.periods.end()) {
        year.periods.push_back(*meeting->period);
      }
      year.last = absence->member.at;
    }
  }
  return out;
}

std::vector<AbsencesInARow> excused_in_a_row(const Cell& cell) {
  std::vector<AbsencesInARow> out;
  const auto meetings = regular_meetings(cell);
  for (const Member& member : *cell.roster.members) {
    rows_of(member, meetings, cell, out);
  }
  return out;
}

}  // namespace chibo::rules
