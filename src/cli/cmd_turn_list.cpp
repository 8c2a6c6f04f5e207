#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "cli/turn_words.hpp"
#include "i18n/message_turn.hpp"
#include "records/term.hpp"
#include "records/words.hpp"
#include "rules/meeting_names.hpp"
#include "rules/turn_round.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Message;
using i18n::TurnMsg;
using rules::RoundLine;
using rules::TurnEntry;
using rules::TurnReason;

constexpr int k_id_width = 12;

Message entry_in_words(const TurnEntry& entry) {
  const std::string day = base::slashed(entry.date);
  const auto& kind = entry.record->meeting.kind;
  const std::string kind_word(kind.is_said() ? records::word(*kind) : "?");
  switch (entry.what) {
    case TurnEntry::What::counted:
      return i18n::say(TurnMsg::line_counted, day, kind_word);
    case TurnEntry::What::not_counted:
      return i18n::say(TurnMsg::line_not_counted, day, kind_word);
    case TurnEntry::What::put_off:
      break;
  }
  return {TurnMsg::line_put_off, {i18n::to_arg(day), reason_arg(entry.turn->postponed)}};
}

bool has_turn(const RoundLine& line) {
  return std::ranges::any_of(
      line.entries, [](const TurnEntry& entry) { return entry.what == TurnEntry::What::counted; });
}

/// Whether no meeting of a year that goes on is left for a member of its round.
bool is_left_over(const rules::TurnRound& round, const RoundLine& line) {
  return !round.is_over && line.belongs && line.standing.in_round && !has_turn(line) &&
         line.foreseen.empty();
}

/// All there is to say of a member in the round, a sentence each; never nothing.
std::vector<Message> facts_of(const rules::TurnRound& round, const RoundLine& line) {
  std::vector<Message> out;
  for (const TurnEntry& entry : line.entries) {
    out.push_back(entry_in_words(entry));
  }
  if (!line.belongs) {
    out.push_back(i18n::say(TurnMsg::line_left));
    return out;
  }
  if (line.standing.reason == TurnReason::postponed) {
    out.push_back({TurnMsg::line_postponed,
                   {i18n::to_arg(base::slashed(*line.standing.postponement->until)),
                    reason_arg(line.standing.postponement->reason)}});
  }
  for (const base::Month period : line.foreseen) {
    out.push_back(i18n::say(TurnMsg::line_foreseen, base::slashed(period)));
  }
  if (has_turn(line) || !line.foreseen.empty()) {
    return out;
  }
  if (line.standing.is_passed_over()) {
    out.push_back(passed_over_in_words(line.standing.reason));
  } else if (round.is_over) {
    out.push_back(i18n::say(TurnMsg::line_no_turn));
  } else if (is_left_over(round, line)) {
    out.push_back(round.rotation.most ? i18n::say(TurnMsg::line_next_year, round.year + 1)
                                      : i18n::say(TurnMsg::line_no_place));
  }
  return out;
}

void print(Env& env, const rules::TurnRound& round) {
  int names = 0;
  for (const RoundLine& line : round.lines) {
    names = std::max(names, text::display_width(text::safe_for_terminal(shown_name(*line.member))));
  }
  for (const RoundLine& line : round.lines) {
    std::string start = "  " + text::pad(line.member->id->text, k_id_width) + " " +
                        text::pad(text::safe_for_terminal(shown_name(*line.member)), names) + "  ";
    const std::string indent(static_cast<std::size_t>(text::display_width(start)), ' ');
    for (const Message& fact : facts_of(round, line)) {
      env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(fact)), env.width, start,
                               indent);
      start = indent;
    }
  }
}

/// Who of the round has no meeting left this year, where an evening holds no more.
void say_left_over(Env& env, const rules::TurnRound& round) {
  const auto left = std::ranges::count_if(
      round.lines, [&](const RoundLine& line) { return is_left_over(round, line); });
  if (round.rotation.most && left > 0) {
    say(env.out, env, i18n::say(TurnMsg::round_left_over, left, round.year, round.year + 1));
  }
}

/// Whether the records hold a meeting of a year.
bool tells_of(const model::Cell& cell, int year) {
  return std::ranges::any_of(cell.meetings, [&](const model::MeetingRecord& record) {
    const auto period = rules::period_of(record);
    return period && static_cast<int>(period->year()) == year;
  });
}

void tell(Env& env, const model::Cell& cell, int year) {
  const rules::TurnRound round = rules::round_of(cell, year, env.today);
  if (round.lines.empty()) {
    say(env.out, env, i18n::say(TurnMsg::round_empty, year));
    return;
  }
  if (round.is_over && !tells_of(cell, year)) {
    say(env.out, env, i18n::say(TurnMsg::round_untold, year));
    return;
  }
  say(env.out, env, i18n::say(TurnMsg::round_of_year, year));
  print(env, round);
  const auto in_round = [](const RoundLine& line) {
    return has_turn(line) || (line.belongs && line.standing.in_round);
  };
  say(env.out, env,
      i18n::say(TurnMsg::round_counts, std::ranges::count_if(round.lines, has_turn),
                std::ranges::count_if(round.lines, in_round)));
  if (!round.is_over) {
    say(env.out, env, i18n::say(TurnMsg::round_foreseen));
    say_left_over(env, round);
  }
}

struct Years {
  int first = 0;
  int last = 0;
};

/// A year, or those of a term, "2025-2027", of which something can be told; the year of the next
/// turn where nothing is typed.
base::Result<Years> years_asked(const model::Cell& cell, const std::string& typed,
                                base::Date today) {
  const int next = static_cast<int>(rules::next_turn_moment(cell, today).year());
  if (typed.empty()) {
    return Years{next, next};
  }
  const auto term = records::read_term(typed);
  const auto first = records::read_year(term ? term->substr(0, term->find('-')) : typed);
  if (!first) {
    return base::fail(i18n::say(TurnMsg::wrong_year_or_term, text::nfc(typed)),
                      i18n::say(TurnMsg::wrong_year_or_term_hint));
  }
  const int last = term ? *records::read_year(term->substr(term->find('-') + 1)) : *first;
  return year_in_span(*first, cell, today).map([&](int year) {
    return Years{year, term ? std::max(year, std::min(last, next)) : year};
  });
}

Exit turn_list(Env& env, const std::string& asked) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (!is_sound(env, *workspace, store::k_roster_file)) {
    return Exit::found;
  }
  const auto years = years_asked(workspace->cell(), asked, env.today);
  if (!years) {
    return usage_error(env, years.error());
  }
  for (int year = years->first; year <= years->last; ++year) {
    env.out << (year == years->first ? "" : "\n");
    tell(env, workspace->cell(), year);
  }
  return is_all_read(env, *workspace) ? Exit::done : Exit::found;
}

}  // namespace

Action add_turn_list(Arguments& arguments) {
  auto years = std::make_shared<std::string>();
  arguments.add_option("YEAR", *years);
  return [years](Env& env) { return turn_list(env, *years); };
}

}  // namespace chibo::cli
