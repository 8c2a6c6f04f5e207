#include "cli/open_committee.hpp"

#include "cli/report_ground.hpp"
#include "cli/unread_cells.hpp"
#include "i18n/message_plan.hpp"
#include "store/committee_folder.hpp"
#include "tree/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ostream>

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

namespace {

/// Whether a cell's file is one that lists of its meetings rest on.
bool tells_of_meetings(std::string_view path) {
  return path == store::k_organisation_file || path.starts_with("hop/");
}

}  // namespace

std::vector<std::string> see_cells(const std::filesystem::path& root, const SeeCell& see) {
  for (const std::string& folder : tree::workspaces_below(root)) {
    Workspace workspace;
    workspace.loaded = store::load_cell(root / folder, "", workspace.sources, workspace.complaints);
    const auto& kind = workspace.cell().organisation.kind;
    if (!kind.is_said() || *kind == model::OrganisationKind::cell) {
      see(folder, workspace);
    }
  }
  std::vector<std::string> out;
  for (const report::CellLine& unread : unread_cells(root, "", base::walk(root))) {
    out.push_back(unread.path + "/");
  }
  return out;
}

UnreadCells::UnreadCells(const std::filesystem::path& root, const SeeCell& see) {
  std::vector<std::string> closed =
      see_cells(root, [&](const std::string& folder, const Workspace& workspace) {
        see(folder, workspace);
        const bool has_error =
            std::ranges::any_of(workspace.complaints, [&](const diag::Diagnostic& complaint) {
              return complaint.severity == diag::Severity::error &&
                     tells_of_meetings(workspace.sources[complaint.at.file].path);
            });
        if (has_error || !unread_in(workspace.loaded).empty()) {
          names_.push_back(workspace.cell().organisation.name.value_or(folder + "/"));
        }
      });
  std::ranges::move(closed, std::back_inserter(names_));
}

Exit UnreadCells::tell(Env& env) const {
  if (names_.empty()) {
    return Exit::done;
  }
  say(env.err, env, i18n::say(PlanMsg::cells_unread, fmt::format("{}", fmt::join(names_, ", "))));
  return Exit::found;
}

}  // namespace chibo::cli
