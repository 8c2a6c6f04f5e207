#include "store/yaml_bind.hpp"

#include "i18n/message_store.hpp"
#include "records/kinds.hpp"
#include "records/need.hpp"
#include "store/absence_words.hpp"
#include "store/yaml_slips.hpp"
#include "store/yaml_text.hpp"
#include "text/layout.hpp"
#include "text/suggest.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace chibo::store {

namespace {

using diag::Span;
using i18n::Message;
using i18n::say;
using i18n::StoreMsg;
using model::ToldBase;
using model::ToldState;
using records::Field;
using records::Kind;
using records::kind_name;
using records::Ops;
using records::ReadResult;
using records::Shape;

class Binder {
 public:
  Binder(BindContext& context, std::string page) : context_(context), page_(std::move(page)) {}

  void record(const Node& node, const Shape& shape, void* record) {
    if (shape.place != nullptr) {
      shape.place(record, context_.span(node));
    }
    if (node.kind != Node::Kind::null && node.kind != Node::Kind::map) {
      wrong_map(node, shape, record, {});
      return;
    }
    Keys keys(shape.fields.size());
    for (const Node::Entry& entry : node.entries) {
      entry_of(entry, shape, record, keys);
    }
    missing(node, shape, record, keys);
  }

  void value(const Node& node, const Ops& ops, void* slot, std::string_view key) {
    const std::size_t before = faults_;
    sound_or_not(node, ops, slot, key);
    ops.told(slot).faulty = faults_ != before;
  }

 private:
  /// What became of a key of a record: where it stands, or where it stands misspelled.
  struct Key {
    const Node* seen = nullptr;
    bool meant = false;
  };
  using Keys = std::vector<Key>;

  static std::size_t index_of(const Field& field, const Shape& shape) {
    return static_cast<std::size_t>(&field - shape.fields.data());
  }

  void fault(diag::Diagnostic error) {
    ++faults_;
    context_.out.push_back(std::move(error));
  }

  void entry_of(const Node::Entry& entry, const Shape& shape, void* record, Keys& keys) {
    if (entry.key.kind != Node::Kind::scalar) {
      fault(diag::error("CB110", context_.span(entry.key), say(StoreMsg::key_not_text),
                        say(StoreMsg::unknown_key_hint, page_)));
      return;
    }
    const FoundKey found = find_key(shape, entry.key.text);
    const bool has_colon = entry.value.kind != Node::Kind::null || !lacks_colon(entry.key);
    if (found.field == nullptr || !has_colon) {
      const Field* meant = has_colon ? unknown_key(entry.key, shape) : no_colon(entry.key, shape);
      if (meant != nullptr) {
        keys[index_of(*meant, shape)].meant = true;
      }
      return;
    }
    Key& key = keys[index_of(*found.field, shape)];
    if (key.seen != nullptr) {
      const auto first = diag::place_of(context_.text, key.seen->offset + context_.bom);
      fault(diag::error("CB111", context_.span(entry.key),
                        say(StoreMsg::key_twice, found.field->key, first.line),
                        say(StoreMsg::key_twice_hint)));
      return;
    }
    key.seen = &entry.key;
    if (!found.as_written) {
      context_.out.push_back(answered(
          entry.key,
          diag::note("CB120", context_.span(entry.key),
                     say(StoreMsg::key_customary, text::nfc(entry.key.text), found.field->key)),
          found.field->key));
    }
    void* slot = found.field->slot(record);
    found.field->ops->told(slot).at = context_.span(entry.key);
    const std::size_t notes = context_.out.size();
    value(entry.value, *found.field->ops, slot, found.field->key);
    if (is_none_where_needed(*found.field, slot)) {
      context_.out.erase(context_.out.begin() + static_cast<std::ptrdiff_t>(notes),
                         context_.out.end());
      needed(entry.value, *found.field, slot);
    }
  }

  static bool is_none_where_needed(const Field& field, void* slot) {
    return records::needs_a_value(field) && field.ops->told(slot).state == ToldState::none;
  }

  void needed(const Node& node, const Field& field, void* slot) {
    field.ops->told(slot).faulty = true;
    fault(
        diag::error("CB112", context_.span(node),
                    say(StoreMsg::needed_not_none, field.key, text::one_line(text::nfc(node.text))),
                    field.ops->kind == Kind::word
                        ? say(StoreMsg::choose_one_of, records::joined(field.ops->words))
                        : say(StoreMsg::needed_not_none_hint)));
  }

  void sound_or_not(const Node& node, const Ops& ops, void* slot, std::string_view key) {
    ToldBase& told = ops.told(slot);
    if (is_unwritten(node)) {
      return;
    }
    told.at = context_.span(node);
    if (node.kind == Node::Kind::scalar && word_for_absence(node, ops, told)) {
      return;
    }
    switch (ops.kind) {
      case Kind::map:
        if (node.kind != Node::Kind::map) {
          wrong_map(node, *ops.shape(), ops.record(slot), key);
          return;
        }
        told.state = ToldState::said;
        record(node, *ops.shape(), ops.record(slot));
        return;
      case Kind::list:
        list(node, ops, slot, key);
        return;
      default:
        scalar(node, ops, slot, key);
    }
  }

