#include "cli/committee_cells.hpp"

#include "base/fingerprint.hpp"
#include "base/lots.hpp"
#include "cli/report_ground.hpp"
#include "i18n/message_paper.hpp"
#include "store/profiles.hpp"
#include "store/walked_cell.hpp"
#include "tree/cells.hpp"
#include "tree/line_cache.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;
using report::CellLine;
using report::Period;

constexpr std::size_t k_most_readers = 16;  // most of them wait for a disk that is cold
constexpr std::size_t k_told_from = 50;     // workspaces; fewer are read before one looks

/// A workspace that is still to be read, and the looks of what lies above it and counts for it.
struct Waiting {
  std::string folder;  // from the committee's
  std::shared_ptr<const base::Looks> above;
};

/// Adds the profiles of a workspace, which hold for all that lies below.
void add_profiles(base::Looks& looks, const fs::path& root) {
  const fs::path folder = root / store::k_profiles_folder;
  std::error_code ignored;
  looks.print.add(root.generic_string());
  if (fs::exists(folder, ignored)) {
    base::add_looks(looks, folder, base::walk(folder));
  }
}

/// What one workspace brought: a cell its line, a committee its name.
struct Found {
  CellLine line;
  bool is_cell = false;
  std::string name;
  bool is_remembered = false;
  ReadFiles read;
  std::vector<Waiting> inner;
};

class Reader {
 public:
  Reader(Env& env, const fs::path& root, const Period& period, Memory memory)
      : env_(env), root_(root), period_(period), cache_(folder_of(memory), counting()) {}

  CountedCells read() {
    std::vector<Waiting> waiting = below_root();
    while (!waiting.empty()) {
      waiting = read_level(waiting);
    }
    clear_progress();
    cache_.write();
    for (CellLine& line : out_.lines) {
      line.block = block_around(line.path);
    }
    return std::move(out_);
  }

 private:
  fs::path folder_of(Memory memory) const {
    return memory == Memory::used ? tree::memory_folder(root_, env_.cache_home) : fs::path();
  }

  tree::Counting counting() const {
    const std::string build = base::program_looks();
    return {root_, build.empty() ? build : env_.version + " " + build, env_.today, period_};
  }

  std::vector<Waiting> below_root() const {
    auto above = std::make_shared<base::Looks>();
    for (const fs::path& workspace : store::workspaces_around(root_)) {
      add_profiles(*above, workspace);
    }
    add_profiles(*above, root_);
    std::vector<Waiting> out;
    for (std::string& folder : tree::look_around(root_).inner) {
      out.push_back({std::move(folder), above});
    }
    return out;
  }

  std::vector<Waiting> read_level(const std::vector<Waiting>& waiting) {
    std::vector<Found> found(waiting.size());
    base::work_in_lots(
        waiting.size(), k_most_readers, [&](std::size_t at) { found[at] = read_one(waiting[at]); },
        [&](std::size_t done) { tell_progress(done, waiting.size()); });
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
      }
    }
    out.line.path = waiting.folder;
    add_inner(waiting, here.inner, out);
    return out;
  }

  void read_records(const std::string& folder, const base::Walk& walk, Found& out) const {
    Workspace workspace;
    const fs::path root = root_ / folder;
    workspace.loaded = store::load_walked_cell(root, shown_prefix(env_, root), walk,
                                               workspace.sources, workspace.complaints);
    const model::Organisation& organisation = workspace.cell().organisation;
    out.read = files_of(workspace);
    out.is_cell =
        !organisation.kind.is_said() || *organisation.kind == model::OrganisationKind::cell;
    out.name = organisation.name.value_or(folder);
    if (!organisation.kind.is_said()) {
      out.line.standing = report::CellStanding::unread;
    } else if (out.is_cell) {
      diag::sort_by_place(workspace.complaints);
      out.line = report::line_of_cell(workspace.cell(), period_, env_.today);
      out.line.errors = static_cast<int>(errors_of(env_, workspace, period_).size());
      out.line.unread_files = unread_in(workspace.loaded);
    }
  }

  void add_inner(const Waiting& waiting, const std::vector<std::string>& inner, Found& out) const {
    if (inner.empty()) {
      return;
    }
    auto above = std::make_shared<base::Looks>(*waiting.above);
    add_profiles(*above, root_ / waiting.folder);
    for (const std::string& folder : inner) {
      out.inner.push_back({waiting.folder + "/" + folder, above});
    }
  }

  void take(const std::string& folder, Found& found) {
    out_.remembered += found.is_remembered ? 1 : 0;
    out_.read.files += found.read.files;
    out_.read.by_judge += found.read.by_judge;
    if (found.is_cell) {
      out_.lines.push_back(std::move(found.line));
    } else {
      blocks_[folder] = std::move(found.name);
    }
  }

  /// The name of the nearest sub-committee that a folder lies in; empty where it lies in none.
  std::string block_around(std::string_view folder) const {
    for (std::size_t slash = folder.rfind('/'); slash != std::string_view::npos;
         slash = folder.rfind('/')) {
      folder = folder.substr(0, slash);
      if (const auto at = blocks_.find(folder); at != blocks_.end()) {
        return at->second;
      }
    }
    return {};
  }

  void tell_progress(std::size_t done, std::size_t of) {
    if (env_.shows_progress && of >= k_told_from) {
      env_.err << "\r\x1b[K"
               << env_.catalog.say(i18n::say(i18n::PaperMsg::committee_progress, done, of))
               << std::flush;
      is_progress_shown_ = true;
    }
  }

  void clear_progress() {
    if (is_progress_shown_) {
      env_.err << "\r\x1b[K" << std::flush;
    }
  }

  Env& env_;
  const fs::path& root_;
  const Period& period_;
  tree::LineCache cache_;
  std::map<std::string, std::string, std::less<>> blocks_;  // of sub-committees, by folder
  CountedCells out_;
  bool is_progress_shown_ = false;
};

}  // namespace

ReadFiles files_of(const Workspace& workspace) {
  ReadFiles out;
  out.files = workspace.loaded.files.size();
  out.by_judge = static_cast<std::size_t>(
      std::ranges::count(workspace.loaded.files, true, &store::LoadedFile::by_judge));
  return out;
}

CountedCells count_cells(Env& env, const fs::path& root, const Period& period, Memory memory) {
  return Reader(env, root, period, memory).read();
}

}  // namespace chibo::cli
