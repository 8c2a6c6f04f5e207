#pragma once

#include "base/result.hpp"
#include "records/field.hpp"
#include "store/meant_record.hpp"
#include "store/yaml_patch.hpp"
#include "store/yaml_tree.hpp"

#include <string>
#include <string_view>

namespace chibo::store {

/// Edits of one file in place, by the keys of its description and the numbers of items as the
/// record counts them: a key that the file spells in a customary way is found and kept, and an item
/// of which nothing is written is none. Each edit changes only its own lines, and the new text was
/// read back as a record and compared with the one that was meant; an edit that cannot be made
/// safely leaves the text as it was.
class RecordEdit {
 public:
  /// Text without faults of YAML, as read from the file.
  RecordEdit(std::string text, const records::Shape& shape);

  /// Sets a key of the map at a path of description keys and item numbers, inserting it where it is
  /// not there.
  base::Result<void> set(const Path& map, std::string_view key, const Node& value);
  /// Takes the value of a key away and leaves the key, blank; nothing happens where it is not
  /// there.
  base::Result<void> clear(const Path& map, std::string_view key);
  /// Adds an item to the list under a key of the map at a path, inserting the list where it is not
  /// there.
  base::Result<void> add(const Path& map, std::string_view key, const Node& item);

  /// Puts a value in the place of an item of the list under a key of the map at a path.
  base::Result<void> set_item(const Path& map, std::string_view key, std::size_t item,
                              const Node& value);

  /// Takes an item off the list under a key of the map at a path.
  base::Result<void> remove(const Path& map, std::string_view key, std::size_t item,
                            Remarks remarks);
  /// The lines of an item, with the remarks that may go along.
  base::Result<std::string> lines_of(const Path& map, std::string_view key, std::size_t item) const;

  /// Takes a key, all that stands behind it and the remarks above it out of the map at a path, and
  /// the map with it where nothing else stands in it.
  base::Result<void> take_out(Path map, std::string key);

  const std::string& text() const { return text_; }
  /// The file as it stands now, until the next edit.
  const Node& root() const { return root_; }

 private:
  struct Target {
    Path path;  // as the file spells it
    const records::Shape* shape = nullptr;
    const Node* node = nullptr;
  };
  base::Result<Target> find(const Path& map) const;
  /// The way to an item as the file spells it.
  base::Result<Path> way_to(const Path& map, std::string_view key, std::size_t item) const;
  /// Takes the edited text over where it reads as the record that was meant.
  base::Result<void> accept(base::Result<std::string> edited, const MeantRecord& meant,
                            const Target& target);
  MeantRecord record() const;

  std::string text_;
  const records::Shape* shape_;
  std::size_t bom_ = 0;
  Node root_;
};

}  // namespace chibo::store
