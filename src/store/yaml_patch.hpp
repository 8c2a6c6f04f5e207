#pragma once

#include "base/result.hpp"
#include "store/yaml_tree.hpp"

#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::store {

/// One step down a record: a key, byte for byte as in the file, or the number of an item from 0.
struct Step {
  std::variant<std::string, std::size_t> at;

  Step(const char* key) : at(std::string(key)) {}       // NOLINT(google-explicit-constructor)
  Step(std::string key) : at(std::move(key)) {}         // NOLINT(google-explicit-constructor)
  Step(std::string_view key) : at(std::string(key)) {}  // NOLINT(google-explicit-constructor)
  template <std::integral Number>
  Step(Number item) : at(static_cast<std::size_t>(item)) {}  // NOLINT(google-explicit-constructor)
  bool operator==(const Step&) const = default;
};

using Path = std::vector<Step>;

// The four edits of a record that a person wrote. Each takes the whole text of a file and returns
// the new one: all bytes outside the place itself stay as they were (comments, order, quotes, line
// ends, BOM, indents), and the new text was read back and compared. Where that cannot be had the
// answer is an Error, and nothing is returned.

/// Puts a value in the place of another or of nothing; a scalar keeps the quotes of the old one.
base::Result<std::string> replace_value(std::string_view text, const Path& path, const Node& value);

/// Adds an entry to a map (or to nothing, which becomes a map): behind the nearest present key that
/// precedes it in key_order, at the start where none does, at the end where the order does not know
/// the key.
base::Result<std::string> insert_entry(std::string_view text, const Path& path_of_map,
                                       std::string_view key, const Node& value,
                                       std::span<const std::string_view> key_order);

/// Adds an item at the end of a list (or to nothing, which becomes a list).
base::Result<std::string> add_item(std::string_view text, const Path& path_of_list,
                                   const Node& item);

/// What becomes of the comments right above what is taken away. They speak of it, yet only somebody
/// who sees them may let them go; above the first of several they may speak of all and stay.
enum class Remarks : unsigned char { stay, go_along };

/// Takes away an item of a list or an entry of a map, with the comments inside it.
base::Result<std::string> remove_item(std::string_view text, const Path& path, Remarks remarks);

/// What remove_item would leave out, byte for byte, with the remarks that go along.
base::Result<std::string> removed_part(std::string_view text, const Path& path);

}  // namespace chibo::store
