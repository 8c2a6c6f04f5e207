#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "cli/turn_words.hpp"
#include "rules/turn_round.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;

struct Options {
  std::string date;
  bool explain = false;
};

void explain(Env& env, const model::Cell& cell, const rules::TurnHistory& history,
             const rules::Rotation& rotation, rules::TurnMoment moment) {
  env.out << '\n';
  say(env.out, env,
      i18n::say(rotation.order_planned ? Msg::turn_order_planned : Msg::turn_order_habit,
                static_cast<int>(moment.year())));
  say(env.out, env, count_in_words(rotation, static_cast<int>(moment.year())));
  for (const rules::TurnStanding& standing : rotation.standings) {
    env.out << "  ";
    say(env.out, env, standing_in_words(standing));
    for (const i18n::Message& reason : reasons_of(cell, history, moment, standing)) {
      env.out << "    ";
      say(env.out, env, reason);
    }
  }
}

Exit turn_next(Env& env, const Options& options) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return Exit::found;
  }
  const model::Cell& cell = workspace->cell();
  rules::TurnMoment moment = rules::next_turn_moment(cell, env.today);
  if (!options.date.empty()) {
    const auto given = given_date(options.date);
    if (!given) {
      return usage_error(env, given.error());
    }
    moment = rules::turn_moment_on(cell, *given);
  }
  const rules::TurnHistory history = rules::turn_history(cell);
  const rules::Rotation rotation = rules::rotation_at(cell, history, moment);
  const auto next = rotation.next();
  if (next.empty()) {
    say(env.out, env, i18n::say(Msg::turn_nobody, moment.day));
  } else {
    say(env.out, env, i18n::say(Msg::turn_at_meeting, moment.day));
  }
  for (const model::Member* member : next) {
    env.out << "  " << text::pad(member->id->text, 12) << " "
            << text::safe_for_terminal(member->name.value_or("")) << '\n';
  }
  if (options.explain) {
    explain(env, cell, history, rotation, moment);
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_turn_next(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("--date", options->date);
  arguments.add_flag("--explain", options->explain);
  return [options](Env& env) { return turn_next(env, *options); };
}

}  // namespace chibo::cli
