#include "store/record_place.hpp"

#include "i18n/message_note.hpp"
#include "i18n/message_store.hpp"
#include "records/codec.hpp"
#include "store/yaml_bind.hpp"
#include "store/yaml_write.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

using base::Result;
using i18n::NoteMsg;
using i18n::say;
using records::Field;
using records::Kind;
using records::Shape;

/// A key and, behind it, which line of its list.
struct Part {
  const Field* field = nullptr;
  std::string_view line;
};

/// The longest words at the front that are a key.
Part part_of(const Shape& shape, std::string_view typed) {
  for (std::size_t end = typed.size(); end != std::string_view::npos;
       end = end == 0 ? std::string_view::npos : typed.rfind(' ', end - 1)) {
    if (const Field* field = find_key(shape, text::trimmed(typed.substr(0, end))).field) {
      return {field, text::trimmed(typed.substr(end))};
    }
  }
  return {};
}

tl::unexpected<base::Error> no_key(const Shape& shape, std::string_view typed) {
  std::vector<std::string_view> keys;
  for (const Field& field : shape.fields) {
    keys.push_back(field.key);
  }
  const auto near = text::nearest(typed, keys);
  return base::fail(say(i18n::StoreMsg::unknown_key, text::nfc(typed)),
                    near ? say(i18n::StoreMsg::did_you_mean, *near)
                         : say(i18n::StoreMsg::choose_one_of, joined_keys(shape)));
}

const Node* value_of(const Node& map, const Shape& shape, const Field& field) {
  for (const Node::Entry& entry : map.entries) {
    if (find_key(shape, entry.key.text).field == &field) {
      return &entry.value;
    }
  }
  return nullptr;
}

/// What a line of a list is known by: its required words, "2026-03 chuyên đề"; a bare text itself.
std::string name_of(const Node& item, const Shape* shape) {
  if (item.kind == Node::Kind::scalar) {
    return item.text;
  }
  std::string out;
  for (const Field& field : shape != nullptr ? shape->fields : std::span<const Field>()) {
    const Node* value =
        field.need == records::Need::required ? value_of(item, *shape, field) : nullptr;
    if (value != nullptr && value->kind == Node::Kind::scalar) {
      out += (out.empty() ? "" : " ") + value->text;
    }
  }
  return out;
}

/// A line of a list: its number in the file, from 0, and among those that have something in them.
struct Line {
  std::size_t item = 0;
  std::size_t told = 0;
  std::string name;
};

std::vector<Line> lines_of(const Node& list, const Shape* shape) {
  std::vector<Line> out;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (!is_unwritten(list.items[i])) {
      out.push_back({i, out.size(), name_of(list.items[i], shape)});
    }
  }
  return out;
}

std::string listed(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) {
    out += (out.empty() ? "" : ", ") + std::to_string(line.told + 1) + " (" + line.name + ")";
  }
  return out;
}

std::vector<Line> fitting(const std::vector<Line>& lines, std::string_view typed) {
  const std::string wanted = text::fold(typed);
  std::vector<Line> whole;
  std::vector<Line> part;
  for (const Line& line : lines) {
    const std::string name = text::fold(line.name);
    if (name == wanted || name.starts_with(wanted + " ")) {
      whole.push_back(line);
    }
    if (name.find(wanted) != std::string::npos) {
      part.push_back(line);
    }
  }
  return whole.size() == 1 ? whole : part;
}

Result<Line> line_named(const std::vector<Line>& lines, const Field& list, std::string_view typed) {
  if (lines.empty()) {
    return base::fail(say(NoteMsg::place_no_lines, list.key),
                      say(NoteMsg::place_no_lines_hint, list.key));
  }
  if (typed.empty()) {
    return base::fail(say(NoteMsg::place_which_line, list.key, lines.size()),
                      say(NoteMsg::place_lines, listed(lines)));
  }
  int number = 0;
  if (records::read_whole_number(typed, number)) {
    const auto wanted = static_cast<std::size_t>(number);
    if (wanted >= 1 && wanted <= lines.size()) {
      return lines[wanted - 1];
    }
    return base::fail(say(NoteMsg::place_no_line, list.key, typed),
                      say(NoteMsg::place_lines, listed(lines)));
  }
  const std::vector<Line> found = fitting(lines, typed);
  if (found.size() == 1) {
    return found.front();
  }
  return base::fail(
      say(found.empty() ? NoteMsg::place_no_line : NoteMsg::place_many_lines, list.key, typed),
      say(NoteMsg::place_lines, listed(found.empty() ? lines : found)));
}

/// Walks down a record, one part of the words at a time.
class Way {
 public:
  Way(const Node& root, const Shape& shape) : node_(&root), shape_(&shape) {}

  /// Goes into the map or the line that a part names.
  Result<void> into(std::string_view typed) {
    const Part part = part_of(*shape_, typed);
    if (part.field == nullptr) {
      return no_key(*shape_, typed);
    }
    const records::Ops& ops = *part.field->ops;
    if (ops.kind == Kind::map && part.line.empty()) {
      go_into_map(*part.field);
      return {};
    }
    if (ops.kind != Kind::list || ops.item->kind != Kind::map) {
      return base::fail(say(NoteMsg::place_has_nothing_inside, typed));
    }
    return go_into_line(*part.field, part.line);
  }

  Result<RecordPlace> key(std::string_view typed) {
    const Part part = part_of(*shape_, typed);
    if (part.field == nullptr) {
      return no_key(*shape_, typed);
    }
    if (!part.line.empty()) {
      return base::fail(say(NoteMsg::place_ends_in_line, typed),
                        say(NoteMsg::place_ends_in_line_hint, typed));
    }
    go_to_key(*part.field);
    return std::move(out_);
  }

