#pragma once

#include "base/result.hpp"
#include "records/field.hpp"
#include "store/record_edit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// A key of a record, found by the words that people use for it: "chương trình 3, nội dung". What
/// of the way is not in the file yet is named, so that it can be written with the value.
struct RecordPlace {
  std::vector<std::string_view> missing;  // maps on the way that are not in the file yet
  const records::Field* field = nullptr;
  const Node* value = nullptr;  // null where nothing stands there
  Path told;                    // the way to the value by keys and by lines with something in them
  std::string label;            // "chương trình 3, nội dung"
  std::optional<std::size_t> line;  // of a list, where the words end in one; value is that line
  std::size_t lines = 0;            // of that list

  /// The way to the nearest map that stands in the file.
  Path map() const;
};

/// The place that words mean, parts between commas: a key, and behind the key of a list which line,
/// by its number from 1 or by words of it that fit no other.
base::Result<RecordPlace> place_named(const Node& root, const records::Shape& shape,
                                      std::string_view typed);

/// The same for what is to be taken out: the words may end in a line of a list, "ý kiến 2", and
/// must where they name a list that has lines.
base::Result<RecordPlace> entry_named(const Node& root, const records::Shape& shape,
                                      std::string_view typed);

/// Sets the value at a place, with the maps that are missing on the way.
base::Result<void> set_at(RecordEdit& edit, const RecordPlace& place, Node value);
/// Adds a line to the list at a place, with the maps that are missing on the way.
base::Result<void> add_at(RecordEdit& edit, const RecordPlace& place, const Node& item);

/// Takes the key or the line at a place out of the record; the last line of a list takes the list
/// with it, for a list of nothing would say that there was none.
base::Result<void> take_out_at(RecordEdit& edit, const RecordPlace& place);

/// The keys of a description, for a sentence.
std::string joined_keys(const records::Shape& shape);

/// How many lines with something in them a list has.
std::size_t lines_in(const Node& list);

}  // namespace chibo::store
