#include "base/embedded.hpp"
#include "cli/commands.hpp"
#include "cli/manual.hpp"
#include "cli/session.hpp"
#include "i18n/message_check.hpp"
#include "i18n/message_store.hpp"
#include "rules/catalogue.hpp"
#include "rules/rulebook.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using rules::CheckEntry;
using rules::CheckGroup;

CheckMsg name_of(CheckGroup group) {
  switch (group) {
    case CheckGroup::basic:
      return CheckMsg::group_basic;
    case CheckGroup::strict:
      return CheckMsg::group_strict;
    default:
      return CheckMsg::group_named;
  }
}

void print(Env& env, const i18n::Message& message) {
  env.out << text::wrapped(text::safe_for_terminal(env.catalog.say(message)), env.width, "", "  ");
}

/// The cell that the command was typed in, for its own rules; an empty one elsewhere.
model::Cell cell_here(const Env& env) {
  auto workspace = open_cell(env);
  return workspace ? std::move(workspace->loaded.cell) : model::Cell();
}

void print_grounds(Env& env, const CheckEntry& entry) {
  const model::Cell cell = cell_here(env);
  if (entry.rule_keys.empty()) {
    print(env, i18n::say(CheckMsg::explain_no_rule));
  }
  for (const std::string_view key : entry.rule_keys) {
    const auto rule = rules::rule_on(cell, key, env.today);
    if (!rule) {
      print(env, i18n::say(CheckMsg::explain_rule_not_now, key));
      continue;
    }
    std::string value = rule->value;
    if (!rule->unit.empty()) {
      value += " " + rule->unit;
    }
    print(env, i18n::say(CheckMsg::explain_rule, rules::citation(*rule), value));
  }
}

Exit list(Env& env) {
  constexpr int k_column = 8;
  constexpr int k_name_column = 20;
  print(env, i18n::say(CheckMsg::explain_intro));
  for (const CheckGroup group : {CheckGroup::basic, CheckGroup::strict, CheckGroup::named}) {
    env.out << '\n';
    print(env, i18n::say(CheckMsg::explain_group, i18n::say(name_of(group))));
    for (const CheckEntry& entry : rules::catalogue()) {
      if (entry.group == group) {
        const std::string lead =
            "  " + text::pad(entry.id, k_column) + text::pad(entry.name, k_name_column) + " ";
        env.out << text::wrapped(
            env.catalog.say(i18n::say(entry.demands)), env.width, lead,
            std::string(static_cast<std::size_t>(text::display_width(lead)), ' '));
      }
    }
  }
  return Exit::done;
}

Exit explain(Env& env, const std::string& name) {
  if (name.empty()) {
    return list(env);
  }
  const CheckEntry* entry = rules::find_check(name);
  if (entry == nullptr) {
    std::vector<std::string_view> names;
    for (const CheckEntry& known : rules::catalogue()) {
      names.push_back(known.id);
      names.push_back(known.name);
    }
    const auto near = text::nearest(name, names);
    return usage_error(env, {i18n::say(CheckMsg::no_such_check, name),
                             near ? i18n::say(i18n::StoreMsg::did_you_mean, *near)
                                  : i18n::say(CheckMsg::no_such_check_hint)});
  }
  env.out << entry->id << " (" << entry->name << ")\n\n";
  print(env, i18n::say(CheckMsg::explain_asks, i18n::say(entry->demands)));
  print_grounds(env, *entry);
  print(env, i18n::say(CheckMsg::explain_group, i18n::say(name_of(entry->group))));
  if (const auto page = manual_page(entry->id, env.catalog)) {
    env.out << '\n' << page_for_terminal(page->substr(page->find('\n') + 1), env.width);
  }
  return Exit::done;
}

}  // namespace

Action add_explain(Arguments& arguments) {
  auto name = std::make_shared<std::string>();
  arguments.add_option("CHECK", *name);
  return [name](Env& env) { return explain(env, *name); };
}

}  // namespace chibo::cli
