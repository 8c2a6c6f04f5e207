#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_closing.hpp"
#include "rules/people.hpp"
#include "rules/probation_calendar.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::ClosingMsg;
using i18n::Message;
using rules::CalendarEntry;
using rules::ProbationCalendar;
using rules::ProbationStage;

void print(Env& env, std::string_view lead, std::string_view rest, const Message& message) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, lead,
                           rest);
}

Message heading_of(const CalendarEntry& one) {
  const model::Member& member = *one.member;
  const std::string name = shown_name(member);
  if (!one.ends) {
    return i18n::say(ClosingMsg::probation_blank, name);
  }
  return i18n::say(ClosingMsg::probation_line, name, base::slashed(*member.admitted),
                   base::slashed(*one.ends));
}

Message meeting_of(const CalendarEntry& one) {
  const std::string& stem = one.considered_at->stem;
  if (one.considered_at->meeting.state != model::MeetingState::held) {
    return i18n::say(ClosingMsg::probation_planned, stem);
  }
  if (!one.approved) {
    return i18n::say(ClosingMsg::probation_considered_unclear, stem);
  }
  return i18n::say(
      *one.approved ? ClosingMsg::probation_considered : ClosingMsg::probation_declined, stem);
}

bool was_considered(const CalendarEntry& one) {
  return one.considered_at != nullptr &&
         one.considered_at->meeting.state == model::MeetingState::held;
}

void print_stage(Env& env, const CalendarEntry& one, base::Date today) {
  constexpr std::string_view k_lead = "  - ";
  constexpr std::string_view k_rest = "    ";
  if (!one.stage) {
    return;
  }
  switch (*one.stage) {
    case ProbationStage::running:
      print(env, k_lead, k_rest,
            i18n::say(ClosingMsg::probation_left, base::days_between(today, *one.ends)));
      return;
    case ProbationStage::ends_soon:
      print(env, k_lead, k_rest,
            i18n::say(ClosingMsg::probation_soon, base::days_between(today, *one.ends)));
      if (!was_considered(one) && one.consider_by) {
        print(env, k_lead, k_rest,
              i18n::say(ClosingMsg::probation_consider_by, base::slashed(*one.consider_by)));
      }
      return;
    case ProbationStage::due:
    case ProbationStage::overdue:
      break;
  }
  if (!was_considered(one) && one.consider_by) {
    print(env, k_lead, k_rest,
          i18n::say(one.stage == ProbationStage::overdue ? ClosingMsg::probation_overdue
                                                         : ClosingMsg::probation_over,
                    base::slashed(*one.consider_by)));
  }
  print(env, k_lead, k_rest, i18n::say(ClosingMsg::probation_dated, base::slashed(*one.ends)));
}

void print_one(Env& env, const model::Cell& cell, const CalendarEntry& one) {
  print(env, "", "  ", heading_of(one));
  print_stage(env, one, env.today);
  if (one.considered_at != nullptr) {
    print(env, "  - ", "    ", meeting_of(one));
  }
  if (one.suspended) {
    print(env, "  - ", "    ", i18n::say(ClosingMsg::probation_suspended));
  }
  const model::Meeting no_meeting;
  const std::string helper = rules::shown_name(cell, no_meeting, one.member->helper);
  print(env, "  - ", "    ",
        helper.empty() ? i18n::say(ClosingMsg::probation_no_helper)
                       : i18n::say(ClosingMsg::probation_helper, helper));
}

/// Where a rule comes from; of an unconfirmed one, what is known of that.
Message ground_of(const rules::Rule& rule) {
  return rule.confirmed || rule.comment.empty() ? citation(rule)
                                                : i18n::say(ClosingMsg::rule_comment, rule.comment);
}

void print_rules(Env& env, const model::Cell& cell, const ProbationCalendar& calendar) {
  env.out << '\n';
  if (calendar.papers) {
    print(env, "", "  ", i18n::say(ClosingMsg::probation_papers, calendar.papers->value));
  }
  for (const auto& [rule, sentence] :
       {std::pair(&calendar.length, ClosingMsg::probation_by_length),
        std::pair(&calendar.consider_within, ClosingMsg::probation_by_consider),
        std::pair(&calendar.papers, ClosingMsg::probation_by_papers)}) {
    if (*rule) {
      print(env, "", "  ", i18n::say(sentence, ground_of(**rule)));
    }
  }
  if (cell.holidays.days_off->empty()) {
    print(env, "", "  ", i18n::say(ClosingMsg::probation_no_holidays));
  }
}

Exit probation(Env& env) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return Exit::found;
  }
  const model::Cell& cell = workspace->cell();
  const bool all_read = is_all_read(env, *workspace);
  const ProbationCalendar calendar = rules::probation_on(cell, env.today);
  const std::string day = base::slashed(env.today);
  if (calendar.members.empty()) {
    say(env.out, env, i18n::say(ClosingMsg::probation_nobody, day));
    return all_read ? Exit::done : Exit::found;
  }
  if (!calendar.length) {
    return refused(env, {i18n::say(ClosingMsg::probation_no_rule, day), std::nullopt});
  }
  for (const CalendarEntry& one : calendar.members) {
    print_one(env, cell, one);
  }
  print_rules(env, cell, calendar);
  return all_read ? Exit::done : Exit::found;
}

}  // namespace

Action add_probation(Arguments& /*arguments*/) {
  return [](Env& env) { return probation(env); };
}

}  // namespace chibo::cli
