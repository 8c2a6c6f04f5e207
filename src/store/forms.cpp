#include "store/forms.hpp"

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "store/cell_folder.hpp"
#include "store/profiles.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace chibo::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_scheme = "sha256:";
constexpr std::string_view k_word = ".docx";

/// A name of a file in a folder, no way out of it.
bool is_plain_name(const std::string& name) {
  return !name.empty() && name != ".." && fs::path(name).filename() == fs::path(name);
}

bool is_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored);
}

/// The folder of a workspace, then those of the workspaces around it, the nearest first: where its
/// forms are looked for.
std::vector<fs::path> form_folders(const fs::path& root) {
  std::vector<fs::path> out = workspaces_around(root);
  out.insert(out.begin(), root);
  return out;
}

std::optional<fs::path> form_in(const std::vector<fs::path>& folders, std::string_view paper,
                                std::string_view extension) {
  for (const fs::path& folder : folders) {
    for (const std::string_view ending : {extension, k_source_extension}) {
      const fs::path form = folder / k_forms_folder / (std::string(paper) + std::string(ending));
      if (is_file(form)) {
        return form;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<fs::path> own_form(const fs::path& root, std::string_view paper,
                                 std::string_view format) {
  return form_in(form_folders(root), paper, "." + std::string(format));
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

class Finder {
 public:
  Finder(const fs::path& root, std::string_view shown, diag::Sources& sources)
      : root_(root), shown_(shown), sources_(sources), folders_(form_folders(root)) {}

  model::FormInUse find(const std::string& name, const std::set<std::string>& issued) {
    model::FormInUse out;
    out.file = name;
    out.before = printed_before(name, issued);
    const fs::path path = fs::path(k_forms_folder) / name;
    const auto folder =
        std::ranges::find_if(folders_, [&](const fs::path& one) { return is_file(one / path); });
    if (folder == folders_.end()) {
      out.at = source(root_ / path);
      return out;
    }
    out.at = source(*folder / path);
    const auto file = base::read_file_inside(*folder, path.generic_string(), base::k_import_limit);
    out.state = file ? model::FormInUse::State::read : model::FormInUse::State::unreadable;
    out.digest = file ? form_digest(name, file->bytes) : std::string();
    return out;
  }

 private:
  /// The forms, none of them issued, that papers are printed from in a format that a form serves.
  std::vector<diag::FileId> printed_before(const fs::path& form,
                                           const std::set<std::string>& issued) {
    std::set<fs::path> out;
    for (const std::string_view extension : k_form_extensions) {
      const bool is_served =
          form.extension() == k_source_extension || form.extension() == extension;
      const auto used =
          is_served ? form_in(folders_, form.stem().string(), extension) : std::nullopt;
      if (used && !issued.contains(used->filename().string())) {
        out.insert(*used);
      }
    }
    std::vector<diag::FileId> files;
    std::ranges::transform(out, std::back_inserter(files),
                           [&](const fs::path& used) { return source(used); });
    return files;
  }

  diag::FileId source(const fs::path& form) {
    const fs::path folder = form.parent_path().parent_path();
    const std::string before = folder == root_ ? shown_ : shown_above(shown_, root_, folder);
    return sources_.add(before + form.lexically_relative(folder).generic_string(), {});
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
