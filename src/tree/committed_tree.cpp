#include "tree/committed_tree.hpp"

#include "base/file.hpp"
#include "store/cell_folder.hpp"
#include "store/yaml_read.hpp"

#include <algorithm>
#include <utility>

namespace chibo::tree {

namespace {

using vcs::Object;
using vcs::TreeEntry;
using vcs::TreeKind;

/// A folder that is to be read, and the workspace it lies in.
struct Folder {
  std::string path;  // from the root
  std::string id;
  std::size_t around = 0;
};

/// The chibo.yaml of a workspace that is to be read.
struct Card {
  std::size_t workspace = 0;
  std::string id;
};

const TreeEntry* find(const std::vector<TreeEntry>& entries, std::string_view name) {
  const auto at = std::ranges::find(entries, name, &TreeEntry::name);
  return at == entries.end() ? nullptr : &*at;
}

class Surveyor {
 public:
  Surveyor(const CommittedRoot& root, LineCache* cache) : root_(root), cache_(cache) {
    out_.workspaces.emplace_back();
    rules_.push_back(root.rules);
    above_.push_back(0);
    read_card(0, root.organisation);
  }

  CommittedTree survey() {
    take_entries({"", root_.tree.id, 0}, vcs::entries_of(root_.tree));
    while (!folders_.empty() || !cards_.empty()) {
      read_level(std::exchange(folders_, {}), std::exchange(cards_, {}));
    }
    tell_outermost();
    return std::move(out_);
  }

 private:
  void read_level(const std::vector<Folder>& folders, const std::vector<Card>& cards) {
    std::vector<std::string> ids;
    std::ranges::transform(folders, std::back_inserter(ids), &Folder::id);
    std::ranges::transform(cards, std::back_inserter(ids), &Card::id);
    std::vector<std::string> texts = vcs::read_objects(root_.top, ids);
    for (std::size_t at = 0; at < folders.size(); ++at) {
      open(folders[at], {folders[at].id, std::move(texts[at])});
    }
    for (std::size_t at = 0; at < cards.size(); ++at) {
      read_card(cards[at].workspace, texts[folders.size() + at]);
    }
  }

  void open(Folder folder, const Object& tree) {
    const std::vector<TreeEntry> entries = vcs::entries_of(tree);
    const TreeEntry* card = find(entries, store::k_organisation_file);
    if (card != nullptr && (card->kind == TreeKind::file || card->kind == TreeKind::link)) {
      folder.around = add_workspace(folder, find(entries, "mau"));
      out_.workspaces[folder.around].has_linked_card = card->kind == TreeKind::link;
      cards_.push_back({folder.around, card->id});
    }
    take_entries(folder, entries);
  }

  /// The number of a workspace that was found.
  std::size_t add_workspace(const Folder& folder, const TreeEntry* rules) {
    CommittedWorkspace made;
    made.folder = folder.path;
    made.name = folder.path;
    made.looks = looks_of(folder);
    base::Looks here = rules_[folder.around];
    here.print.add(folder.path);
    here.print.add(rules != nullptr ? rules->id : std::string());
    out_.workspaces[folder.around].has_inner = true;
    out_.workspaces.push_back(std::move(made));
    rules_.push_back(here);
    above_.push_back(folder.around);
    return out_.workspaces.size() - 1;
  }

  base::Looks looks_of(const Folder& folder) const {
    base::Looks out = rules_[folder.around];
    out.print.add(folder.id);
    return out;
  }

  void take_entries(const Folder& folder, const std::vector<TreeEntry>& entries) {
    for (const TreeEntry& entry : entries) {
      if (!base::is_temporary_name(entry.name)) {
        take({below(folder.path, entry.name), entry.id, folder.around}, entry.kind);
      }
    }
  }

  void take(Folder found, TreeKind kind) {
    CommittedWorkspace& around = out_.workspaces[found.around];
    if (kind == TreeKind::repository) {
      out_.repositories.push_back(std::move(found.path));
    } else if (kind != TreeKind::folder) {
      const std::size_t prefix = around.folder.empty() ? 0 : around.folder.size() + 1;
      around.files.push_back({found.path.substr(prefix), found.id, kind == TreeKind::link});
    } else if (auto line = remembered(found)) {
      around.has_inner = true;
      line->path = found.path;
      out_.remembered.push_back(std::move(*line));
    } else {
      folders_.push_back(std::move(found));
    }
  }

  std::optional<report::CellLine> remembered(const Folder& found) {
    return cache_ != nullptr ? cache_->find(found.path, looks_of(found)) : std::nullopt;
  }

  void read_card(std::size_t at, const std::string& text) {
    CommittedWorkspace& workspace = out_.workspaces[at];
    const model::Organisation organisation = organisation_of(text, &workspace.is_by_judge);
    workspace.is_committee =
        organisation.kind.is_said() && *organisation.kind != model::OrganisationKind::cell;
    workspace.name = organisation.name.value_or(workspace.folder);
  }

  void tell_outermost() {
    for (std::size_t at = 0; at < out_.workspaces.size(); ++at) {
      const CommittedWorkspace& above = out_.workspaces[above_[at]];
      CommittedWorkspace& here = out_.workspaces[at];
      here.with = at > 0 && !above.is_committee ? above.with : here.folder;
    }
  }

  const CommittedRoot& root_;
  LineCache* cache_;
  CommittedTree out_;
  std::vector<base::Looks> rules_;  // that hold inside each workspace
  std::vector<std::size_t> above_;  // the workspace that each lies in
  std::vector<Folder> folders_;
  std::vector<Card> cards_;
};

}  // namespace

bool CommittedWorkspace::has_link() const {
  return std::ranges::any_of(files, &CommittedFile::is_link);
}

CommittedTree look_around(const CommittedRoot& root, LineCache* cache) {
  return Surveyor(root, cache).survey();
}

model::Organisation organisation_of(const std::string& text, bool* by_judge) {
  model::Organisation out;
  diag::Diagnostics unused;
  store::read_text(0, text, out, unused, by_judge);
  return out;
}

}  // namespace chibo::tree
