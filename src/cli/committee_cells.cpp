#include "cli/committee_cells.hpp"

#include "base/fingerprint.hpp"
#include "base/lots.hpp"
#include "cli/cell_progress.hpp"
#include "cli/report_ground.hpp"
#include "cli/unread_cells.hpp"
#include "cli/workspace_faults.hpp"
#include "store/narratives.hpp"
#include "store/walked_cell.hpp"
#include "tree/cells.hpp"
#include "tree/rule_looks.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <thread>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using report::CellLine;
using report::Period;

/// One for each processor: more would wait less for a cold disk, and hold a cell in memory each.
std::size_t readers() {
  constexpr std::size_t k_least = 2;
  constexpr std::size_t k_most = 16;
  return std::clamp<std::size_t>(std::thread::hardware_concurrency(), k_least, k_most);
}

/// A workspace that is still to be read, and the looks of what lies above it and counts for it.
struct Waiting {
  std::string folder;  // from the committee's
  std::shared_ptr<const base::Looks> above;
};

std::string code_of(const model::Organisation& organisation) {
  return organisation.code.value_or({}).text;
}

/// What one workspace brought: a cell its line, a committee its name.
struct Found {
  CellLine line;
  bool is_cell = false;
  std::string name;
  CommitteeFolder committee;
  std::map<std::string, long long> rule_errors;
  bool is_remembered = false;
  ReadFiles read;
  views::CellReasons looked;
  std::vector<Waiting> inner;
  std::vector<CellLine> unread;  // what may hold cells of a committee
};

class Reader {
 public:
  Reader(Env& env, const fs::path& root, std::string shown, const Period& period, Memory memory,
         const CellLook& look)
      : env_(env),
        root_(root),
        shown_(std::move(shown)),
        period_(period),
        look_(look),
        cache_(memory_of(env, root, look ? Memory::set_aside : memory),
               counting_of(env, root, period)),
        progress_(env) {}

  CountedCells read() {
    std::vector<Waiting> waiting = below_root();
    while (!waiting.empty()) {
      waiting = read_level(waiting);
    }
    progress_.clear();
    cache_.write();
    return std::move(out_);
  }

 private:
  std::vector<Waiting> below_root() {
    auto above = std::make_shared<base::Looks>();
    for (const fs::path& workspace : store::workspaces_around(root_)) {
      tree::add_rule_looks(*above, workspace);
    }
    tree::add_rule_looks(*above, root_);
    tree::Surroundings here = tree::look_around(root_);
    std::ranges::move(unread_cells(root_, "", here.own), std::back_inserter(out_.lines));
    std::vector<Waiting> out;
    diag::Sources unseen;
    diag::Diagnostics unheard;
    const model::Organisation own = store::load_organisation(root_, "", unseen, unheard);
    out_.committees.push_back({"", code_of(own), summaries_in(here.own)});
    for (std::string& folder : here.inner) {
      out.push_back({std::move(folder), above});
    }
    return out;
  }

  std::vector<Waiting> read_level(const std::vector<Waiting>& waiting) {
    std::vector<Found> found(waiting.size());
    base::work_in_lots(
        waiting.size(), readers(), [&](std::size_t at) { found[at] = read_one(waiting[at]); },
        [&](std::size_t done) { progress_.tell(done, waiting.size()); });
    std::vector<Waiting> inner;
    for (std::size_t at = 0; at < found.size(); ++at) {
      take(waiting[at].folder, found[at]);
      std::ranges::move(found[at].inner, std::back_inserter(inner));
    }
    return inner;
  }

  Found read_one(const Waiting& waiting) {
    const fs::path folder = root_ / waiting.folder;
    const tree::Surroundings here = tree::look_around(folder);
    base::Looks looks = *waiting.above;
    base::add_looks(looks, folder, here.own);
    Found out;
    if (auto line = cache_.find(waiting.folder, looks)) {
      out.line = std::move(*line);
      out.is_cell = true;
      out.is_remembered = true;
    } else {
      read_records(waiting.folder, here.own, out);
      if (out.is_cell) {
        cache_.keep(waiting.folder, looks, out.line);
      } else {
        out.unread = unread_cells(root_, waiting.folder, here.own);
      }
    }
    out.line.path = waiting.folder;
    add_inner(waiting, here.inner, out);
    return out;
  }

  void read_records(const std::string& folder, const base::Walk& walk, Found& out) const {
    Workspace workspace;
    const std::string shown = shown_ + folder + "/";
    workspace.loaded = store::load_walked_cell(root_ / folder, shown, walk, workspace.sources,
                                               workspace.complaints);
    const model::Organisation& organisation = workspace.cell().organisation;
    out.read = files_of(workspace);
    out.is_cell =
        !organisation.kind.is_said() || *organisation.kind == model::OrganisationKind::cell;
    out.name = organisation.name.value_or(folder);
    if (!organisation.kind.is_said()) {
      out.line.standing = report::CellStanding::unread;
    } else if (out.is_cell) {
      out.line = line_of(env_, workspace, shown, period_);
      if (look_ && out.line.is_counted()) {
        out.looked = look_(workspace);
      }
    } else {
      out.committee = {folder, code_of(organisation), summaries_in(walk)};
      Workspace committee;
      committee.loaded =
          store::load_committee(root_ / folder, shown, committee.sources, committee.complaints);
      add_rule_errors(committee, shown, Above::left_out, out.rule_errors);
    }
  }

