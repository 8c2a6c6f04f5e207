#pragma once

#include "base/file.hpp"
#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "model/cell.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chibo::store {

inline constexpr std::string_view k_organisation_file = "chibo.yaml";
inline constexpr std::string_view k_roster_file = "dang-vien.yaml";

/// A file of a cell as it was read; the state tells later whether a hand has changed it meanwhile.
struct LoadedFile {
  std::string path;  // from the cell's folder, "/" between parts
  diag::FileId file = diag::k_no_file;
  base::FileState state;
  bool was_read = false;
  bool by_judge = false;  // the scanner declined it, so that yaml-cpp read it
};

/// Opens a file of a workspace as a source, shown with what stands before its path; one that cannot
/// be opened is told.
LoadedFile load_file(const std::filesystem::path& root, const std::string& path,
                     std::string_view shown, diag::Sources& sources, diag::Diagnostics& out);

/// Everything in a cell's folder.
struct LoadedCell {
  std::filesystem::path root;
  model::Cell cell;
  std::vector<LoadedFile> files;  // sorted by path

  const LoadedFile* find(std::string_view path) const;
};

/// A folder as a whole path, without a slash behind it.
std::filesystem::path whole_folder(const std::filesystem::path& folder);

/// The nearest folder, from start upwards, that holds a chibo.yaml.
std::optional<std::filesystem::path> find_workspace(const std::filesystem::path& start);

/// The workspaces whose folders a workspace lies in, the nearest first.
std::vector<std::filesystem::path> workspaces_around(const std::filesystem::path& root);

/// Reads the organisation file alone.
model::Organisation load_organisation(const std::filesystem::path& root, std::string_view shown,
                                      diag::Sources& sources, diag::Diagnostics& out);

/// Reads what a committee's own folder holds: its organisation, the rules that hold for it, and the
/// words kept for its reports.
LoadedCell load_committee(const std::filesystem::path& root, std::string_view shown,
                          diag::Sources& sources, diag::Diagnostics& out);

/// Reads every record of a cell. Paths in complaints begin with shown ("" or "cell/"); what cannot
/// be read is told and the rest is there.
LoadedCell load_cell(const std::filesystem::path& root, std::string_view shown,
                     diag::Sources& sources, diag::Diagnostics& out);

/// Where the record of a meeting lies: hop/2026/2026-11-05-thuong-ky.yaml.
std::string meeting_path(std::string_view stem);
/// Where the record of a paper lies: van-ban/2026/2026-11-03-cv-29.yaml.
std::string paper_path(std::string_view stem);
/// Where the dues of a month lie: dang-phi/2026-11.yaml.
std::string dues_path(base::Month period);

}  // namespace chibo::store
