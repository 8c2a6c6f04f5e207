#include "store/yaml_patch.hpp"

#include "diag/sources.hpp"
#include "i18n/message_store.hpp"
#include "store/yaml_lines.hpp"
#include "store/yaml_patch_draft.hpp"
#include "store/yaml_patch_removal.hpp"

#include <algorithm>

namespace chibo::store {

namespace {

using base::fail;
using base::Result;
using i18n::say;
using i18n::StoreMsg;

std::string indent(std::size_t column) {
  return std::string(column, ' ');
}

bool is_block_scalar(const Node& node) {
  return node.kind == Node::Kind::scalar &&
         (node.style == Style::literal || node.style == Style::folded);
}

/// A new value in the dress of the old one: its quotes, its block.
Node dressed(const Site& old, const Node& value) {
  Node out = value;
  if (value.kind != Node::Kind::scalar || old.node->kind != Node::Kind::scalar) {
    return out;
  }
  if (is_block_scalar(*old.node)) {
    out.style = value.style == Style::double_quoted ? value.style : Style::literal;
  } else if (value.style != Style::double_quoted) {
    const bool block = value.text.find('\n') != std::string::npos && fits_literal(value.text);
    out.style = block ? Style::literal : old.node->style;
  }
  return out;
}

/// What is to stand behind the colon or the dash, its first line apart from the others.
struct Parts {
  std::string head;
  std::string tail;  // begins with a line end, when there is any
};

std::size_t gap_behind_dash(std::string_view body, const Site& item) {
  const bool same_line = line_begin(body, item.begin) == line_begin(body, item.after);
  return same_line && item.begin > item.after ? item.begin - item.after : 1;
}

Parts parts_of(const Draft& draft, const Found& found, const Node& value) {
  const Site& old = *found.site;
  TextLayout layout = layout_near(draft, found.parent != nullptr ? *found.parent : old);
  if (is_block_scalar(*old.node) && old.column > old.outer_column) {
    layout.map_step = old.column - old.outer_column;
  }
  std::string text;
  switch (old.lead) {
    case Site::Lead::none:
      text = " " + document_text(value, layout);
      break;
    case Site::Lead::key:
      text = value_text(value, old.outer_column, layout);
      break;
    case Site::Lead::dash:
      layout.dash_gap = gap_behind_dash(draft.body, old);
      text = item_text(value, old.outer_column, layout);
      break;
  }
  const std::size_t cut = std::min(text.find(layout.line_end), text.size());
  return {text.substr(0, cut), text.substr(cut)};
}

Splices at_end_of_text(const Draft& draft, const Node& value) {
  const TextLayout layout = layout_near(draft, draft.site);
  const std::string line_end(layout.line_end);
  const bool open = !draft.body.empty() && !draft.body.ends_with('\n');
  return {{draft.body.size(), 0, (open ? line_end : "") + document_text(value, layout) + line_end}};
}

/// For a value that begins on a line below its key or dash.
Splices below_its_key(const Draft& draft, const Site& old, const Parts& parts) {
  if (old.node->kind == Node::Kind::scalar && parts.tail.empty() && !parts.head.empty()) {
    return {{old.begin, old.end - old.begin, parts.head.substr(1)}};
  }
  const std::size_t from = previous_line_stop(draft.body, old.begin);
  return {{old.after, 0, parts.head}, {from, old.end - from, parts.tail}};
}

Splices behind_its_key(const Draft& draft, const Site& old, const Parts& parts) {
  std::size_t head_end = old.end;
  std::size_t tail_end = old.end;
  if (is_block_scalar(*old.node)) {
    const std::size_t stop = line_stop(draft.body, old.begin);
    head_end = std::min(draft.body.find_first_of(" \t#", old.begin), stop);
    tail_end = std::max(old.end, stop);
  }
  const std::size_t tail_begin = line_stop(draft.body, head_end);
  tail_end = std::max(tail_end, tail_begin);
  Splices out;
  if (parts.head.empty()) {
    out.push_back({old.after, head_end - old.after, ""});
  } else {
    const bool keeps_gap = old.begin > old.after || old.lead == Site::Lead::none;
    out.push_back({old.begin, head_end - old.begin,
                   keeps_gap ? parts.head.substr(skip_blanks(parts.head, 0)) : parts.head});
  }
  out.push_back({tail_begin, tail_end - tail_begin, parts.tail});
  return out;
}

Splices replacement(const Draft& draft, const Found& found, const Node& value) {
  const Site& old = *found.site;
  const Node dress = dressed(old, value);
  if (old.inside_flow) {
    const bool nothing = old.begin == old.end;
    return {{old.begin, old.end - old.begin, (nothing ? " " : "") + flow_text(dress)}};
  }
  if (old.lead == Site::Lead::none && old.begin == old.end) {
    return at_end_of_text(draft, dress);
  }
  const Parts parts = parts_of(draft, found, dress);
  const std::string_view between = draft.body.substr(old.after, old.begin - old.after);
  return between.find('\n') == std::string_view::npos ? behind_its_key(draft, old, parts)
                                                      : below_its_key(draft, old, parts);
}

Result<std::string> put(const Draft& draft, const Path& path, const Found& found, const Node& value,
                        Comments comments) {
  Node wanted = *draft.tree;
  node_at(wanted, path) = value;
  return proven(draft, replacement(draft, found, value), wanted, comments, *found.site);
}

bool is_empty(const Node& node) {
  return node.kind == Node::Kind::null ||
         (node.kind != Node::Kind::scalar && node.items.empty() && node.entries.empty());
}

/// Behind which entry a new key goes: 0 for the start.
std::size_t entry_index(const Node& map, std::string_view key,
                        std::span<const std::string_view> key_order) {
  const auto rank = [&](std::string_view of) { return std::ranges::find(key_order, of); };
  if (rank(key) == key_order.end()) {
    return map.entries.size();
  }
  std::size_t out = 0;
  auto nearest = key_order.begin();
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    const auto here = rank(map.entries[i].key.text);
    if (here < rank(key) && (out == 0 || here >= nearest)) {
      nearest = here;
      out = i + 1;
    }
  }
  return out;
}

/// The line for a new first entry of the root: above the comments of the one that was first, unless
/// these open the file.
std::size_t first_line_of_root(std::string_view body, std::size_t first_entry) {
  std::size_t line = line_begin(body, first_entry);
  while (line > 0 && is_comment_line(body, line_begin(body, line - 1))) {
    line = line_begin(body, line - 1);
  }
  const bool opens_file = line == 0 || body.substr(line_begin(body, line - 1)).starts_with("---");
  return opens_file ? line_begin(body, first_entry) : line;
}

Splice first_entry(const Draft& draft, const Site& map, const std::string& entry,
                   const TextLayout& layout) {
  const std::string_view body = draft.body;
  const std::string line_end(layout.line_end);
  const std::size_t line = line_begin(body, map.begin);
  if (skip_blanks(body, line) != map.begin) {
    return {map.begin, 0, entry + line_end + indent(map.column)};
  }
  if (map.lead != Site::Lead::none) {
    return {line_stop(body, map.after), 0, line_end + indent(map.column) + entry};
  }
  return {first_line_of_root(body, map.begin), 0, indent(map.column) + entry + line_end};
}

Splice entry_splice(const Draft& draft, const Site& map, std::size_t index,
                    const Node::Entry& entry) {
  if (map.node->flow) {
    const std::string text = flow_text(entry.key) + ": " + flow_text(entry.value);
    return index == 0 ? Splice{map.children.front().lead_begin, 0, text + ", "}
                      : Splice{map.children[index - 1].end, 0, ", " + text};
  }
  const TextLayout layout = layout_near(draft, map);
  const std::string text = entry_text(entry, map.column, layout);
  if (index == 0) {
    return first_entry(draft, map, text, layout);
  }
  const std::size_t at = belonging_end(draft.body, map.children[index - 1].end, map.column);
  return {at, 0, std::string(layout.line_end) + indent(map.column) + text};
}

Splice item_splice(const Draft& draft, const Site& list, const Node& item) {
  const Site& last = list.children.back();
  if (list.node->flow) {
    return {last.end, 0, ", " + flow_text(item)};
  }
  const TextLayout layout = layout_near(draft, list);
  const std::size_t at = belonging_end(draft.body, last.end, list.column);
  return {at, 0,
          std::string(layout.line_end) + indent(list.column) + "-" +
              item_text(item, list.column, layout)};
}

/// Takes away the only child: "[]" or "{}" stays, for nothing at all would mean something else.
Result<std::string> remove_only(const Draft& draft, Path path, const Found& found) {
  path.pop_back();
  const Result<Found> around = find_place(draft, path);
  Site site = *around->site;
  if (!site.node->flow) {
    site.end = belonging_end(draft.body, found.site->end, site.column);
  }
  Node empty;
  empty.kind = site.node->kind;
  return put(draft, path, {&site, around->parent, around->index}, empty, Comments::erased_ones_go);
}

/// Opens a text, finds a place in it and lets act(draft, found) make the edit.
template <class Act>
Result<std::string> edit_at(std::string_view text, const Path& path, Act act) {
  return open_draft(text).and_then([&](const Draft& draft) {
    return find_place(draft, path).and_then([&](const Found& found) -> Result<std::string> {
      return act(draft, found);
    });
  });
}

Result<std::string> with_entry(const Draft& draft, const Path& path, const Found& found,
                               const Node::Entry& entry,
                               std::span<const std::string_view> key_order) {
  const Node& map = *found.site->node;
  if (is_empty(map)) {
    Node fresh;
    fresh.kind = Node::Kind::map;
    fresh.entries.push_back(entry);
    return put(draft, path, found, fresh, Comments::all_stay);
  }
  if (map.kind != Node::Kind::map) {
    return tl::unexpected(not_safe(draft, *found.site));
  }
  const std::string& key = entry.key.text;
  if (const Node* present = map.find(key)) {
    return fail(
        say(StoreMsg::edit_key_present, key, diag::place_of(draft.body, present->offset).line));
  }
  const std::size_t index = entry_index(map, key, key_order);
  Node wanted = *draft.tree;
  auto& entries = node_at(wanted, path).entries;
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(index), entry);
  return proven(draft, {entry_splice(draft, *found.site, index, entry)}, wanted, Comments::all_stay,
                *found.site);
}

