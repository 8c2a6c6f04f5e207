#include "cli/commands.hpp"
#include "cli/named.hpp"
#include "cli/session.hpp"
#include "cli/turn_words.hpp"
#include "i18n/message_turn.hpp"
#include "records/words.hpp"
#include "rules/tasks.hpp"
#include "rules/turn_history.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Arg;
using i18n::Message;
using i18n::Msg;
using i18n::to_arg;
using i18n::TurnMsg;
using rules::TurnEntry;

constexpr int k_statement_columns = 160;

Arg statement_arg(const model::Turn& turn) {
  return turn.statement.is_said() ? to_arg(first_words(turn.statement->text, k_statement_columns))
                                  : to_arg(i18n::say(TurnMsg::history_no_statement));
}

Message entry_in_words(const TurnEntry& entry) {
  const std::string day = base::slashed(entry.date);
  const auto& kind = entry.record->meeting.kind;
  const Arg kind_word = to_arg(kind.is_said() ? records::word(*kind) : "?");
  switch (entry.what) {
    case TurnEntry::What::counted:
      return {TurnMsg::history_turn, {to_arg(day), kind_word, statement_arg(*entry.turn)}};
    case TurnEntry::What::not_counted:
      return {TurnMsg::history_not_counted, {to_arg(day), kind_word, statement_arg(*entry.turn)}};
    case TurnEntry::What::put_off:
      break;
  }
  return {TurnMsg::history_put_off, {to_arg(day), reason_arg(entry.turn->postponed)}};
}

Arg due_arg(const model::Told<model::Due>& due) {
  if (!due.is_said()) {
    return to_arg(i18n::say(TurnMsg::history_promise_no_due));
  }
  return due->is_standing() ? to_arg(i18n::Worded{"thường xuyên", "standing"})
                            : to_arg(base::slashed(std::get<base::Date>(due->when)));
}

Message outcome_in_words(const std::vector<rules::TrackedTask>& known,
                         const model::Promise& promise, base::Date today) {
  for (const rules::TrackedTask& task : known) {
    if (task.promise != &promise) {
      continue;
    }
    if (const auto state = rules::told_state(task)) {
      return i18n::say(TurnMsg::promise_heard, records::word(*state),
                       base::slashed(*task.verdict_at->meeting.date));
    }
    if (standing_of(task, today) == rules::TaskStanding::overdue) {
      return i18n::say(TurnMsg::promise_overdue);
    }
  }
  return i18n::say(TurnMsg::promise_open);
}

void print_line(Env& env, const Message& message, std::string_view first, std::string_view rest) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, first,
                           rest);
}

void print(Env& env, const TurnEntry& entry, const std::vector<rules::TrackedTask>& known) {
  print_line(env, entry_in_words(entry), "  ", "    ");
  for (const model::Promise& promise : *entry.turn->promises) {
    const Message line{TurnMsg::history_promise,
                       {to_arg(promise.id->text), to_arg(promise.title.value_or("")),
                        due_arg(promise.due), to_arg(outcome_in_words(known, promise, env.today))}};
    print_line(env, line, "    - ", "      ");
  }
}

Exit turn_history(Env& env, const std::string& name) {
  if (name.empty()) {
    return usage_error(env, {i18n::say(Msg::usage_missing, i18n::say(Msg::argument_member)),
                             i18n::say(Msg::usage_hint, "turn history")});
  }
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return Exit::found;
  }
  const model::Cell& cell = workspace->cell();
  const auto member = named_member(cell.roster, name);
  if (!member) {
    return usage_error(env, member.error());
  }
  const auto known = rules::tasks_until(cell, env.today);
  bool any = false;
  for (const TurnEntry& entry : rules::turn_history(cell).entries) {
    if (entry.member == *member) {
      if (!any) {
        say(env.out, env, i18n::say(TurnMsg::history_of, shown_name(**member)));
      }
      any = true;
      print(env, entry, known);
    }
  }
  if (!any) {
    say(env.out, env, i18n::say(TurnMsg::history_none, shown_name(**member)));
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_turn_history(Arguments& arguments) {
  auto name = std::make_shared<std::string>();
  arguments.add_option("MEMBER", *name);
  return [name](Env& env) { return turn_history(env, *name); };
}

}  // namespace chibo::cli
