#include "cli/unread_cells.hpp"

#include "store/cell_folder.hpp"

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;

std::string joined(const std::string& folder, const std::string& inner) {
  return folder.empty() ? inner : inner.empty() ? folder : folder + "/" + inner;
}

}  // namespace

report::CellLine unread_cell(const std::string& folder) {
  report::CellLine out;
  out.path = folder;
  out.name = folder;
  out.standing = report::CellStanding::unread;
  out.unread_files.push_back(folder + "/");
  return out;
}

std::vector<report::CellLine> unread_cells(const fs::path& root, const std::string& folder,
                                           const base::Walk& walk) {
  std::vector<report::CellLine> out;
  for (const base::UnreadFolder& closed : walk.unread) {
    out.push_back(unread_cell(joined(folder, closed.path)));
  }
  for (const base::Entry& entry : walk.entries) {
    std::error_code ignored;
    if (entry.kind == base::EntryKind::link_to_folder &&
        fs::exists(root / folder / entry.path / store::k_organisation_file, ignored)) {
      out.push_back(unread_cell(joined(folder, entry.path)));
    }
  }
  return out;
}

}  // namespace chibo::cli
