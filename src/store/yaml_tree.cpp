#include "store/yaml_tree.hpp"

#include "store/yaml_scan.hpp"

#include <algorithm>

namespace chibo::store {

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key.kind == Kind::scalar && entry.key.text == key) {
      return &entry.value;
    }
  }
  return nullptr;
}

bool same_meaning(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text &&
         std::ranges::equal(a.items, b.items, same_meaning) &&
         std::ranges::equal(a.entries, b.entries, [](const Node::Entry& x, const Node::Entry& y) {
           return same_meaning(x.key, y.key) && same_meaning(x.value, y.value);
         });
}

Node& TreeSink::place() {
  if (open_.empty()) {
    return root_;
  }
  Node& parent = *open_.back();
  if (parent.kind == Node::Kind::list) {
    return parent.items.emplace_back();
  }
  const bool value = expects_value_.back();
  expects_value_.back() = !value;
  if (value) {
    return parent.entries.back().value;
  }
  return parent.entries.emplace_back().key;
}

void TreeSink::scalar(std::string_view value, std::size_t offset, Style style) {
  Node& node = place();
  node.kind = Node::Kind::scalar;
  node.style = style;
  node.offset = offset;
  node.text = value;
}

void TreeSink::null(std::size_t offset) {
  Node& node = place();
  node.kind = Node::Kind::null;
  node.offset = offset;
}

void TreeSink::open_map(std::size_t offset, bool flow) {
  Node& node = place();
  node.kind = Node::Kind::map;
  node.flow = flow;
  node.offset = offset;
  open_.push_back(&node);
  expects_value_.push_back(false);
}

void TreeSink::open_list(std::size_t offset, bool flow) {
  Node& node = place();
  node.kind = Node::Kind::list;
  node.flow = flow;
  node.offset = offset;
  open_.push_back(&node);
  expects_value_.push_back(false);
}

void TreeSink::close() {
  open_.pop_back();
  expects_value_.pop_back();
}

ParsedTree parse_tree(std::string_view text) {
  ParsedTree out;
  TreeSink fast;
  if (scan_yaml(text, fast)) {
    out.root = fast.take_root();
    out.by_scanner = true;
    return out;
  }
  TreeSink judged;
  out.fault = read_with_yaml_cpp(text, judged);
  out.root = judged.take_root();
  return out;
}

}  // namespace chibo::store
