#pragma once

#include "records/field.hpp"
#include "store/yaml_tree.hpp"

#include <string>

namespace chibo::store {

/// bare: only what is told, and required keys · with_hints: keys that a secretary will need stand
/// empty, with a remark that says what belongs there.
enum class Blanks { bare, with_hints };

/// The tree of a record, in the order of its description.
Node record_node(const records::Shape& shape, const void* record, Blanks blanks);

/// The text of a new file, as chibo writes it; the same record gives the same bytes.
template <class Record>
std::string record_text(const Record& record, Blanks blanks = Blanks::bare);

/// The tree of one value, told by its ops; for edits in place.
Node slot_node(const records::Ops& ops, const void* slot);

std::string tree_text(const Node& root);

template <class Record>
std::string record_text(const Record& record, Blanks blanks) {
  return tree_text(record_node(records::shape_of<Record>(), &record, blanks));
}

/// The tree of one record in a list, such as a member.
template <class Record>
Node item_node(const Record& record, Blanks blanks = Blanks::bare) {
  return record_node(records::shape_of<Record>(), &record, blanks);
}

Node scalar_node(std::string_view text, Style style = Style::plain);

}  // namespace chibo::store
