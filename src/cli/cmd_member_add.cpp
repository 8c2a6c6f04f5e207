#include "cli/commands.hpp"
#include "cli/member_options.hpp"
#include "cli/record_file.hpp"
#include "i18n/message_check.hpp"
#include "store/yaml_write.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace chibo::cli {

namespace {

using i18n::CheckMsg;
using i18n::Msg;
using model::Member;

struct Options {
  MemberOptions told;
  bool dry_run = false;
};

/// Why a member may not join the roster as told; nothing when they may.
std::optional<base::Error> conflict(const model::Roster& roster, const Member& member) {
  if (const Member* other = find_member(roster, member.id->text)) {
    return base::Error{
        i18n::say(CheckMsg::member_id_twice, member.id->text, other->name.value_or("")),
        i18n::say(CheckMsg::member_id_twice_hint)};
  }
  for (const Member& other : *roster.members) {
    const bool same_name =
        text::match_key(other.name.value_or("")) == text::match_key(*member.name);
    if (same_name && other.admitted == member.admitted) {
      return base::Error{i18n::say(Msg::member_already, *member.name, other.id->text),
                         i18n::say(Msg::member_already_hint)};
    }
  }
  return std::nullopt;
}

Exit add(Env& env, const Options& options) {
  if (!options.told.name) {
    return usage_error(
        env, {i18n::say(Msg::usage_missing, "--name"), i18n::say(Msg::usage_hint, "member add")});
  }
  auto told = member_told(options.told);
  if (!told) {
    return usage_error(env, told.error());
  }
  const auto open =
      open_for_writing(env, "member add", options.dry_run ? Intent::preview : Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  if (const auto known = resolve_helper(*told, workspace.cell().roster); !known) {
    return usage_error(env, known.error());
  }
  if (!told->id.is_said()) {
    told->id = model::Code{free_id(workspace.cell().roster, *told->name)};
  }
  if (const auto error = conflict(workspace.cell().roster, *told)) {
    return refused(env, *error);
  }
  RecordFile file = roster_file(workspace);
  const store::Node node = store::item_node(*told);
  if (const auto done = file.edit.add({}, "đảng viên", node); !done) {
    return refused(env, done.error());
  }
  const Damage damage = damage_of(env, workspace, file.path, file.edit.text());
  if (const auto error = refusal(damage)) {
    return refused(env, *error);
  }
  if (options.dry_run) {
    env.out << store::tree_text(node);
    return Exit::done;
  }
  return write_judged(env, workspace, file, damage,
                      {i18n::say(Msg::member_added, *told->name, told->id->text)},
                      "Thêm đảng viên " + *told->name);
}

}  // namespace

Action add_member_add(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  declare(arguments, options->told);
  arguments.add_flag("--dry-run", options->dry_run);
  return [options](Env& env) { return add(env, *options); };
}

}  // namespace chibo::cli
