#include "base/file.hpp"
#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "i18n/message_commend.hpp"
#include "i18n/message_narrative.hpp"
#include "i18n/message_rule.hpp"
#include "rules/commendation_faults.hpp"
#include "rules/profile_faults.hpp"
#include "store/yaml_read.hpp"
#include "views/commendation.hpp"

#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::RuleMsg;

/// "Chi bộ bốn tốt (10)": the commendations of a pack, with how many criteria each has.
std::string titles_of(const model::RulePack& pack) {
  std::string out;
  for (const model::Commendation& one : *pack.commendations) {
    out += (out.empty() ? "" : ", ") + one.title.value_or("") + " (" +
           std::to_string(one.criteria->size()) + ")";
  }
  return out;
}

i18n::Message what_was_read(const std::string& path, const model::RulePack& pack) {
  if (pack.reports->empty()) {
    return i18n::say(RuleMsg::rules_file_good, path, pack.rules->size(), pack.agendas->size());
  }
  return i18n::say(i18n::NarrativeMsg::form_file_good, path, pack.rules->size(),
                   pack.agendas->size(), pack.reports->size());
}

Exit rules_check(Env& env, const std::string& path) {
  std::error_code ignored;
  const std::filesystem::path whole = (env.folder / path).lexically_normal();
  if (!std::filesystem::exists(whole, ignored)) {
    return usage_error(env, {i18n::say(Msg::no_such_path, path), std::nullopt});
  }
  auto bytes = base::read_file(whole);
  if (!bytes) {
    return refused(env, bytes.error());
  }
  diag::Sources sources;
  diag::Diagnostics complaints;
  const diag::FileId file = sources.add(shown_path(env, whole), std::move(bytes->bytes));
  model::RulePack pack;
  if (store::read_record(file, sources, pack, complaints)) {
    rules::find_profile_faults(pack, "CB801", complaints);
    rules::find_commendation_faults(pack, views::criterion_numbers(), complaints);
    if (complaints.empty() && pack.rules->empty() && pack.agendas->empty() &&
        pack.commendations->empty() && pack.reports->empty()) {
      complaints.push_back(diag::warning("CB801", {file}, i18n::say(RuleMsg::rules_file_empty),
                                         i18n::say(RuleMsg::rules_file_empty_hint)));
    }
  }
  diag::sort_by_place(complaints);
  show(env, env.out, sources, complaints);
  bool clean = true;
  for (const diag::Diagnostic& complaint : complaints) {
    clean = clean && complaint.severity == diag::Severity::note;
  }
  if (clean) {
    say(env.out, env, what_was_read(sources[file].path, pack));
    if (!pack.commendations->empty()) {
      say(env.out, env, i18n::say(i18n::CommendMsg::rules_file_commendations, titles_of(pack)));
    }
  }
  return clean ? Exit::done : Exit::found;
}

}  // namespace

Action add_rules_check(Arguments& arguments) {
  auto path = std::make_shared<std::string>();
  arguments.add_option("FILE", *path).required();
  return [path](Env& env) { return rules_check(env, *path); };
}

}  // namespace chibo::cli
