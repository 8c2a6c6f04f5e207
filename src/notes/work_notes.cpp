#include "i18n/message_note.hpp"
#include "notes/edit.hpp"
#include "notes/item.hpp"
#include "notes/who.hpp"
#include "rules/schedule.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using i18n::Message;
using i18n::NoteMsg;
using i18n::say;
using model::Turn;

Message due_said(const std::optional<model::Due>& due) {
  if (!due) {
    return say(NoteMsg::due_untold);
  }
  return due->is_standing() ? say(NoteMsg::due_standing)
                            : say(NoteMsg::due_on, base::slashed(std::get<base::Date>(due->when)));
}

model::Promise promise_of(const Promising& note, const Desk& desk) {
  model::Promise out;
  out.id = model::Code{next_task_id(desk.cell, desk.meeting())};
  out.title = note.title;
  if (note.due) {
    out.due = *note.due;
  }
  if (note.review) {
    out.reviewed_at = *note.review;
  }
  return out;
}

/// A turn being written: a new one is built whole, one that stands there is edited in place.
class TurnDesk {
 public:
  TurnDesk(Desk& desk, std::size_t item, const Who& who) : desk_(desk), item_(item), who_(who) {
    const auto& turns = (*desk.meeting().agenda)[item].turns;
    const auto found = std::ranges::find_if(*turns, [&](const Turn& turn) {
      return turn.member.is_said() && *turn.member == who.person;
    });
    if (found != turns->end()) {
      old_ = &*found;
      place_ = place_of_item(item);
      place_.emplace_back("lượt");
      place_.emplace_back(found - turns->begin());
    }
  }

  bool is_postponed() const { return old_ != nullptr && old_->postponed.is_said(); }

  base::Result<void> statement(const std::string& text) {
    said.push_back(say(NoteMsg::turn_statement, who_.name));
    return prose("tự phê bình", &Turn::statement, text);
  }

  base::Result<void> conclusion(const std::string& text) {
    said.push_back(say(NoteMsg::turn_conclusion, who_.name));
    return prose("kết luận", &Turn::conclusion, text);
  }

  base::Result<void> comment(const Who& by, const std::string& text) {
    model::Opinion opinion;
    opinion.speaker = by.person;
    opinion.content = model::Prose{text};
    said.push_back(say(NoteMsg::turn_comment, by.name, who_.name));
    if (old_ == nullptr) {
      fresh_.comments = std::vector{opinion};
      return {};
    }
    return desk_.edit.add(place_, "góp ý", store::item_node(opinion));
  }

  base::Result<void> promise(const Promising& told) {
    const model::Promise promise = promise_of(told, desk_);
    said.push_back(
        say(NoteMsg::turn_promise, who_.name, told.title, promise.id->text, due_said(told.due)));
    if (old_ == nullptr) {
      fresh_.promises = std::vector{promise};
      return {};
    }
    return desk_.edit.add(place_, "cam kết khắc phục", store::item_node(promise));
  }

  base::Result<void> finish() {
    if (old_ != nullptr) {
      return {};
    }
    fresh_.member = who_.person;
    return desk_.edit.add(place_of_item(item_), "lượt", store::item_node(fresh_));
  }

  std::vector<Message> said;

 private:
  base::Result<void> prose(std::string_view key, model::Told<model::Prose> Turn::*part,
                           const std::string& text) {
    if (old_ == nullptr) {
      fresh_.*part = model::Prose{text};
      return {};
    }
    return set_or_append(desk_.edit, place_, key, old_->*part, text);
  }

  Desk& desk_;
  std::size_t item_;
  const Who& who_;
  const Turn* old_ = nullptr;
  Turn fresh_;
  store::Path place_;
};

base::Result<void> write_parts(const TurnTaking& note, const std::optional<Who>& by,
                               TurnDesk& turn) {
  if (!note.statement.empty()) {
    if (auto done = turn.statement(note.statement); !done) {
      return done;
    }
  }
  if (by) {
    if (auto done = turn.comment(*by, note.comment); !done) {
      return done;
    }
  }
  if (!note.conclusion.empty()) {
    if (auto done = turn.conclusion(note.conclusion); !done) {
      return done;
    }
  }
  if (note.promise) {
    if (auto done = turn.promise(*note.promise); !done) {
      return done;
    }
  }
  return turn.finish();
}

}  // namespace

