#include "cli/commands.hpp"
#include "cli/given.hpp"
#include "cli/new_record.hpp"
#include "cli/record_file.hpp"
#include "cli/session.hpp"
#include "i18n/message_dues.hpp"
#include "rules/dues.hpp"
#include "store/yaml_write.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::DuesMsg;

struct Options {
  std::string period;
  bool dry_run = false;
};

/// The remarks of what belongs behind a blank key stand at the first row only.
store::Node node_of(const model::Dues& dues) {
  store::Node out = store::item_node(dues, store::Blanks::with_hints);
  for (store::Node::Entry& entry : out.entries) {
    for (std::size_t i = 1; i < entry.value.items.size(); ++i) {
      entry.value.items[i] = with_empty_keys(std::move(entry.value.items[i]));
    }
  }
  return out;
}

/// Who is of the cell in that month and yet has no row.
std::vector<const model::Member*> left_out(const model::Cell& cell, base::Month period) {
  const auto payers = rules::payers_of(cell, period);
  std::vector<const model::Member*> out;
  for (const model::Member& member : *cell.roster.members) {
    if (rules::belongs_in(member, period) && std::ranges::find(payers, &member) == payers.end()) {
      out.push_back(&member);
    }
  }
  return out;
}

void explain(Env& env, const model::Cell& cell, base::Month period, const model::Dues& dues) {
  say_item(env, i18n::say(DuesMsg::made_rows, dues.rows->size()));
  const bool is_carried = std::ranges::any_of(*dues.rows, [](const model::DuesRow& row) {
    return row.group.is_said() || row.monthly.is_said() || row.base.is_said();
  });
  say_item(env, i18n::say(is_carried ? DuesMsg::made_from : DuesMsg::made_from_nothing));
  if (const auto members = left_out(cell, period); !members.empty()) {
    say_item(env, i18n::say(DuesMsg::made_elsewhere, shown_names(members)));
  }
}

Exit make(Env& env, const Options& options) {
  base::Month period = base::month_of(env.today);
  if (!options.period.empty()) {
    const auto given = given_month(options.period);
    if (!given) {
      return usage_error(env, given.error());
    }
    period = *given;
  }
  const auto open =
      open_for_writing(env, "dues new", options.dry_run ? Intent::preview : Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  const model::Cell& cell = workspace.cell();
  if (const auto known = year_in_span(static_cast<int>(period.year()), cell, env.today); !known) {
    return usage_error(env, known.error());
  }
  const std::string path = store::dues_path(period);
  if (workspace.loaded.find(path) != nullptr || find_dues(cell, period) != nullptr) {
    return refused(env, {i18n::say(DuesMsg::exists, period),
                         i18n::say(DuesMsg::exists_hint, path, base::iso(period))});
  }
  is_all_read(env, workspace);  // what the last month tells may stand in a file not read
  const model::Dues dues = rules::prepare_dues(cell, period);
  const std::string text = store::tree_text(node_of(dues));
  if (options.dry_run) {
    env.out << text;
    return Exit::done;
  }
  base::WriteBatch batch;
  if (const auto put = put_new_record(batch, workspace.loaded.root, path, text, dues); !put) {
    return refused(env, put.error());
  }
  batch.commit();
  say(env.out, env, i18n::say(DuesMsg::made, shown_path(env, workspace.loaded.root / path)));
  explain(env, cell, period, dues);
  say(env.out, env, i18n::say(DuesMsg::made_next, base::iso(period)));
  keep_in_history(env, workspace.loaded.root, cell.organisation, {path},
                  "Lập sổ đảng phí tháng " + base::slashed(period));
  return Exit::done;
}

}  // namespace

Action add_dues_new(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("PERIOD", options->period);
  arguments.add_flag("--dry-run", options->dry_run);
  return [options](Env& env) { return make(env, *options); };
}

}  // namespace chibo::cli
