#include "store/forms.hpp"

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "store/cell_folder.hpp"
#include "store/profiles.hpp"

#include <set>

namespace chibo::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_scheme = "sha256:";

/// A name of a file in a folder, no way out of it.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != ".." && fs::path(name).filename() == fs::path(name);
}

}  // namespace

std::vector<fs::path> form_folders(const fs::path& root) {
  std::vector<fs::path> out{root};
  for (const fs::path& above : workspaces_around(root)) {
    out.push_back(above);
  }
  return out;
}

std::string form_digest(std::string_view bytes) {
  return std::string(k_scheme) + base::sha256(bytes);
}

namespace {

model::FormInUse form_of(const fs::path& root, std::string_view shown, const std::string& name,
                         diag::Sources& sources) {
  const std::string path = (fs::path(k_forms_folder) / name).generic_string();
  for (const fs::path& folder : form_folders(root)) {
    std::error_code ignored;
    if (!fs::is_regular_file(folder / path, ignored)) {
      continue;
    }
    const std::string before =
        folder == root ? std::string(shown) : shown_above(shown, root, folder);
    const diag::FileId at = sources.add(before + path, {});
    const auto file = base::read_file_inside(folder, path, base::k_import_limit);
    return file
               ? model::FormInUse{name, at, model::FormInUse::State::read, form_digest(file->bytes)}
               : model::FormInUse{name, at, model::FormInUse::State::unreadable, {}};
  }
  return {name, sources.add(std::string(shown) + path, {}), model::FormInUse::State::missing, {}};
}

}  // namespace

std::vector<model::FormInUse> forms_in_use(const fs::path& root, std::string_view shown,
                                           const std::vector<model::Profile>& profiles,
                                           diag::Sources& sources) {
  std::set<std::string> names;
  for (const model::Profile& profile : profiles) {
    for (const model::IssuedForm& form : *profile.pack.forms) {
      if (form.file.is_said() && is_plain_name(*form.file)) {
        names.insert(*form.file);
      }
    }
  }
  std::vector<model::FormInUse> out;
  for (const std::string& name : names) {
    out.push_back(form_of(root, shown, name, sources));
  }
  return out;
}

}  // namespace chibo::store
