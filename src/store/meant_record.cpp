#include "store/meant_record.hpp"

#include "store/yaml_bind.hpp"
#include "store/yaml_text.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

using model::ToldState;
using records::Field;
using records::Kind;
using records::Ops;
using records::Shape;

const Field* field_of(const Shape& shape, std::string_view key) {
  const auto at = std::ranges::find(shape.fields, key, &Field::key);
  return at == shape.fields.end() ? nullptr : &*at;
}

/// Brings a value into a slot the way the reader would, from a text of its own.
void read_into(void* slot, const Field& field, const Node& value) {
  Node map;
  map.kind = Node::Kind::map;
  map.entries.push_back({{}, value});
  map.entries.front().key.kind = Node::Kind::scalar;
  map.entries.front().key.text = field.key;
  const std::string text = document_text(map, TextLayout());
  const Node read = parse_tree(text).root;
  if (read.entries.empty()) {
    return;
  }
  diag::Diagnostics unheard;  // the same are told where the new text is read
  BindContext context{diag::k_no_file, text, 0, unheard};
  bind_value(read.entries.front().value, field, slot, context);
}

}  // namespace

MeantRecord::MeantRecord(const Node& root, std::string_view text, const Shape& shape)
    : shape_(&shape), record_(shape.fresh()) {
  diag::Diagnostics unheard;
  BindContext context{diag::k_no_file, text, 0, unheard};
  bind_record(root, shape, record_.get(), context);
}

MeantRecord::Slot MeantRecord::slot(const Path& map, std::string_view key) {
  void* record = record_.get();
  const Shape* shape = shape_;
  Slot list;  // whose item the next step names
  for (const Step& step : map) {
    if (const auto* item = std::get_if<std::size_t>(&step.at)) {
      if (list.at == nullptr || *item >= list.field->ops->size(list.at)) {
        return {};
      }
      record = list.field->ops->at(list.at, *item);
      list = {};
      continue;
    }
    const Field* field = field_of(*shape, std::get<std::string>(step.at));
    if (field == nullptr || list.at != nullptr) {
      return {};
    }
    const Ops& ops = *field->ops;
    void* at = field->slot(record);
    ops.told(at).state = ToldState::said;
    if (ops.kind == Kind::list && ops.item->kind == Kind::map) {
      list = {field, at};
      shape = ops.item->shape();
    } else if (ops.kind == Kind::map) {
      record = ops.record(at);
      shape = ops.shape();
    } else {
      return {};
    }
  }
  const Field* field = list.at == nullptr ? field_of(*shape, key) : nullptr;
  return field == nullptr ? Slot() : Slot{field, field->slot(record)};
}

void MeantRecord::set(const Path& map, std::string_view key, const Node& value) {
  const Slot found = slot(map, key);
  if (found.at != nullptr) {
    found.field->ops->reset(found.at);
    read_into(found.at, *found.field, value);
  }
}

void MeantRecord::clear(const Path& map, std::string_view key) {
  const Slot found = slot(map, key);
  if (found.at != nullptr) {
    found.field->ops->reset(found.at);
  }
}

void MeantRecord::add(const Path& map, std::string_view key, const Node& item) {
  const Slot found = slot(map, key);
  if (found.at != nullptr && found.field->ops->kind == Kind::list) {
    Node list;
    list.kind = Node::Kind::list;
    list.items.push_back(item);
    read_into(found.at, *found.field, list);
  }
}

void MeantRecord::remove(const Path& map, std::string_view key, std::size_t item,
                         ToldState if_last) {
  const Slot found = slot(map, key);
  if (found.at == nullptr || found.field->ops->kind != Kind::list ||
      item >= found.field->ops->size(found.at)) {
    return;
  }
  const Ops& ops = *found.field->ops;
  ops.erase(found.at, item);
  if (ops.size(found.at) == 0) {
    ops.told(found.at).state = if_last;
  }
}

bool MeantRecord::operator==(const MeantRecord& other) const {
  return shape_ == other.shape_ && shape_->same(record_.get(), other.record_.get());
}

}  // namespace chibo::store
