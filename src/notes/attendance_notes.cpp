#include "i18n/message_note.hpp"
#include "notes/edit.hpp"
#include "notes/who.hpp"
#include "records/words.hpp"
#include "rules/attendance.hpp"
#include "rules/people.hpp"
#include "rules/schedule.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using i18n::Message;
using i18n::NoteMsg;
using i18n::say;
using model::Meeting;
using model::RollCall;
using model::Standing;

template <class List>
std::optional<std::size_t> place_in(const List& list, const Who& who) {
  for (std::size_t i = 0; i < list->size(); ++i) {
    if ((*list)[i].member.is_said() && (*list)[i].member.value == who.person) {
      return i;
    }
  }
  return std::nullopt;
}

Standing standing(const Meeting& meeting, const Who& who) {
  return meeting.date.is_said() ? standing_on(*who.member, *meeting.date) : Standing::active;
}

/// "Có mặt 15 trên 16", where the roll-call tells it.
void add_presence(const model::Cell& cell, const Meeting& after, std::vector<Message>& said) {
  const rules::Attendance attendance = rules::attendance_of(cell, after);
  if (attendance.present && attendance.expected) {
    said.push_back(say(NoteMsg::presence_now, *attendance.present, *attendance.expected));
  }
}

base::Result<void> set_roll_call(Desk& desk, RollCall roll_call) {
  return desk.edit.set({}, "điểm danh", store::scalar_node(records::word(roll_call)));
}

/// Takes a member off the absent; the last one leaves "không" behind.
base::Result<void> take_off_absent(Desk& desk, std::size_t at) {
  if (desk.meeting().absences->size() == 1) {
    if (auto done = desk.edit.set({}, "vắng", store::scalar_node("không"))) {
      return done;
    }
  }
  return desk.edit.remove({}, "vắng", at, store::Remarks::stay);
}

Meeting without_absence(const Meeting& meeting, std::size_t at) {
  Meeting out = meeting;
  out.absences.value.erase(out.absences.value.begin() + static_cast<std::ptrdiff_t>(at));
  if (out.absences->empty()) {
    out.absences.state = model::ToldState::none;
  }
  return out;
}

std::optional<base::Error> why_not_absent(const Desk& desk, const Who& who) {
  const Meeting& meeting = desk.meeting();
  if (meeting.roll_call == RollCall::numbers_only) {
    return base::Error{say(NoteMsg::only_numbers), say(NoteMsg::only_numbers_hint)};
  }
  if (place_in(meeting.late, who)) {
    return base::Error{say(NoteMsg::came_late_already, who.name),
                       say(NoteMsg::mend_by_hand, desk.record.stem)};
  }
  Meeting listed = meeting;
  listed.roll_call = RollCall::by_list;
  const rules::Attendance attendance = rules::attendance_of(desk.cell, listed);
  if (attendance.known == rules::Attendance::Known::names &&
      std::ranges::find(attendance.expected_members, who.member) ==
          attendance.expected_members.end()) {
    return base::Error{say(NoteMsg::not_expected, who.name), say(NoteMsg::not_expected_hint)};
  }
  return std::nullopt;
}

/// The kind that a note tells, else the one that stands where it says no more than the name.
model::AbsenceKind kind_told(const Absent& note, const Meeting& meeting, const Who& who) {
  if (note.kind || !note.reason.empty()) {
    return note.kind.value_or(model::AbsenceKind::excused);
  }
  const auto at = place_in(meeting.absences, who);
  return at ? (*meeting.absences)[*at].kind.value_or(model::AbsenceKind::unclear)
            : model::AbsenceKind::unclear;
}

base::Result<void> write_absence(const Absent& note, model::AbsenceKind kind, const Who& who,
                                 Desk& desk) {
  const auto at = place_in(desk.meeting().absences, who);
  if (!at) {
    model::Absence absence;
    absence.member = who.person;
    if (!note.reason.empty()) {
      absence.reason = note.reason;
    }
    absence.kind = kind;
    return desk.edit.add({}, "vắng", store::item_node(absence));
  }
  const store::Path place = {"vắng", *at};
  if (!note.reason.empty()) {
    if (auto done = desk.edit.set(place, "lý do", node_of(note.reason)); !done) {
      return done;
    }
  }
  return (*desk.meeting().absences)[*at].kind == kind
             ? base::Result<void>()
             : desk.edit.set(place, "loại", store::scalar_node(records::word(kind)));
}

/// Takes the member off the absent where they stand there, and says so.
base::Result<void> welcome_back(const Who& who, Desk& desk, Meeting& after,
                                std::vector<Message>& said) {
  if (const auto at = place_in(desk.meeting().absences, who)) {
    if (auto done = take_off_absent(desk, *at); !done) {
      return done;
    }
    after = without_absence(after, *at);
    said.push_back(say(NoteMsg::off_absent, who.name));
  }
  return {};
}

