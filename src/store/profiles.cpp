#include "store/profiles.hpp"

#include "base/walk.hpp"
#include "store/cell_folder.hpp"
#include "store/stray_file.hpp"
#include "store/yaml_read.hpp"

#include <string>

namespace chibo::store {

namespace {

namespace fs = std::filesystem;

void read_profiles(const fs::path& folder, const std::string& shown, int distance,
                   std::vector<model::Profile>& into, diag::Sources& sources,
                   diag::Diagnostics& out) {
  const base::Walk walk = base::walk(folder / k_profiles_folder);
  for (const base::UnreadFolder& closed : walk.unread) {
    const std::string path = shown + std::string(k_profiles_folder) + closed.path;
    out.push_back(diag::error("CB101", {sources.add(path, {})}, closed.why.what, closed.why.hint));
  }
  for (const base::Entry& entry : walk.entries) {
    const std::string path = std::string(k_profiles_folder) + entry.path;
    if (entry.kind == base::EntryKind::folder || entry.path.find('/') != std::string::npos) {
      continue;
    }
    if (!path.ends_with(".yaml")) {
      if (auto stray = stray_file(folder, path)) {
        stray->at.file = sources.add(shown + path, {});
        out.push_back(std::move(*stray));
      }
      continue;
    }
    const LoadedFile file = load_file(folder, path, shown, sources, out);
    model::Profile profile{shown + path, distance, {}};
    if (file.was_read && read_record(file.file, sources, profile.pack, out)) {
      into.push_back(std::move(profile));
    }
  }
}

}  // namespace

std::string shown_above(std::string_view shown, const fs::path& root, const fs::path& above) {
  const fs::path here = shown.empty() ? fs::path(".") : fs::path(shown);
  std::string out =
      (here / above.lexically_relative(whole_folder(root))).lexically_normal().generic_string();
  while (out.ends_with('/') && out.size() > 1) {
    out.pop_back();
  }
  return out == "." ? std::string() : out + "/";
}

std::vector<model::Profile> profiles_around(const fs::path& root, std::string_view shown,
                                            diag::Sources& sources, diag::Diagnostics& out) {
  std::vector<model::Profile> profiles;
  std::error_code ignored;
  int distance = 0;
  for (const fs::path& above : workspaces_around(root)) {
    ++distance;
    if (fs::is_directory(above / k_profiles_folder, ignored)) {
      read_profiles(above, shown_above(shown, root, above), distance, profiles, sources, out);
    }
  }
  return profiles;
}

std::vector<model::Profile> own_profiles(const fs::path& root, std::string_view shown,
                                         diag::Sources& sources, diag::Diagnostics& out) {
  std::vector<model::Profile> profiles;
  std::error_code ignored;
  if (fs::is_directory(root / k_profiles_folder, ignored)) {
    read_profiles(root, std::string(shown), 0, profiles, sources, out);
  }
  return profiles;
}

}  // namespace chibo::store
