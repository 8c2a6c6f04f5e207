#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/named.hpp"
#include "cli/plan_edit.hpp"
#include "cli/session.hpp"
#include "cli/turn_words.hpp"
#include "i18n/message_turn.hpp"
#include "rules/attendance.hpp"
#include "rules/turn_round.hpp"
#include "text/unicode.hpp"

#include <initializer_list>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Error;
using i18n::Msg;
using i18n::say;
using i18n::TurnMsg;
using model::Member;
using rules::TurnReason;

struct Options {
  std::string member;
  std::string other;
  std::string period;
  std::string reason;
};

/// The round in which turns are moved, as it stands.
struct Round {
  rules::TurnMoment moment;
  rules::TurnRound turns;
};

Round round_of_cell(const model::Cell& cell, base::Date today) {
  const rules::TurnMoment moment = rules::next_turn_moment(cell, today);
  return {moment, rules::round_of(cell, static_cast<int>(moment.year()), today)};
}

/// Why a member has no turn ahead that could be moved.
std::optional<Error> immovable(const Round& round, const Member& member) {
  const std::string name = shown_name(member);
  const rules::RoundLine* line = round.turns.line_of(member);
  if (line == nullptr || !line->belongs) {
    return Error{say(TurnMsg::not_here_then, name, base::slashed(round.moment.day)),
                 say(TurnMsg::takes_no_part_hint)};
  }
  if (line->standing.is_passed_over()) {
    return Error{say(TurnMsg::takes_no_part, name, passed_over_in_words(line->standing.reason)),
                 say(TurnMsg::takes_no_part_hint)};
  }
  if (line->standing.reason == TurnReason::had_turn) {
    return Error{say(TurnMsg::had_turn_already, name, base::slashed(line->standing.turns.back())),
                 say(TurnMsg::had_turn_already_hint)};
  }
  return std::nullopt;
}

/// Says when the turn of a member would come now that the records are as they are.
void say_foreseen(Env& env, const Round& round, const Member& member) {
  const rules::RoundLine* line = round.turns.line_of(member);
  env.out << "  ";
  if (line == nullptr || line->foreseen.empty()) {
    const bool goes_on = line != nullptr && line->standing.in_round && round.turns.rotation.most;
    say(env.out, env,
        goes_on ? say(TurnMsg::now_next_year, shown_name(member), round.turns.year + 1)
                : say(TurnMsg::now_not_foreseen, shown_name(member)));
  } else {
    say(env.out, env,
        say(TurnMsg::now_foreseen, shown_name(member), base::slashed(line->foreseen.front())));
  }
}

bool names(const model::Cell& cell, const model::Meeting& meeting, const Member& member) {
  for (const model::Item& item : *meeting.agenda) {
    for (const model::Turn& turn : *item.turns) {
      if (rules::member_named(cell.roster, turn.member) == &member) {
        return true;
      }
    }
  }
  return false;
}

/// A meeting prepared before the change still names the old turn; only a person may mend it.
void say_prepared(Env& env, const model::Cell& cell, const Member& member) {
  for (const model::MeetingRecord& record : cell.meetings) {
    if (record.meeting.state == model::MeetingState::planned &&
        names(cell, record.meeting, member)) {
      env.out << "  ";
      say(env.out, env, say(TurnMsg::mend_prepared_meeting, record.path, shown_name(member)));
    }
  }
}

/// Reads the cell as it is now and says what became of the members' turns.
void say_outcome(Env& env, std::initializer_list<const Member*> moved) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return;
  }
  const model::Cell& cell = workspace->cell();
  const Round round = round_of_cell(cell, env.today);
  for (const Member* member : moved) {
    const Member* now = find_member(cell.roster, member->id->text);
    say_foreseen(env, round, *now);
  }
  for (const Member* member : moved) {
    say_prepared(env, cell, *find_member(cell.roster, member->id->text));
  }
}

std::optional<Error> missing(const i18n::Arg& what, std::string_view command) {
  return Error{{Msg::usage_missing, {what}}, say(Msg::usage_hint, command)};
}