bool is_counted_exempt(const Meeting& meeting, const Who& who) {
  return std::ranges::any_of(*meeting.exempt_present,
                             [&](const auto& one) { return one.is_said() && *one == who.person; });
}

base::Result<void> count_exempt(const Who& who, Desk& desk, Meeting& after,
                                std::vector<Message>& said) {
  if (standing(desk.meeting(), who) != Standing::exempt || is_counted_exempt(desk.meeting(), who)) {
    return {};
  }
  after.exempt_present.value.emplace_back(who.person);
  after.exempt_present.state = model::ToldState::said;
  said.push_back(say(NoteMsg::exempt_came, who.name));
  return desk.edit.add({}, "miễn sinh hoạt đến dự", node_of(who.person));
}

/// Why no coming or going of a member is noted: the roster has them elsewhere on the day.
std::optional<base::Error> why_not_here(const Desk& desk, const Who& who) {
  const Standing standing_then = standing(desk.meeting(), who);
  if (standing_then == Standing::active || standing_then == Standing::exempt) {
    return std::nullopt;
  }
  return base::Error{say(NoteMsg::not_expected_passage, who.name), say(NoteMsg::not_expected_hint)};
}

using Passages = model::ToldList<model::Passage>;

/// An hour of the meeting, with its day where the meeting sat on several.
struct Moment {
  base::Time at;
  std::optional<base::Date> day;
};

Moment moment_of(const Desk& desk, base::Time at) {
  return {at, rules::day_noted(desk.meeting(), desk.today, at)};
}

Message in_words(const Moment& moment) {
  return moment.day ? say(NoteMsg::time_on_day, base::in_words(moment.at), *moment.day)
                    : say(NoteMsg::time_told, base::in_words(moment.at));
}

/// The coming or going that a member has already on the day of a moment; one prepared without hour
/// and day is to be filled in.
std::optional<std::size_t> passage_in(const Meeting& meeting, const Passages& list, const Who& who,
                                      const Moment& moment) {
  for (std::size_t i = 0; i < list->size(); ++i) {
    const model::Passage& passage = (*list)[i];
    const bool is_unwritten = passage.at_time.is_blank() && passage.day.is_blank();
    if (passage.member.is_said() && passage.member.value == who.person &&
        (is_unwritten || rules::day_to_tell(meeting, passage.day, passage.at_time) == moment.day)) {
      return i;
    }
  }
  return std::nullopt;
}

/// Why a member cannot have left at a time: they stand as absent, or as coming only later that day.
std::optional<base::Error> why_not_leaving(const Desk& desk, const Who& who, const Moment& moment) {
  const Meeting& meeting = desk.meeting();
  if (place_in(meeting.absences, who)) {
    return base::Error{say(NoteMsg::is_absent_already, who.name),
                       say(NoteMsg::is_absent_already_hint)};
  }
  if (const auto late = passage_in(meeting, meeting.late, who, moment)) {
    const model::Told<base::Time>& came = (*meeting.late)[*late].at_time;
    if (came.is_said() && moment.at < *came) {
      return base::Error{say(NoteMsg::leaves_before_coming, who.name, base::in_words(*came),
                             base::in_words(moment.at)),
                         say(NoteMsg::mend_by_hand, desk.record.stem)};
    }
  }
  return std::nullopt;
}

/// The time that a note takes the place of, so that nothing changes unsaid.
void tell_old_time(const Passages& list, std::optional<std::size_t> old, const Moment& moment,
                   std::vector<Message>& said) {
  if (old && (*list)[*old].at_time.is_said() && *(*list)[*old].at_time != moment.at) {
    said.push_back(say(NoteMsg::time_was, base::in_words(*(*list)[*old].at_time)));
  }
}

/// Writes a coming or going into the one it takes the place of, else as a new one.
base::Result<void> write_passage(std::optional<std::size_t> old, std::string_view key,
                                 const Who& who, const Moment& moment, Desk& desk) {
  if (old) {
    const store::Path place = {store::Step(key), store::Step(*old)};
    if (auto done = desk.edit.set(place, "lúc", node_of(moment.at)); !done || !moment.day) {
      return done;
    }
    return desk.edit.set(place, "ngày", node_of(*moment.day));
  }
  model::Passage passage;
  passage.member = who.person;
  passage.at_time = moment.at;
  if (moment.day) {
    passage.day = *moment.day;
  }
  return desk.edit.add({}, key, store::item_node(passage));
}

}  // namespace