  void add_inner(const Waiting& waiting, const std::vector<std::string>& inner, Found& out) const {
    if (inner.empty()) {
      return;
    }
    auto above = std::make_shared<base::Looks>(*waiting.above);
    tree::add_rule_looks(*above, root_ / waiting.folder);
    for (const std::string& folder : inner) {
      out.inner.push_back({waiting.folder + "/" + folder, above});
    }
  }

  void take(const std::string& folder, Found& found) {
    out_.remembered += found.is_remembered ? 1 : 0;
    out_.read.files += found.read.files;
    out_.read.by_judge += found.read.by_judge;
    if (found.is_cell) {
      if (look_) {
        out_.looked[folder] = std::move(found.looked);
      }
      out_.lines.push_back(std::move(found.line));
    } else {
      out_.blocks[folder] = std::move(found.name);
      out_.committees.push_back(std::move(found.committee));
      out_.rule_errors.merge(found.rule_errors);
    }
    std::ranges::move(found.unread, std::back_inserter(out_.lines));
  }

  Env& env_;
  const fs::path& root_;
  std::string shown_;  // what stands before the paths below it
  const Period& period_;
  const CellLook& look_;
  tree::LineCache cache_;
  CellProgress progress_;
  CountedCells out_;
};

}  // namespace

CellLine line_of(const Env& env, Workspace& cell, std::string_view shown, const Period& period) {
  diag::sort_by_place(cell.complaints);
  CellLine out = report::line_of_cell(cell.cell(), period, env.today);
  const diag::Diagnostics errors = errors_of(env, cell, period);
  out.errors = static_cast<int>(std::ranges::count_if(errors, [&](const diag::Diagnostic& error) {
    return is_of_workspace(cell.sources[error.at.file].path, shown);
  }));
  out.unread_files = unread_in(cell.loaded);
  return out;
}

void add_rule_errors(const Workspace& committee, std::string_view shown, Above above,
                     std::map<std::string, long long>& out) {
  for (const diag::Diagnostic& complaint : committee.complaints) {
    const std::string& path = committee.sources[complaint.at.file].path;
    const bool is_of_words =
        path.starts_with(shown) && store::is_narrative_path(path.substr(shown.size()));
    if (complaint.severity == diag::Severity::error && !is_of_words &&
        (above == Above::told || is_of_workspace(path, shown))) {
      ++out[path];
    }
  }
}

ReadFiles files_of(const Workspace& workspace) {
  ReadFiles out;
  out.files = workspace.loaded.files.size();
  out.by_judge = static_cast<std::size_t>(
      std::ranges::count(workspace.loaded.files, true, &store::LoadedFile::by_judge));
  return out;
}

fs::path memory_of(const Env& env, const fs::path& root, Memory memory) {
  return memory == Memory::used ? tree::memory_folder(root, env.cache_home) : fs::path();
}

tree::Counting counting_of(const Env& env, const fs::path& root, const Period& period) {
  const std::string build = base::program_looks();
  return {root, build.empty() ? build : env.version + " " + build, env.today, period};
}

std::string block_around(std::string_view folder, const Blocks& blocks) {
  for (std::size_t slash = folder.rfind('/'); slash != std::string_view::npos;
       slash = folder.rfind('/')) {
    folder = folder.substr(0, slash);
    if (const auto at = blocks.find(folder); at != blocks.end()) {
      return at->second;
    }
  }
  return {};
}

CountedCells count_folders(Env& env, const fs::path& root, const std::string& shown,
                           const Period& period, Memory memory, const CellLook& look) {
  return Reader(env, root, shown, period, memory, look).read();
}

void add_summaries(Env& env, const fs::path& root, const std::string& shown, const Period& period,
                   CountedCells& cells) {
  name_blocks(cells);
  cells.summaries = read_summaries(env, root, shown, period, cells.committees, cells.lines);
  cells.read.files += cells.summaries.files;
  std::erase_if(cells.lines,
                [&](const CellLine& line) { return cells.summaries.replaced.contains(line.path); });
  report::Summed& summed = cells.summaries.summed;
  std::ranges::move(summed.cells, std::back_inserter(cells.lines));
  cells.blocks.merge(summed.blocks);
}

void name_blocks(CountedCells& cells) {
  for (CellLine& line : cells.lines) {
    line.block = block_around(line.path, cells.blocks);
  }
}

CountedCells count_cells(Env& env, const fs::path& root, const Period& period, Memory memory,
                         const CellLook& look) {
  const std::string shown = shown_prefix(env, root);
  CountedCells out = count_folders(env, root, shown, period, memory, look);
  add_summaries(env, root, shown, period, out);
  name_blocks(out);
  return out;
}

}  // namespace chibo::cli
