#include "store/yaml_bind_events.hpp"

#include "records/need.hpp"
#include "store/yaml_guard.hpp"
#include "store/yaml_scan.hpp"
#include "store/yaml_scan_text.hpp"
#include "text/unicode.hpp"

#include <array>
#include <cstdint>

namespace chibo::store {

namespace {

using model::ToldState;
using records::Field;
using records::Kind;
using records::Ops;
using records::Shape;

constexpr std::size_t k_most_fields = 64;  // bits of a set of keys

/// Brings events into a record as bind_record brings a tree, and stops at the first thing that
/// bind_record would have a word to say about.
class RecordSink : public EventSink {
 public:
  RecordSink(const Shape& shape, void* record, const BindContext& context)
      : context_(context),
        node_context_{context.file, context.text, context.bom, remarks_, true},
        root_(&shape),
        record_(record) {
    node_.kind = Node::Kind::scalar;
  }

  /// Whether all of the text was one record without a fault.
  bool is_faultless() const { return faultless_ && depth_ == 0 && root_ == nullptr; }

  void scalar(std::string_view value, std::size_t offset, Style style) override {
    if (!goes_on()) {
      return;
    }
    Open& top = open_[depth_ - 1];
    if (top.shape != nullptr && top.field == nullptr) {
      key(value, offset);
      return;
    }
    node_.text = value;
    node_.offset = offset;
    node_.style = style;
    if (top.shape == nullptr) {
      faultless_ = item(top) && remarks_.empty();
      return;
    }
    const Field& field = *take_field(top);
    void* slot = field.slot(top.record);
    bind_value(node_, *field.ops, slot, field.key, node_context_);
    const bool is_none = field.ops->told(slot).state == ToldState::none;
    faultless_ = remarks_.empty() && !(is_none && records::needs_a_value(field));
  }

  void null(std::size_t) override {
    const bool is_value = goes_on() && open_[depth_ - 1].field != nullptr;
    faultless_ = is_value;
    if (is_value) {
      take_field(open_[depth_ - 1]);
    }
  }

  void open_map(std::size_t offset, bool flow) override {
    if (root_ != nullptr) {
      open_record(*root_, record_, offset, flow);
      root_ = nullptr;
      return;
    }
    if (!goes_on()) {
      return;
    }
    Open& top = open_[depth_ - 1];
    if (top.shape == nullptr) {
      const Ops& item = *top.list->item;
      faultless_ = item.kind == Kind::map;
      if (faultless_) {
        open_record(*item.shape(), top.list->add(top.record), offset, flow);
      }
      return;
    }
    if (void* slot = slot_for(top, Kind::map, offset, flow)) {
      const Ops& ops = *taken_->ops;
      ops.told(slot).state = ToldState::said;
      open_record(*ops.shape(), ops.record(slot), offset, flow);
    }
  }

  void open_list(std::size_t offset, bool flow) override {
    if (!goes_on()) {
      return;
    }
    Open& top = open_[depth_ - 1];
    faultless_ = top.shape != nullptr;
    if (void* slot = faultless_ ? slot_for(top, Kind::list, offset, flow) : nullptr) {
      open_[depth_++] = {nullptr, slot, nullptr, taken_->ops, taken_->key, 0, 0};
    }
  }

  void close() override {
    if (!goes_on()) {
      return;
    }
    const Open& top = open_[--depth_];
    if (top.shape == nullptr) {
      top.list->told(top.record).state =
          top.list->size(top.record) == 0 ? ToldState::none : ToldState::said;
    } else {
      faultless_ = has_all_needed(top);
    }
  }

 private:
  /// A map or a list that is being read; a map has a shape, a list the description of its values.
  struct Open {
    const Shape* shape = nullptr;
    void* record = nullptr;        // of a list: its slot
    const Field* field = nullptr;  // of a map: whose value comes next
    const Ops* list = nullptr;
    std::string_view key;  // of a list
    std::uint64_t seen = 0;
    std::size_t next = 0;  // where the next key is looked for first
  };

