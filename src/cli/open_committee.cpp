#include "cli/open_committee.hpp"

#include "i18n/message_plan.hpp"
#include "store/committee_folder.hpp"
#include "tree/cells.hpp"

namespace chibo::cli {

using base::Result;
using i18n::Msg;
using i18n::PlanMsg;

Result<OpenCommittee> open_committee(const Env& env, std::string_view command, Intent intent) {
  const auto root = workspace_root(env);
  if (!root) {
    return tl::unexpected(root.error());
  }
  OpenCommittee out;
  if (intent == Intent::write) {
    out.lock.emplace(lock_of(env, *root, command));
  }
  out.workspace = open_committee_at(env, *root);
  const auto& kind = out.workspace.cell().organisation.kind;
  if (!kind.is_said()) {
    return base::fail(i18n::say(Msg::mend_first,
                                shown_prefix(env, *root) + std::string(store::k_organisation_file)),
                      i18n::say(Msg::see_check));
  }
  if (*kind == model::OrganisationKind::cell) {
    return base::fail(i18n::say(PlanMsg::committee_only), i18n::say(PlanMsg::committee_only_hint));
  }
  Workspace& workspace = out.workspace;
  out.books = store::load_books(workspace.loaded, shown_prefix(env, *root), workspace.sources,
                                workspace.complaints);
  return out;
}

void see_cells(const std::filesystem::path& root, const SeeCell& see) {
  for (const std::string& folder : tree::workspaces_below(root)) {
    Workspace workspace;
    workspace.loaded = store::load_cell(root / folder, "", workspace.sources, workspace.complaints);
    const auto& kind = workspace.cell().organisation.kind;
    if (!kind.is_said() || *kind == model::OrganisationKind::cell) {
      see(folder, workspace);
    }
  }
}

}  // namespace chibo::cli