Exit swap(Env& env, const Options& options) {
  if (options.member.empty() || options.other.empty()) {
    return usage_error(env,
                       *missing(i18n::to_arg(say(TurnMsg::argument_two_members)), "turn swap"));
  }
  if (options.reason.empty()) {
    return usage_error(env, *missing(i18n::to_arg("--reason"), "turn swap"));
  }
  if (const auto error = unfit_words("--reason", options.reason)) {
    return usage_error(env, *error);
  }
  const auto open = open_for_writing(env, "turn swap", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const model::Cell& cell = open->workspace.cell();
  const auto one = named_member(cell.roster, options.member);
  const auto other = named_member(cell.roster, options.other);
  if (!one || !other) {
    return usage_error(env, one ? other.error() : one.error());
  }
  if (*one == *other) {
    return usage_error(
        env, {say(TurnMsg::swap_with_self, shown_name(**one)), say(TurnMsg::swap_with_self_hint)});
  }
  const Round round = round_of_cell(cell, env.today);
  for (const Member* member : {*one, *other}) {
    if (const auto error = immovable(round, *member)) {
      return refused(env, *error);
    }
  }
  auto file = plan_file(env, open->workspace, round.turns.year);
  if (!file) {
    return refused(env, file.error());
  }
  model::TurnSwap told;
  told.member = model::Person{(*one)->id->text};
  told.with = model::Person{(*other)->id->text};
  told.reason = text::nfc(options.reason);
  told.decided = env.today;
  const std::string path = file->path;
  const std::string names_of_both = shown_name(**one) + " và " + shown_name(**other);
  if (const auto done = add_swap(env, open->workspace, std::move(*file), told,
                                 "Đổi lượt tự phê bình: " + names_of_both);
      !done) {
    return refused(env, done.error());
  }
  say(env.out, env, say(TurnMsg::swapped, path, shown_name(**one), shown_name(**other)));
  say_outcome(env, {*one, *other});
  return Exit::done;
}

/// Why a turn cannot be put off to a period: it would not come later than it does.
std::optional<Error> not_later(const Round& round, const Member& member, base::Month until) {
  if (until <= round.moment.period) {
    return Error{
        say(TurnMsg::postponed_not_ahead, base::slashed(until), base::slashed(round.moment.period)),
        say(TurnMsg::postponed_hint)};
  }
  const rules::RoundLine& line = *round.turns.line_of(member);
  if (!line.foreseen.empty() && until <= line.foreseen.front() &&
      line.standing.reason != TurnReason::postponed) {
    return Error{say(TurnMsg::postponed_not_later, shown_name(member),
                     base::slashed(line.foreseen.front()), base::slashed(until)),
                 say(TurnMsg::postponed_hint)};
  }
  return std::nullopt;
}

Exit postpone(Env& env, const Options& options) {
  if (options.member.empty()) {
    return usage_error(env, *missing(i18n::to_arg(say(Msg::argument_member)), "turn postpone"));
  }
  for (const auto& [value, name] :
       {std::pair{options.period, "--to"}, {options.reason, "--reason"}}) {
    if (value.empty()) {
      return usage_error(env, *missing(i18n::to_arg(name), "turn postpone"));
    }
  }
  if (const auto error = unfit_words("--reason", options.reason)) {
    return usage_error(env, *error);
  }
  const auto until = given_month(options.period);
  if (!until) {
    return usage_error(env, until.error());
  }
  const auto open = open_for_writing(env, "turn postpone", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const model::Cell& cell = open->workspace.cell();
  const auto member = named_member(cell.roster, options.member);
  if (!member) {
    return usage_error(env, member.error());
  }
  const Round round = round_of_cell(cell, env.today);
  auto error = immovable(round, **member);
  if (!error) {
    error = not_later(round, **member, *until);
  }
  if (error) {
    return refused(env, *error);
  }
  auto file = plan_file(env, open->workspace, round.turns.year);
  if (!file) {
    return refused(env, file.error());
  }
  model::TurnPostponement told;
  told.member = model::Person{(*member)->id->text};
  told.until = *until;
  told.reason = text::nfc(options.reason);
  told.decided = env.today;
  const std::string path = file->path;
  if (const auto done = add_postponement(
          env, open->workspace, std::move(*file), told,
          "Hoãn lượt tự phê bình của " + shown_name(**member) + " đến kỳ " + base::iso(*until));
      !done) {
    return refused(env, done.error());
  }
  say(env.out, env, say(TurnMsg::postponed, path, shown_name(**member), base::slashed(*until)));
  say_outcome(env, {*member});
  return Exit::done;
}

}  // namespace

Action add_turn_swap(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->member);
  arguments.add_option("OTHER", options->other);
  arguments.add_option("--reason", options->reason);
  return [options](Env& env) { return swap(env, *options); };
}

Action add_turn_postpone(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->member);
  arguments.add_option("--to", options->period);
  arguments.add_option("--reason", options->reason);
  return [options](Env& env) { return postpone(env, *options); };
}

}  // namespace chibo::cli
