#pragma once

#include "diag/diagnostic.hpp"
#include "diag/sources.hpp"
#include "records/field.hpp"
#include "store/yaml_tree.hpp"

#include <optional>
#include <string_view>

namespace chibo::store {

/// The text that a tree was parsed from, and where its complaints go.
struct BindContext {
  diag::FileId file;
  std::string_view text;  // with its BOM, if it has one
  std::size_t bom = 0;    // bytes before the tree's offset 0
  diag::Diagnostics& out;
  bool is_nfc = false;  // known of the whole text

  diag::Span span(const Node& node) const;
};

/// The field that a key of a file means: exactly, else without marks and case, else by a customary
/// spelling.
struct FoundKey {
  const records::Field* field = nullptr;
  bool as_written = false;
};
FoundKey find_key(const records::Shape& shape, std::string_view key);

/// Whether nothing is written here yet: no value, or blanks alone. Such an item of a list is none.
bool is_unwritten(const Node& node);

/// Brings a tree into a record as its description says; every fault of shape becomes a diagnostic,
/// and what could be read is read. Null or an empty file is a record without keys.
void bind_record(const Node& root, const records::Shape& shape, void* record, BindContext& context);

/// Brings one value into a slot, under the key that complaints name.
void bind_value(const Node& value, const records::Ops& ops, void* slot, std::string_view key,
                BindContext& context);
/// Brings one value into the slot of its field; items of a list join those that the slot has.
void bind_value(const Node& value, const records::Field& field, void* slot, BindContext& context);

template <class Record>
void bind_record(const Node& root, Record& record, BindContext& context) {
  bind_record(root, records::shape_of<Record>(), &record, context);
}

}  // namespace chibo::store
