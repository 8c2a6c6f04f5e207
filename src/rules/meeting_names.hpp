#pragma once

#include "base/date.hpp"
#include "model/cell.hpp"
#include "model/meeting.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace chibo::rules {

/// What a meeting's file name tells: 2026-06-25-thuong-ky-ky-2026-07 is the regular meeting of July
/// held on 25 June; -2 after the kind is the second one that day, -to-1 of a group.
struct MeetingName {
  base::Date date;
  model::MeetingKind kind = model::MeetingKind::regular;
  base::Month period;
  std::optional<int> group = std::nullopt;  // told where a new name is made
};

std::optional<MeetingName> parse_meeting_name(std::string_view stem);
/// The kind and the period of a meeting: as its record tells them, as its file name does where the
/// record leaves them blank or "không rõ"; nothing of what could not be understood.
std::optional<model::MeetingKind> kind_of(const model::MeetingRecord& record);
std::optional<base::Month> period_of(const model::MeetingRecord& record);
/// The month that a meeting belongs to whose day is told: its period, the day's where none is
/// known.
base::Month month_of(const model::MeetingRecord& record);
/// The year that the day of a meeting is in, by its file name where no day is told.
std::optional<int> year_held(const model::MeetingRecord& record);
/// Whether a file that could not be read is, by its name, a meeting of this kind and period.
bool has_unread_meeting(const model::Cell& cell, model::MeetingKind kind, base::Month period);
/// Whether meetings held in a year may lie in a folder that could not be opened.
bool may_lie_unseen(const model::Cell& cell, int year);
/// The same for those of a period, which may be held in the month before or after.
bool may_lie_unseen(const model::Cell& cell, base::Month period);
/// Whether a meeting of this name is recorded, or may be, in what could not be read.
bool may_be_recorded(const model::Cell& cell, std::string_view stem);
std::string meeting_stem(const MeetingName& name);
std::string_view kind_slug(model::MeetingKind kind);
std::optional<model::MeetingKind> kind_of_slug(std::string_view slug);

}  // namespace chibo::rules
