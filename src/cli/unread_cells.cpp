#include "cli/unread_cells.hpp"

#include "store/cell_folder.hpp"

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;

report::CellLine unread(const std::string& folder, const std::string& inner) {
  report::CellLine out;
  out.path = folder.empty() ? inner : inner.empty() ? folder : folder + "/" + inner;
  out.name = out.path;
  out.standing = report::CellStanding::unread;
  out.unread_files.push_back(out.path + "/");
  return out;
}

}  // namespace

std::vector<report::CellLine> unread_cells(const fs::path& root, const std::string& folder,
                                           const base::Walk& walk) {
  std::vector<report::CellLine> out;
  for (const base::UnreadFolder& closed : walk.unread) {
    out.push_back(unread(folder, closed.path));
  }
  for (const base::Entry& entry : walk.entries) {
    std::error_code ignored;
    if (entry.kind == base::EntryKind::link_to_folder &&
        fs::exists(root / folder / entry.path / store::k_organisation_file, ignored)) {
      out.push_back(unread(folder, entry.path));
    }
  }
  return out;
}

}  // namespace chibo::cli
