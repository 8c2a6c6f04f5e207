#include "notes/item.hpp"

#include "i18n/message_note.hpp"
#include "rules/item_names.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using i18n::NoteMsg;
using i18n::say;
using model::Item;
using model::Meeting;

bool has_counts(const model::Vote& vote) {
  return vote.in_favour.is_said() || vote.against.is_said() || vote.abstained.is_said() ||
         !vote.choices->empty();
}

bool was_taken(const model::Turn& turn) {
  return turn.statement.is_said() || !turn.comments->empty() || turn.conclusion.is_said() ||
         turn.reply.is_said() || !turn.promises->empty();
}

bool was_noted(const Item& item) {
  return !item.opinions->empty() || item.conclusion.is_said() || has_counts(*item.vote) ||
         !item.more_votes->empty() || std::ranges::any_of(*item.turns, was_taken);
}

std::string titles(const Meeting& meeting, const std::vector<std::size_t>& items) {
  std::string out;
  for (const std::size_t item : items) {
    out += (out.empty() ? "" : ", ") + item_label(meeting, item);
  }
  return out;
}

bool has_turn_of(const Item& item, std::string_view member) {
  return std::ranges::any_of(*item.turns, [&](const model::Turn& turn) {
    return turn.member.is_said() && turn.member->text == member;
  });
}

}  // namespace

std::size_t current_item(const Meeting& meeting) {
  for (std::size_t i = meeting.agenda->size(); i > 0; --i) {
    if (was_noted((*meeting.agenda)[i - 1])) {
      return i - 1;
    }
  }
  // what is said before anything was noted belongs to the course of the meeting, not to its opening
  const auto first = std::ranges::find_if(
      *meeting.agenda, [](const Item& item) { return item.part != model::Part::opening; });
  return first == meeting.agenda->end() ? 0
                                        : static_cast<std::size_t>(first - meeting.agenda->begin());
}

base::Result<std::size_t> item_named(const Meeting& meeting, std::string_view typed) {
  if (meeting.agenda->empty()) {
    return base::fail(say(NoteMsg::no_items), say(NoteMsg::no_items_hint));
  }
  if (typed.empty()) {
    return current_item(meeting);
  }
  const std::vector<std::size_t> found = rules::items_called(meeting, typed);
  if (found.size() == 1) {
    return found.front();
  }
  if (const auto number = rules::item_number(typed); found.empty() && number) {
    return base::fail(say(NoteMsg::no_item_number, *number, meeting.agenda->size()));
  }
  if (found.empty()) {
    return base::fail(say(NoteMsg::no_such_item, typed),
                      say(NoteMsg::no_such_item_hint, meeting.agenda->size()));
  }
  return base::fail(say(NoteMsg::many_items, typed, titles(meeting, found)),
                    say(NoteMsg::many_items_hint));
}

base::Result<std::size_t> item_of_turns(const Meeting& meeting, std::string_view member,
                                        std::string_view typed) {
  if (!typed.empty() || meeting.agenda->empty()) {
    return item_named(meeting, typed);
  }
  const auto first_where = [&](const auto& wanted) {
    return static_cast<std::size_t>(std::ranges::find_if(*meeting.agenda, wanted) -
                                    meeting.agenda->begin());
  };
  std::size_t at = first_where([&](const Item& item) { return has_turn_of(item, member); });
  if (at == meeting.agenda->size()) {
    at = first_where([](const Item& item) { return !item.turns->empty(); });
  }
  if (at == meeting.agenda->size()) {
    at = first_where([](const Item& item) {
      return text::fold(item.title.value_or("")).find("tu phe binh") != std::string::npos;
    });
  }
  if (at == meeting.agenda->size()) {
    return base::fail(say(NoteMsg::no_turn_item), say(NoteMsg::no_turn_item_hint));
  }
  return at;
}

std::string item_label(const Meeting& meeting, std::size_t item) {
  return std::to_string(item + 1) + " (" + (*meeting.agenda)[item].title.value_or("…") + ")";
}

}  // namespace chibo::notes
