#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "rules/agenda_plan.hpp"
#include "rules/rotation.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using rules::TurnReason;

struct Options {
  std::string date;
  bool explain = false;
};

i18n::Message reason_in_words(const rules::TurnStanding& standing) {
  const std::string name = standing.member->name.value_or(standing.member->id->text);
  switch (standing.reason) {
    case TurnReason::next:
      return i18n::say(Msg::turn_is_next, name);
    case TurnReason::waiting:
      return i18n::say(Msg::turn_waits, name);
    case TurnReason::had_turn:
      return i18n::say(Msg::turn_was_had, name, standing.turns.back());
    case TurnReason::exempt:
      return i18n::say(Msg::turn_exempt, name);
    case TurnReason::away:
      return i18n::say(Msg::turn_away, name);
    case TurnReason::suspended:
      return i18n::say(Msg::turn_suspended, name);
    case TurnReason::special_duty:
      break;
  }
  return i18n::say(Msg::turn_special_duty, name);
}

void explain(Env& env, const rules::Rotation& rotation, base::Date day) {
  env.out << '\n';
  say(env.out, env,
      i18n::say(rotation.order_planned ? Msg::turn_order_planned : Msg::turn_order_habit,
                static_cast<int>(day.year())));
  say(env.out, env,
      i18n::say(rotation.per_meeting_planned ? Msg::turn_count_planned : Msg::turn_count_auto,
                rotation.per_meeting));
  for (const rules::TurnStanding& standing : rotation.standings) {
    env.out << "  ";
    say(env.out, env, reason_in_words(standing));
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
  base::Date day = rules::planned_date(
      workspace->cell(), model::MeetingKind::regular,
      rules::next_period(workspace->cell(), model::MeetingKind::regular, env.today), env.today);
  for (const model::MeetingRecord& record : workspace->cell().meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.kind == model::MeetingKind::regular &&
        meeting.state == model::MeetingState::planned && meeting.date.is_said() &&
        *meeting.date >= env.today && *meeting.date < day) {
      day = *meeting.date;
    }
  }
  if (!options.date.empty()) {
    const auto given = given_date(options.date);
    if (!given) {
      return usage_error(env, given.error());
    }
    day = *given;
  }
  const rules::Rotation rotation = rules::rotation_on(workspace->cell(), day);
  const auto next = rotation.next();
  if (next.empty()) {
    say(env.out, env, i18n::say(Msg::turn_nobody, day));
  } else {
    say(env.out, env, i18n::say(Msg::turn_at_meeting, day));
  }
  for (const model::Member* member : next) {
    env.out << "  " << text::pad(member->id->text, 12) << " "
            << text::safe_for_terminal(member->name.value_or("")) << '\n';
  }
  if (options.explain) {
    explain(env, rotation, day);
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_turn_next(CLI::App& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--date", options->date);
  app.add_flag("--explain", options->explain);
  return [options](Env& env) { return turn_next(env, *options); };
}

}  // namespace chibo::cli