Result<std::string> with_item(const Draft& draft, const Path& path, const Found& found,
                              const Node& item) {
  const Node& list = *found.site->node;
  if (is_empty(list)) {
    Node fresh;
    fresh.kind = Node::Kind::list;
    fresh.items.push_back(item);
    return put(draft, path, found, fresh, Comments::all_stay);
  }
  if (list.kind != Node::Kind::list) {
    return tl::unexpected(not_safe(draft, *found.site));
  }
  Node wanted = *draft.tree;
  node_at(wanted, path).items.push_back(item);
  return proven(draft, {item_splice(draft, *found.site, item)}, wanted, Comments::all_stay,
                *found.site);
}

Result<std::string> without(const Draft& draft, const Path& path, const Found& found,
                            Remarks remarks) {
  if (found.parent == nullptr) {
    return tl::unexpected(not_safe(draft, *found.site));
  }
  if (found.parent->children.size() == 1) {
    return remove_only(draft, path, found);
  }
  Node wanted = *draft.tree;
  Node& around = node_at(wanted, Path(path.begin(), path.end() - 1));
  const auto at = static_cast<std::ptrdiff_t>(found.index);
  if (around.kind == Node::Kind::list) {
    around.items.erase(around.items.begin() + at);
  } else {
    around.entries.erase(around.entries.begin() + at);
  }
  return proven(draft, {removal(draft, found, remarks)}, wanted, Comments::erased_ones_go,
                *found.site);
}

}  // namespace