  void list(const Node& node, const Ops& ops, void* slot, std::string_view key) {
    ToldBase& told = ops.told(slot);
    if (node.kind != Node::Kind::list) {
      wrong_shape(node, Kind::list, key);
      return;
    }
    told.state = node.items.empty() ? ToldState::none : ToldState::said;
    for (const Node& item : node.items) {
      if (is_unwritten(item)) {
        context_.out.push_back(diag::warning("CB113", context_.span(item),
                                             say(StoreMsg::empty_item, key),
                                             say(StoreMsg::empty_item_hint)));
        continue;
      }
      void* inner = ops.add(slot);
      if (ops.item->kind == Kind::map) {
        record(item, *ops.item->shape(), inner);
      } else {
        value(item, *ops.item, inner, key);
      }
    }
    if (told.is_said() && ops.size(slot) == 0) {
      told.state = ToldState::blank;  // dashes with nothing behind them
    }
  }

  /// "không rõ" and "không", the same words for every key; "không" answers a yes-or-no key itself.
  bool word_for_absence(const Node& node, const Ops& ops, ToldBase& told) {
    if (!may_be_absence(node.text)) {
      return false;
    }
    std::string composed = text::nfc(node.text);
    composed.resize(composed.find_last_not_of(" \n") + 1);  // a block scalar ends with a line end
    const auto absence = absence_word(composed);
    if (!absence || (ops.kind == Kind::yes_no && absence->state == ToldState::none)) {
      return false;
    }
    told.state = absence->state;
    if (composed != absence->word) {
      context_.out.push_back(
          answered(node,
                   diag::note("CB121", context_.span(node),
                              say(StoreMsg::value_customary, composed, absence->word)),
                   absence->word));
    }
    return true;
  }

  void scalar(const Node& node, const Ops& ops, void* slot, std::string_view key) {
    if (node.kind != Node::Kind::scalar) {
      wrong_shape(node, ops.kind, key);
      return;
    }
    const std::string& composed = context_.is_nfc || text::is_plainly_nfc(node.text)
                                      ? node.text
                                      : composed_.assign(text::nfc(node.text));
    switch (ops.read(slot, composed)) {
      case ReadResult::wrong:
        wrong_value(node, ops, key);
        return;
      case ReadResult::customary:
        context_.out.push_back(
            answered(node,
                     diag::note("CB121", context_.span(node),
                                say(StoreMsg::value_customary, composed, ops.write(slot))),
                     ops.write(slot)));
        break;
      case ReadResult::as_written:
        break;
    }
    ops.told(slot).state = ToldState::said;
    if ((ops.kind == Kind::prose || ops.kind == Kind::text) && node.style == Style::plain) {
      warn_of_cut(node, ops.kind);
    }
  }

  /// " #" behind plain text begins a comment: what follows would be lost without a word. Behind one
  /// line of text a remark is common ("# ghi chú"), so there only "#3" is suspected.
  void warn_of_cut(const Node& node, Kind kind) {
    const Span span = context_.span(node);
    const std::size_t end = span.offset + span.length;
    const std::string_view rest = context_.text.substr(end, context_.text.find('\n', end) - end);
    const std::size_t mark = rest.find_first_not_of(" \t");
    const bool glued = mark != std::string_view::npos && mark + 1 < rest.size() &&
                       std::string_view(" \r#").find(rest[mark + 1]) == std::string_view::npos;
    if (mark != std::string_view::npos && mark > 0 && rest[mark] == '#' &&
        (kind == Kind::prose || glued)) {
      context_.out.push_back(diag::warning("CB124",
                                           {context_.file, static_cast<std::uint32_t>(end + mark),
                                            static_cast<std::uint32_t>(rest.size() - mark)},
                                           say(StoreMsg::prose_cut),
                                           say(StoreMsg::prose_cut_hint)));
    }
  }

  /// A complaint about the spelling of a scalar, with the right one in its place, quoted as it was.
  static diag::Diagnostic answered(const Node& node, diag::Diagnostic complaint,
                                   std::string_view right) {
    if (node.style == Style::literal || node.style == Style::folded) {
      return complaint;
    }
    const diag::Span at = complaint.at;
    return diag::with_fix(std::move(complaint), at, spell_scalar(right, Context::flow, node.style));
  }

  /// Something else stands where a map should: nothing of the record could be understood.
  void wrong_map(const Node& node, const Shape& shape, void* record, std::string_view key) {
    for (const Field& field : shape.fields) {
      field.ops->told(field.slot(record)).faulty = true;
    }
    const auto colon = node.kind == Node::Kind::scalar && node.style == Style::plain
                           ? glued_colon(node.text)
                           : std::nullopt;
    if (colon && find_key(shape, node.text.substr(0, *colon)).field != nullptr) {
      blank_lacks_behind(node, *colon, "CB113");
    } else {
      wrong_shape(node, Kind::map, key);
    }
  }

