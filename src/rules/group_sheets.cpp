#include "rules/group_sheets.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::Meeting;
using model::MeetingRecord;
using model::Member;

namespace {

using Members = std::vector<const Member*>;
using Count = std::optional<int>;

bool contains(const Members& members, const Member* member) {
  return std::ranges::find(members, member) != members.end();
}

/// What the sheets tell of one member.
struct Told {
  int sheets = 0;
  bool came = false;
  const model::Absence* absence = nullptr;
};

Told told_of(const std::vector<Attendance>& sheets, const Member* member) {
  Told out;
  for (const Attendance& sheet : sheets) {
    if (!contains(sheet.expected_members, member)) {
      continue;
    }
    ++out.sheets;
    const auto at = std::ranges::find(sheet.absent, member, &AbsentMember::member);
    if (at == sheet.absent.end()) {
      out.came = true;
    } else if (out.absence == nullptr) {
      out.absence = at->absence;
    }
  }
  return out;
}

std::vector<Attendance> attendances(const Cell& cell, const GroupSheets& groups) {
  std::vector<Attendance> out;
  for (const MeetingRecord* sheet : groups.sheets) {
    out.push_back(attendance_of(cell, sheet->meeting));
  }
  return out;
}

void count_absent(const model::Absence& absence, Attendance& out) {
  Count& of_its_kind = absence.kind == model::AbsenceKind::excused     ? out.excused
                       : absence.kind == model::AbsenceKind::unexcused ? out.unexcused
                                                                       : out.unclear;
  ++*of_its_kind;
}

/// Who was absent from a sheet's meeting without a name is one of those who seem to have come.
void add_unnamed(const std::vector<Attendance>& sheets, Attendance& out) {
  for (const Attendance& sheet : sheets) {
    for (const AbsentMember& absent : sheet.absent) {
      if (absent.absence->member.is_unknown()) {
        out.absent.push_back(absent);
        count_absent(*absent.absence, out);
      }
    }
    out.unnamed += sheet.unnamed;
  }
}

void add_exempt(const std::vector<Attendance>& sheets, Attendance& out) {
  for (const Attendance& sheet : sheets) {
    for (const Member* member : sheet.exempt_present) {
      if (!contains(out.exempt_present, member)) {
        out.exempt_present.push_back(member);
      }
    }
  }
}

/// Sums what the sheets tell; unknown as soon as one of them does not.
Count sum(const std::vector<Attendance>& sheets, Count Attendance::*number) {
  Count out = 0;
  for (const Attendance& sheet : sheets) {
    out = out && sheet.*number ? Count(*out + *(sheet.*number)) : std::nullopt;
  }
  return sheets.empty() ? std::nullopt : out;
}

/// Sums numbers; those of a sheet that is missing nobody knows.
Attendance in_numbers(std::vector<Attendance> sheets, bool is_complete, Attendance out) {
  out.known = Attendance::Known::numbers;
  if (!is_complete) {
    sheets.emplace_back();
  }
  out.expected = sum(sheets, &Attendance::expected);
  out.present = sum(sheets, &Attendance::present);
  out.excused = sum(sheets, &Attendance::excused);
  out.unexcused = sum(sheets, &Attendance::unexcused);
  for (const Attendance& sheet : sheets) {
    out.absent.insert(out.absent.end(), sheet.absent.begin(), sheet.absent.end());
  }
  return out;
}

Attendance by_name(const std::vector<Attendance>& sheets, const Members& expected, Attendance out) {
  out.known = Attendance::Known::names;
  out.expected_members = expected;
  out.expected = static_cast<int>(expected.size());
  out.excused = out.unexcused = out.unclear = 0;
  int came = 0;
  bool is_complete = std::ranges::all_of(
      sheets, [](const Attendance& sheet) { return sheet.present.has_value(); });
  for (const Member* member : expected) {
    const Told told = told_of(sheets, member);
    is_complete = is_complete && told.sheets > 0;
    if (told.came) {
      ++came;
    } else if (told.absence != nullptr) {
      out.absent.push_back({member, told.absence});
      count_absent(*told.absence, out);
    }
  }
  add_unnamed(sheets, out);
  out.present = came - out.unnamed;
  if (!is_complete || *out.present < 0) {
    out.present = out.excused = out.unexcused = out.unclear = std::nullopt;
  }
  return out;
}

}  // namespace

bool is_made_of_groups(const Meeting& meeting) {
  return meeting.group_meetings.is_said() && !meeting.group_meetings->empty() &&
         meeting.kind != model::MeetingKind::group;
}

GroupSheets group_sheets(const Cell& cell, const Meeting& meeting) {
  GroupSheets out;
  if (!is_made_of_groups(meeting) || !meeting.date.is_said()) {
    return out;
  }
  for (const model::Told<model::Link>& link : *meeting.group_meetings) {
    const MeetingRecord* record = link.is_said() ? find_meeting(cell, link->stem) : nullptr;
    if (record != nullptr && record->meeting.kind == model::MeetingKind::group &&
        record->meeting.state == model::MeetingState::held) {
      out.sheets.push_back(record);
    }
  }
  const std::vector<Attendance> sheets = attendances(cell, out);
  if (std::ranges::any_of(sheets, [](const Attendance& sheet) {
        return sheet.known != Attendance::Known::names;
      })) {
    return out;
  }
  for (const Member* member : expected_at(cell.roster, meeting, *meeting.date)) {
    const int told = told_of(sheets, member).sheets;
    if (told != 1) {
      (told == 0 ? out.in_none : out.in_two).push_back(member);
    }
  }
  return out;
}

Attendance merged_attendance(const Cell& cell, const Meeting& meeting) {
  Attendance out;
  const std::vector<Attendance> sheets = attendances(cell, group_sheets(cell, meeting));
  add_exempt(sheets, out);
  const auto tells_names = [](const Attendance& sheet) {
    return sheet.known == Attendance::Known::names;
  };
  if (sheets.empty()) {
    return out;
  }
  out = std::ranges::all_of(sheets, tells_names)
            ? by_name(sheets, expected_at(cell.roster, meeting, *meeting.date), std::move(out))
            : in_numbers(sheets, sheets.size() == meeting.group_meetings->size(), std::move(out));
  const auto told = told_count(meeting.headcount->total);
  out.numbers_disagree = told && out.expected && *told != *out.expected;
  return out;
}

}  // namespace chibo::rules
