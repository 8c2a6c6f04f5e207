#include "cli/check_after.hpp"
#include "cli/commands.hpp"
#include "cli/editor.hpp"
#include "cli/member_options.hpp"
#include "cli/named.hpp"
#include "cli/record_file.hpp"
#include "cli/standing_shift.hpp"
#include "i18n/message_note.hpp"
#include "store/yaml_write.hpp"

#include <memory>
#include <ostream>
#include <string_view>
#include <vector>

namespace chibo::cli {

namespace {

using i18n::Msg;
using i18n::NoteMsg;
using model::Member;

struct Options {
  std::string member;
  MemberOptions told;
};

/// Puts what was told into the member's own lines: scalars replace, a position or a status is
/// added; emptied keys are left blank.
base::Result<void> apply(store::RecordEdit& edit, std::size_t index, const Member& told,
                         const std::vector<std::string_view>& emptied) {
  const store::Path place = {"đảng viên", index};
  for (const std::string_view key : emptied) {
    if (auto done = edit.clear(place, key); !done) {
      return done;
    }
  }
  Member copy = told;
  for (const records::Field& field : records::shape_of<Member>().fields) {
    void* slot = field.slot(&copy);
    if (!field.ops->told(slot).is_said()) {
      continue;
    }
    if (field.ops->kind == records::Kind::list) {
      const store::Node list = store::slot_node(*field.ops, slot);
      for (const store::Node& item : list.items) {
        if (auto done = edit.add(place, field.key, item); !done) {
          return done;
        }
      }
    } else if (auto done = edit.set(place, field.key, store::slot_node(*field.ops, slot)); !done) {
      return done;
    }
  }
  return {};
}

Exit edit_by_hand(Env& env) {
  const auto root = workspace_root(env);
  if (!root) {
    return refused(env, root.error());
  }
  if (const auto workspace = open_cell(env); !workspace) {  // a committee has no roster
    return refused(env, workspace.error());
  }
  if (const auto error = unfit_for_editor(*root, store::k_roster_file)) {
    return refused(env, *error);
  }
  open_in_editor(env, *root / store::k_roster_file);
  return check_after_editing(env, *root, std::string(store::k_roster_file),
                             "Sửa danh sách đảng viên");
}

/// Somebody is named and nothing is said of them; who is not on the roster is told first.
Exit tells_nothing(Env& env, const std::string& name) {
  const auto workspace = open_cell(env);
  if (!workspace) {
    return refused(env, workspace.error());
  }
  const auto member = named_member(workspace->cell().roster, name);
  if (!member) {
    return usage_error(env, member.error());
  }
  return usage_error(env, {i18n::say(NoteMsg::edit_nothing_told, name),
                           i18n::say(NoteMsg::edit_nothing_told_hint, (*member)->id->text)});
}

Exit edit(Env& env, const Options& options) {
  if (options.told.tells_nothing()) {
    return options.member.empty() ? edit_by_hand(env) : tells_nothing(env, options.member);
  }
  if (options.told.id) {
    return usage_error(env, {i18n::say(Msg::id_is_fixed), i18n::say(Msg::id_is_fixed_hint)});
  }
  if (options.member.empty()) {
    return usage_error(env, {i18n::say(Msg::usage_missing, i18n::say(Msg::argument_member)),
                             i18n::say(Msg::usage_hint, "member edit")});
  }
  auto told = member_told(options.told);
  if (!told) {
    return usage_error(env, told.error());
  }
  const auto open = open_for_writing(env, "member edit", Intent::write);
  if (!open) {
    return refused(env, open.error());
  }
  const Workspace& workspace = open->workspace;
  if (const auto known = resolve_helper(*told, workspace.cell().roster); !known) {
    return usage_error(env, known.error());
  }
  const auto member = named_member(workspace.cell().roster, options.member);
  if (!member) {
    return usage_error(env, member.error());
  }
  const auto index = static_cast<std::size_t>(*member - workspace.cell().roster.members->data());
  RecordFile file = roster_file(workspace);
  if (const auto done = apply(file.edit, index, *told, emptied_keys(options.told)); !done) {
    return refused(env, done.error());
  }
  const Damage damage = damage_of(env, workspace, file.path, file.edit.text());
  if (const auto error = refusal(damage)) {
    return refused(env, *error);
  }
  const std::string name = shown_name(**member);
  const Exit out = write_judged(env, workspace, file, damage, {i18n::say(Msg::member_edited, name)},
                                "Sửa thông tin đảng viên " + name);
  tell_standing_shifts(env, workspace, file.edit.text());
  return out;
}

}  // namespace

Action add_member_edit(Arguments& arguments) {
  auto options = std::make_shared<Options>();
  arguments.add_option("MEMBER", options->member);
  declare(arguments, options->told);
  return [options](Env& env) { return edit(env, *options); };
}

}  // namespace chibo::cli
