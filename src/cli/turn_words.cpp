#include "cli/turn_words.hpp"

#include "base/date.hpp"
#include "i18n/message_turn.hpp"
#include "rules/attendance.hpp"
#include "text/unicode.hpp"

namespace chibo::cli {

using i18n::Message;
using i18n::Msg;
using i18n::say;
using i18n::TurnMsg;
using rules::TurnReason;
using rules::TurnStanding;

i18n::Arg reason_arg(const model::Told<std::string>& reason) {
  return reason.is_said() ? i18n::to_arg(*reason) : i18n::to_arg(say(TurnMsg::no_reason_told));
}

Message standing_in_words(const TurnStanding& standing) {
  const std::string name = shown_name(*standing.member);
  switch (standing.reason) {
    case TurnReason::next:
      return say(Msg::turn_is_next, name);
    case TurnReason::waiting:
      return say(Msg::turn_waits, name);
    case TurnReason::had_turn:
      return say(Msg::turn_was_had, name, base::slashed(standing.turns.back()));
    case TurnReason::postponed:
      return {TurnMsg::is_postponed,
              {i18n::to_arg(name), i18n::to_arg(base::slashed(*standing.postponement->until)),
               reason_arg(standing.postponement->reason)}};
    case TurnReason::absent:
      return {standing.would_go ? TurnMsg::would_go_absent : TurnMsg::is_absent,
              {i18n::to_arg(name), reason_arg(*standing.absence)}};
    case TurnReason::exempt:
      return say(Msg::turn_exempt, name);
    case TurnReason::away:
      return say(Msg::turn_away, name);
    case TurnReason::suspended:
      return say(Msg::turn_suspended, name);
    case TurnReason::special_duty:
      break;
  }
  return say(Msg::turn_special_duty, name);
}

namespace {

std::string shown_name(const model::Cell& cell, const model::Told<model::Person>& who) {
  const model::Member* member = rules::member_named(cell.roster, who);
  return member != nullptr ? shown_name(*member) : who->text;
}

}  // namespace

std::vector<Message> reasons_of(const model::Cell& cell, const rules::TurnHistory& history,
                                rules::TurnMoment moment, const TurnStanding& standing) {
  std::vector<Message> out;
  for (const model::TurnSwap* swap : standing.swaps) {
    out.push_back({TurnMsg::because_swapped,
                   {i18n::to_arg(shown_name(cell, swap->member)),
                    i18n::to_arg(shown_name(cell, swap->with)), reason_arg(swap->reason)}});
  }
  if (standing.reason != TurnReason::next && standing.reason != TurnReason::waiting) {
    return out;
  }
  if (standing.postponement != nullptr) {
    out.push_back({TurnMsg::because_postponed,
                   {i18n::to_arg(base::slashed(*standing.postponement->until)),
                    reason_arg(standing.postponement->reason)}});
  }
  if (standing.put_off) {
    out.push_back({TurnMsg::because_put_off,
                   {i18n::to_arg(base::slashed(standing.put_off->date)),
                    reason_arg(standing.put_off->turn->postponed)}});
  }
  if (standing.left_over) {
    out.push_back(say(TurnMsg::because_left_over, static_cast<int>(moment.year()) - 1));
  }
  if (const auto day = rules::missed_turn(cell, history, moment, *standing.member)) {
    out.push_back(say(TurnMsg::because_missed, base::slashed(*day)));
  }
  return out;
}

Message count_in_words(const rules::Rotation& rotation, int year) {
  if (rotation.per_meeting_planned) {
    return say(Msg::turn_count_planned, rotation.per_meeting);
  }
  if (rotation.without_turn == 0) {
    return say(Msg::turn_count_auto, rotation.per_meeting);
  }
  if (rotation.most) {
    return say(TurnMsg::count_capped, rotation.per_meeting, rotation.without_turn, year,
               rotation.meetings_left, rotation.most->value, rules::citation(rotation.most->rule),
               year + 1);
  }
  return say(TurnMsg::count_auto, rotation.per_meeting, rotation.without_turn,
             rotation.meetings_left, year);
}

Message passed_over_in_words(TurnReason reason) {
  switch (reason) {
    case TurnReason::exempt:
      return say(TurnMsg::line_exempt);
    case TurnReason::away:
      return say(TurnMsg::line_away);
    case TurnReason::suspended:
      return say(TurnMsg::line_suspended);
    default:
      return say(TurnMsg::line_special_duty);
  }
}

std::string first_words(std::string_view text, int columns) {
  std::string line(text.substr(0, text.find('\n')));
  const bool more = text.find_first_not_of(" \n", line.size()) != std::string_view::npos;
  if (text::display_width(line) <= columns && !more) {
    return line;
  }
  constexpr int k_ellipsis = 2;
  while (text::display_width(line) > columns - k_ellipsis && line.find(' ') != std::string::npos) {
    line.resize(line.rfind(' '));
  }
  return line + " …";
}

}  // namespace chibo::cli
