#include "tree/cells.hpp"

#include "store/cell_folder.hpp"

#include <algorithm>

namespace chibo::tree {

std::vector<std::string> workspaces_below(const std::filesystem::path& root) {
  std::vector<std::string> out;
  const std::string mark = "/" + std::string(store::k_organisation_file);
  for (const base::Entry& entry : base::walk(root).entries) {
    if (entry.kind != base::EntryKind::folder && entry.path.ends_with(mark)) {
      out.push_back(entry.path.substr(0, entry.path.size() - mark.size()));
    }
  }
  std::ranges::sort(out);  // "a" before "a/b", whose chibo.yaml may be met before its own
  return out;
}

Surroundings look_around(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  Surroundings out;
  const auto is_workspace = [&](const std::string& path) {
    std::error_code ignored;
    const fs::file_type found =
        fs::symlink_status(folder / path / store::k_organisation_file, ignored).type();
    return found != fs::file_type::not_found && found != fs::file_type::none &&
           found != fs::file_type::directory;
  };
  out.own = base::walk(folder, [&](const std::string& path) {
    if (!is_workspace(path)) {
      return true;
    }
    out.inner.push_back(path);
    return false;
  });
  std::ranges::sort(out.inner);
  return out;
}

}  // namespace chibo::tree