  bool goes_on() {
    faultless_ = faultless_ && depth_ > 0;
    return faultless_;
  }

  diag::Span span(std::size_t offset, bool flow) const {
    return {context_.file, static_cast<std::uint32_t>(offset + context_.bom), flow ? 1U : 0U};
  }

  void open_record(const Shape& shape, void* record, std::size_t offset, bool flow) {
    faultless_ = faultless_ && depth_ < open_.size() && shape.fields.size() <= k_most_fields;
    if (!faultless_) {
      return;
    }
    if (shape.place != nullptr) {
      shape.place(record, span(offset, flow));
    }
    open_[depth_++] = {&shape, record, nullptr, nullptr, {}, 0, 0};
  }

  void key(std::string_view key, std::size_t offset) {
    Open& top = open_[depth_ - 1];
    const std::span<const Field> fields = top.shape->fields;
    std::size_t at = top.next;  // keys mostly stand in the order of the description
    while (at < fields.size() && fields[at].key != key) {
      ++at;
    }
    if (at == fields.size()) {
      at = 0;
      while (at < top.next && fields[at].key != key) {
        ++at;
      }
      faultless_ = at < top.next;
    }
    const std::uint64_t bit = std::uint64_t{1} << at;
    faultless_ = faultless_ && (top.seen & bit) == 0;
    if (faultless_) {
      top.seen |= bit;
      top.next = at + 1;
      top.field = &fields[at];
      diag::Span place = span(offset, false);
      place.length = static_cast<std::uint32_t>(key.size());
      top.field->ops->told(top.field->slot(top.record)).at = place;
    }
  }

  const Field* take_field(Open& top) {
    taken_ = top.field;
    top.field = nullptr;
    return taken_;
  }

  /// The slot of the key whose value is a map or a list, told as such; nothing where it should not
  /// be one.
  void* slot_for(Open& top, Kind kind, std::size_t offset, bool flow) {
    faultless_ = top.field != nullptr && top.field->ops->kind == kind && depth_ < open_.size();
    if (!faultless_) {
      return nullptr;
    }
    void* slot = take_field(top)->slot(top.record);
    taken_->ops->told(slot).at = span(offset, flow);
    return slot;
  }

  /// Whether a scalar may stand as an item of a list, which then holds it.
  bool item(const Open& top) {
    const Ops& item = *top.list->item;
    if (item.kind == Kind::map || item.kind == Kind::list || is_unwritten(node_)) {
      return false;
    }
    bind_value(node_, item, top.list->add(top.record), top.key, node_context_);
    return true;
  }

  static bool has_all_needed(const Open& top) {
    const std::span<const Field> fields = top.shape->fields;
    for (std::size_t at = 0; at < fields.size(); ++at) {
      if (fields[at].need == records::Need::required && (top.seen >> at & 1U) == 0) {
        return false;
      }
    }
    return true;
  }

  BindContext context_;
  diag::Diagnostics remarks_;
  BindContext node_context_;
  const Shape* root_;  // until the record's own map is open
  void* record_;
  Node node_;  // the value being read
  std::array<Open, k_deepest> open_;
  std::size_t depth_ = 0;
  const Field* taken_ = nullptr;
  bool faultless_ = true;
};

}  // namespace

bool read_faultless(diag::FileId file, std::string_view bytes, const Shape& shape, void* record) {
  const std::size_t bom = text::bom_length(bytes);
  const std::string_view text = bytes.substr(bom);
  if (bytes.size() > k_largest_text || !is_plain_text(text)) {
    return false;
  }
  diag::Diagnostics unheard;
  RecordSink sink(shape, record, {file, bytes, bom, unheard});
  return scan_simple_yaml(text, sink) && sink.is_faultless();
}

}  // namespace chibo::store
