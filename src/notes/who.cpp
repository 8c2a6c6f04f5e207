#include "notes/who.hpp"

#include "i18n/message_note.hpp"
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

/// How well a name fits what was typed, the closest first.
enum class Fit { id, whole, marked_words, words, part, none };

bool has_words(const std::string& name, const std::string& words) {
  return (" " + name + " ").find(" " + words + " ") != std::string::npos;
}

Fit fit_of(std::string_view id, std::string_view name, std::string_view typed) {
  const std::string key = text::match_key(typed);
  const std::string folded = text::fold(typed);
  if (!id.empty() && id == typed) {
    return Fit::id;
  }
  if (text::match_key(name) == key) {
    return Fit::whole;
  }
  const bool has_marks = text::without_marks(typed) != typed;
  if (has_marks && has_words(text::match_key(name), key)) {
    return Fit::marked_words;
  }
  const std::string folded_name = text::fold(name);
  if (has_words(folded_name, folded)) {
    return Fit::words;
  }
  return folded_name.find(folded) != std::string::npos ? Fit::part : Fit::none;
}

/// "đồng chí Lan", "đ/c Lan" → "Lan".
std::string_view without_address(std::string_view typed) {
  for (const std::string_view address :
       {"đồng chí ", "Đồng chí ", "đ/c ", "Đ/c ", "đ/C ", "Đ/C "}) {
    if (typed.starts_with(address)) {
      typed.remove_prefix(address.size());
    }
  }
  const std::size_t first = typed.find_first_not_of(' ');
  const std::size_t last = typed.find_last_not_of(' ');
  return first == std::string_view::npos ? std::string_view()
                                         : typed.substr(first, last - first + 1);
}

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
  return {{member.id->text}, member.name.value_or(member.id->text), &member};
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
  std::vector<Who> out;
  Fit best = Fit::none;
  for (const Who& person : people) {
    const Fit fit = typed.empty() ? Fit::none : fit_of(person.person.text, person.name, typed);
    if (fit < best) {
      best = fit;
      out.clear();
    }
    if (fit == best && fit != Fit::none) {
      out.push_back(person);
    }
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

base::Result<Who> one_of(const Cell& cell, const Meeting& meeting, std::vector<Who> people,
                         std::string_view typed) {
  typed = without_address(typed);
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

base::Result<Who> person_named(const Cell& cell, const Meeting& meeting, std::string_view typed) {
  std::vector<Who> people = members_of(cell, meeting, true);
  for (Who& delegate : delegates_of(meeting)) {
    people.push_back(std::move(delegate));
  }
  return one_of(cell, meeting, std::move(people), typed);
}

base::Result<Who> member_named(const Cell& cell, const Meeting& meeting, std::string_view typed) {
  return one_of(cell, meeting, members_of(cell, meeting, true), typed);
}

}  // namespace chibo::notes
