#pragma once

#include "records/field.hpp"
#include "store/yaml_patch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// A text of a record, with the way to it as the file spells it.
struct RecordText {
  Path path;
  std::string label;  // the keys on the way: "chương trình 2, kết luận"
  std::string text;
};

/// Every text and prose of a record in file order; words, dates, numbers and people are none.
std::vector<RecordText> texts_of(const Node& root, const records::Shape& shape);

/// A text of the record that alone explains how one printed paragraph became another, with the text
/// as it would be; nothing where none or several do.
struct Carried {
  const RecordText* place = nullptr;
  std::string text;
};
std::optional<Carried> explained(const std::vector<RecordText>& texts, std::string_view before,
                                 std::string_view after);

}  // namespace chibo::store
