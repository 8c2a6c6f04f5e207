#include "notes/note.hpp"

#include "i18n/message_note.hpp"
#include "notes/edit.hpp"
#include "records/words.hpp"
#include "rules/meeting_state.hpp"
#include "rules/sealing.hpp"
#include "rules/tasks.hpp"

#include <algorithm>
#include <array>

namespace chibo::notes {

using i18n::NoteMsg;
using i18n::say;

base::Result<void> takes_notes(const model::MeetingRecord& record) {
  const model::Meeting& meeting = record.meeting;
  if (rules::is_sealed(meeting)) {
    return base::fail(say(NoteMsg::is_sealed, record.stem),
                      say(NoteMsg::is_sealed_hint, record.stem));
  }
  if (rules::is_off(meeting)) {
    return base::fail(say(NoteMsg::is_not_held, record.stem, records::word(*meeting.state)),
                      say(NoteMsg::is_not_held_hint, record.stem));
  }
  return {};
}

Done apply(const Note& note, Desk& desk) {
  if (const auto open = takes_notes(desk.record); !open) {
    return tl::unexpected(open.error());
  }
  return std::visit([&](const auto& one) { return apply_one(one, desk); }, note);
}

bool is_wrong_word(const base::Error& error) {
  constexpr std::array<i18n::SentenceId, 7> k_wrong_words = {
      NoteMsg::no_such_person, NoteMsg::many_people, NoteMsg::not_of_the_day, NoteMsg::no_such_item,
      NoteMsg::no_item_number, NoteMsg::many_items,  NoteMsg::nobody_to_note};
  return std::ranges::find(k_wrong_words, error.what.id) != k_wrong_words.end();
}

base::Result<void> set_or_append(store::RecordEdit& edit, const store::Path& map,
                                 std::string_view key, const model::Told<model::Prose>& old,
                                 const std::string& text) {
  std::string whole = old.is_said() ? old->text : std::string();
  if (!whole.empty() && !whole.ends_with('\n')) {
    whole += '\n';
  }
  return edit.set(map, key, node_of(model::Prose{whole + text}));
}

namespace {

/// Where an id stands among those of its period: "a" is 1, "z" 26, "aa" 27; 0 for none of them.
std::size_t rank_of(std::string_view id, const std::string& prefix) {
  constexpr std::size_t k_most_letters = 3;
  if (!id.starts_with(prefix) || id.size() == prefix.size() ||
      id.size() > prefix.size() + k_most_letters) {
    return 0;
  }
  std::size_t rank = 0;
  for (const char letter : id.substr(prefix.size())) {
    if (letter < 'a' || letter > 'z') {
      return 0;
    }
    rank = rank * 26 + static_cast<std::size_t>(letter - 'a') + 1;
  }
  return rank;
}

std::string letters_of(std::size_t rank) {
  std::string out;
  for (; rank > 0; rank = (rank - 1) / 26) {
    out.insert(out.begin(), static_cast<char>('a' + (rank - 1) % 26));
  }
  return out;
}

}  // namespace

std::string next_task_id(const model::Cell& cell, const model::Meeting& meeting) {
  const std::string prefix = base::iso(*meeting.period) + "-";
  std::size_t last = 0;
  for (const rules::GivenId& given : rules::task_ids(cell)) {
    last = std::max(last, rank_of((*given.id)->text, prefix));
  }
  return prefix + letters_of(last + 1);
}

}  // namespace chibo::notes
