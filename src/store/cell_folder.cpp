#include "store/cell_folder.hpp"

#include "i18n/message_store.hpp"
#include "store/committee_folder.hpp"
#include "store/load_record.hpp"
#include "store/narratives.hpp"
#include "store/profiles.hpp"
#include "store/stray_file.hpp"
#include "store/summary_path.hpp"
#include "store/walked_cell.hpp"
#include "store/yaml_read.hpp"

#include <algorithm>
#include <set>

namespace chibo::store {

namespace {

using base::Entry;
using base::EntryKind;
using i18n::say;
using i18n::StoreMsg;

constexpr std::string_view k_yaml = ".yaml";
constexpr std::size_t k_year_digits = 4;
constexpr std::string_view k_holidays_file = "mau/ngay-nghi.yaml";

/// Folders whose files are not records.
bool is_apart(std::string_view path) {
  if (path == std::string(k_holidays_file) + "/" || path.starts_with(k_profiles_folder)) {
    return false;
  }
  for (const std::string_view folder : {".chibo/", ".vscode/", ".git/", "mau/", "xuat/"}) {
    if (path.starts_with(folder)) {
      return true;
    }
  }
  return false;
}

/// The path without its first part, "" where it has only one.
std::string_view below_first(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

/// A file in a folder of its year: "hop/2026/…", "van-ban/2026/…".
bool is_yearly(std::string_view path, std::string_view folder) {
  const std::string_view rest = below_first(path);
  return path.starts_with(folder) && rest.size() > 5 && rest.find('/') == 4 &&
         rest.substr(0, 4).find_first_not_of("0123456789") == std::string_view::npos &&
         below_first(rest).find('/') == std::string_view::npos;
}

bool is_plan_path(std::string_view path) {
  return path.starts_with("ke-hoach/") && below_first(path).find('/') == std::string_view::npos;
}

bool is_dues_path(std::string_view path) {
  return path.starts_with("dang-phi/") && below_first(path).find('/') == std::string_view::npos;
}

bool is_profile_path(std::string_view path) {
  return path.starts_with(k_profiles_folder) &&
         path.substr(k_profiles_folder.size()).find('/') == std::string_view::npos;
}

/// Where a record of a year lies by its name; nothing where it has no year, or is none of a year.
std::optional<std::string> path_of_year(std::string_view path) {
  const std::string stem = stem_of(path);
  const std::size_t digits = stem.find_first_not_of("0123456789");
  if (digits != k_year_digits || stem[digits] != '-') {
    return std::nullopt;
  }
  if (is_yearly(path, "hop/")) {
    return meeting_path(stem);
  }
  return is_yearly(path, "van-ban/") ? std::optional(paper_path(stem)) : std::nullopt;
}

/// Whether the words that people keep for reports are read: whoever counts many cells leaves them.
enum class ReportWords { read, left };

class Loader {
 public:
  Loader(LoadedCell& cell, std::string_view shown, diag::Sources& sources, diag::Diagnostics& out,
         ReportWords words = ReportWords::read)
      : loaded_(cell), shown_(shown), sources_(sources), out_(out), words_(words) {}

  template <class Record>
  bool read(const std::string& path, Record& record) {
    return load_record(loaded_, path, shown_, sources_, out_, record);
  }

  void complain(const std::string& path, diag::Diagnostic complaint) {
    complaint.at.file = sources_.add(shown_ + path, {});
    out_.push_back(std::move(complaint));
  }

  void records(const std::vector<Entry>& entries) {
    const std::set<std::string> inner = inner_workspaces(entries);
    for (const Entry& entry : entries) {
      if (is_apart(entry.path + "/") || entry.path == k_organisation_file ||
          is_inside(entry.path, inner)) {
        continue;
      }
      if (entry.kind == EntryKind::folder) {
        folder(entry.path);
      } else if (entry.kind == EntryKind::link_to_folder) {
        complain(entry.path, diag::warning("CB109", {}, say(StoreMsg::folder_link),
                                           say(StoreMsg::folder_link_hint)));
      } else {
        record(entry.path);
      }
    }
  }

 private:
  /// A folder is no record, whatever it is called.
  void folder(const std::string& path) {
    if (path.ends_with(k_yaml)) {
      complain(path, diag::error("CB101", {}, say(StoreMsg::file_is_folder)));
    }
  }

  void record(const std::string& path) {
    if (is_summary_path(path)) {
      return;  // no record of this workspace: rules/summaries looks at it
    }
    if (is_of_committee() && is_committee_record(path)) {
      return;  // store/committee_folder reads it
    }
    if (words_ == ReportWords::left && is_narrative_path(path)) {
      return;
    }
    if (!path.ends_with(k_yaml)) {
      if (auto stray = stray_file(loaded_.root, path)) {
        complain(path, std::move(*stray));
      }
      return;
    }
    if (const auto original = original_of(path)) {
      complain(path, diag::error("CB109", {}, say(StoreMsg::twice_in_folders, shown_ + *original),
                                 say(StoreMsg::twice_in_folders_hint, shown_ + *original)));
      return;
    }
    if (path == k_roster_file) {
      loaded_.cell.roster.members.faulty |= !read(path, loaded_.cell.roster);
    } else if (is_plan_path(path)) {
      model::Plan plan;
      if (read(path, plan)) {
        loaded_.cell.plans.push_back(std::move(plan));
      } else {
        loaded_.cell.unread_plans.push_back(stem_of(path));
      }
    } else if (path == k_holidays_file) {
      read(path, loaded_.cell.holidays);
    } else if (is_profile_path(path)) {
      model::Profile profile{shown_ + path, 0, {}};
      if (read(path, profile.pack)) {
        loaded_.cell.profiles.push_back(std::move(profile));
      }
    } else if (is_dues_path(path)) {
      model::DuesRecord dues{stem_of(path), shown_ + path, {}};
      if (read(path, dues.dues)) {
        loaded_.cell.dues.push_back(std::move(dues));
      }
    } else if (is_narrative_path(path)) {
      load_narrative(loaded_, path, shown_, sources_, out_);
    } else if (is_yearly(path, "van-ban/")) {
      model::PaperRecord paper{stem_of(path), shown_ + path, {}};
      if (read(path, paper.paper)) {
        loaded_.cell.papers.push_back(std::move(paper));
      }
    } else if (is_yearly(path, "hop/")) {
      model::MeetingRecord meeting{stem_of(path), shown_ + path, {}};
      if (read(path, meeting.meeting)) {
        loaded_.cell.meetings.push_back(std::move(meeting));
      } else {
        loaded_.cell.unread_meetings.push_back(std::move(meeting.stem));
      }
    } else {
      complain(path, diag::warning("CB109", {}, say(StoreMsg::file_not_read),
                                   say(StoreMsg::file_not_read_hint)));
    }
    tell_wrong_folder(path);
  }

  bool is_of_committee() const {
    const auto& kind = loaded_.cell.organisation.kind;
    return kind.is_said() && *kind != model::OrganisationKind::cell;
  }

  /// A record that was read from the folder of another year is found by no command that writes.
  void tell_wrong_folder(const std::string& path) {
    if (const auto meant = path_of_year(path); meant && *meant != path) {
      out_.push_back(
          diag::error("CB109", {loaded_.files.back().file},
                      say(StoreMsg::wrong_year_folder, stem_of(path).substr(0, k_year_digits)),
                      say(StoreMsg::wrong_year_folder_hint, shown_ + *meant)));
    }
  }

  /// The record in the folder of its year of which a path is a copy in another year's.
  std::optional<std::string> original_of(const std::string& path) const {
    const auto meant = path_of_year(path);
    std::error_code ignored;
    const bool is_copy =
        meant && *meant != path && std::filesystem::exists(loaded_.root / *meant, ignored);
    return is_copy ? meant : std::nullopt;
  }

  static std::set<std::string> inner_workspaces(const std::vector<Entry>& entries) {
    std::set<std::string> out;
    const std::string mark = "/" + std::string(k_organisation_file);
    for (const Entry& entry : entries) {
      if (entry.path.ends_with(mark)) {
        out.insert(entry.path.substr(0, entry.path.size() - mark.size() + 1));
      }
    }
    return out;
  }

  static bool is_inside(const std::string& path, const std::set<std::string>& folders) {
    return std::ranges::any_of(folders,
                               [&](const std::string& folder) { return path.starts_with(folder); });
  }

  LoadedCell& loaded_;
  std::string shown_;
  diag::Sources& sources_;
  diag::Diagnostics& out_;
  ReportWords words_;
};

}  // namespace

LoadedFile load_file(const std::filesystem::path& root, const std::string& path,
                     std::string_view shown, diag::Sources& sources, diag::Diagnostics& out) {
  LoadedFile file;
  file.path = path;
  auto bytes = base::read_file_inside(root, path, base::k_import_limit);
  file.was_read = bytes.has_value();
  file.file =
      sources.add(std::string(shown) + path, bytes ? std::move(bytes->bytes) : "",
                  is_dues_path(path) ? diag::Excerpts::figures_masked : diag::Excerpts::whole);
  if (bytes) {
    file.state = bytes->state;
  } else {
    out.push_back(diag::error("CB101", {file.file}, bytes.error().what, bytes.error().hint));
  }
  return file;
}

const LoadedFile* LoadedCell::find(std::string_view path) const {
  const auto at = std::ranges::find(files, path, &LoadedFile::path);
  return at == files.end() ? nullptr : &*at;
}

model::Organisation load_organisation(const std::filesystem::path& root, std::string_view shown,
                                      diag::Sources& sources, diag::Diagnostics& out) {
  LoadedCell loaded;
  loaded.root = root;
  Loader(loaded, shown, sources, out)
      .read(std::string(k_organisation_file), loaded.cell.organisation);
  return std::move(loaded.cell.organisation);
}

LoadedCell load_committee(const std::filesystem::path& root, std::string_view shown,
                          diag::Sources& sources, diag::Diagnostics& out) {
  LoadedCell loaded;
  loaded.root = root;
  Loader(loaded, shown, sources, out)
      .read(std::string(k_organisation_file), loaded.cell.organisation);
  loaded.cell.profiles = own_profiles(root, shown, sources, out);
  std::ranges::move(profiles_around(root, shown, sources, out),
                    std::back_inserter(loaded.cell.profiles));
  load_narratives(loaded, shown, sources, out);
  return loaded;
}

namespace {

/// Reads the records of a folder into a cell whose organisation was read.
void load_records(LoadedCell& loaded, Loader& loader, std::string_view shown,
                  const base::Walk& walk, diag::Sources& sources, diag::Diagnostics& out) {
  for (const base::UnreadFolder& folder : walk.unread) {
    loader.complain(folder.path, diag::error("CB101", {}, folder.why.what, folder.why.hint));
    if (!is_apart(folder.path + "/")) {
      loaded.cell.unread_folders.push_back(folder.path);
    }
  }
  loader.records(walk.entries);
  for (model::Profile& profile : profiles_around(loaded.root, shown, sources, out)) {
    loaded.cell.profiles.push_back(std::move(profile));
  }
  if (loaded.cell.organisation.kind == model::OrganisationKind::cell &&
      loaded.find(k_roster_file) == nullptr) {
    loaded.cell.roster.members.faulty = true;
    loader.complain(std::string(k_roster_file), diag::error("CB101", {}, say(StoreMsg::no_roster),
                                                            say(StoreMsg::no_roster_hint)));
  }
  std::ranges::sort(loaded.files, {}, &LoadedFile::path);
}

}  // namespace

LoadedCell load_cell(const std::filesystem::path& root, std::string_view shown,
                     diag::Sources& sources, diag::Diagnostics& out) {
  LoadedCell loaded;
  loaded.root = root;
  Loader loader(loaded, shown, sources, out);
  loader.read(std::string(k_organisation_file), loaded.cell.organisation);
  load_records(loaded, loader, shown, base::walk(root), sources, out);
  return loaded;
}

LoadedCell load_walked_cell(const std::filesystem::path& root, std::string_view shown,
                            const base::Walk& walk, diag::Sources& sources,
                            diag::Diagnostics& out) {
  LoadedCell loaded;
  loaded.root = root;
  Loader loader(loaded, shown, sources, out, ReportWords::left);
  loader.read(std::string(k_organisation_file), loaded.cell.organisation);
  const auto& kind = loaded.cell.organisation.kind;
  if (!kind.is_said() || *kind == model::OrganisationKind::cell) {
    load_records(loaded, loader, shown, walk, sources, out);
  }
  return loaded;
}

std::string meeting_path(std::string_view stem) {
  return "hop/" + std::string(stem.substr(0, 4)) + "/" + std::string(stem) + std::string(k_yaml);
}

std::string dues_path(base::Month period) {
  return "dang-phi/" + base::iso(period) + std::string(k_yaml);
}

std::string paper_path(std::string_view stem) {
  return "van-ban/" + std::string(stem.substr(0, 4)) + "/" + std::string(stem) +
         std::string(k_yaml);
}

}  // namespace chibo::store
