#include "render/scope.hpp"

#include "i18n/message_form.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"

#include <algorithm>
#include <vector>

namespace chibo::render {

using base::Error;
using base::fail;
using base::Result;
using i18n::FormMsg;
using i18n::say;

namespace {

constexpr std::string_view k_loop_names[] = {"@number", "@first", "@last"};

/// The one key of a group that is meant; nothing when none or more than one could be.
const Value* find_by_key(const Map& map, std::string_view name) {
  const std::string key = name_key(name);
  const Value* found = nullptr;
  for (const auto& [candidate, value] : map) {
    if (name_key(candidate) == key) {
      if (found != nullptr) {
        return nullptr;
      }
      found = &value;
    }
  }
  return found;
}

const Value* find_in(const Map& map, std::string_view name) {
  const auto exact = map.find(name);
  return exact != map.end() ? &exact->second : find_by_key(map, name);
}

/// One step of a dotted name; a step from nothing is nothing.
const Value* step(const Value& from, std::string_view name) {
  if (from.is_null()) {
    return &from;
  }
  const Map* map = from.map();
  return map == nullptr ? nullptr : find_in(*map, name);
}

const Map* item_names(const Value& value) {
  const List* list = value.list();
  return list != nullptr && !list->empty() ? list->front().map() : value.map();
}

Error list_error(std::string_view name) {
  return {say(FormMsg::template_list_as_text, name),
          say(FormMsg::template_use_section, shown(TagKind::section, name),
              shown(TagKind::close, name))};
}

/// Why a value that is no text cannot be printed.
Error not_text(std::string_view name, const Value& value) {
  if (value.list() != nullptr) {
    return list_error(name);
  }
  if (const Map* map = value.map()) {
    std::optional<i18n::Message> hint;
    if (!map->empty()) {
      const std::string inner = std::string(name) + "." + map->begin()->first;
      hint = say(FormMsg::template_use_inner_name, shown(TagKind::variable, inner));
    }
    return {say(FormMsg::template_group_as_text, name), std::move(hint)};
  }
  if (value.markup() != nullptr) {
    return {say(FormMsg::template_markup_as_text, name),
            say(FormMsg::template_write, shown(TagKind::raw, name))};
  }
  return {say(FormMsg::template_condition_as_text, name),
          say(FormMsg::template_use_section, shown(TagKind::section, name),
              shown(TagKind::close, name))};
}

}  // namespace

const Value* Scope::find_head(std::string_view head) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (const Map* map = frame->value->map()) {
      const auto found = map->find(head);
      if (found != map->end()) {
        return &found->second;
      }
    }
  }
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (const Map* map = frame->value->map()) {
      if (const Value* found = find_by_key(*map, head)) {
        return found;
      }
    }
  }
  return nullptr;
}

Lookup Scope::find_loop_name(std::string_view name) const {
  const bool known = std::ranges::find(k_loop_names, name) != std::end(k_loop_names);
  const auto item = std::find_if(frames_.rbegin(), frames_.rend(),
                                 [](const Frame& frame) { return frame.is_item; });
  Lookup out;
  if (!known) {
    const auto near = text::nearest(name, k_loop_names);
    out.error.what = say(FormMsg::template_unknown_name, name);
    if (near) {
      out.error.hint = say(FormMsg::template_did_you_mean, *near);
    }
  } else if (item == frames_.rend()) {
    out.error.what = say(FormMsg::template_outside_list, name);
  } else {
    out.value = name == "@number" ? &item->number : name == "@first" ? &item->first : &item->last;
  }
  return out;
}

std::optional<i18n::Message> Scope::where_it_is(std::string_view name) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const Map* map = frame->value->map();
    if (map == nullptr) {
      continue;
    }
    for (const auto& [outer, value] : *map) {
      const Map* inner = item_names(value);
      if (inner == nullptr || find_in(*inner, name) == nullptr) {
        continue;
      }
      if (value.list() != nullptr) {
        return say(FormMsg::template_name_inside, name, shown(TagKind::section, outer),
                   shown(TagKind::close, outer));
      }
      return say(FormMsg::template_did_you_mean, outer + "." + std::string(name));
    }
  }
  return std::nullopt;
}

