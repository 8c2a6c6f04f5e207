#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/observer_book.hpp"
#include "i18n/message_plan.hpp"
#include "rules/observers.hpp"
#include "store/committee_folder.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::PlanMsg;
using model::ObserverBook;
using model::ObserverVisit;

struct Options {
  std::string name;
  std::string cell;
  std::string date;
  std::string points;
  std::string grade;
  std::string remark;
};

Result<ObserverVisit> read(const Env& env, const Options& options) {
  ObserverVisit out;
  const auto name = given_name(options.name);
  const auto date = given_date(options.date);
  if (!name || !date) {
    return tl::unexpected(!name ? name.error() : date.error());
  }
  if (*date > env.today) {
    return base::fail(i18n::say(PlanMsg::observer_ahead, *date),
                      i18n::say(PlanMsg::observer_ahead_hint));
  }
  const auto cell = given_cell_code(options.cell);
  if (!cell) {
    return tl::unexpected(cell.error());
  }
  const auto grade = given_word<model::Grade>(options.grade);
  const auto remark = given_words("--remark", options.remark);
  if (!grade || !remark) {
    return tl::unexpected(!grade ? grade.error() : remark.error());
  }
  out.name = *name;
  out.date = *date;
  out.cell = *cell;
  if (*grade) {
    out.grade = **grade;
  }
  if (!remark->empty()) {
    out.remark = model::Prose{*remark};
  }
  return out;
}

/// How many visits somebody has made this year, and how many are asked.
i18n::Message count_in_words(const OpenCommittee& open, ObserverBook book,
                             const ObserverVisit& visit, base::Date today) {
  std::vector<ObserverVisit> visits = *book.visits;
  visits.push_back(visit);
  book.visits = std::move(visits);
  const auto all = rules::observers_on(open.workspace.cell(), book, today);
  const auto at = std::ranges::find_if(all, [&](const rules::ObserverStanding& one) {
    return rules::is_same_person(one.name, *visit.name);
  });
  return at->quota ? i18n::say(PlanMsg::observer_count_of, at->visits, *at->quota)
                   : i18n::say(PlanMsg::observer_count, at->visits);
}

Exit record_visit(Env& env, const Options& options) {
  auto visit = read(env, options);
  if (!visit) {
    return usage_error(env, visit.error());
  }
  const auto year = static_cast<int>(visit->date->year());
  const auto open = open_committee(env, "observer visit", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const auto points = given_points(open->workspace.cell(), options.points, *visit->date);
  if (!points) {
    return usage_error(env, points.error());
  }
  visit->points = *points;
  const auto book = observer_book(env, *open, year);
  if (!book) {
    return refused(env, book.error());
  }
  if (std::ranges::any_of(*book->visits, [&](const ObserverVisit& other) {
        return rules::is_same_visit(other, *visit);
      })) {
    return refused(
        env, {i18n::say(PlanMsg::observer_visit_twice, *visit->name, options.cell, *visit->date),
              i18n::say(PlanMsg::observer_visit_twice_hint, store::observers_path(year))});
  }
  tell_unknown_cells(env, *open, {options.cell});
  ObserverBook alone;
  alone.year = year;
  alone.visits = std::vector{*visit};
  const auto done = add_to_book(
      env, *open, store::observers_path(year), "dự sinh hoạt", with_empty_keys(*visit), alone,
      i18n::say(PlanMsg::observer_visited, *visit->name, options.cell, *visit->date),
      "Ghi lượt dự sinh hoạt: " + *visit->name);
  if (!done) {
    return refused(env, done.error());
  }
  say(env.out, env, count_in_words(*open, *book, *visit, env.today));
  return Exit::done;
}

}  // namespace

Action add_observer_visit(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("NAME", options->name).required();
  arguments.add_option("CELL", options->cell).required();
  arguments.add_option("DATE", options->date).required();
  arguments.add_option("--points", options->points);
  arguments.add_option("--grade", options->grade);
  arguments.add_option("--remark", options->remark);
  return [options](Env& env) { return record_visit(env, *options); };
}

}  // namespace chibo::cli
