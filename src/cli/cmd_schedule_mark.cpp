#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/record_file.hpp"
#include "cli/schedule_book.hpp"
#include "i18n/message_plan.hpp"
#include "records/committee_words.hpp"
#include "rules/registrations.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::PlanMsg;
using i18n::say;
using model::Registration;
using model::RegistrationState;

constexpr std::string_view k_all = "all";

struct Options {
  std::string cell;
  std::string state;
  std::string month;
};

using RowNumbers = std::vector<std::size_t>;

bool has_day(const Registration& row) {
  return row.date.is_said();
}

/// Whether "all" means a row: who waits for the committee is agreed on, and nobody registers
/// without a day. What was agreed on is taken back one by one only.
bool is_meant_by_all(const Registration& row, RegistrationState state) {
  switch (state) {
    case RegistrationState::agreed:
      return rules::state_of(row) == RegistrationState::registered && has_day(row);
    case RegistrationState::registered:
      return has_day(row) && rules::state_of(row) != RegistrationState::agreed;
    default:
      return rules::state_of(row) != RegistrationState::agreed;
  }
}

/// The row of a cell by its code, else by what its name holds.
Result<RowNumbers> row_named(const std::vector<Registration>& rows, const std::string& typed,
                             base::Month month) {
  const std::string wanted = text::fold(typed);
  const auto is_it = [&](const Registration& row) {
    return (row.code.is_said() && row.code->text == typed) ||
           (row.name.is_said() && text::match_key(*row.name) == text::match_key(typed));
  };
  RowNumbers found;
  std::string names;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_it(rows[i])) {
      found.push_back(i);
      names += (names.empty() ? "" : ", ") + rows[i].name.value_or("");
    }
  }
  const bool is_exact = !found.empty();
  for (std::size_t i = 0; i < rows.size() && !is_exact; ++i) {
    const std::string name = rows[i].name.value_or("");
    if (!wanted.empty() && text::fold(name).find(wanted) != std::string::npos) {
      found.push_back(i);
      names += (names.empty() ? "" : ", ") + name;
    }
  }
  if (found.empty()) {
    return base::fail(say(PlanMsg::schedule_no_cell, month, text::nfc(typed)),
                      say(PlanMsg::schedule_no_cell_hint, base::iso(month)));
  }
  if (found.size() > 1) {
    return base::fail(say(PlanMsg::schedule_many, text::nfc(typed), names),
                      say(PlanMsg::schedule_many_hint));
  }
  return found;
}

Result<RowNumbers> rows_meant(const std::vector<Registration>& rows, const std::string& typed,
                              RegistrationState state, base::Month month) {
  if (typed != k_all) {
    return row_named(rows, typed, month);
  }
  RowNumbers out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (is_meant_by_all(rows[i], state)) {
      out.push_back(i);
    }
  }
  return out;
}

/// Sets the state of rows; the names of those that had another.
Result<std::string> set_state(store::RecordEdit& edit, const std::vector<Registration>& rows,
                              const RowNumbers& numbers, RegistrationState state) {
  std::string out;
  for (const std::size_t number : numbers) {
    const Registration& row = rows[number];
    if (row.state == state) {
      continue;
    }
    Registration after = row;
    after.state = state;
    if (auto done = set_changes(edit, {"chi bộ", number}, row, after); !done) {
      return tl::unexpected(done.error());
    }
    out += (out.empty() ? "" : ", ") + row.name.value_or("");
  }
  return out;
}

Exit mark(Env& env, const Options& options) {
  const auto state = given_word<RegistrationState>(options.state);
  if (!state) {
    return usage_error(env, state.error());
  }
  if (!*state) {
    return usage_error(env,
                       {say(i18n::Msg::option_empty, say(PlanMsg::argument_state)), std::nullopt});
  }
  const auto open = open_schedule(env, options.month, "schedule mark", Intent::write);
  if (!open) {
    return open.error();
  }
  const std::vector<Registration>& rows = *open->record->schedule.cells;
  const base::Month month = month_of(*open->record);
  const auto numbers = rows_meant(rows, options.cell, **state, month);
  if (!numbers) {
    return usage_error(env, numbers.error());
  }
  const std::string word(records::word(**state));
  for (const std::size_t number : *numbers) {
    if (**state != RegistrationState::waiting && !has_day(rows[number])) {
      return refused(env, {say(PlanMsg::schedule_no_day, rows[number].name.value_or(""), word),
                           say(PlanMsg::schedule_no_day_hint, open->path())});
    }
  }
  const Workspace& committee = open->committee.workspace;
  auto file =
      record_file(env, committee, open->path(), records::shape_of<model::MeetingSchedule>());
  if (!file) {
    return refused(env, file.error());
  }
  const auto changed = set_state(file->edit, rows, *numbers, **state);
  if (!changed) {
    return refused(env, changed.error());
  }
  if (changed->empty()) {
    cli::say(env.out, env,
             options.cell == k_all ? say(PlanMsg::schedule_marked_none, month, word)
                                   : say(PlanMsg::schedule_marked_already, month,
                                         rows[numbers->front()].name.value_or(""), word));
    return Exit::done;
  }
  write_record(env, committee, *file, say(PlanMsg::schedule_marked, word, month, *changed),
               "Lịch đăng ký tháng " + base::slashed(month) + ": " + word);
  return Exit::done;
}

}  // namespace

Action add_schedule_mark(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("CELL", options->cell).required();
  arguments.add_option("STATE", options->state).required();
  arguments.add_option("--month", options->month);
  return [options](Env& env) { return mark(env, *options); };
}

}  // namespace chibo::cli
