#pragma once

#include "base/fingerprint.hpp"
#include "base/replacement_file.hpp"
#include "report/committee_report.hpp"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace chibo::tree {

/// What a remembered line rests on beside the records: who counted, when, and what.
struct Counting {
  std::filesystem::path root;  // of the committee
  std::string program;         // version and build
  base::Date today;
  report::Period period;
};

/// The folder for what reports remember: `.git/chibo` of the repository that a folder lies in, else
/// one in the place for what can be made again; empty where there is none.
std::filesystem::path memory_folder(const std::filesystem::path& root,
                                    const std::filesystem::path& cache_home);

/// The lines of cells that the last report on the same period counted, each for as long as its
/// files look the same. Never the truth: whatever is in doubt is as if it were not there, and the
/// file may be removed at any time. Lines may be found and kept by many threads at once.
class LineCache {
 public:
  /// Without a folder nothing is remembered.
  LineCache(const std::filesystem::path& folder, const Counting& counting);

  std::optional<report::CellLine> find(const std::string& cell, const base::Looks& looks);
  /// Remembers a line, unless something of it could not be read, which may pass, or one of its
  /// files is so new that another change of it could look the same.
  void keep(const std::string& cell, const base::Looks& looks, const report::CellLine& line);
  /// Writes what was found and kept, where it is not what the file held.
  void write();

 private:
  struct Remembered {
    base::Fingerprint::Value looks{};
    std::string line;
    auto operator<=>(const Remembered&) const = default;
  };
  using Lines = std::map<std::string, Remembered, std::less<>>;

  static Lines read(const std::string& bytes, std::string_view heading);
  static std::string bytes_of(const Lines& lines, std::string_view heading);

  std::string heading_;
  std::optional<base::ReplacementFile> file_;
  Lines before_;
  Lines now_;
  std::mutex keeping_;
};

}  // namespace chibo::tree
