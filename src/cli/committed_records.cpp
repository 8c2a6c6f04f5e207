#include "cli/committed_records.hpp"

#include "cli/cell_opening.hpp"
#include "cli/cell_progress.hpp"
#include "cli/unread_cells.hpp"
#include "i18n/message_report.hpp"
#include "rules/profile_faults.hpp"
#include "store/committee_folder.hpp"
#include "store/summary_path.hpp"
#include "tree/committed_mirror.hpp"
#include "vcs/committed.hpp"
#include "vcs/git.hpp"

#include <algorithm>
#include <utility>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using i18n::ReportMsg;
using report::CellLine;
using tree::CommittedTree;
using tree::CommittedWorkspace;

constexpr std::size_t k_lot = 4096;     // files on the disk at once, about
constexpr std::size_t k_id_shown = 10;  // letters that tell one commit from another

std::string short_id(const std::string& id) {
  return id.substr(0, k_id_shown);
}

base::Error error_of(vcs::NoCommit why) {
  if (why == vcs::NoCommit::no_repository) {
    return {i18n::say(ReportMsg::no_repository), i18n::say(ReportMsg::no_repository_hint)};
  }
  return {i18n::say(ReportMsg::no_commit), i18n::say(ReportMsg::no_commit_hint)};
}

void add(ReadFiles& sum, const ReadFiles& more) {
  sum.files += more.files;
  sum.by_judge += more.by_judge;
}

/// Counts the cells of a commit, lot by lot.
class CommittedCounter {
 public:
  CommittedCounter(Env& env, const tree::CommittedRoot& root, const CommittedTree& tree,
                   const report::Period& period, const CellLook& look, tree::LineCache& cache)
      : env_(env),
        root_(root),
        shown_(shown_prefix(env, root.path())),
        tree_(tree),
        period_(period),
        look_(look),
        cache_(cache),
        progress_(env) {}

  CountedCells count() {
    out_.lines = tree_.remembered;
    out_.remembered = out_.lines.size();
    for (const std::string& folder : tree_.repositories) {
      out_.lines.push_back(unread_cell(folder));
    }
    const auto rules = tree::rules_around(root_);
    for (const tree::CommittedLot& lot : tree::lots_of(tree_, k_lot)) {
      count_lot(lot, rules);
      done_ += lot.cells.size();
      progress_.tell(done_, tree_.workspaces.size());
    }
    add_linked();
    add_committees();
    add_sent_summaries(rules);
    name_blocks(out_);
    return std::move(out_);
  }

 private:
  void count_lot(const tree::CommittedLot& lot, std::span<const tree::BroughtFile> rules) {
    const auto all = lot.all();
    const tree::CommittedMirror mirror(root_, rules, all);
    Env quiet = env_;
    quiet.shows_progress = false;
    CountedCells counted =
        count_folders(quiet, mirror.root(), shown_, period_, Memory::set_aside, look_);
    out_.looked.merge(counted.looked);
    out_.rule_errors.merge(counted.rule_errors);
    for (CellLine& line : counted.lines) {
      keep(lot, line);
      out_.lines.push_back(std::move(line));
    }
    add(out_.read, counted.read);
    for (const CommittedWorkspace* committee : lot.committees) {
      if (!committee->folder.empty()) {  // told once, with all committees
        out_.read.files -= 1;
        out_.read.by_judge -= committee->is_by_judge ? 1 : 0;
      }
    }
  }

  void keep(const tree::CommittedLot& lot, const CellLine& line) {
    const auto at = std::ranges::find(lot.cells, line.path, &CommittedWorkspace::folder);
    if (at != lot.cells.end() && !(*at)->has_inner && !(*at)->has_link()) {
      cache_.keep(line.path, (*at)->looks, line);
    }
  }

  /// What is reached through a link alone was not looked into: a workspace that a link in a
  /// committee's folder leads to, and a committee whose chibo.yaml is one.
  void add_linked() {
    for (const CommittedWorkspace& workspace : tree_.workspaces) {
      const bool is_counted = std::ranges::any_of(
          out_.lines, [&](const CellLine& line) { return line.path == workspace.folder; });
      if (workspace.has_linked_card && !workspace.is_committee && !is_counted) {
        CellLine& line = out_.lines.emplace_back(unread_cell(workspace.folder));
        line.unread_files = {workspace.folder + "/" + std::string(store::k_organisation_file)};
      }
      if (!workspace.is_committee) {
        continue;
      }
      for (const tree::CommittedFile& file : workspace.files) {
        const fs::path place = fs::path(workspace.folder) / file.path;
        if (file.is_link && leads_to_workspace(place, file.id)) {
          out_.lines.push_back(unread_cell(place.generic_string()));
        }
      }
    }
  }

  /// Whether a link of the commit leads to the folder of a workspace that the commit holds.
  bool leads_to_workspace(const fs::path& place, const std::string& id) const {
    const std::string target = vcs::read_objects(root_.top, {&id, 1}).front();
    const std::string folder = (place.parent_path() / target).lexically_normal().generic_string();
    return std::ranges::any_of(tree_.workspaces,
                               [&](const CommittedWorkspace& workspace) {
                                 return !folder.empty() && workspace.folder == folder;
                               }) ||
           std::ranges::any_of(tree_.remembered,
                               [&](const CellLine& line) { return line.path == folder; });
  }

