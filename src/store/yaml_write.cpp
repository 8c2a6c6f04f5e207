#include "store/yaml_write.hpp"

#include "records/codec.hpp"
#include "store/yaml_text.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

using model::ToldState;
using records::Field;
using records::Kind;
using records::Need;
using records::Ops;
using records::Shape;

Node value_node(const Ops& ops, void* slot, Blanks blanks);

Node list_node(const Ops& ops, void* slot, Blanks blanks) {
  Node out;
  out.kind = Node::Kind::list;
  const bool are_numbers = ops.item->kind == Kind::number || ops.item->kind == Kind::money ||
                           ops.item->kind == Kind::month;
  bool is_flow = are_numbers || ops.item->kind == Kind::person || ops.item->kind == Kind::code;
  for (std::size_t i = 0; i < ops.size(slot); ++i) {
    void* inner = ops.at(slot, i);
    out.items.push_back(ops.item->kind == Kind::map ? record_node(*ops.item->shape(), inner, blanks)
                                                    : value_node(*ops.item, inner, blanks));
    const std::string& text = out.items.back().text;
    is_flow = is_flow && (are_numbers || records::is_code(text)) &&
              spell_scalar(text, Context::flow) == text;
  }
  out.flow = is_flow;
  return out;
}

Node value_node(const Ops& ops, void* slot, Blanks blanks) {
  switch (ops.told(slot).state) {
    case ToldState::blank:
      return {};
    case ToldState::unknown:
      return scalar_node("không rõ");
    case ToldState::none:
      return scalar_node("không");
    case ToldState::said:
      break;
  }
  switch (ops.kind) {
    case Kind::map:
      return record_node(*ops.shape(), ops.record(slot), blanks);
    case Kind::list:
      return list_node(ops, slot, blanks);
    case Kind::prose:
      return scalar_node(ops.write(slot), Style::literal);
    case Kind::time:
      return scalar_node(ops.write(slot), Style::double_quoted);
    default:
      return scalar_node(ops.write(slot));
  }
}

}  // namespace

Node scalar_node(std::string_view text, Style style) {
  Node out;
  out.kind = Node::Kind::scalar;
  out.style = style;
  out.text = text;
  return out;
}

Node record_node(const Shape& shape, const void* record, Blanks blanks) {
  // The description reaches slots for reading and writing by the same functions; nothing is changed
  // here.
  void* writable = const_cast<void*>(record);
  Node out;
  out.kind = Node::Kind::map;
  for (const Field& field : shape.fields) {
    void* slot = field.slot(writable);
    const bool blank = field.ops->told(slot).state == ToldState::blank;
    if (blank && (field.need == Need::optional ||
                  (field.need == Need::expected && blanks == Blanks::bare))) {
      continue;  // a required key always stands, or the record could not be read again
    }
    Node::Entry& entry = out.entries.emplace_back();
    entry.key = scalar_node(field.key);
    entry.value = value_node(*field.ops, slot, blanks);
    if (blank && blanks == Blanks::with_hints) {
      entry.comment_after = std::string(field.vi);
    }
  }
  return out;
}

Node slot_node(const Ops& ops, const void* slot) {
  return value_node(ops, const_cast<void*>(slot), Blanks::bare);
}

std::string tree_text(const Node& root) {
  return yaml_text(root);
}

}  // namespace chibo::store
