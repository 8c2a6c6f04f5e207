#include "notes/who.hpp"

#include "i18n/message_note.hpp"
#include "text/called.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using i18n::NoteMsg;
using i18n::say;
using model::Cell;
using model::Meeting;
using model::Member;

std::vector<Who> delegates_of(const Meeting& meeting) {
  std::vector<Who> out;
  for (const model::Delegate& delegate : *meeting.delegates) {
    if (delegate.name.is_said()) {
      out.push_back({{delegate.id.is_said() ? delegate.id->text : *delegate.name}, *delegate.name});
    }
  }
  return out;
}

Who who(const Member& member) {
  return {{member.id->text}, shown_name(member), &member};
}

bool is_of_the_day(const Member& member, const Meeting& meeting) {
  return !meeting.date.is_said() || belongs_on(member, *meeting.date);
}

std::vector<Who> members_of(const Cell& cell, const Meeting& meeting, bool of_the_day) {
  std::vector<Who> out;
  for (const Member& member : *cell.roster.members) {
    if (member.id.is_said() && is_of_the_day(member, meeting) == of_the_day) {
      out.push_back(who(member));
    }
  }
  return out;
}

std::vector<Who> closest(const std::vector<Who>& people, std::string_view typed) {
  std::vector<text::Called> called;
  for (const Who& person : people) {
    called.push_back({person.person.text, person.name});
  }
  std::vector<Who> out;
  for (const std::size_t at : text::closest(called, typed)) {
    out.push_back(people[at]);
  }
  return out;
}

std::string listed(const std::vector<Who>& people) {
  constexpr std::size_t k_most_named = 8;
  std::string out;
  for (std::size_t i = 0; i < people.size() && i < k_most_named; ++i) {
    out += (out.empty() ? "" : ", ") + people[i].person.text;
    if (people[i].name != people[i].person.text) {
      out += " (" + people[i].name + ")";
    }
  }
  return people.size() > k_most_named ? out + ", …" : out;
}

tl::unexpected<base::Error> nobody(const std::vector<Who>& people, std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Who& person : people) {
    names.push_back(person.person.text);
    names.push_back(person.name);
    const std::size_t given = person.name.rfind(' ');
    names.push_back(
        std::string_view(person.name).substr(given == std::string::npos ? 0 : given + 1));
  }
  const auto near = text::nearest(typed, names);
  const auto at = near ? std::ranges::find(names, *near) : names.end();
  if (at != names.end()) {
    const Who& person = people[static_cast<std::size_t>(at - names.begin()) / 3];
    return base::fail(say(NoteMsg::no_such_person, typed),
                      say(NoteMsg::no_such_person_near, person.name));
  }
  return base::fail(say(NoteMsg::no_such_person, typed), say(NoteMsg::no_such_person_hint));
}

base::Result<Who> one_of(const Cell& cell, const Meeting& meeting, const std::vector<Who>& people,
                         std::string_view typed) {
  typed = text::without_address(typed);
  const std::vector<Who> found = closest(people, typed);
  if (found.size() == 1) {
    return found.front();
  }
  if (found.size() > 1) {
    return base::fail(say(NoteMsg::many_people, typed, listed(found)),
                      say(NoteMsg::many_people_hint));
  }
  const std::vector<Who> others = closest(members_of(cell, meeting, false), typed);
  if (!others.empty() && meeting.date.is_said()) {
    return base::fail(
        say(NoteMsg::not_of_the_day, others.front().name, base::slashed(*meeting.date)),
        say(NoteMsg::not_of_the_day_hint));
  }
  return nobody(people, typed);
}

}  // namespace

std::vector<Who> people_at(const Cell& cell, const Meeting& meeting) {
  std::vector<Who> out = members_of(cell, meeting, true);
  for (Who& delegate : delegates_of(meeting)) {
    out.push_back(std::move(delegate));
  }
  return out;
}

base::Result<Who> person_named(const Cell& cell, const Meeting& meeting, std::string_view typed) {
  return one_of(cell, meeting, people_at(cell, meeting), typed);
}

base::Result<Who> member_named(const Cell& cell, const Meeting& meeting, std::string_view typed) {
  return one_of(cell, meeting, members_of(cell, meeting, true), typed);
}

}  // namespace chibo::notes
