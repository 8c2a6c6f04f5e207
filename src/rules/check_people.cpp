#include "base/date.hpp"
#include "i18n/message_check.hpp"
#include "rules/attendance.hpp"
#include "rules/checks.hpp"
#include "rules/people.hpp"
#include "rules/soundness.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace chibo::rules {

using i18n::CheckMsg;
using i18n::say;
using model::Member;
using model::Person;
using model::Told;

namespace {

std::vector<std::string_view> ids_of(const model::Roster& roster) {
  std::vector<std::string_view> out;
  for (const Member& member : *roster.members) {
    out.push_back(member.id->text);
  }
  return out;
}

/// The member whose full name a record writes where the id should stand.
const Member* member_by_name(const model::Roster& roster, std::string_view name) {
  const std::string key = text::match_key(name);
  for (const Member& member : *roster.members) {
    if (member.name.is_said() && text::match_key(*member.name) == key) {
      return &member;
    }
  }
  return nullptr;
}

/// A person whom nobody knows, with the nearest member.
diag::Diagnostic unknown(const model::Cell& cell, const Told<Person>& who, CheckMsg what,
                         std::string_view id) {
  if (const Member* member = member_by_name(cell.roster, who->text)) {
    return diag::with_fix(diag::error(id, who.at, say(what, who->text),
                                      say(CheckMsg::write_id_instead, member->id->text)),
                          who.at, member->id->text);
  }
  const auto near = text::nearest(who->text, ids_of(cell.roster));
  const Member* member = near ? find_member(cell.roster, *near) : nullptr;
  return diag::error(id, who.at, say(what, who->text),
                     member != nullptr
                         ? say(CheckMsg::did_you_mean_member, member->id->text, *member->name)
                         : say(CheckMsg::unknown_person_hint));
}

/// The member whom a name as people say it means: with "đ/c" or "đồng chí", or the last words of
/// the full name alone, where these fit one member only.
const Member* member_called(const model::Roster& roster, std::string_view name) {
  if (const Member* member = member_by_name(roster, name)) {
    return member;
  }
  std::string folded = text::fold(name);
  for (const std::string_view title : {"d/c ", "dc ", "dong chi "}) {
    if (folded.starts_with(title)) {
      folded.erase(0, title.size());
      break;
    }
  }
  const Member* found = nullptr;
  for (const Member& member : *roster.members) {
    const std::string full = " " + text::fold(member.name.value_or(""));
    if (full.ends_with(" " + folded)) {
      if (found != nullptr) {
        return nullptr;
      }
      found = &member;
    }
  }
  return found;
}

/// The parts of a text between commas, semicolons and "và", as people list names.
std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::string_view k_and = " và ";
  std::string joined(text);
  for (std::size_t at = joined.find(k_and); at != std::string::npos; at = joined.find(k_and)) {
    joined.replace(at, k_and.size(), ",");
  }
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= joined.size();) {
    const std::size_t end = std::min(joined.find_first_of(",;", begin), joined.size());
    out.push_back(text::one_line(joined.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

/// Whether one key names several people, each of whom is known.
template <class Known>
bool names_several(const Told<Person>& who, Known is_known) {
  if (!who.is_said()) {
    return false;
  }
  const std::vector<std::string> parts = parts_of(who->text);
  return parts.size() > 1 && std::ranges::all_of(parts, is_known);
}

auto is_member_of(const model::Roster& roster) {
  return [&roster](const std::string& part) {
    return find_member(roster, part) != nullptr || member_called(roster, part) != nullptr;
  };
}

bool is_of_meeting(const model::Cell& cell, const model::Meeting& meeting,
                   const std::string& part) {
  return is_member_of(cell.roster)(part) ||
         person_named(cell, meeting, Person{part}).delegate != nullptr;
}

bool owns_task(const model::Meeting& meeting, const Told<Person>& who) {
  return std::ranges::any_of(*meeting.tasks,
                             [&](const model::Task& task) { return &task.owner == &who; });
}

diag::Diagnostic several(const Told<Person>& who, CheckMsg hint, std::string_view id) {
  return diag::error(id, who.at, say(CheckMsg::several_people, who->text), say(hint));
}

/// Whether a key of the meeting that this value stands at can hold members alone: absent, late,
/// early, exempt, turns.
bool only_members_stand_there(const model::Meeting& meeting, const Told<Person>& who) {
  const auto is_it = [&](const Told<Person>& other) { return &other == &who; };
  const auto among = [&](const auto& list, auto member) {
    return std::ranges::any_of(list, [&](const auto& entry) { return is_it(entry.*member); });
  };
  return among(*meeting.absences, &model::Absence::member) ||
         among(*meeting.late, &model::Passage::member) ||
         among(*meeting.left_early, &model::Passage::member) ||
         std::ranges::any_of(*meeting.exempt_present, is_it) ||
         std::ranges::any_of(*meeting.online, is_it) ||
         std::ranges::any_of(*meeting.agenda, [&](const model::Item& item) {
           return among(*item.turns, &model::Turn::member);
         });
}

void check_named_in(const model::Cell& cell, const model::Meeting& meeting, std::string_view id,
                    diag::Diagnostics& out) {
  visit_people(meeting, [&](const Told<Person>& who) {
    const NamedPerson named = person_named(cell, meeting, who);
    if (!who.is_said() || named.member != nullptr || named.delegate != nullptr) {
      return;
    }
    if (!named.is_free_name) {
      if (knows_ids(cell.roster) && !meeting.delegates.faulty) {
        out.push_back(unknown(cell, who, CheckMsg::unknown_person, id));
      }
      return;
    }
    if (names_several(
            who, [&](const std::string& part) { return is_of_meeting(cell, meeting, part); })) {
      out.push_back(several(
          who,
          owns_task(meeting, who) ? CheckMsg::several_owners_hint : CheckMsg::several_people_hint,
          id));
      return;
    }
    // Who was no member on the day is rightly told by name: a guest then, admitted since. Anyone
    // else told by name would be missing from every count.
    const Member* member = member_called(cell.roster, who->text);
    if (member != nullptr && (!meeting.date.is_said() || belongs_on(*member, *meeting.date))) {
      out.push_back(
          diag::with_fix(diag::error(id, who.at, say(CheckMsg::name_instead_of_id, who->text),
                                     say(CheckMsg::write_id_instead, member->id->text)),
                         who.at, member->id->text));
    } else if (member == nullptr && only_members_stand_there(meeting, who) &&
               knows_ids(cell.roster)) {
      out.push_back(unknown(cell, who, CheckMsg::unknown_member, id));
    }
  });
}

/// Whether an item of the meeting considers admitting this person, who is no member yet.
bool is_considered_for_admission(const model::Meeting& meeting, const Told<Person>& who) {
  return std::ranges::any_of(*meeting.agenda, [&](const model::Item& item) {
    return item.matter == model::Matter::admission && item.subject == who;
  });
}

/// Looks at the people whom records other than meetings name.
class NamedOutside {
 public:
  NamedOutside(const model::Cell& cell, std::string_view id, diag::Diagnostics& out)
      : cell_(cell), id_(id), out_(out) {}

  void look() {
    for (const Member& member : *cell_.roster.members) {
      anyone(member.helper);
    }
    for (const model::Plan& plan : cell_.plans) {
      plan_of(plan);
    }
    for (const model::PaperRecord& record : cell_.papers) {
      for (const model::Request& request : *record.paper.requests) {
        anyone(request.owner);
      }
      for (const model::ToldLater& later : *record.paper.told_later) {
        member(later.member);
      }
    }
  }

 private:
  void plan_of(const model::Plan& plan) {
    for (const model::PlannedMeeting& planned : *plan.meetings) {
      anyone(planned.drafter);
    }
    for (const model::PlannedInspection& row : *plan.inspections) {
      std::ranges::for_each(*row.members, [this](const Told<Person>& who) { member(who); });
      anyone(row.leader);
      std::ranges::for_each(*row.helpers, [this](const Told<Person>& who) { anyone(who); });
    }
    for (const Told<Person>& who : *plan.turns->order) {
      member(who);
    }
    for (const model::TurnSwap& swap : *plan.turns->swaps) {
      member(swap.member);
      member(swap.with);
    }
    for (const model::TurnPostponement& postponement : *plan.turns->postponements) {
      member(postponement.member);
    }
  }

  void member(const Told<Person>& who) {
    if (who.is_said() && find_member(cell_.roster, who->text) == nullptr) {
      out_.push_back(unknown(cell_, who, CheckMsg::unknown_member, id_));
    }
  }

  /// A member, or someone else by name; a member's own name stands for the id.
  void anyone(const Told<Person>& who) {
    if (names_several(who, is_member_of(cell_.roster))) {
      out_.push_back(several(who, CheckMsg::several_people_hint, id_));
      return;
    }
    const bool is_stranger = who.is_said() && is_free_name(who->text) &&
                             member_by_name(cell_.roster, who->text) == nullptr;
    if (!is_stranger) {
      member(who);
    }
  }

  const model::Cell& cell_;
  std::string_view id_;
  diag::Diagnostics& out_;
};

}  // namespace

void check_named_people(const CheckContext& context, std::string_view id, diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    check_named_in(context.cell, record.meeting, id, out);
  }
  if (knows_ids(context.cell.roster)) {
    NamedOutside(context.cell, id, out).look();
  }
}

void check_people_of_the_day(const CheckContext& context, std::string_view id,
                             diag::Diagnostics& out) {
  for (const model::MeetingRecord& record : context.cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (!meeting.date.is_said()) {
      continue;
    }
    visit_people(meeting, [&](const Told<Person>& who) {
      const NamedPerson named = person_named(context.cell, meeting, who);
      if (named.member != nullptr && named.delegate == nullptr && knows_standing(*named.member) &&
          !belongs_on(*named.member, *meeting.date) && !is_considered_for_admission(meeting, who)) {
        out.push_back(diag::error(
            id, who.at, say(CheckMsg::not_a_member_that_day, *named.member->name, *meeting.date),
            say(CheckMsg::not_a_member_hint)));
      }
    });
  }
}

}  // namespace chibo::rules
