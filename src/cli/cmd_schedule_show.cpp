#include "cli/committee_commands.hpp"
#include "cli/schedule_book.hpp"
#include "i18n/message_plan.hpp"
#include "views/schedule_notice.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

Exit show_schedule(Env& env, const std::string& month) {
  const auto open = open_schedule(env, month, "schedule show", Intent::preview);
  if (!open) {
    return open.error();
  }
  const model::MeetingSchedule& schedule = open->record->schedule;
  env.out << render::write_text(views::schedule_document(schedule, month_of(*open->record)),
                                env.width);
  const std::string waiting = names_in(*schedule.cells, model::RegistrationState::waiting);
  say(env.out, env,
      waiting.empty() ? i18n::say(i18n::PlanMsg::schedule_waiting_none)
                      : i18n::say(i18n::PlanMsg::schedule_waiting, waiting));
  return Exit::done;
}

}  // namespace

Action add_schedule_show(Arguments& arguments) {
  auto month = std::make_shared<std::string>();
  arguments.add_option("MONTH", *month);
  return [month](Env& env) { return show_schedule(env, *month); };
}

}  // namespace chibo::cli
