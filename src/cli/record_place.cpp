#include "cli/record_place.hpp"

#include <algorithm>

namespace chibo::cli {

std::string lies_at(const Workspace& workspace, std::string_view path) {
  const std::string name(path.substr(path.rfind('/') + 1));
  const auto& files = workspace.loaded.files;
  const auto elsewhere = std::ranges::find_if(
      files, [&](const store::LoadedFile& file) { return file.path.ends_with("/" + name); });
  return workspace.loaded.find(path) == nullptr && elsewhere != files.end() ? elsewhere->path
                                                                            : std::string(path);
}

std::string path_of_meeting(const Workspace& workspace, std::string_view stem) {
  return lies_at(workspace, store::meeting_path(stem));
}

}  // namespace chibo::cli
