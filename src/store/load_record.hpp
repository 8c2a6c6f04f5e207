#pragma once

#include "store/cell_folder.hpp"
#include "store/yaml_read.hpp"

#include <string>
#include <string_view>

namespace chibo::store {

/// Reads one record of a workspace, whose file stands from then on among those that were loaded;
/// whether it could be read.
template <class Record>
bool load_record(LoadedCell& loaded, const std::string& path, std::string_view shown,
                 diag::Sources& sources, diag::Diagnostics& out, Record& record) {
  LoadedFile& file = loaded.files.emplace_back(load_file(loaded.root, path, shown, sources, out));
  file.was_read = file.was_read && read_record(file.file, sources, record, out, &file.by_judge);
  return file.was_read;
}

/// The name of a record's file without its ending.
inline std::string stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return std::string(name.substr(0, name.size() - std::string_view(".yaml").size()));
}

}  // namespace chibo::store