  Result<RecordPlace> entry(std::string_view typed) {
    const Part part = part_of(*shape_, typed);
    if (part.field == nullptr) {
      return no_key(*shape_, typed);
    }
    go_to_key(*part.field);
    const bool has_lines = out_.value != nullptr && out_.value->kind == Node::Kind::list;
    if (part.line.empty() && !has_lines) {
      return std::move(out_);
    }
    if (part.field->ops->kind != Kind::list) {
      return base::fail(say(NoteMsg::place_has_nothing_inside, part.field->key));
    }
    const records::Ops& item = *part.field->ops->item;
    const auto lines = has_lines
                           ? lines_of(*out_.value, item.kind == Kind::map ? item.shape() : nullptr)
                           : std::vector<Line>();
    const auto line = line_named(lines, *part.field, part.line);
    if (!line) {
      return tl::unexpected(line.error());
    }
    out_.lines = lines.size();
    out_.line = line->told;
    out_.value = &out_.value->items[line->item];
    out_.label += " " + std::to_string(line->told + 1);
    return std::move(out_);
  }

 private:
  void go_to_key(const Field& field) {
    out_.field = &field;
    const Node* value = node_ == nullptr ? nullptr : value_of(*node_, *shape_, field);
    out_.value = value == nullptr || is_unwritten(*value) ? nullptr : value;
    out_.told.emplace_back(field.key);
    label(std::string(field.key));
  }

  void label(const std::string& step) { out_.label += (out_.label.empty() ? "" : ", ") + step; }

  void go_into_map(const Field& field) {
    const Node* below = node_ == nullptr ? nullptr : value_of(*node_, *shape_, field);
    if (below == nullptr || below->kind != Node::Kind::map) {
      below = nullptr;
      out_.missing.push_back(field.key);
    }
    out_.told.emplace_back(field.key);
    label(std::string(field.key));
    node_ = below;
    shape_ = field.ops->shape();
  }

  Result<void> go_into_line(const Field& field, std::string_view typed) {
    const Shape& inner = *field.ops->item->shape();
    const Node* list = node_ == nullptr ? nullptr : value_of(*node_, *shape_, field);
    const auto lines = list == nullptr ? std::vector<Line>() : lines_of(*list, &inner);
    const auto line = line_named(lines, field, typed);
    if (!line) {
      return tl::unexpected(line.error());
    }
    out_.told.emplace_back(field.key);
    out_.told.emplace_back(line->told);
    label(std::string(field.key) + " " + std::to_string(line->told + 1));
    node_ = &list->items[line->item];
    shape_ = &inner;
    return {};
  }

  const Node* node_;  // null: the map is not there yet
  const Shape* shape_;
  RecordPlace out_;
};

Node map_of(std::string_view key, Node value) {
  Node out;
  out.kind = Node::Kind::map;
  Node::Entry& entry = out.entries.emplace_back();
  entry.key = scalar_node(key);
  entry.value = std::move(value);
  return out;
}

}  // namespace

Path RecordPlace::map() const {
  return {told.begin(), told.end() - 1 - static_cast<std::ptrdiff_t>(missing.size())};
}

namespace {

/// Walks down to the last part of the words, which end() takes.
template <class End>
Result<RecordPlace> walk(const Node& root, const Shape& shape, std::string_view typed, End end) {
  Way way(root, shape);
  while (true) {
    const std::size_t comma = typed.find(',');
    const std::string_view part = text::trimmed(typed.substr(0, comma));
    if (comma == std::string_view::npos) {
      return end(way, part);
    }
    if (const auto gone = way.into(part); !gone) {
      return tl::unexpected(gone.error());
    }
    typed.remove_prefix(comma + 1);
  }
}

}  // namespace

Result<RecordPlace> place_named(const Node& root, const Shape& shape, std::string_view typed) {
  return walk(root, shape, typed, [](Way& way, std::string_view part) { return way.key(part); });
}

Result<RecordPlace> entry_named(const Node& root, const Shape& shape, std::string_view typed) {
  return walk(root, shape, typed, [](Way& way, std::string_view part) { return way.entry(part); });
}

Result<void> take_out_at(RecordEdit& edit, const RecordPlace& place) {
  if (place.line && place.lines > 1) {
    return edit.remove(place.map(), place.field->key, *place.line, Remarks::go_along);
  }
  // a key that people look for stays, blank, where no remark would be lost with its lines
  const bool stays = place.line && place.field->need == records::Need::expected;
  if (stays && edit.clear(place.map(), place.field->key)) {
    return {};
  }
  return edit.take_out(place.map(), std::string(place.field->key));
}

Result<void> set_at(RecordEdit& edit, const RecordPlace& place, Node value) {
  std::string_view key = place.field->key;
  for (auto map = place.missing.rbegin(); map != place.missing.rend(); ++map) {
    value = map_of(key, std::move(value));
    key = *map;
  }
  return edit.set(place.map(), key, value);
}

Result<void> add_at(RecordEdit& edit, const RecordPlace& place, const Node& item) {
  if (place.missing.empty()) {
    return edit.add(place.map(), place.field->key, item);
  }
  Node list;
  list.kind = Node::Kind::list;
  list.items.push_back(item);
  return set_at(edit, place, std::move(list));
}

std::string joined_keys(const Shape& shape) {
  std::string out;
  for (const Field& field : shape.fields) {
    out += (out.empty() ? "" : ", ") + std::string(field.key);
  }
  return out;
}

std::size_t lines_in(const Node& list) {
  return static_cast<std::size_t>(
      std::ranges::count_if(list.items, [](const Node& item) { return !is_unwritten(item); }));
}

}  // namespace chibo::store
