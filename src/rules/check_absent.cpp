#include "rules/checks.hpp"
#include "rules/people.hpp"

#include <set>
#include <utility>

namespace chibo::rules {

using i18n::Msg;
using i18n::say;
using model::Meeting;
using model::Person;
using model::Told;

namespace {

/// Looks for those listed absent among those who did something at the meeting.
class AbsentIdle {
 public:
  AbsentIdle(const model::Cell& cell, const Meeting& meeting, std::string_view id,
             diag::Diagnostics& out)
      : cell_(cell), meeting_(meeting), id_(id), out_(out) {
    for (const model::Absence& absence : *meeting.absences) {
      if (absence.member.is_said()) {
        absent_.insert(*absence.member);
      }
    }
  }

  void look() {
    if (is_absent(meeting_.chair)) {
      out_.push_back(diag::error(id_, meeting_.chair.at,
                                 say(Msg::absent_yet_chair, name(meeting_.chair)),
                                 say(Msg::absent_yet_hint)));
    }
    look_at(meeting_.secretary, Msg::absent_yet_secretary);
    for (const model::Passage& passage : *meeting_.late) {
      look_at(passage.member, Msg::absent_yet_late);
    }
    for (const model::Passage& passage : *meeting_.left_early) {
      look_at(passage.member, Msg::absent_yet_leaves);
    }
    for (const model::Item& item : *meeting_.agenda) {
      look_at(item);
    }
  }

 private:
  bool is_absent(const Told<Person>& who) const { return who.is_said() && absent_.contains(*who); }
  std::string name(const Told<Person>& who) const { return shown_name(cell_, meeting_, who); }

  template <class... More>
  void look_at(const Told<Person>& who, Msg what, const More&... more) {
    if (is_absent(who)) {
      out_.push_back(
          diag::warning(id_, who.at, say(what, name(who), more...), say(Msg::absent_yet_hint)));
    }
  }

  /// An opinion may have been sent in writing; one that was not given is none.
  void look_at(const model::ToldList<model::Opinion>& opinions, Msg what,
               const std::string& where) {
    for (const model::Opinion& opinion : *opinions) {
      if (is_absent(opinion.speaker) && !opinion.content.is_none()) {
        out_.push_back(diag::warning(id_, opinion.speaker.at,
                                     say(what, name(opinion.speaker), where),
                                     say(Msg::absent_yet_speaks_hint)));
      }
    }
  }

  void look_at(const model::Item& item) {
    const std::string title = item.title.value_or("…");
    look_at(item.presenter, Msg::absent_yet_presents, title);
    look_at(item.opinions, Msg::absent_yet_speaks, title);
    look_at(item.vote->reserved, Msg::absent_yet_speaks, title);
    for (const model::Turn& turn : *item.turns) {
      look_at(turn.member, Msg::absent_yet_turn);
      look_at(turn.comments, Msg::absent_yet_comments, name(turn.member));
    }
  }

  const model::Cell& cell_;
  const Meeting& meeting_;
  std::string_view id_;
  diag::Diagnostics& out_;
  std::set<Person> absent_;
};

}  // namespace

void check_absent_idle(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    AbsentIdle(context.cell, record.meeting, id, out).look();
  }
}

}  // namespace chibo::rules
