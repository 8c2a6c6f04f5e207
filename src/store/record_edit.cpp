#include "store/record_edit.hpp"

#include "store/yaml_bind.hpp"

#include <vector>

namespace chibo::store {

namespace {

constexpr std::string_view k_bom = "\xEF\xBB\xBF";

const Node::Entry* entry_named(const Node& map, const records::Shape& shape, std::string_view key) {
  for (const Node::Entry& entry : map.entries) {
    const FoundKey found = find_key(shape, entry.key.text);
    if (found.field != nullptr && found.field->key == key) {
      return &entry;
    }
  }
  return nullptr;
}

/// The keys of a map in the description's order, spelled as the file spells those that it has.
std::vector<std::string_view> key_order(const Node& map, const records::Shape& shape) {
  std::vector<std::string_view> out;
  for (const records::Field& field : shape.fields) {
    const Node::Entry* entry = entry_named(map, shape, field.key);
    out.push_back(entry != nullptr ? std::string_view(entry->key.text) : field.key);
  }
  return out;
}

const records::Field* field_of(const records::Shape& shape, std::string_view key) {
  return find_key(shape, key).field;
}

Node list_of(const Node& item) {
  Node out;
  out.kind = Node::Kind::list;
  out.items.push_back(item);
  return out;
}

}  // namespace

RecordEdit::RecordEdit(std::string text, const records::Shape& shape)
    : text_(std::move(text)), shape_(&shape) {
  bom_ = text_.starts_with(k_bom) ? k_bom.size() : 0;
  root_ = parse_tree(std::string_view(text_).substr(bom_)).root;
}

RecordEdit::Target RecordEdit::find(const Path& map) const {
  Target out{{}, shape_, &root_};
  for (const Step& step : map) {
    if (const auto* item = std::get_if<std::size_t>(&step.at)) {
      out.path.push_back(step);
      out.node = &out.node->items.at(*item);
      continue;
    }
    const auto& key = std::get<std::string>(step.at);
    const Node::Entry* entry = entry_named(*out.node, *out.shape, key);
    const records::Field* field = field_of(*out.shape, key);
    out.path.emplace_back(entry->key.text);
    out.node = &entry->value;
    const records::Ops* ops = field->ops->item != nullptr ? field->ops->item : field->ops;
    out.shape = ops->shape();
  }
  return out;
}

base::Result<void> RecordEdit::accept(base::Result<std::string> edited) {
  if (!edited) {
    return tl::unexpected(edited.error());
  }
  text_ = std::move(*edited);
  root_ = parse_tree(std::string_view(text_).substr(bom_)).root;
  return {};
}

base::Result<void> RecordEdit::set(const Path& map, std::string_view key, const Node& value) {
  const Target target = find(map);
  if (const Node::Entry* entry = entry_named(*target.node, *target.shape, key)) {
    Path path = target.path;
    path.emplace_back(entry->key.text);
    return accept(replace_value(text_, path, value));
  }
  const auto order = key_order(*target.node, *target.shape);
  return accept(insert_entry(text_, target.path, key, value, order));
}

base::Result<void> RecordEdit::clear(const Path& map, std::string_view key) {
  const Target target = find(map);
  const Node::Entry* entry = entry_named(*target.node, *target.shape, key);
  if (entry == nullptr || entry->value.kind == Node::Kind::null) {
    return {};
  }
  Path path = target.path;
  path.emplace_back(entry->key.text);
  return accept(replace_value(text_, path, Node()));
}

base::Result<void> RecordEdit::add(const Path& map, std::string_view key, const Node& item) {
  const Target target = find(map);
  if (const Node::Entry* entry = entry_named(*target.node, *target.shape, key)) {
    Path path = target.path;
    path.emplace_back(entry->key.text);
    if (entry->value.kind == Node::Kind::scalar) {
      return accept(replace_value(text_, path, list_of(item)));  // "không" becomes a list
    }
    return accept(add_item(text_, path, item));
  }
  const auto order = key_order(*target.node, *target.shape);
  return accept(insert_entry(text_, target.path, key, list_of(item), order));
}

}  // namespace chibo::store
