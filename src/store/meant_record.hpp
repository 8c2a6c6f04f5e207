#pragma once

#include "records/field.hpp"
#include "store/yaml_patch.hpp"
#include "store/yaml_tree.hpp"

#include <memory>
#include <string_view>

namespace chibo::store {

/// A record whose values are changed as an edit of its file asks: reached by the description and
/// never by the text, so that it tells what the edited text has to say.
class MeantRecord {
 public:
  /// The record that a tree of a text means; the text is without its BOM.
  MeantRecord(const Node& root, std::string_view text, const records::Shape& shape);

  // The edits of RecordEdit; nothing changes where the record has no such place.
  void set(const Path& map, std::string_view key, const Node& value);
  void clear(const Path& map, std::string_view key);
  void add(const Path& map, std::string_view key, const Node& item);
  /// A list that loses its last item is left in a state.
  void remove(const Path& map, std::string_view key, std::size_t item, model::ToldState if_last);

  bool operator==(const MeantRecord& other) const;

 private:
  struct Slot {
    const records::Field* field = nullptr;
    void* at = nullptr;
  };
  /// The slot of a key, every map above it told; null where there is none.
  Slot slot(const Path& map, std::string_view key);

  const records::Shape* shape_;
  std::shared_ptr<void> record_;
};

}  // namespace chibo::store
