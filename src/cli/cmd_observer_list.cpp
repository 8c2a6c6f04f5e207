#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/observer_book.hpp"
#include "i18n/message_plan.hpp"
#include "rules/observers.hpp"
#include "store/committee_folder.hpp"
#include "views/observer_list.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::PlanMsg;

Exit list(Env& env, const std::string& typed) {
  const auto year = given_year(typed, static_cast<int>(env.today.year()));
  if (!year) {
    return usage_error(env, year.error());
  }
  const auto open = open_committee(env, "observer list", Intent::preview);
  if (!open) {
    return refused(env, open.error());
  }
  const auto book = observer_book(env, *open, *year);
  if (!book) {
    return refused(env, book.error());
  }
  std::vector<rules::ObserverSeen> seen;  // what the cells' own records tell
  const UnreadCells unread(
      open->workspace.loaded.root, [&](const std::string&, const Workspace& workspace) {
        std::ranges::move(rules::observers_seen(workspace.cell(), *year), std::back_inserter(seen));
      });
  std::ranges::stable_sort(seen, {}, &rules::ObserverSeen::date);
  seen = rules::without_told(std::move(seen), *book);
  if (!book->year.is_said() && seen.empty()) {
    unread.tell(env);
    return refused(
        env, {i18n::say(PlanMsg::observer_none, *year), i18n::say(PlanMsg::observer_none_hint)});
  }
  const base::Date day = std::min(env.today, base::Date(std::chrono::year{*year} / 12 / 31));
  env.out << render::write_text(
      views::observers_document(open->workspace.cell(), *book, *year, seen, day), env.width);
  return unread.tell(env);
}

}  // namespace

Action add_observer_list(Arguments& arguments) {
  auto year = std::make_shared<std::string>();
  arguments.add_option("YEAR", *year);
  return [year](Env& env) { return list(env, *year); };
}

}  // namespace chibo::cli
