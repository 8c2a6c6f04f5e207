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
constexpr std::string_view k_word = ".docx";
constexpr std::string_view k_source = ".mau";  // serves every format

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

std::string form_digest(std::string_view name, std::string_view bytes) {
  if (name.ends_with(k_word)) {
    return std::string(k_scheme) + base::sha256(bytes);
  }
  std::string text(bytes);  // git and editors may write the same text with other line ends
  std::erase(text, '\r');
  return std::string(k_scheme) + base::sha256(text);
}

namespace {

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

/// The forms in a folder that papers are printed from rather than from a named one: those for one
/// format go before one for all, and in a nearer folder either does.
std::vector<std::string> printed_before(const fs::path& folder, const std::string& name,
                                        bool lies_there) {
  const fs::path form(name);
  const bool is_source = form.extension() == k_source;
  std::vector<std::string> out;
  for (const std::string_view extension : k_form_extensions) {
    const bool same = form.extension() == extension;
    const bool wins = is_source || (!lies_there && extension == k_source);
    const std::string other = form.stem().string() + std::string(extension);
    if (!same && wins && is_file(folder / k_forms_folder / other)) {
      out.push_back(other);
    }
  }
  return out;
}

class Finder {
 public:
  Finder(const fs::path& root, std::string_view shown, diag::Sources& sources)
      : root_(root), shown_(shown), sources_(sources), folders_(form_folders(root)) {}

  model::FormInUse find(const std::string& name, const std::set<std::string>& issued) {
    const std::string path = (fs::path(k_forms_folder) / name).generic_string();
    model::FormInUse out;
    out.file = name;
    for (const fs::path& folder : folders_) {
      const bool lies_there = is_file(folder / path);
      for (const std::string& other : printed_before(folder, name, lies_there)) {
        if (!issued.contains(other)) {
          out.before.push_back(source(folder, std::string(k_forms_folder) + "/" + other));
        }
      }
      if (lies_there) {
        const auto file = base::read_file_inside(folder, path, base::k_import_limit);
        out.at = source(folder, path);
        out.state = file ? model::FormInUse::State::read : model::FormInUse::State::unreadable;
        out.digest = file ? form_digest(name, file->bytes) : std::string();
        return out;
      }
    }
    out.at = source(root_, path);
    return out;
  }

 private:
  diag::FileId source(const fs::path& folder, const std::string& path) {
    const std::string before = folder == root_ ? shown_ : shown_above(shown_, root_, folder);
    return sources_.add(before + path, {});
  }

  fs::path root_;
  std::string shown_;
  diag::Sources& sources_;
  std::vector<fs::path> folders_;
};

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
  if (!names.empty()) {
    Finder finder(root, shown, sources);
    for (const std::string& name : names) {
      out.push_back(finder.find(name, names));
    }
  }
  return out;
}

}  // namespace chibo::store
