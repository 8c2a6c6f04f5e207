#include "store/folder_records.hpp"

#include "base/walk.hpp"

#include <utility>

namespace chibo::store {

std::vector<std::string> records_in(const std::filesystem::path& root, std::string_view folder,
                                    bool (*is_record)(std::string_view path),
                                    std::string_view shown, diag::Sources& sources,
                                    diag::Diagnostics& out) {
  std::vector<std::string> paths;
  std::error_code ignored;
  if (!std::filesystem::exists(root / folder, ignored)) {
    return paths;
  }
  const base::Walk walk = base::walk(root / folder);
  const std::string here(folder);
  for (const base::UnreadFolder& unread : walk.unread) {
    const diag::FileId file = sources.add(std::string(shown) + here + unread.path, {});
    out.push_back(diag::error("CB101", {file}, unread.why.what, unread.why.hint));
  }
  for (const base::Entry& entry : walk.entries) {
    const bool is_file =
        entry.kind == base::EntryKind::file || entry.kind == base::EntryKind::link_to_file;
    if (std::string path = here + entry.path; is_file && is_record(path)) {
      paths.push_back(std::move(path));
    }
  }
  return paths;
}

}  // namespace chibo::store
