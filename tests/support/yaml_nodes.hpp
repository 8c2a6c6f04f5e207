#pragma once

#include "store/yaml_write.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace chibo::test {

/// Trees as tests write them down.
inline store::Node scalar(std::string_view text, store::Style style = store::Style::plain) {
  return store::scalar_node(text, style);
}

inline store::Node map(std::vector<store::Node::Entry> entries) {
  store::Node node;
  node.kind = store::Node::Kind::map;
  node.entries = std::move(entries);
  return node;
}

inline store::Node list(std::vector<store::Node> items) {
  store::Node node;
  node.kind = store::Node::Kind::list;
  node.items = std::move(items);
  return node;
}

}  // namespace chibo::test
