#include "cli/summary_entries.hpp"

#include <string_view>

namespace chibo::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view k_keys = "tom-tat/khoa-ky.txt";

std::string last_part(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

std::string key_of(const std::string& code, const std::string& name, std::string_view folder,
                   std::string_view above) {
  return !code.empty() ? code : name + "\n" + last_part(folder) + "\n" + std::string(above);
}

/// The name of the nearest sub-committee of a summary that a folder lies in, else of the one that
/// the summary is of.
std::string above(const model::Summary& summary, std::string_view folder) {
  const model::SummaryBlock* nearest = nullptr;
  for (const model::SummaryBlock& block : *summary.blocks) {
    const std::string around = *block.folder + "/";
    if (folder.starts_with(around) &&
        (nearest == nullptr || nearest->folder->size() < block.folder->size())) {
      nearest = &block;
    }
  }
  return nearest != nullptr ? *nearest->name : *summary.name;
}

base::Date day_of(const SummaryEntry& entry) {
  return entry.cell->as_of.value_or(*entry.from->summary.as_of);
}

}  // namespace

std::string key_of(const SummaryEntry& entry) {
  const std::string folder = entry.cell->folder.value_or("");
  return key_of(entry.cell->code.value_or({}).text, entry.cell->name.value_or(""), folder,
                above(entry.from->summary, folder));
}

std::string key_of(const report::CellLine& line) {
  return key_of(line.code, line.name, line.path, line.block);
}

std::string name_of(const SummaryEntry& entry) {
  const std::string folder = entry.cell->folder.value_or("");
  return entry.cell->name.value_or(folder) + " (" + above(entry.from->summary, folder) + ")";
}

bool tell_the_same(const SummaryEntry& a, const SummaryEntry& b) {
  model::SummaryCell one = *a.cell;
  model::SummaryCell other = *b.cell;
  one.folder = other.folder = {};
  one.as_of = other.as_of = {};
  return one == other && day_of(a) == day_of(b);
}

std::vector<std::string> key_lists_of(const fs::path& root, const std::string& file) {
  std::vector<std::string> out;
  for (fs::path folder = two_above(file);; folder = folder.parent_path()) {
    const std::string list = (folder / k_keys).generic_string();
    std::error_code ignored;
    if (fs::exists(root / list, ignored)) {
      out.push_back(list);
    }
    if (folder.empty()) {
      return out;
    }
  }
}

std::string key_list_beside(const std::string& file) {
  return (fs::path(two_above(file)) / k_keys).generic_string();
}

std::string two_above(const std::string& file) {
  return fs::path(file).parent_path().parent_path().generic_string();
}

}  // namespace chibo::cli
