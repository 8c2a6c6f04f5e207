#pragma once

#include "store/yaml_cpp.hpp"
#include "store/yaml_events.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

/// One value of a record as it stands in a file, or as it is about to be written.
struct Node {
  enum class Kind : unsigned char { null, scalar, map, list };
  struct Entry;

  Kind kind = Kind::null;
  Style style = Style::plain;
  bool flow = false;
  std::size_t offset = 0;      // bytes into the text
  std::string text;            // of a scalar, as the reader gave it
  std::vector<Entry> entries;  // of a map, in file order, duplicates included
  std::vector<Node> items;     // of a list

  /// The value of the first entry with this key, byte for byte; null pointer when there is none.
  const Node* find(std::string_view key) const;
};

struct Node::Entry {
  Node key;
  Node value;
  /// For writing only, never read from a file and no part of the meaning: lines put above the entry
  /// (an empty line stands for a blank one), and a remark behind its first line. Both without "#".
  std::string comment_above{};
  std::string comment_after{};
};

/// Whether two values mean the same: kinds, keys in order, texts; styles and places set aside.
bool same_meaning(const Node& a, const Node& b);

/// Builds a Node from events.
class TreeSink : public EventSink {
 public:
  void scalar(std::string_view value, std::size_t offset, Style style) override;
  void null(std::size_t offset) override;
  void open_map(std::size_t offset, bool flow) override;
  void open_list(std::size_t offset, bool flow) override;
  void close() override;

  Node take_root() { return std::move(root_); }

 private:
  Node& place();  // where the next value goes

  Node root_;
  std::vector<Node*> open_;
  std::vector<bool> expects_value_;
};

/// The tree of a text (UTF-8, no BOM): by the scanner where it accepts the text, else by yaml-cpp.
/// An empty text is a null node.
struct ParsedTree {
  Node root;
  std::optional<YamlFault> fault;
  bool by_scanner = false;
};
ParsedTree parse_tree(std::string_view text);

}  // namespace chibo::store
