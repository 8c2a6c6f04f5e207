#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/note_command.hpp"
#include "i18n/message_note.hpp"

#include <memory>

namespace chibo::cli {

namespace {

using i18n::NoteMsg;
using Wanted = base::Result<notes::Note>;

struct Options {
  std::string meeting;
  std::string item;
  std::string who;
  std::string text;
  std::vector<std::string> counts;
  std::string about;
  std::string method;
  std::string at;
  std::string owner;
  std::vector<std::string> helpers;
  std::string due;
  std::string report;
  std::string statement;
  std::vector<std::string> comment;
  std::string conclusion;
  std::string promise;
  std::string review;
};

Wanted saying(const Options& options, Words& words) {
  notes::Saying out{words(options.who), words(options.text), words(options.item)};
  if (out.who.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_who)), "note say");
  }
  if (out.text.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_text)), "note say");
  }
  return out;
}

Wanted concluding(const Options& options, Words& words) {
  notes::Concluding out{words(options.text), words(options.item)};
  if (out.text.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_text)), "note conclude");
  }
  return out;
}

Wanted voting(const Options& options, Words& words) {
  if (options.counts.empty()) {
    return base::fail(i18n::say(i18n::Msg::usage_missing, i18n::say(NoteMsg::argument_counts)),
                      i18n::say(NoteMsg::wrong_count_hint));
  }
  std::vector<int> counts;
  for (const std::string& typed : options.counts) {
    const auto count = given_count(typed);
    if (!count) {
      return tl::unexpected(count.error());
    }
    counts.push_back(*count);
  }
  notes::Voting out;
  out.in_favour = counts[0];
  if (counts.size() > 1) {
    out.against = counts[1];
  }
  if (counts.size() > 2) {
    out.abstained = counts[2];
  }
  out.item = words(options.item);
  out.about = words(options.about);
  const auto method = given_word<model::VoteMethod>(options.method);
  if (!method) {
    return tl::unexpected(method.error());
  }
  out.method = *method;
  if (!options.at.empty()) {
    const auto time = given_time(options.at);
    if (!time) {
      return tl::unexpected(time.error());
    }
    out.at = *time;
  }
  return out;
}

/// Reads an option where it was given.
template <class Value, class Read>
base::Result<std::optional<Value>> optional(const std::string& typed, Read read) {
  if (typed.empty()) {
    return std::optional<Value>();
  }
  const auto value = read(typed);
  if (!value) {
    return tl::unexpected(value.error());
  }
  return std::optional<Value>(*value);
}

Wanted tasking(const Options& options, Words& words) {
  notes::Tasking out;
  out.title = words(options.text);
  out.owner = words(options.owner);
  if (out.title.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_text)), "note task");
  }
  if (out.owner.empty()) {
    return missing(i18n::to_arg("--who"), "note task");
  }
  for (const std::string& helper : options.helpers) {
    out.helpers.push_back(words(helper));
  }
  const auto due = optional<model::Due>(options.due, given_due);
  const auto report = optional<base::Month>(options.report, given_month);
  if (!due || !report) {
    return tl::unexpected(!due ? due.error() : report.error());
  }
  out.due = *due;
  out.report = *report;
  return out;
}

Wanted promising(const Options& options, Words& words, notes::TurnTaking& out) {
  const auto due = optional<model::Due>(options.due, given_due);
  const auto review = optional<base::Month>(options.review, given_month);
  if (!due || !review) {
    return tl::unexpected(!due ? due.error() : review.error());
  }
  const std::string title = words(options.promise);
  if (!title.empty()) {
    out.promise = notes::Promising{title, *due, *review};
  } else if (*due || *review) {
    return base::fail(i18n::say(NoteMsg::due_without_promise));
  }
  return out;
}

Wanted turn_taking(const Options& options, Words& words) {
  notes::TurnTaking out;
  out.who = words(options.who);
  if (out.who.empty()) {
    return missing(i18n::to_arg(i18n::say(NoteMsg::argument_who)), "note turn");
  }
  out.statement = words(options.statement);
  out.conclusion = words(options.conclusion);
  out.item = words(options.item);
  if (options.comment.size() == 2) {
    out.comment_by = words(options.comment[0]);
    out.comment = words(options.comment[1]);
  }
  if (auto note = promising(options, words, out); !note) {
    return note;
  }
  if (out.statement.empty() && out.conclusion.empty() && out.comment.empty() && !out.promise) {
    return base::fail(i18n::say(NoteMsg::turn_needs_part),
                      i18n::say(NoteMsg::turn_needs_part_hint));
  }
  return out;
}

Action note_action(Arguments& arguments, const std::shared_ptr<Options>& options,
                   std::string_view command, Wanted (*wanted)(const Options&, Words&)) {
  arguments.add_option("--meeting", options->meeting);
  return [=](Env& env) {
    Words words;
    Wanted note = wanted(*options, words);
    return write_note(env, {command, options->meeting, std::move(note), words.removed()});
  };
}

}  // namespace

Action add_note_say(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("WHO", options->who);
  arguments.add_option("TEXT", options->text);
  arguments.add_option("--item", options->item);
  return note_action(arguments, options, "note say", saying);
}

Action add_note_conclude(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("TEXT", options->text);
  arguments.add_option("--item", options->item);
  return note_action(arguments, options, "note conclude", concluding);
}

Action add_note_vote(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("COUNTS", options->counts).expected(1, 3);
  arguments.add_option("--item", options->item);
  arguments.add_option("--about", options->about);
  arguments.add_option("--method", options->method);
  arguments.add_option("--at", options->at);
  return note_action(arguments, options, "note vote", voting);
}

Action add_note_task(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("TITLE", options->text);
  arguments.add_option("--who", options->owner);
  arguments.add_option("--with", options->helpers).one_at_a_time();
  arguments.add_option("--due", options->due);
  arguments.add_option("--report", options->report);
  return note_action(arguments, options, "note task", tasking);
}

Action add_note_turn(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("WHO", options->who);
  arguments.add_option("--statement", options->statement);
  arguments.add_option("--comment-by", options->comment).expected(2);
  arguments.add_option("--conclude", options->conclusion);
  arguments.add_option("--promise", options->promise);
  arguments.add_option("--due", options->due);
  arguments.add_option("--review", options->review);
  arguments.add_option("--item", options->item);
  return note_action(arguments, options, "note turn", turn_taking);
}

}  // namespace chibo::cli
