#include "notes/completion.hpp"

#include "notes/line.hpp"
#include "notes/who.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using model::Cell;
using model::Meeting;

/// Whether some word of a text begins as was typed, marks or not.
bool begins_a_word(std::string_view text, const std::string& folded_typed) {
  return (" " + text::fold(text)).find(" " + folded_typed) != std::string::npos;
}

void offer_people(const Cell& cell, const Meeting& meeting, std::string_view typed,
                  std::string_view then, Completion& out) {
  const std::string folded = text::fold(typed);
  for (const Who& who : people_at(cell, meeting)) {
    if (!begins_a_word(who.name, folded) && !who.person.text.starts_with(typed)) {
      continue;
    }
    const auto again = person_named(cell, meeting, who.name);
    const bool is_plain = again && again->person == who.person;
    const std::string text = is_plain ? who.name : who.person.text;
    out.candidates.push_back(
        {text + std::string(then), is_plain ? text : text + " (" + who.name + ")"});
  }
}

void offer_words(std::string_view typed, Completion& out) {
  const std::string folded = text::fold(typed);
  for (const ShortWord& word : short_words()) {
    if (text::fold(word.word).starts_with(folded)) {
      const bool alone = word.behind == Behind::nothing;
      out.candidates.push_back(
          {std::string(word.word) + (alone ? "" : " "), std::string(word.word)});
    }
  }
}

void offer_items(const Meeting& meeting, std::string_view typed, Completion& out) {
  const std::string folded = text::fold(typed);
  for (std::size_t i = 0; i < meeting.agenda->size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string title = (*meeting.agenda)[i].title.value_or("");
    if (number.starts_with(typed) || begins_a_word(title, folded)) {
      out.candidates.push_back({number, number + " " + title});
    }
  }
}

/// Where the last part of what stands behind a short word begins.
std::size_t begin_of_part(std::string_view line, std::size_t rest, std::string_view separators) {
  const std::size_t at =
      separators.empty() ? std::string_view::npos : line.find_last_of(separators);
  const std::size_t from = at == std::string_view::npos || at < rest ? rest : at + 1;
  return std::min(line.find_first_not_of(' ', from), line.size());
}

struct PeopleBehind {
  std::string_view separators;
  std::string_view then;
};

PeopleBehind people_behind(Behind behind, std::string_view rest) {
  switch (behind) {
    case Behind::people:
      return {",", ""};
    case Behind::two_people:
      return {">", rest.find('>') == std::string_view::npos ? " > " : ": "};
    case Behind::person_then_text:
      return {"", ": "};
    case Behind::person_then_time:
      return {"", " "};
    default:
      return {};
  }
}

std::string common_beginning(const std::vector<Candidate>& candidates) {
  std::string out = candidates.front().text;
  for (const Candidate& candidate : candidates) {
    const auto end = std::ranges::mismatch(out, candidate.text).in1;
    out.erase(end, out.end());
  }
  while (text::first_invalid_utf8(out)) {
    out.pop_back();
  }
  return out;
}

}  // namespace

std::string Completion::certain(std::string_view line) const {
  if (candidates.empty()) {
    return {};
  }
  if (candidates.size() == 1) {
    return candidates.front().text;
  }
  const std::string common = common_beginning(candidates);
  const std::string typed = text::fold(line.substr(from));
  const std::string folded = text::fold(common);
  const bool says_more = folded.size() > typed.size() && folded.starts_with(typed);
  return says_more ? common : std::string();
}

Completion complete(std::string_view line, const Cell& cell, const Meeting& meeting) {
  Completion out;
  out.from = std::min(line.find_first_not_of(' '), line.size());
  if (line.find(':') != std::string_view::npos) {
    return out;
  }
  const auto opened = opened_line(line);
  if (!opened) {
    offer_words(line.substr(out.from), out);
    offer_people(cell, meeting, line.substr(out.from), ": ", out);
    return out;
  }
  const Behind behind = opened->word.behind;
  out.from = opened->rest;
  if (behind == Behind::item) {
    offer_items(meeting, line.substr(out.from), out);
  } else if (behind != Behind::text) {
    const PeopleBehind people = people_behind(behind, line.substr(opened->rest));
    out.from = begin_of_part(line, opened->rest, people.separators);
    offer_people(cell, meeting, line.substr(out.from), people.then, out);
  }
  return out;
}

}  // namespace chibo::notes
