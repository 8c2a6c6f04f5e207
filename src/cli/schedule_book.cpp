#include "cli/schedule_book.hpp"

#include "cli/given.hpp"
#include "i18n/message_plan.hpp"
#include "rules/registrations.hpp"
#include "store/committee_folder.hpp"

namespace chibo::cli {

using i18n::Msg;
using i18n::PlanMsg;

namespace {

Exit no_schedule(Env& env, base::Month month) {
  return refused(env, {i18n::say(PlanMsg::schedule_none, month),
                       i18n::say(PlanMsg::schedule_none_hint, base::iso(month))});
}

}  // namespace

std::string OpenSchedule::path() const {
  return store::schedule_path(month_of(*record));
}

base::Month month_of(const model::ScheduleRecord& record) {
  return *base::parse_month(record.stem);
}

tl::expected<OpenSchedule, Exit> open_schedule(Env& env, const std::string& month,
                                               std::string_view command, Intent intent) {
  const auto given =
      month.empty() ? base::Result<base::Month>(base::month_of(env.today)) : given_month(month);
  if (!given) {
    return tl::unexpected(usage_error(env, given.error()));
  }
  auto committee = open_committee(env, command, intent);
  if (!committee) {
    return tl::unexpected(refused(env, committee.error()));
  }
  OpenSchedule out{std::move(*committee), nullptr};
  const Workspace& workspace = out.committee.workspace;
  const model::CommitteeBooks& books = out.committee.books;
  if (month.empty()) {
    for (const model::ScheduleRecord& record : books.schedules) {
      const auto of = base::parse_month(record.stem);
      out.record = of && base::iso(*of) == record.stem ? &record : out.record;
    }
  } else {
    out.record = model::find_schedule(books, *given);
  }
  const std::string path = out.record != nullptr ? out.path() : store::schedule_path(*given);
  if (workspace.loaded.find(path) == nullptr) {
    return tl::unexpected(no_schedule(env, *given));
  }
  if (!is_sound(env, workspace, path) || out.record == nullptr) {
    return tl::unexpected(
        refused(env, {i18n::say(Msg::mend_first, path), i18n::say(Msg::see_check)}));
  }
  return out;
}

std::string names_in(const std::vector<model::Registration>& rows, model::RegistrationState state) {
  std::string out;
  for (const model::Registration& row : rows) {
    if (rules::state_of(row) == state) {
      out += (out.empty() ? "" : ", ") + row.name.value_or(row.code.value_or({}).text);
    }
  }
  return out;
}

}  // namespace chibo::cli
