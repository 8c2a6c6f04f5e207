#include "store/narratives.hpp"

#include "store/folder_records.hpp"
#include "store/load_record.hpp"

#include <algorithm>
#include <utility>

namespace chibo::store {

namespace {

constexpr std::string_view k_folder = "bao-cao/";
constexpr std::string_view k_yaml = ".yaml";

}  // namespace

bool is_narrative_path(std::string_view path) {
  return path.ends_with(k_yaml) && path.starts_with(k_folder) &&
         path.find('/', k_folder.size()) == path.npos;
}

std::string narrative_path(std::string_view period) {
  return std::string(k_folder) + std::string(period) + std::string(k_yaml);
}

void load_narrative(LoadedCell& loaded, const std::string& path, std::string_view shown,
                    diag::Sources& sources, diag::Diagnostics& out) {
  model::NarrativeRecord record{stem_of(path), std::string(shown) + path, {}};
  if (load_record(loaded, path, shown, sources, out, record.narrative)) {
    loaded.cell.narratives.push_back(std::move(record));
  }
}

void load_narratives(LoadedCell& loaded, std::string_view shown, diag::Sources& sources,
                     diag::Diagnostics& out) {
  for (const std::string& path :
       records_in(loaded.root, k_folder, is_narrative_path, shown, sources, out)) {
    load_narrative(loaded, path, shown, sources, out);
  }
  std::ranges::sort(loaded.files, {}, &LoadedFile::path);
}

}  // namespace chibo::store
