#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/session.hpp"
#include "i18n/message_plan.hpp"
#include "records/words.hpp"
#include "render/document.hpp"
#include "rules/plan_rows.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::PlanMsg;
using rules::PlanStanding;

struct Options {
  std::string year;
};

PlanMsg in_words(PlanStanding standing) {
  switch (standing) {
    case PlanStanding::held:
      return PlanMsg::plan_held;
    case PlanStanding::prepared:
      return PlanMsg::plan_prepared;
    case PlanStanding::postponed:
      return PlanMsg::plan_postponed;
    case PlanStanding::not_held:
      return PlanMsg::plan_not_held;
    case PlanStanding::unread:
      return PlanMsg::plan_unread;
    case PlanStanding::overdue:
      return PlanMsg::plan_overdue;
    case PlanStanding::unprepared:
      break;
  }
  return PlanMsg::plan_unprepared;
}

struct Columns {
  std::string period;
  std::string kind;
  std::string planned;
  std::string held;
  std::string state;
  std::string theme;
};

constexpr int k_period = 9;
constexpr int k_kind = 20;
constexpr int k_day = 12;
constexpr int k_state = 23;

constexpr int k_before_theme = k_period + k_kind + 2 * k_day + k_state;

/// The title of the themes has no room; one too long for the rest of the line stands below it.
void put_line(Env& env, const Columns& columns, const std::string& theme_title) {
  const std::string theme = text::safe_for_terminal(columns.theme);
  const bool fits = k_before_theme + text::display_width(theme) <= env.width;
  std::string line = text::pad(columns.period, k_period) + text::pad(columns.kind, k_kind) +
                     text::pad(columns.planned, k_day) + text::pad(columns.held, k_day) +
                     text::pad(columns.state, k_state) + (fits ? theme : "");
  line.erase(line.find_last_not_of(' ') + 1);
  env.out << line << '\n';
  if (!fits && !theme_title.empty()) {
    const std::string below(k_period, ' ');
    env.out << text::wrapped(theme_title + ": " + theme, env.width, below, below);
  }
}

/// A row a meeting where the screen has room for the columns, else a line a column.
void put_rows(Env& env, const Columns& titles, const std::vector<Columns>& rows) {
  if (env.width >= k_before_theme) {
    put_line(env, titles, "");
    for (const Columns& row : rows) {
      put_line(env, row, titles.theme);
    }
    return;
  }
  render::Table table;
  for (const auto member : {&Columns::period, &Columns::kind, &Columns::planned, &Columns::held,
                            &Columns::state, &Columns::theme}) {
    table.columns.push_back({titles.*member});
    table.rows.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      table.rows[i].emplace_back(rows[i].*member);
    }
  }
  env.out << render::write_text({{table}}, env.width);
}

std::string held_day(const rules::PlanRow& row) {
  const bool held = row.standing == PlanStanding::held && row.record->meeting.date.is_said();
  return held ? base::slashed(*row.record->meeting.date) : "—";
}

std::string planned_day(const Env& env, const rules::PlanRow& row) {
  if (row.plan == nullptr) {
    return env.catalog.say(i18n::say(PlanMsg::plan_not_foreseen));
  }
  return row.planned ? base::slashed(*row.planned) : "—";
}

Exit show_plan(Env& env, const Options& options) {
  const auto given = given_year(options.year, static_cast<int>(env.today.year()));
  if (!given) {
    return usage_error(env, given.error());
  }
  const int year = *given;
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  if (const auto known = year_in_span(year, workspace->cell(), env.today); !known) {
    return usage_error(env, known.error());
  }
  const bool sound = is_all_read(env, *workspace);
  const auto rows = rules::plan_rows(workspace->cell(), year, env.today);
  if (find_plan(workspace->cell(), year) == nullptr) {
    say(env.err, env, i18n::say(PlanMsg::plan_none, year));
    env.err << "  ";
    say(env.err, env, i18n::say(PlanMsg::plan_none_hint, year));
    if (rows.empty()) {
      return Exit::found;
    }
  }
  const auto words = [&](PlanMsg name) { return env.catalog.say(i18n::say(name)); };
  say(env.out, env, i18n::say(PlanMsg::plan_heading, year));
  std::vector<Columns> lines;
  for (const rules::PlanRow& row : rows) {
    lines.push_back({base::slashed(row.period), std::string(records::word(row.kind)),
                     planned_day(env, row), held_day(row), words(in_words(row.standing)),
                     row.theme});
  }
  put_rows(env,
           {words(PlanMsg::plan_column_period), words(PlanMsg::plan_column_kind),
            words(PlanMsg::plan_column_planned), words(PlanMsg::plan_column_held),
            words(PlanMsg::plan_column_state), words(PlanMsg::plan_column_theme)},
           lines);
  return sound ? Exit::done : Exit::found;
}

}  // namespace

Action add_plan_show(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("YEAR", options->year);
  return [options](Env& env) { return show_plan(env, *options); };
}

}  // namespace chibo::cli
