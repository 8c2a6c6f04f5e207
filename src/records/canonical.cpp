#include "records/canonical.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::records {

namespace {

using model::ToldState;

/// A text with its length before it: nothing inside can be taken for structure.
void put(std::string& out, std::string_view text) {
  out.append(std::to_string(text.size())).append(":").append(text);
}

std::string plain(std::string text) {
  std::erase(text, '\r');
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return text::nfc(text);
}

class Canonical {
 public:
  explicit Canonical(std::span<const std::string_view> without) : without_(without) {}

  void record(const Shape& shape, void* record, const std::string& path) {
    out += "{";
    for (const Field& field : shape.fields) {
      void* slot = field.slot(record);
      const std::string key = path + std::string(field.key);
      const bool left_out = std::ranges::find(without_, key) != without_.end();
      if (!left_out && field.ops->told(slot).state != ToldState::blank) {
        put(out, field.key);
        value(*field.ops, slot, key + "/");
      }
    }
    out += "}";
  }

  std::string out;

 private:
  void value(const Ops& ops, void* slot, const std::string& path) {
    switch (ops.told(slot).state) {
      case ToldState::blank:
        out += "_";
        return;
      case ToldState::unknown:
        out += "?";
        return;
      case ToldState::none:
        out += "0";
        return;
      case ToldState::said:
        break;
    }
    if (ops.kind == Kind::map) {
      record(*ops.shape(), ops.record(slot), path);
    } else if (ops.kind == Kind::list) {
      list(ops, slot, path);
    } else {
      out += "=";
      put(out, plain(ops.write(slot)));
    }
  }

  void list(const Ops& ops, void* slot, const std::string& path) {
    out += "[";
    for (std::size_t i = 0; i < ops.size(slot); ++i) {
      void* inner = ops.at(slot, i);
      if (ops.item->kind == Kind::map) {
        record(*ops.item->shape(), inner, path);
      } else {
        value(*ops.item, inner, path);
      }
    }
    out += "]";
  }

  std::span<const std::string_view> without_;
};

}  // namespace

std::string canonical_text(const Shape& shape, const void* record,
                           std::span<const std::string_view> without) {
  Canonical canonical(without);
  // slots are reached for reading and writing by the same functions; nothing is changed here
  canonical.record(shape, const_cast<void*>(record), {});
  return std::move(canonical.out);
}

}  // namespace chibo::records
