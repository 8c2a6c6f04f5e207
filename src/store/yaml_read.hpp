#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "store/yaml_bind.hpp"
#include "store/yaml_bind_events.hpp"

#include <optional>

namespace chibo::store {

/// The tree of a file's text: the guards first, then the scanner or yaml-cpp; every fault becomes a
/// diagnostic. Nothing where the text cannot be read as YAML.
struct SourceTree {
  Node root;
  std::size_t bom = 0;
  bool by_scanner = false;
};
std::optional<SourceTree> read_tree(diag::FileId file, std::string_view bytes,
                                    diag::Diagnostics& out);

/// Reads a record from the text of a file, or from what is to become its text; what could be read
/// is in the record, whatever else is wrong. False where the text could not be read at all. By the
/// judge: the scanner declined the text.
bool read_text(diag::FileId file, std::string_view bytes, const records::Shape& shape, void* record,
               diag::Diagnostics& out, bool* by_judge = nullptr);
template <class Record>
bool read_text(diag::FileId file, std::string_view bytes, Record& record, diag::Diagnostics& out,
               bool* by_judge = nullptr) {
  if (read_faultless(file, bytes, records::shape_of<Record>(), &record)) {
    return true;
  }
  record = Record();
  return read_text(file, bytes, records::shape_of<Record>(), &record, out, by_judge);
}

template <class Record>
bool read_record(diag::FileId file, const diag::Sources& sources, Record& record,
                 diag::Diagnostics& out, bool* by_judge = nullptr) {
  return read_text(file, sources[file].text, record, out, by_judge);
}

}  // namespace chibo::store
