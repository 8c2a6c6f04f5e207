#include "tree/committed_root.hpp"

#include "store/cell_folder.hpp"
#include "tree/rule_looks.hpp"

#include <algorithm>

namespace chibo::tree {

namespace {

namespace fs = std::filesystem;
using vcs::Object;
using vcs::TreeEntry;
using vcs::TreeKind;

/// A folder and those it lies in, up to the top: "a/b", "a", "".
std::vector<std::string> up_from(std::string folder) {
  std::vector<std::string> out = {folder};
  while (!folder.empty()) {
    const std::size_t slash = folder.rfind('/');
    folder.resize(slash == std::string::npos ? 0 : slash);
    out.push_back(folder);
  }
  return out;
}

/// The id of the papers and rules that a workspace sets; empty where it sets none.
std::string id_of_rules(const std::vector<TreeEntry>& entries) {
  const auto at = std::ranges::find(entries, "mau", &TreeEntry::name);
  return at != entries.end() ? at->id : std::string();
}

bool is_workspace(const std::vector<TreeEntry>& entries) {
  const auto at = std::ranges::find(entries, store::k_organisation_file, &TreeEntry::name);
  return at != entries.end() && at->kind != TreeKind::folder && at->kind != TreeKind::repository;
}

/// A folder above the one asked about, as the commit holds it.
struct Level {
  std::string folder;
  Object tree;
  std::string organisation;
  std::string rules;
};

/// The workspaces among these folders, in their order.
std::vector<Level> workspaces_among(const std::vector<std::string>& folders,
                                    std::vector<std::optional<Object>>& found) {
  std::vector<Level> out;
  for (std::size_t at = 0; at < folders.size(); ++at) {
    std::optional<Object>& tree = found[1 + 2 * at];
    std::optional<Object>& organisation = found[2 + 2 * at];
    if (tree && organisation) {
      const std::vector<TreeEntry> entries = vcs::entries_of(*tree);
      if (is_workspace(entries)) {
        out.push_back(
            {folders[at], std::move(*tree), std::move(organisation->bytes), id_of_rules(entries)});
      }
    }
  }
  return out;
}

/// Whether the folder's workspace on the disk is another, inside the one that the commit holds.
bool is_newer_on_disk(const fs::path& folder, const fs::path& committed) {
  const auto there = store::find_workspace(folder);
  return there && there->native().size() > committed.native().size();
}

CommittedRoot root_of(const vcs::LastCommit& last, std::vector<Level> levels) {
  CommittedRoot out;
  out.top = last.top;
  out.commit = last.id;
  for (const fs::path& above : store::workspaces_around(last.top)) {
    add_rule_looks(out.rules, above);
  }
  for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
    out.rules.print.add(level->folder);
    out.rules.print.add(level->rules);
  }
  for (std::size_t at = 1; at < levels.size(); ++at) {
    out.around.push_back(levels[at].folder);
  }
  out.folder = std::move(levels.front().folder);
  out.tree = std::move(levels.front().tree);
  out.organisation = std::move(levels.front().organisation);
  return out;
}

}  // namespace

std::string below(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

tl::expected<CommittedPlace, vcs::NoCommit> committed_place(const fs::path& folder) {
  const auto last = vcs::last_commit(folder);
  if (!last) {
    return tl::unexpected(last.error());
  }
  const std::vector<std::string> folders = up_from(last->folder);
  std::vector<std::string> names = {last->id};
  for (const std::string& up : folders) {
    names.push_back(last->id + ":" + up);
    names.push_back(last->id + ":" + below(up, std::string(store::k_organisation_file)));
  }
  std::vector<std::optional<Object>> found = vcs::find_objects(last->top, names);
  if (!found.front()) {
    vcs::read_objects(last->top, {names.data(), 1});  // says that it is lost
  }
  CommittedPlace out{last->id, vcs::day_of_commit(*found.front()), std::nullopt};
  std::vector<Level> levels = workspaces_among(folders, found);
  if (!levels.empty()) {
    CommittedRoot root = root_of(*last, std::move(levels));
    if (!is_newer_on_disk(last->top / last->folder, root.path())) {
      out.root = std::move(root);
    }
  }
  return out;
}

}  // namespace chibo::tree