Done apply_one(const Tasking& note, Desk& desk) {
  if (!desk.meeting().period.is_said()) {
    return base::fail(say(NoteMsg::no_period), say(NoteMsg::mend_by_hand, desk.record.stem));
  }
  const auto owner = person_named(desk.cell, desk.meeting(), note.owner);
  if (!owner) {
    return tl::unexpected(owner.error());
  }
  model::Task task;
  task.id = model::Code{next_task_id(desk.cell, desk.meeting())};
  task.title = note.title;
  task.owner = owner->person;
  std::vector<model::Told<model::Person>> helpers;
  for (const std::string& typed : note.helpers) {
    const auto helper = person_named(desk.cell, desk.meeting(), typed);
    if (!helper) {
      return tl::unexpected(helper.error());
    }
    helpers.emplace_back(helper->person);
  }
  if (!helpers.empty()) {
    task.helpers = std::move(helpers);
  }
  if (note.due) {
    task.due = *note.due;
  }
  if (note.report) {
    task.reported_at = *note.report;
  }
  if (const auto done = desk.edit.add({}, "nhiệm vụ", store::item_node(task)); !done) {
    return tl::unexpected(done.error());
  }
  return std::vector<Message>{
      say(NoteMsg::task_given, task.id->text, owner->name, note.title, due_said(note.due))};
}

Done apply_one(const TurnTaking& note, Desk& desk) {
  const auto who = member_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  std::optional<Who> by;
  if (!note.comment.empty()) {
    const auto commenter = person_named(desk.cell, desk.meeting(), note.comment_by);
    if (!commenter) {
      return tl::unexpected(commenter.error());
    }
    by = *commenter;
  }
  if (note.promise && !desk.meeting().period.is_said()) {
    return base::fail(say(NoteMsg::no_period), say(NoteMsg::mend_by_hand, desk.record.stem));
  }
  const auto item = item_of_turns(desk.meeting(), who->person.text, note.item);
  if (!item) {
    return tl::unexpected(item.error());
  }
  TurnDesk turn(desk, *item, *who);
  if (turn.is_postponed()) {
    return base::fail(say(NoteMsg::turn_is_postponed, who->name),
                      say(NoteMsg::mend_by_hand, desk.record.stem));
  }
  if (const auto done = write_parts(note, by, turn); !done) {
    return tl::unexpected(done.error());
  }
  return std::move(turn.said);
}

Done apply_one(const Welcoming& note, Desk& desk) {
  for (const model::Delegate& delegate : *desk.meeting().delegates) {
    if (text::match_key(delegate.name.value_or("")) == text::match_key(note.name)) {
      return base::fail(say(NoteMsg::guest_stands_there, note.name),
                        say(NoteMsg::mend_by_hand, desk.record.stem));
    }
  }
  model::Delegate delegate;
  delegate.name = note.name;
  if (!note.position.empty()) {
    delegate.position = note.position;
  }
  if (!note.unit.empty()) {
    delegate.unit = note.unit;
  }
  if (note.role) {
    delegate.role = *note.role;
  }
  if (const auto done = desk.edit.add({}, "đại biểu", store::item_node(delegate)); !done) {
    return tl::unexpected(done.error());
  }
  return std::vector<Message>{say(NoteMsg::guest_noted, note.name)};
}

namespace {

/// Why a meeting cannot have ended at a time: its last sitting began later. The hours of its other
/// days do not matter.
std::optional<base::Error> why_not_ending(const model::Meeting& meeting, base::Time at) {
  const bool lasts_days = rules::lasts_days(meeting);
  const auto& begun = lasts_days ? meeting.breaks->back().resumed_at : meeting.start;
  if (!begun.is_said() || *begun < at) {
    return std::nullopt;
  }
  return lasts_days
             ? base::Error{say(NoteMsg::ends_before_resuming, base::iso(*begun), base::iso(at)),
                           std::nullopt}
             : base::Error{say(NoteMsg::start_after_end, base::iso(*begun), base::iso(at)),
                           std::nullopt};
}

}  // namespace

Done apply_one(const Opening& note, Desk& desk) {
  const auto& end = desk.meeting().end;
  if (!rules::lasts_days(desk.meeting()) && end.is_said() && *end <= note.at) {
    return base::fail(say(NoteMsg::start_after_end, base::iso(note.at), base::iso(*end)));
  }
  const auto& old = desk.meeting().start;
  if (const auto done = desk.edit.set({}, "bắt đầu", node_of(note.at)); !done) {
    return tl::unexpected(done.error());
  }
  std::vector<Message> said = {say(NoteMsg::opened, base::in_words(note.at))};
  if (old.is_said() && *old != note.at) {
    said.push_back(say(NoteMsg::time_was, base::in_words(*old)));
  }
  return said;
}

Done apply_one(const Closing& note, Desk& desk) {
  if (const auto error = why_not_ending(desk.meeting(), note.at)) {
    return tl::unexpected(*error);
  }
  const auto& old = desk.meeting().end;
  if (const auto done = desk.edit.set({}, "kết thúc", node_of(note.at)); !done) {
    return tl::unexpected(done.error());
  }
  if (desk.meeting().state != model::MeetingState::held) {
    if (const auto done = desk.edit.set({}, "trạng thái", store::scalar_node("đã họp")); !done) {
      return tl::unexpected(done.error());
    }
  }
  std::vector<Message> said = {say(NoteMsg::closed, base::in_words(note.at))};
  if (old.is_said() && *old != note.at) {
    said.push_back(say(NoteMsg::time_was, base::in_words(*old)));
  }
  return said;
}

}  // namespace chibo::notes
