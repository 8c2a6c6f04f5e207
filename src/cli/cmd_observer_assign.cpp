#include "cli/committee_commands.hpp"
#include "cli/given.hpp"
#include "cli/observer_book.hpp"
#include "i18n/message_plan.hpp"
#include "rules/observers.hpp"
#include "store/committee_folder.hpp"
#include "text/called.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using base::Result;
using i18n::PlanMsg;
using model::ObserverBook;
using model::ObserverDuty;

struct Options {
  std::string name;
  std::vector<std::string> cells;
  std::string position;
  std::string quota;
  std::string year;
};

Result<ObserverDuty> read(const Options& options) {
  ObserverDuty out;
  const auto name = given_name(options.name);
  const auto position = given_words("--position", options.position);
  if (!name || !position) {
    return tl::unexpected(!name ? name.error() : position.error());
  }
  out.name = *name;
  if (!position->empty()) {
    out.position = *position;
  }
  const auto quota = given_quota(options.quota);
  if (!quota) {
    return tl::unexpected(quota.error());
  }
  out.quota = *quota;
  std::vector<model::Told<model::Code>> cells;
  for (const std::string& cell : options.cells) {
    const auto code = given_cell_code(cell);
    if (!code) {
      return tl::unexpected(code.error());
    }
    if (std::ranges::none_of(cells, [&](const auto& told) { return told->text == code->text; })) {
      cells.emplace_back(*code);
    }
  }
  out.cells = std::move(cells);
  return out;
}

/// Where the roster has a member of this name; nothing where it has none.
std::optional<std::size_t> row_of(const ObserverBook& book, const std::string& name) {
  const auto at = std::ranges::find_if(*book.duties, [&](const ObserverDuty& duty) {
    return duty.name.is_said() && rules::is_same_person(*duty.name, name);
  });
  return at == book.duties->end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(std::distance(book.duties->begin(), at)));
}

/// Adds the cells that a member's row lacks.
Exit add_cells(Env& env, const OpenCommittee& open, int year, const ObserverBook& book,
               std::size_t row, const ObserverDuty& wanted) {
  auto file = record_file(env, open.workspace, store::observers_path(year),
                          records::shape_of<ObserverBook>());
  if (!file) {
    return refused(env, file.error());
  }
  const ObserverDuty& before = (*book.duties)[row];
  ObserverDuty after = before;
  std::vector<model::Told<model::Code>> cells = *before.cells;
  std::string added;
  for (const model::Told<model::Code>& cell : *wanted.cells) {
    if (std::ranges::find(cells, cell) == cells.end()) {
      cells.push_back(cell);
      added += (added.empty() ? "" : ", ") + cell->text;
    }
  }
  after.cells = std::move(cells);
  after.position = wanted.position.is_said() ? wanted.position : before.position;
  after.quota = wanted.quota.is_said() ? wanted.quota : before.quota;
  if (after == before) {
    say(env.out, env,
        i18n::say(PlanMsg::observer_assigned_already, text::without_address(*before.name)));
    return Exit::done;
  }
  if (auto done = set_changes(file->edit, {"phân công", row}, before, after); !done) {
    return refused(env, done.error());
  }
  write_record(
      env, open.workspace, *file,
      i18n::say(PlanMsg::observer_changed, text::without_address(*before.name), file->path),
      "Phân công dự sinh hoạt: " + *before.name);
  return Exit::done;
}

Exit assign(Env& env, const Options& options) {
  const auto duty = read(options);
  if (!duty) {
    return usage_error(env, duty.error());
  }
  const auto year = given_year(options.year, static_cast<int>(env.today.year()));
  if (!year) {
    return usage_error(env, year.error());
  }
  const auto open = open_committee(env, "observer assign", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const auto book = observer_book(env, *open, *year);
  if (!book) {
    return refused(env, book.error());
  }
  tell_unknown_cells(env, *open, options.cells);
  if (const auto row = row_of(*book, *duty->name)) {
    return add_cells(env, *open, *year, *book, *row, *duty);
  }
  ObserverBook alone;
  alone.year = *year;
  alone.duties = std::vector{*duty};
  const auto done = add_to_book(env, *open, store::observers_path(*year), "phân công",
                                with_empty_keys(*duty), alone,
                                i18n::say(PlanMsg::observer_assigned, *duty->name,
                                          fmt::format("{}", fmt::join(options.cells, ", "))),
                                "Phân công dự sinh hoạt: " + *duty->name);
  return done ? Exit::done : refused(env, done.error());
}

}  // namespace

Action add_observer_assign(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("NAME", options->name).required();
  arguments.add_option("CELL", options->cells).required();
  arguments.add_option("--position", options->position);
  arguments.add_option("--quota", options->quota);
  arguments.add_option("--year", options->year);
  return [options](Env& env) { return assign(env, *options); };
}

}  // namespace chibo::cli
