#include "tree/committed_mirror.hpp"

#include "base/new_file.hpp"
#include "base/system_cause.hpp"
#include "store/cell_folder.hpp"
#include "store/committee_folder.hpp"
#include "store/narratives.hpp"
#include "store/profiles.hpp"
#include "store/summary_path.hpp"

#include <cerrno>

namespace chibo::tree {

namespace {

namespace fs = std::filesystem;
using vcs::TreeEntry;
using vcs::TreeKind;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw base::system_failure(i18n::Msg::write_failed, path.generic_string(), error);
}

/// Makes a folder below another, never through a link that was brought.
void make_folder_below(const fs::path& top, const fs::path& folder) {
  fs::path at = top;
  for (const fs::path& part : folder.lexically_relative(top)) {
    at /= part;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(at, error))) {
      fail(at, ELOOP);
    }
    fs::create_directory(at, error);
    if (error) {
      fail(at, error.value());
    }
  }
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    fail(folder, error.value());
  }
}

void make_link(const fs::path& path, const std::string& target) {
  std::error_code error;
  fs::create_symlink(target, path, error);
  if (error) {
    fail(path, error.value());
  }
}

/// Writes files below a folder; links last, so that nothing is written through one.
void write_all(const fs::path& top, std::span<const BroughtFile> files) {
  fs::path last;
  for (const bool is_link : {false, true}) {
    for (const BroughtFile& file : files) {
      if (file.is_link != is_link) {
        continue;
      }
      const fs::path path = top / file.path;
      if (path.parent_path() != last) {
        last = path.parent_path();
        make_folder_below(top, last);
      }
      is_link ? make_link(path, file.bytes) : base::write_new_file(path, file.bytes);
    }
  }
}

/// Whether a report reads a committee's file.
bool is_of_committee(const std::string& path) {
  return path == store::k_organisation_file || path.starts_with(store::k_profiles_folder) ||
         store::is_beside_summaries(path) || store::is_committee_record(path) ||
         store::is_narrative_path(path);
}

/// Whether anybody looks into a file: of other files than records, and of the words that workspaces
/// below the root keep for their reports, the name alone is told. A link may lead to any of them.
bool is_looked_into(const CommittedWorkspace& workspace, const CommittedFile& file, bool has_link) {
  const bool is_read = workspace.folder.empty() || !store::is_narrative_path(file.path);
  return has_link || file.is_link || (is_read && file.path.ends_with(".yaml")) ||
         store::is_beside_summaries(file.path);
}

/// The files of workspaces with what is in them, in one call of git.
std::vector<BroughtFile> files_of(const CommittedRoot& root,
                                  std::span<const CommittedWorkspace* const> workspaces) {
  std::vector<BroughtFile> out;
  std::vector<std::size_t> wanted;
  std::vector<std::string> ids;
  for (const CommittedWorkspace* workspace : workspaces) {
    const bool has_link = workspace->has_link();
    const std::string folder =
        workspace->folder.empty() ? root.folder : below(root.folder, workspace->folder);
    for (const CommittedFile& file : workspace->files) {
      if (workspace->is_committee && !is_of_committee(file.path)) {
        continue;
      }
      if (is_looked_into(*workspace, file, has_link)) {
        wanted.push_back(out.size());
        ids.push_back(file.id);
      }
      out.push_back({below(folder, file.path), {}, file.is_link});
    }
  }
  std::vector<std::string> texts = vcs::read_objects(root.top, ids);
  for (std::size_t at = 0; at < wanted.size(); ++at) {
    out[wanted[at]].bytes = std::move(texts[at]);
  }
  return out;
}

}  // namespace

std::vector<BroughtFile> rules_around(const CommittedRoot& root) {
  const std::string rules(store::k_profiles_folder.substr(0, store::k_profiles_folder.size() - 1));
  std::vector<std::string> names;
  for (const std::string& folder : root.around) {
    names.push_back(root.commit + ":" + below(folder, rules));
  }
  std::vector<BroughtFile> out;
  std::vector<std::string> ids;
  const auto found = vcs::find_objects(root.top, names);
  for (std::size_t at = 0; at < found.size(); ++at) {
    const std::string folder = below(root.around[at], rules);
    if (found[at]) {
      for (TreeEntry& entry : vcs::entries_of(*found[at])) {
        if (entry.kind == TreeKind::file || entry.kind == TreeKind::link) {
          out.push_back({below(folder, entry.name), {}, entry.kind == TreeKind::link});
          ids.push_back(std::move(entry.id));
        }
      }
    }
  }
  std::vector<std::string> texts = vcs::read_objects(root.top, ids);
  for (std::size_t at = 0; at < texts.size(); ++at) {
    out[at].bytes = std::move(texts[at]);
  }
  for (const std::string& folder : root.around) {
    out.push_back({below(folder, std::string(store::k_organisation_file)), {}, false});
  }
  return out;
}

CommittedMirror::CommittedMirror(const CommittedRoot& root, std::span<const BroughtFile> rules,
                                 std::span<const CommittedWorkspace* const> workspaces)
    : place_(root.path().relative_path()) {
  const fs::path top = scratch_.path() / root.top.relative_path();
  make_folder(this->root());
  bring_superiors(root);
  write_all(top, rules);
  write_all(top, files_of(root, workspaces));
}

void CommittedMirror::bring_superiors(const CommittedRoot& root) const {
  const fs::path rules(store::k_profiles_folder);
  for (const fs::path& above : store::workspaces_around(root.top)) {
    const fs::path here = scratch_.path() / above.relative_path();
    base::write_new_file(here / store::k_organisation_file, {});
    std::error_code error;
    if (fs::exists(above / rules, error)) {
      make_folder(here / rules);
      fs::copy(above / rules, here / rules,
               fs::copy_options::recursive | fs::copy_options::copy_symlinks, error);
    }
    if (error) {
      fail(here / rules, error.value());
    }
  }
}

}  // namespace chibo::tree
