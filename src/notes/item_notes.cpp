#include "i18n/message_note.hpp"
#include "notes/edit.hpp"
#include "notes/item.hpp"
#include "notes/who.hpp"
#include "records/words.hpp"
#include "rules/schedule.hpp"
#include "rules/votes.hpp"

#include <algorithm>

namespace chibo::notes {

namespace {

using i18n::Message;
using i18n::NoteMsg;
using i18n::say;
using model::Vote;

bool is_empty(const Vote& vote) {
  return !vote.in_favour.is_said() && !vote.against.is_said() && !vote.abstained.is_said() &&
         vote.choices->empty();
}

/// Whether an item has a result that counts: an annulled one is to be voted on again.
bool has_standing_vote(const model::Item& item) {
  const auto stands = [](const Vote& vote) { return !is_empty(vote) && !rules::is_annulled(vote); };
  return (item.vote.is_said() && stands(*item.vote)) ||
         std::ranges::any_of(*item.more_votes, stands);
}

Vote vote_of(const Desk& desk, const Voting& note) {
  Vote out;
  if (model::Matter matter{};
      !note.about.empty() &&
      records::Codec<model::Matter>::read(note.about, matter) != records::ReadResult::wrong) {
    out.about = matter;
  } else if (!note.about.empty()) {
    out.question = note.about;
  }
  if (note.method) {
    out.method = *note.method;
  }
  if (note.at) {
    out.at_time = *note.at;
    if (const auto day = rules::day_noted(desk.meeting(), desk.today, *note.at)) {
      out.day = *day;
    }
  }
  out.in_favour = note.in_favour;
  if (note.against) {
    out.against = *note.against;
  }
  if (note.abstained) {
    out.abstained = *note.abstained;
  }
  return out;
}

long long cast(const Voting& note) {
  return 0LL + note.in_favour + note.against.value_or(0) + note.abstained.value_or(0);
}

std::optional<base::Error> why_too_many(const Desk& desk, const Voting& note) {
  const rules::VoteBase base = rules::vote_base(desk.cell, desk.meeting());
  if (base.in_the_room && cast(note) > *base.in_the_room) {
    return base::Error{say(NoteMsg::more_votes_than_room, cast(note), *base.in_the_room),
                       say(NoteMsg::more_votes_than_room_hint)};
  }
  if (!base.in_the_room && base.denominator > 0 && cast(note) > base.denominator) {
    return base::Error{say(NoteMsg::more_votes_than_cell, cast(note), base.denominator),
                       say(NoteMsg::more_votes_than_room_hint)};
  }
  return std::nullopt;
}

/// The count, or that it was not told: never a nought that nobody said.
Message count(const std::optional<int>& number) {
  return number ? say(NoteMsg::count_told, *number) : say(NoteMsg::count_untold);
}

/// Fills in a vote that was prepared without counts, key by key, its own words kept.
base::Result<void> fill_in(Desk& desk, std::size_t item, Vote vote) {
  store::Path place = place_of_item(item);
  place.emplace_back("biểu quyết");
  for (const records::Field& field : records::shape_of<Vote>().fields) {
    void* slot = field.slot(&vote);
    if (!field.ops->told(slot).is_said()) {
      continue;
    }
    if (auto done = desk.edit.set(place, field.key, store::slot_node(*field.ops, slot)); !done) {
      return done;
    }
  }
  return {};
}

base::Result<void> write_vote(Desk& desk, std::size_t item, const Vote& vote) {
  const model::Item& old = (*desk.meeting().agenda)[item];
  if (!old.vote.is_said()) {
    return desk.edit.set(place_of_item(item), "biểu quyết", store::item_node(vote));
  }
  if (is_empty(*old.vote)) {
    return fill_in(desk, item, vote);
  }
  return desk.edit.add(place_of_item(item), "biểu quyết khác", store::item_node(vote));
}

std::vector<Message> said_of(const Desk& desk, const Voting& note, std::size_t item,
                             const Vote& vote) {
  std::vector<Message> out = {say(NoteMsg::voted, item_label(desk.meeting(), item), note.in_favour,
                                  count(note.against), count(note.abstained))};
  const rules::VoteOutcome outcome =
      rules::outcome_of(desk.cell, desk.meeting(), vote,
                        (*desk.meeting().agenda)[item].matter.value_or(model::Matter::other));
  if (outcome.reached) {
    out.push_back(say(*outcome.reached ? NoteMsg::vote_reached : NoteMsg::vote_not_reached,
                      note.in_favour, outcome.base.denominator));
  }
  if (outcome.base.in_the_room && note.against && note.abstained &&
      cast(note) < *outcome.base.in_the_room) {
    out.push_back(say(NoteMsg::votes_left_over, *outcome.base.in_the_room - cast(note)));
  }
  return out;
}

}  // namespace

Done apply_one(const Saying& note, Desk& desk) {
  const auto who = person_named(desk.cell, desk.meeting(), note.who);
  if (!who) {
    return tl::unexpected(who.error());
  }
  const auto item = item_named(desk.meeting(), note.item);
  if (!item) {
    return tl::unexpected(item.error());
  }
  model::Opinion opinion;
  opinion.speaker = who->person;
  opinion.content = model::Prose{note.text};
  if (const auto done = desk.edit.add(place_of_item(*item), "ý kiến", store::item_node(opinion));
      !done) {
    return tl::unexpected(done.error());
  }
  return std::vector<Message>{
      say(NoteMsg::opinion_noted, who->name, item_label(desk.meeting(), *item))};
}

Done apply_one(const Concluding& note, Desk& desk) {
  const auto item = item_named(desk.meeting(), note.item);
  if (!item) {
    return tl::unexpected(item.error());
  }
  const auto& old = (*desk.meeting().agenda)[*item].conclusion;
  if (const auto done = set_or_append(desk.edit, place_of_item(*item), "kết luận", old, note.text);
      !done) {
    return tl::unexpected(done.error());
  }
  return std::vector<Message>{
      say(old.is_said() ? NoteMsg::conclusion_added : NoteMsg::conclusion_noted,
          item_label(desk.meeting(), *item))};
}

Done apply_one(const Voting& note, Desk& desk) {
  const auto item = item_named(desk.meeting(), note.item);
  if (!item) {
    return tl::unexpected(item.error());
  }
  if (const auto error = why_too_many(desk, note)) {
    return tl::unexpected(*error);
  }
  if (note.about.empty() && has_standing_vote((*desk.meeting().agenda)[*item])) {
    return base::fail(say(NoteMsg::voted_already, item_label(desk.meeting(), *item)),
                      say(NoteMsg::voted_already_hint));
  }
  const Vote vote = vote_of(desk, note);
  if (const auto done = write_vote(desk, *item, vote); !done) {
    return tl::unexpected(done.error());
  }
  return said_of(desk, note, *item, vote);
}

}  // namespace chibo::notes
