#include "store/cell_folder.hpp"

namespace chibo::store {

std::filesystem::path whole_folder(const std::filesystem::path& folder) {
  std::error_code ignored;
  const std::filesystem::path out = std::filesystem::absolute(folder, ignored).lexically_normal();
  return out.has_filename() ? out : out.parent_path();
}

std::optional<std::filesystem::path> find_workspace(const std::filesystem::path& start) {
  std::error_code ignored;
  std::filesystem::path folder = whole_folder(start);
  while (true) {
    if (std::filesystem::exists(folder / k_organisation_file, ignored)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      return std::nullopt;
    }
    folder = folder.parent_path();
  }
}

std::vector<std::filesystem::path> workspaces_around(const std::filesystem::path& root) {
  std::vector<std::filesystem::path> out;
  std::filesystem::path below = whole_folder(root);
  while (below != below.root_path()) {
    const auto above = find_workspace(below.parent_path());
    if (!above) {
      break;
    }
    out.push_back(*above);
    below = *above;
  }
  return out;
}

}  // namespace chibo::store
