#include "cli/committee_commands.hpp"
#include "cli/paper_print.hpp"
#include "cli/schedule_book.hpp"
#include "i18n/message_plan.hpp"
#include "rules/registrations.hpp"
#include "views/schedule_notice.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using model::Registration;
using model::RegistrationState;

struct Options {
  std::string month;
  PrintOptions print;
};

/// Names who is on the notice though the committee has not agreed yet.
void warn_of_open(Env& env, const std::vector<Registration>& rows) {
  std::string names;
  long long count = 0;
  for (const RegistrationState state :
       {RegistrationState::registered, RegistrationState::waiting}) {
    const std::string some = names_in(rows, state);
    count += std::ranges::count(rows, state, rules::state_of);
    names += (names.empty() || some.empty() ? "" : ", ") + some;
  }
  if (count > 0) {
    say(env.err, env, i18n::say(i18n::PlanMsg::schedule_notice_open, count, names));
  }
}

Exit notice(Env& env, const Options& options) {
  const auto formats = formats_of(env, options.print);
  if (!formats) {
    return usage_error(env, formats.error());
  }
  const auto open = open_schedule(env, options.month, "schedule notice", Intent::preview);
  if (!open) {
    return open.error();
  }
  const Workspace& committee = open->committee.workspace;
  const model::MeetingSchedule& schedule = open->record->schedule;
  const base::Month month = month_of(*open->record);
  if (options.month.empty()) {
    say(env.err, env, i18n::say(i18n::PlanMsg::schedule_newest, month));
  }
  warn_of_open(env, *schedule.cells);
  const PaperToPrint paper{
      "thong-bao-lich-chi-bo", base::iso(month) + "-thong-bao-lich-chi-bo",
      views::schedule_notice_view(committee.cell(), schedule, month, env.today), env.today};
  return write_paper(env, committee, paper, options.print, *formats);
}

}  // namespace

Action add_schedule_notice(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MONTH", options->month);
  declare(arguments, options->print);
  return [options](Env& env) { return notice(env, *options); };
}

}  // namespace chibo::cli