Done apply_one(const FullRollCall& /*note*/, Desk& desk) {
  const Meeting& meeting = desk.meeting();
  if (!meeting.absences->empty()) {
    std::string names;
    for (const model::Absence& absence : *meeting.absences) {
      names += (names.empty() ? "" : ", ") + rules::shown_name(desk.cell, meeting, absence.member);
    }
    return base::fail(say(NoteMsg::absent_stand_there, names), say(NoteMsg::absent_stand_hint));
  }
  if (meeting.roll_call == RollCall::numbers_only) {
    return base::fail(say(NoteMsg::only_numbers), say(NoteMsg::only_numbers_hint));
  }
  if (const auto done = set_roll_call(desk, RollCall::full); !done) {
    return tl::unexpected(done.error());
  }
  Meeting after = meeting;
  after.roll_call = RollCall::full;
  if (meeting.absences.is_unknown()) {
    if (const auto done = desk.edit.set({}, "vắng", store::scalar_node("không")); !done) {
      return tl::unexpected(done.error());
    }
    after.absences.state = model::ToldState::none;
  }
  std::vector<Message> said = {say(NoteMsg::all_came)};
  add_presence(desk.cell, after, said);
  return said;
}

Done apply_one(const Absent& note, Desk& desk) {
  const auto who = member_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  if (const auto error = why_not_absent(desk, *who)) {
    return tl::unexpected(*error);
  }
  const model::AbsenceKind kind = kind_told(note, desk.meeting(), *who);
  if (const auto done = write_absence(note, kind, *who, desk); !done) {
    return tl::unexpected(done.error());
  }
  if (desk.meeting().roll_call != RollCall::by_list) {
    if (const auto done = set_roll_call(desk, RollCall::by_list); !done) {
      return tl::unexpected(done.error());
    }
  }
  Meeting after = desk.meeting();
  after.roll_call = RollCall::by_list;
  if (!place_in(after.absences, *who)) {
    after.absences.value.emplace_back().member = who->person;
    after.absences.state = model::ToldState::said;
  }
  std::vector<Message> said = {
      note.reason.empty()
          ? say(NoteMsg::is_absent, who->name, records::word(kind))
          : say(NoteMsg::is_absent_for, who->name, records::word(kind), note.reason)};
  add_presence(desk.cell, after, said);
  return said;
}

Done apply_one(const Present& note, Desk& desk) {
  const auto who = member_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  Meeting after = desk.meeting();
  std::vector<Message> said;
  if (const auto done = welcome_back(*who, desk, after, said); !done) {
    return tl::unexpected(done.error());
  }
  if (const auto done = count_exempt(*who, desk, after, said); !done) {
    return tl::unexpected(done.error());
  }
  if (said.empty()) {
    return base::fail(say(NoteMsg::was_never_absent, who->name),
                      say(NoteMsg::was_never_absent_hint));
  }
  add_presence(desk.cell, after, said);
  return said;
}

Done apply_one(const Arrival& note, Desk& desk) {
  const auto who = member_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  if (const auto error = why_not_here(desk, *who)) {
    return tl::unexpected(*error);
  }
  const Moment moment = moment_of(desk, note.at);
  Meeting after = desk.meeting();
  std::vector<Message> said = {say(NoteMsg::came_late, who->name, in_words(moment))};
  const auto old = passage_in(desk.meeting(), desk.meeting().late, *who, moment);
  tell_old_time(desk.meeting().late, old, moment, said);
  if (const auto done = welcome_back(*who, desk, after, said); !done) {
    return tl::unexpected(done.error());
  }
  if (const auto done = count_exempt(*who, desk, after, said); !done) {
    return tl::unexpected(done.error());
  }
  if (const auto done = write_passage(old, "đến muộn", *who, moment, desk); !done) {
    return tl::unexpected(done.error());
  }
  add_presence(desk.cell, after, said);
  return said;
}

Done apply_one(const Leaving& note, Desk& desk) {
  const auto who = member_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  if (const auto error = why_not_here(desk, *who)) {
    return tl::unexpected(*error);
  }
  const Moment moment = moment_of(desk, note.at);
  if (const auto error = why_not_leaving(desk, *who, moment)) {
    return tl::unexpected(*error);
  }
  const Meeting& meeting = desk.meeting();
  std::vector<Message> said = {say(NoteMsg::left_early, who->name, in_words(moment))};
  const auto old = passage_in(meeting, meeting.left_early, *who, moment);
  tell_old_time(meeting.left_early, old, moment, said);
  if (const auto done = write_passage(old, "về sớm", *who, moment, desk); !done) {
    return tl::unexpected(done.error());
  }
  return said;
}

}  // namespace chibo::notes