  void add_committees() {
    for (const CommittedWorkspace& workspace : tree_.workspaces) {
      if (workspace.is_committee && !workspace.folder.empty()) {
        out_.blocks[workspace.folder] = workspace.name;
        add(out_.read, {1, workspace.is_by_judge ? 1U : 0U});
      }
    }
  }

  /// Summaries lie in committees' own folders, and stand for cells whose folders do not.
  void add_sent_summaries(std::span<const tree::BroughtFile> rules) {
    std::vector<const CommittedWorkspace*> committees;
    bool has_any = false;
    for (const CommittedWorkspace& workspace : tree_.workspaces) {
      if (workspace.is_committee) {
        committees.push_back(&workspace);
        has_any = has_any || std::ranges::any_of(workspace.files, [](const auto& file) {
                    return store::is_summary_path(file.path);
                  });
      }
    }
    if (has_any) {
      const tree::CommittedMirror mirror(root_, rules, committees);
      out_.committees =
          count_folders(env_, mirror.root(), shown_, period_, Memory::set_aside, nullptr)
              .committees;
      add_summaries(env_, mirror.root(), shown_, period_, out_);
    }
  }

  Env& env_;
  const tree::CommittedRoot& root_;
  std::string shown_;  // of the folder that people know
  const CommittedTree& tree_;
  const report::Period& period_;
  const CellLook& look_;
  tree::LineCache& cache_;
  CellProgress progress_;
  CountedCells out_;
  std::size_t done_ = 0;
};

/// What the memory of reports on commits rests on, which is another than that of the disk.
tree::Counting counting_of_commits(const Env& env, const fs::path& root,
                                   const report::Period& period) {
  return counting_of(env, root / "HEAD:", period);
}

/// How many records of a cell lie otherwise in its folder than the last commit holds them.
std::size_t changes_in(const fs::path& root) {
  const std::vector<vcs::PathStatus> changes = vcs::status(root);
  return static_cast<std::size_t>(std::ranges::count_if(changes, [](const vcs::PathStatus& change) {
    return change.path.ends_with(".yaml") && !change.path.starts_with("xuat/");
  }));
}

}  // namespace

CountedCommittee read_committee(const fs::path& place, const std::string& shown) {
  CountedCommittee out;
  Workspace& committee = out.committee;
  committee.loaded = store::load_committee(place, shown, committee.sources, committee.complaints);
  out.books = store::load_books(committee.loaded, shown, committee.sources, out.faults);
  for (const model::Profile& profile : committee.cell().profiles) {
    if (profile.distance == 0) {
      rules::find_profile_faults(profile.pack, "CB801", out.faults);
    }
  }
  return out;
}

CommittedRecords::CommittedRecords(tree::CommittedRoot root)
    : root_(std::move(root)), organisation_(tree::organisation_of(root_.organisation)) {}

bool CommittedRecords::is_committee() const {
  return organisation_.kind.is_said() && *organisation_.kind != model::OrganisationKind::cell;
}

base::Result<Workspace> CommittedRecords::open_cell(const Env& env) const {
  const CommittedTree tree = tree::look_around(root_, nullptr);
  const CommittedWorkspace* own = &tree.workspaces.front();
  const tree::CommittedMirror mirror(root_, tree::rules_around(root_), {&own, 1});
  auto out = read_cell(mirror.root(), shown_prefix(env, root()));
  if (out) {
    out->loaded.root = root();
  }
  return out;
}

CountedCommittee CommittedRecords::open_committee(const Env& env, const CommittedTree& tree) const {
  const CommittedWorkspace* own = &tree.workspaces.front();
  const tree::CommittedMirror mirror(root_, tree::rules_around(root_), {&own, 1});
  CountedCommittee out = read_committee(mirror.root(), shown_prefix(env, root()));
  out.committee.loaded.root = root();
  return out;
}

CountedCommittee CommittedRecords::count(Env& env, const report::Period& period, Memory memory,
                                         const CellLook& look) const {
  const fs::path here = root();
  tree::LineCache cache(memory_of(env, here, look ? Memory::set_aside : memory),
                        counting_of_commits(env, here, period));
  const CommittedTree tree = tree::look_around(root_, &cache);
  if (!tree.repositories.empty()) {
    std::string names;
    for (const std::string& folder : tree.repositories) {
      names += (names.empty() ? "" : ", ") + folder + "/";
    }
    say(env.err, env,
        i18n::say(ReportMsg::as_committed_elsewhere, tree.repositories.size(), names));
  }
  CountedCommittee out = open_committee(env, tree);
  out.cells = CommittedCounter(env, root_, tree, period, look, cache).count();
  cache.write();
  return out;
}

base::Result<CommittedRecords> open_committed(Env& env) {
  auto place = tree::committed_place(env.folder);
  if (!place) {
    return tl::unexpected(error_of(place.error()));
  }
  const std::string id = short_id(place->commit);
  if (!place->root) {
    return base::fail(i18n::say(ReportMsg::not_committed, id, place->day),
                      i18n::say(ReportMsg::not_committed_hint));
  }
  say(env.err, env, i18n::say(ReportMsg::as_committed, id, place->day));
  CommittedRecords out(std::move(*place->root));
  if (!out.is_committee()) {
    if (const std::size_t changes = changes_in(out.root()); changes > 0) {
      say(env.err, env, i18n::say(ReportMsg::as_committed_left_out, changes));
    }
  }
  return out;
}

}  // namespace chibo::cli
