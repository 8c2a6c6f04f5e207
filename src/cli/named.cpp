#include "cli/named.hpp"

#include "cli/record_place.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_note.hpp"
#include "i18n/message_paper.hpp"
#include "rules/meeting_names.hpp"
#include "text/called.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::cli {

using base::Result;
using i18n::CheckMsg;
using i18n::Msg;
using model::MeetingRecord;
using model::Member;

namespace {

/// At most this many candidates are named where a name fits several.
constexpr std::size_t k_most_named = 8;

template <class Record, class Name>
std::string joined(const std::vector<const Record*>& records, Name name) {
  std::string out;
  for (std::size_t i = 0; i < records.size() && i < k_most_named; ++i) {
    out += (out.empty() ? "" : ", ") + name(*records[i]);
  }
  return records.size() > k_most_named ? out + ", …" : out;
}

tl::unexpected<base::Error> unread(const std::string& stem) {
  return base::fail(i18n::say(Msg::mend_first, store::meeting_path(stem)),
                    i18n::say(Msg::meeting_exists_hint, stem));
}

base::Result<const MeetingRecord*> one_of(const std::vector<const MeetingRecord*>& found,
                                          std::string_view name) {
  if (found.size() == 1) {
    return found.front();
  }
  if (found.empty()) {
    return base::fail(i18n::say(Msg::no_such_meeting, text::nfc(name)),
                      i18n::say(Msg::no_such_meeting_hint));
  }
  return base::fail(i18n::say(Msg::many_meetings, text::nfc(name),
                              joined(found, [](const MeetingRecord& r) { return r.stem; })),
                    i18n::say(Msg::many_meetings_hint));
}

}  // namespace

const MeetingRecord* coming_meeting(const model::Cell& cell, base::Date today) {
  const MeetingRecord* coming = nullptr;
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool ahead = meeting.state == model::MeetingState::planned && meeting.date.is_said() &&
                       *meeting.date >= today;
    if (ahead && (coming == nullptr || *meeting.date < *coming->meeting.date)) {
      coming = &record;
    }
  }
  return coming;
}

std::optional<std::string> unread_meeting(const model::Cell& cell, std::string_view name) {
  const auto day = base::parse_date(name);
  const auto month = base::parse_month(name);
  for (const std::string& stem : cell.unread_meetings) {
    const auto told = rules::parse_meeting_name(stem);
    const bool fits =
        (day && told && told->date == *day) ||
        (month && told && told->period == *month && told->kind == model::MeetingKind::regular) ||
        (!day && !month && text::fold(stem).find(text::fold(name)) != std::string::npos);
    if (fits && !name.empty()) {
      return stem;
    }
  }
  return std::nullopt;
}

namespace {

/// Whether a meeting is of a day, told by its file name where the record does not tell it.
bool is_of(const MeetingRecord& record, base::Date day) {
  const auto& told = record.meeting.date;
  const auto name = rules::parse_meeting_name(record.stem);
  return told.is_said() ? *told == day : !told.faulty && name && name->date == day;
}

/// Of a meeting that was moved, the one with the new day is meant.
void leave_out_postponed(std::vector<const MeetingRecord*>& found) {
  const auto is_postponed = [](const MeetingRecord* record) {
    return record->meeting.state == model::MeetingState::postponed;
  };
  if (!std::ranges::all_of(found, is_postponed)) {
    std::erase_if(found, is_postponed);
  }
}

}  // namespace

Result<const MeetingRecord*> named_meeting(const model::Cell& cell, std::string_view name) {
  if (name.empty()) {
    if (cell.meetings.empty() && !cell.unread_meetings.empty()) {
      return unread(*std::ranges::max_element(cell.unread_meetings));
    }
    if (cell.meetings.empty()) {
      return base::fail(i18n::say(Msg::no_meetings), i18n::say(Msg::no_meetings_hint));
    }
    const MeetingRecord& newest =
        *std::ranges::max_element(cell.meetings, {}, &MeetingRecord::stem);
    for (const std::string& stem : cell.unread_meetings) {
      if (stem > newest.stem) {
        return unread(stem);  // never an older one in its place
      }
    }
    return &newest;
  }
  if (const auto stem = unread_meeting(cell, name)) {
    return unread(*stem);
  }
  std::vector<const MeetingRecord*> found;
  const auto keep = [&](const auto& wanted) {
    for (const MeetingRecord& record : cell.meetings) {
      if (wanted(record)) {
        found.push_back(&record);
      }
    }
  };
  if (name.ends_with(".yaml")) {
    name = name.substr(name.rfind('/') + 1);
    name.remove_suffix(5);
  }
  if (const auto day = base::parse_date(name)) {
    keep([&](const MeetingRecord& r) { return is_of(r, *day); });
    return one_of(found, name);
  }
  if (const auto month = base::parse_month(name)) {
    // a period names its regular meeting; where there is none, whatever meeting it has
    keep([&](const MeetingRecord& r) {
      return rules::period_of(r) == *month && rules::kind_of(r) == model::MeetingKind::regular;
    });
    if (found.empty()) {
      keep([&](const MeetingRecord& r) { return rules::period_of(r) == *month; });
    }
    leave_out_postponed(found);
    return one_of(found, name);
  }
  keep([&](const MeetingRecord& r) { return r.stem == name; });
  if (found.empty()) {
    const std::string folded = text::fold(name);
    keep([&](const MeetingRecord& r) {
      return text::fold(r.stem).find(folded) != std::string::npos;
    });
  }
  return one_of(found, name);
}

namespace {

/// Errors that no other words on the command line would mend.
constexpr i18n::SentenceId k_nothing_there[] = {Msg::no_meetings, i18n::NoteMsg::no_meeting_to_note,
                                                i18n::PaperMsg::no_held_any};

}  // namespace

Exit no_meeting(Env& env, const Workspace& workspace, const base::Error& error) {
  if (error.what.id != Msg::mend_first) {
    is_all_read(env, workspace);
    const bool line_is_right =
        std::ranges::find(k_nothing_there, error.what.id) != std::end(k_nothing_there);
    return line_is_right ? refused(env, error) : usage_error(env, error);
  }
  const std::string path = lies_at(workspace, std::get<std::string>(error.what.args.front().value));
  is_sound(env, workspace, path);
  return refused(env, {i18n::say(Msg::mend_first, path), error.hint});
}

Result<const Member*> named_member(const model::Roster& roster, std::string_view name) {
  std::vector<text::Called> called;
  for (const Member& member : *roster.members) {
    called.push_back({member.id->text, member.name.value});
  }
  std::vector<const Member*> found;
  for (const std::size_t at : text::closest(called, name)) {
    found.push_back(&(*roster.members)[at]);
  }
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    return base::fail(
        i18n::say(Msg::many_members, text::nfc(name),
                  joined(found, [](const Member& m) { return m.id->text + " (" + *m.name + ")"; })),
        i18n::say(Msg::many_members_hint));
  }
  std::vector<std::string_view> ids;
  for (const Member& member : *roster.members) {
    ids.push_back(member.id->text);
  }
  const auto near = text::nearest(name, ids);
  const Member* member = near ? find_member(roster, *near) : nullptr;
  return base::fail(i18n::say(Msg::no_such_member, text::nfc(name)),
                    member != nullptr
                        ? i18n::say(CheckMsg::did_you_mean_member, member->id->text, *member->name)
                        : i18n::say(CheckMsg::unknown_person_hint));
}

}  // namespace chibo::cli
