#include "tree/cells.hpp"

#include "base/walk.hpp"
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
  std::ranges::sort(out);  // a folder before those in it, whatever their names
  return out;
}

}  // namespace chibo::tree
