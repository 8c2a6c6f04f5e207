#include "store/record_edit.hpp"

#include "diag/sources.hpp"
#include "i18n/message_store.hpp"
#include "store/yaml_bind.hpp"
#include "store/yaml_patch_draft.hpp"
#include "text/unicode.hpp"

#include <optional>
#include <vector>

namespace chibo::store {

namespace {

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

/// The place in a list of an item as the record counts it: those of which nothing is written are
/// none.
std::optional<std::size_t> place_of_item(const Node& list, std::size_t counted) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (!is_unwritten(list.items[i]) && counted-- == 0) {
      return i;
    }
  }
  return std::nullopt;
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
  bom_ = text::bom_length(text_);
  root_ = parse_tree(std::string_view(text_).substr(bom_)).root;
}

base::Result<RecordEdit::Target> RecordEdit::find(const Path& map) const {
  Target out{{}, shape_, &root_};
  for (const Step& step : map) {
    if (const auto* item = std::get_if<std::size_t>(&step.at)) {
      const auto place = place_of_item(*out.node, *item);
      if (!place) {
        return tl::unexpected(no_such_place(map));
      }
      out.path.emplace_back(*place);
      out.node = &out.node->items[*place];
      continue;
    }
    const auto& key = std::get<std::string>(step.at);
    const Node::Entry* entry = entry_named(*out.node, *out.shape, key);
    if (entry == nullptr) {
      return tl::unexpected(no_such_place(map));
    }
    const records::Ops& ops = *find_key(*out.shape, key).field->ops;
    const records::Ops& inner = ops.item != nullptr ? *ops.item : ops;
    if (inner.kind != records::Kind::map) {
      return tl::unexpected(no_such_place(map));
    }
    out.path.emplace_back(entry->key.text);
    out.node = &entry->value;
    out.shape = inner.shape();
  }
  return out;
}

MeantRecord RecordEdit::record() const {
  return {root_, std::string_view(text_).substr(bom_), *shape_};
}

base::Result<void> RecordEdit::accept(base::Result<std::string> edited, const MeantRecord& meant,
                                      const Target& target) {
  if (!edited) {
    return tl::unexpected(edited.error());
  }
  RecordEdit after(std::move(*edited), *shape_);
  if (after.record() != meant) {
    const std::size_t line = diag::place_of(text_, target.node->offset + bom_).line;
    return base::fail(i18n::say(i18n::StoreMsg::edit_unsafe, line));
  }
  *this = std::move(after);
  return {};
}

base::Result<void> RecordEdit::set(const Path& map, std::string_view key, const Node& value) {
  const auto target = find(map);
  if (!target) {
    return tl::unexpected(target.error());
  }
  MeantRecord meant = record();
  meant.set(map, key, value);
  if (const Node::Entry* entry = entry_named(*target->node, *target->shape, key)) {
    Path path = target->path;
    path.emplace_back(entry->key.text);
    return accept(replace_value(text_, path, value), meant, *target);
  }
  const auto order = key_order(*target->node, *target->shape);
  return accept(insert_entry(text_, target->path, key, value, order), meant, *target);
}

base::Result<void> RecordEdit::clear(const Path& map, std::string_view key) {
  const auto target = find(map);
  if (!target) {
    return tl::unexpected(target.error());
  }
  const Node::Entry* entry = entry_named(*target->node, *target->shape, key);
  if (entry == nullptr || entry->value.kind == Node::Kind::null) {
    return {};
  }
  MeantRecord meant = record();
  meant.clear(map, key);
  Path path = target->path;
  path.emplace_back(entry->key.text);
  return accept(replace_value(text_, path, Node()), meant, *target);
}

base::Result<void> RecordEdit::add(const Path& map, std::string_view key, const Node& item) {
  const auto target = find(map);
  if (!target) {
    return tl::unexpected(target.error());
  }
  MeantRecord meant = record();
  meant.add(map, key, item);
  if (const Node::Entry* entry = entry_named(*target->node, *target->shape, key)) {
    Path path = target->path;
    path.emplace_back(entry->key.text);
    const bool is_word = entry->value.kind == Node::Kind::scalar;  // "không" becomes a list
    return accept(is_word ? replace_value(text_, path, list_of(item)) : add_item(text_, path, item),
                  meant, *target);
  }
  const auto order = key_order(*target->node, *target->shape);
  return accept(insert_entry(text_, target->path, key, list_of(item), order), meant, *target);
}

base::Result<void> RecordEdit::take_out(Path map, std::string key) {
  auto target = find(map);
  while (target && target->node->entries.size() == 1 && !map.empty() &&
         entry_named(*target->node, *target->shape, key) != nullptr &&
         std::holds_alternative<std::string>(map.back().at)) {
    key = std::get<std::string>(map.back().at);  // a map of nothing would say something
    map.pop_back();
    target = find(map);
  }
  if (!target) {
    return tl::unexpected(target.error());
  }
  const Node::Entry* entry = entry_named(*target->node, *target->shape, key);
  if (entry == nullptr) {
    map.emplace_back(key);
    return tl::unexpected(no_such_place(map));
  }
  MeantRecord meant = record();
  meant.clear(map, key);
  Path path = target->path;
  path.emplace_back(entry->key.text);
  return accept(remove_item(text_, path, Remarks::go_along), meant, *target);
}

base::Result<Path> RecordEdit::way_to(const Path& map, std::string_view key,
                                      std::size_t item) const {
  const auto target = find(map);
  if (!target) {
    return tl::unexpected(target.error());
  }
  const Node::Entry* entry = entry_named(*target->node, *target->shape, key);
  const auto place = entry == nullptr ? std::nullopt : place_of_item(entry->value, item);
  if (!place) {
    Path absent = map;
    absent.emplace_back(key);
    absent.emplace_back(item);
    return tl::unexpected(no_such_place(absent));
  }
  Path path = target->path;
  path.emplace_back(entry->key.text);
  path.emplace_back(*place);
  return path;
}

base::Result<void> RecordEdit::set_item(const Path& map, std::string_view key, std::size_t item,
                                        const Node& value) {
  const auto path = way_to(map, key, item);
  if (!path) {
    return tl::unexpected(path.error());
  }
  const auto target = find(map);
  Node list = entry_named(*target->node, *target->shape, key)->value;
  list.items[std::get<std::size_t>(path->back().at)] = value;
  MeantRecord meant = record();
  meant.set(map, key, list);
  return accept(replace_value(text_, *path, value), meant, *target);
}

base::Result<void> RecordEdit::remove(const Path& map, std::string_view key, std::size_t item,
                                      Remarks remarks) {
  const auto path = way_to(map, key, item);
  if (!path) {
    return tl::unexpected(path.error());
  }
  const auto target = find(map);
  const Node::Entry* entry = entry_named(*target->node, *target->shape, key);
  MeantRecord meant = record();
  meant.remove(map, key, item,
               entry->value.items.size() == 1 ? model::ToldState::none : model::ToldState::blank);
  return accept(remove_item(text_, *path, remarks), meant, *target);
}

base::Result<std::string> RecordEdit::lines_of(const Path& map, std::string_view key,
                                               std::size_t item) const {
  const auto path = way_to(map, key, item);
  if (!path) {
    return tl::unexpected(path.error());
  }
  return removed_part(text_, *path);
}

}  // namespace chibo::store