  void wrong_shape(const Node& node, Kind wanted, std::string_view key) {
    const StoreMsg found = node.kind == Node::Kind::map    ? StoreMsg::found_map
                           : node.kind == Node::Kind::list ? StoreMsg::found_list
                                                           : StoreMsg::found_text;
    std::optional<Message> hint;
    if (wanted == Kind::list) {
      hint = say(StoreMsg::list_hint);
    } else if (wanted != Kind::map && node.kind == Node::Kind::map) {
      hint = say(StoreMsg::prose_hint);
    } else if (wanted == Kind::map) {
      hint = say(StoreMsg::map_hint);
    }
    fault(diag::error("CB113", context_.span(node),
                      key.empty()
                          ? say(StoreMsg::wrong_shape, kind_name(wanted), say(found))
                          : say(StoreMsg::wrong_shape_of, key, kind_name(wanted), say(found)),
                      hint));
  }

  void wrong_value(const Node& node, const Ops& ops, std::string_view key) {
    const Span at = context_.span(node);
    const std::string shown = text::nfc(node.text);
    if (ops.kind == Kind::word) {
      std::vector<std::string_view> words;
      for (const records::Word& word : ops.words) {
        words.push_back(word.vi);
      }
      const auto near = text::nearest(node.text, words);
      fault(diag::error("CB114", at, say(StoreMsg::wrong_word, key, shown),
                        near ? say(StoreMsg::did_you_mean, *near)
                             : say(StoreMsg::choose_one_of, records::joined(ops.words))));
      return;
    }
    if (ops.kind == Kind::date || ops.kind == Kind::due) {
      fault(diag::error("CB115", at, say(StoreMsg::wrong_date, shown),
                        say(StoreMsg::wrong_date_hint)));
      return;
    }
    fault(diag::error("CB116", at, say(StoreMsg::wrong_value, key, kind_name(ops.kind), shown)));
  }

  /// A last line without a colon is a key with nothing behind it for yaml-cpp.
  bool lacks_colon(const Node& key) const {
    const Span at = context_.span(key);
    const std::string_view rest = context_.text.substr(at.offset + at.length);
    const std::size_t next = rest.find_first_not_of(' ');
    return key.style == Style::plain &&
           (next == std::string_view::npos || rest[next] == '\n' || rest[next] == '\r');
  }

  /// The field that was meant; nothing where nobody can tell.
  const Field* no_colon(const Node& key, const Shape& shape) {
    const auto colon = glued_colon(key.text);
    if (colon) {
      blank_lacks_behind(key, *colon, "CB110");
    } else {
      fault(diag::error("CB110", context_.span(key), say(StoreMsg::slip_no_colon),
                        say(StoreMsg::slip_no_colon_hint)));
    }
    return find_key(shape, key.text.substr(0, colon.value_or(key.text.size()))).field;
  }

  void blank_lacks_behind(const Node& node, std::size_t colon, std::string_view check) {
    Span at = context_.span(node);
    at.length = static_cast<std::uint32_t>(colon + 1);
    fault(diag::error(check, at, say(StoreMsg::slip_glued_colon),
                      say(StoreMsg::slip_glued_colon_hint, text::nfc(node.text.substr(0, colon)))));
  }

  const Field* unknown_key(const Node& key, const Shape& shape) {
    std::vector<std::string_view> keys;
    for (const Field& field : shape.fields) {
      keys.push_back(field.key);
    }
    const auto near = text::nearest(key.text, keys);
    fault(diag::error(
        "CB110", context_.span(key), say(StoreMsg::unknown_key, text::nfc(key.text)),
        near ? say(StoreMsg::did_you_mean, *near) : say(StoreMsg::unknown_key_hint, page_)));
    return near ? find_key(shape, *near).field : nullptr;
  }

  /// A key that stands misspelled is not blank, and not missing.
  void missing(const Node& node, const Shape& shape, void* record, const Keys& keys) {
    for (const Field& field : shape.fields) {
      const Key& key = keys[index_of(field, shape)];
      const bool lacks = field.need == records::Need::required && !key.meant;
      if (key.seen != nullptr || (!key.meant && !lacks)) {
        continue;
      }
      field.ops->told(field.slot(record)).faulty = true;
      if (lacks) {
        Span at = context_.span(node);
        at.length = 0;
        fault(diag::error(
            "CB112", at, say(StoreMsg::missing_key, field.key),
            say(StoreMsg::missing_key_hint, field.key, i18n::Worded{field.vi, field.en})));
      }
    }
  }

  BindContext& context_;
  std::string page_;
  std::string composed_;  // the value being read, where it was not NFC
  std::size_t faults_ = 0;
};

}  // namespace

void bind_record(const Node& root, const Shape& shape, void* record, BindContext& context) {
  Binder(context, records::format_page_name(shape)).record(root, shape, record);
}

void bind_value(const Node& value, const Ops& ops, void* slot, std::string_view key,
                BindContext& context) {
  Binder(context, std::string(records::k_format_topic)).value(value, ops, slot, key);
}

void bind_value(const Node& value, const records::Field& field, void* slot, BindContext& context) {
  bind_value(value, *field.ops, slot, field.key, context);
}

}  // namespace chibo::store