Result<std::string> replace_value(std::string_view text, const Path& path, const Node& value) {
  return edit_at(text, path, [&](const Draft& draft, const Found& found) {
    return put(draft, path, found, value, Comments::all_stay);
  });
}

Result<std::string> insert_entry(std::string_view text, const Path& path_of_map,
                                 std::string_view key, const Node& value,
                                 std::span<const std::string_view> key_order) {
  Node::Entry entry;
  entry.key.kind = Node::Kind::scalar;
  entry.key.text = key;
  entry.value = value;
  return edit_at(text, path_of_map, [&](const Draft& draft, const Found& found) {
    return with_entry(draft, path_of_map, found, entry, key_order);
  });
}

Result<std::string> add_item(std::string_view text, const Path& path_of_list, const Node& item) {
  return edit_at(text, path_of_list, [&](const Draft& draft, const Found& found) {
    return with_item(draft, path_of_list, found, item);
  });
}

Result<std::string> remove_item(std::string_view text, const Path& path, Remarks remarks) {
  return edit_at(text, path, [&](const Draft& draft, const Found& found) {
    return without(draft, path, found, remarks);
  });
}

Result<std::string> removed_part(std::string_view text, const Path& path) {
  return edit_at(text, path, [&](const Draft& draft, const Found& found) -> Result<std::string> {
    if (found.parent == nullptr || found.parent->children.size() == 1) {
      return tl::unexpected(not_safe(draft, *found.site));
    }
    const Splice gone = removal(draft, found, Remarks::go_along);
    return std::string(draft.body.substr(gone.at, gone.erase));
  });
}

}  // namespace chibo::store