Lookup Scope::unknown(std::string_view name, std::string_view known, std::string_view missing,
                      const Value* within) const {
  Lookup out;
  out.error.what = say(FormMsg::template_unknown_name, name);
  if (within != nullptr && within->list() != nullptr) {
    out.error = list_error(known);
    return out;
  }
  std::vector<std::string_view> candidates;
  const auto add = [&](const Value& value) {
    if (const Map* map = value.map()) {
      for (const auto& [key, ignored] : *map) {
        candidates.push_back(key);
      }
    }
  };
  if (within != nullptr) {
    add(*within);
  } else {
    std::for_each(frames_.rbegin(), frames_.rend(), [&](const Frame& f) { add(*f.value); });
  }
  if (const auto near = text::nearest(missing, candidates)) {
    const std::string right =
        known.empty() ? std::string(*near) : std::string(known) + "." + std::string(*near);
    out.error.hint = say(FormMsg::template_did_you_mean, right);
    out.guess = within != nullptr ? step(*within, *near) : find_head(*near);
  } else if (within == nullptr) {
    out.error.hint = where_it_is(missing);
  }
  return out;
}

Lookup Scope::find(std::string_view name) const {
  Lookup out;
  if (name == ".") {
    out.value = frames_.back().value;
    return out;
  }
  if (name.starts_with('@')) {
    return find_loop_name(name);
  }
  std::size_t dot = name.find('.');
  const std::string_view head = text::trimmed(name.substr(0, dot));
  const Value* value = find_head(head);
  if (value == nullptr) {
    return unknown(name, "", head, nullptr);
  }
  while (dot != std::string_view::npos) {
    const std::string_view known = name.substr(0, dot);
    const std::size_t from = dot + 1;
    dot = name.find('.', from);
    const std::string_view part = text::trimmed(name.substr(from, dot - from));
    const Value* next = step(*value, part);
    if (next == nullptr) {
      return unknown(name, known, part, value);
    }
    value = next;
  }
  out.value = value;
  return out;
}

Result<std::string> Scope::text_of(const Tag& tag) const {
  Lookup found = find(tag.name);
  if (found.value == nullptr) {
    return tl::unexpected<Error>(std::move(found.error));
  }
  if (found.value->is_null()) {
    return std::string();
  }
  const std::string* text = found.value->text();
  if (text == nullptr) {
    return tl::unexpected<Error>(not_text(tag.name, *found.value));
  }
  std::string out = *text;
  for (const std::string& pipe : tag.pipes) {
    out = apply_pipe(pipe, out);
  }
  return out;
}

Result<std::string> Scope::markup_of(const Tag& tag) const {
  Lookup found = find(tag.name);
  if (found.value == nullptr) {
    return tl::unexpected<Error>(std::move(found.error));
  }
  if (found.value->is_null()) {
    return std::string();
  }
  const Markup* markup = found.value->markup();
  if (markup == nullptr) {
    return fail(say(FormMsg::template_raw_text, tag.name),
                say(FormMsg::template_write, shown(TagKind::variable, tag.name)));
  }
  return markup->text;
}

void Scope::enter_item(const List& list, std::size_t index) {
  Frame& frame = frames_.emplace_back();
  frame.value = &list[index];
  frame.is_item = true;
  frame.number = Value(index + 1);
  frame.first = Value(index == 0);
  frame.last = Value(index + 1 == list.size());
}

void Scope::repeat(const Value& value, TagKind kind, Walk walk,
                   const std::function<bool(std::size_t)>& body) {
  if (kind == TagKind::inverted) {
    if (walk == Walk::check || !value.is_true()) {
      body(0);
    }
    return;
  }
  if (const List* list = value.list()) {
    const std::size_t count =
        walk == Walk::check ? std::min<std::size_t>(1, list->size()) : list->size();
    for (std::size_t i = 0; i < count; ++i) {
      enter_item(*list, i);
      const bool goes_on = body(i);
      frames_.pop_back();
      if (!goes_on) {
        return;
      }
    }
  } else if (walk == Walk::check || value.is_true()) {
    frames_.emplace_back().value = &value;
    body(0);
    frames_.pop_back();
  }
}

}  // namespace chibo::render
