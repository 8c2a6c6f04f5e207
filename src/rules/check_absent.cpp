#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"
#include "rules/soundness.hpp"
#include "rules/turn_history.hpp"
#include "rules/votes.hpp"

#include <set>
#include <utility>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Meeting;
using model::Person;
using model::Told;

namespace {

/// Looks for those listed absent, and those who could not be there by their standing on the day,
/// among those who did something at the meeting.
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
                                 say(CheckMsg::absent_yet_chair, name(meeting_.chair)),
                                 say(CheckMsg::absent_yet_hint)));
    }
    look_at_standing(meeting_.chair);
    look_at(meeting_.secretary, CheckMsg::absent_yet_secretary);
    for (const model::Passage& passage : *meeting_.late) {
      look_at(passage.member, CheckMsg::absent_yet_late);
    }
    for (const model::Passage& passage : *meeting_.left_early) {
      look_at(passage.member, CheckMsg::absent_yet_leaves);
    }
    for (const Told<Person>& who : *meeting_.online) {
      look_at(who, CheckMsg::absent_yet_online);
    }
    for (const model::Duty& duty : *meeting_.duties) {
      look_at(duty.member, CheckMsg::absent_yet_duty, duty.work.value_or("…"));
    }
    for (const model::Item& item : *meeting_.agenda) {
      look_at(item);
    }
  }

 private:
  bool is_absent(const Told<Person>& who) const { return who.is_said() && absent_.contains(*who); }
  std::string name(const Told<Person>& who) const { return shown_name(cell_, meeting_, who); }

  template <class What, class... More>
  void look_at(const Told<Person>& who, What what, const More&... more) {
    if (is_absent(who)) {
      out_.push_back(diag::warning(id_, who.at, say(what, name(who), more...),
                                   say(CheckMsg::absent_yet_hint)));
    }
    look_at_standing(who);
  }

  void look_at_standing(const Told<Person>& who) {
    const NamedPerson named = person_named(cell_, meeting_, who);
    const bool is_told = named.member != nullptr && named.delegate == nullptr &&
                         meeting_.date.is_said() && knows_standing(*named.member);
    if (!is_told || is_absent(who)) {
      return;
    }
    const model::Standing standing = standing_on(*named.member, *meeting_.date);
    const bool suspended = standing == model::Standing::suspended;
    if (suspended || standing == model::Standing::temporarily_out) {
      out_.push_back(
          diag::warning(id_, who.at,
                        say(suspended ? CheckMsg::suspended_yet_active : CheckMsg::away_yet_active,
                            name(who), *meeting_.date),
                        say(CheckMsg::standing_yet_active_hint)));
    }
  }

  /// An opinion may have been sent in writing, which the record can tell; one that was not given is
  /// none.
  void look_at(const model::ToldList<model::Opinion>& opinions, CheckMsg what,
               const std::string& where) {
    for (const model::Opinion& opinion : *opinions) {
      if (opinion.content.is_none() || model::is_yes(opinion.in_writing)) {
        continue;
      }
      look_at_standing(opinion.speaker);
      if (is_absent(opinion.speaker)) {
        out_.push_back(diag::warning(id_, opinion.speaker.at,
                                     say(what, name(opinion.speaker), where),
                                     say(CheckMsg::absent_yet_speaks_hint)));
      }
    }
  }

  static bool is_dropped(const model::Item& item) {
    return item.dropped.is_said() || item.dropped.is_unknown();
  }

  /// Nobody presents an item that was dropped, nor has a turn that was put off.
  void look_at(const model::Item& item) {
    const std::string title = item.title.value_or("…");
    if (!is_dropped(item)) {
      look_at(item.presenter, CheckMsg::absent_yet_presents, title);
    }
    look_at(item.opinions, CheckMsg::absent_yet_speaks, title);
    for (const ItemVote& one : votes_on(item)) {
      look_at(one.vote->reserved, CheckMsg::absent_yet_speaks, title);
      look_at(one.vote->objections, CheckMsg::absent_yet_speaks, title);
    }
    for (const model::Turn& turn : *item.turns) {
      if (!is_put_off(turn)) {
        look_at(turn.member, CheckMsg::absent_yet_turn);
      }
      look_at(turn.comments, CheckMsg::absent_yet_comments, name(turn.member));
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
