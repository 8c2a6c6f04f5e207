#include "store/yaml_patch_draft.hpp"

#include "diag/sources.hpp"
#include "i18n/message_store.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace chibo::store {

namespace {

using base::Error;
using base::fail;
using base::Result;
using i18n::say;
using i18n::StoreMsg;

std::size_t line_of(std::string_view body, std::size_t at) {
  return diag::place_of(body, at).line;
}

/// The line end of the first line, for lines to come.
std::string_view line_end_of(std::string_view body) {
  const std::size_t line_feed = body.find('\n');
  const bool crlf =
      line_feed != std::string_view::npos && line_feed > 0 && body[line_feed - 1] == '\r';
  return crlf ? "\r\n" : "\n";
}

std::string words(const Path& path) {
  std::string out;
  for (const Step& step : path) {
    const auto* key = std::get_if<std::string>(&step.at);
    if (key != nullptr) {
      out += (out.empty() ? "" : " › ") + *key;
    } else {
      out += fmt::format("[{}]", std::get<std::size_t>(step.at) + 1);
    }
  }
  return out;
}

/// The child that a step leads to; nothing when there is none, or when its key stands twice.
std::optional<std::size_t> child_at(const Node& node, const Step& step) {
  if (const auto* item = std::get_if<std::size_t>(&step.at)) {
    return *item < node.items.size() ? std::optional(*item) : std::nullopt;
  }
  const auto is_it = [&](const Node::Entry& entry) {
    return entry.key.text == std::get<std::string>(step.at);
  };
  const auto found = std::ranges::find_if(node.entries, is_it);
  if (found == node.entries.end() ||
      std::find_if(found + 1, node.entries.end(), is_it) != node.entries.end()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - node.entries.begin());
}

bool is_block(const Site& site) {
  return !site.node->flow && !site.children.empty();
}

/// What a map or list with its children shows about steps and gaps.
struct Seen {
  std::optional<std::size_t> map_step;
  std::optional<std::size_t> list_step;
  std::optional<std::size_t> dash_gap;
};

void look_at(const Site& site, Seen& seen) {
  for (const Site& child : site.children) {
    if (!is_block(site) || child.begin == child.end) {
      continue;
    }
    if (child.lead == Site::Lead::dash && child.begin < child.after + 8 &&
        child.begin > child.after) {
      seen.dash_gap = child.begin - child.after;
    }
    if (child.lead == Site::Lead::key && is_block(child) && child.column >= site.column) {
      auto& step = child.node->kind == Node::Kind::list ? seen.list_step : seen.map_step;
      step = step ? step : child.column - site.column;
    }
  }
}

void look_everywhere(const Site& site, Seen& seen) {
  Seen here;
  look_at(site, here);
  seen.map_step = seen.map_step ? seen.map_step : here.map_step;
  seen.list_step = seen.list_step ? seen.list_step : here.list_step;
  seen.dash_gap = seen.dash_gap ? seen.dash_gap : here.dash_gap;
  for (const Site& child : site.children) {
    look_everywhere(child, seen);
  }
}

std::string spliced(const Draft& draft, const Splices& splices) {
  std::string out(draft.bom);
  std::size_t from = 0;
  for (const Splice& splice : splices) {
    out += draft.body.substr(from, splice.at - from);
    out += splice.insert;
    from = splice.at + splice.erase;
  }
  out += draft.body.substr(from);
  return out;
}

bool is_erased(const Comment& comment, const Splices& splices) {
  return std::ranges::any_of(splices, [&](const Splice& splice) {
    return splice.at <= comment.offset && comment.offset < splice.at + splice.erase;
  });
}

/// Whether the comments of the new text are those of the old one that should be there, in order.
bool comments_survive(const Draft& before, const Draft& after, const Splices& splices,
                      Comments comments) {
  std::vector<Comment> expected = comments_of(before.body, before.site);
  if (comments == Comments::erased_ones_go) {
    std::erase_if(expected, [&](const Comment& comment) { return is_erased(comment, splices); });
  }
  return std::ranges::equal(expected, comments_of(after.body, after.site), {}, &Comment::text,
                            &Comment::text);
}

/// Whether the text ends within a block scalar whose last line lacks its line end.
bool ends_in_open_block(const Draft& draft) {
  const Site* last = &draft.site;
  while (!last->children.empty()) {
    last = &last->children.back();
  }
  return last->node->kind == Node::Kind::scalar && last->end == draft.body.size() &&
         (last->node->style == Style::literal || last->node->style == Style::folded);
}

/// What is about to be written is read by the judge alone.
ParsedTree tree_by_judge(std::string_view text) {
  ParsedTree out;
  TreeSink sink;
  out.fault = read_with_yaml_cpp(text, sink);
  out.root = sink.take_root();
  return out;
}

Result<Draft> drafted(std::string_view text, ParsedTree (*read)(std::string_view)) {
  Draft draft;
  draft.bom = text.substr(0, text::bom_length(text));
  draft.body = text.substr(draft.bom.size());
  ParsedTree parsed = read(draft.body);
  if (parsed.fault) {
    return fail(say(StoreMsg::edit_unreadable, line_of(draft.body, parsed.fault->offset)));
  }
  draft.tree = std::make_unique<const Node>(std::move(parsed.root));
  tl::expected<Site, Unclear> site = survey(draft.body, *draft.tree);
  if (!site) {
    return fail(say(StoreMsg::edit_unsafe, line_of(draft.body, site.error().offset)));
  }
  draft.site = std::move(*site);
  return draft;
}

Result<std::string> attempt(const Draft& draft, const Splices& splices, const Node& wanted,
                            Comments comments, const Site& place) {
  std::string text = spliced(draft, splices);
  const Result<Draft> after = drafted(text, tree_by_judge);
  if (!after || !same_meaning(*after->tree, wanted)) {
    return tl::unexpected(not_safe(draft, place));
  }
  if (!comments_survive(draft, *after, splices, comments)) {
    return fail(say(StoreMsg::edit_unsafe, line_of(draft.body, place.begin)),
                say(StoreMsg::edit_hint_comments));
  }
  return text;
}

}  // namespace

Result<Draft> open_draft(std::string_view text) {
  return drafted(text, parse_tree);
}

Result<Found> find_place(const Draft& draft, const Path& path) {
  Found found{&draft.site, nullptr, 0};
  for (const Step& step : path) {
    const std::optional<std::size_t> child = child_at(*found.site->node, step);
    if (!child) {
      return tl::unexpected(no_such_place(path));
    }
    found = {&found.site->children[*child], found.site, *child};
  }
  return found;
}

Node& node_at(Node& root, const Path& path) {
  Node* node = &root;
  for (const Step& step : path) {
    const std::size_t child = child_at(*node, step).value();
    node = node->kind == Node::Kind::list ? &node->items[child] : &node->entries[child].value;
  }
  return *node;
}

TextLayout layout_near(const Draft& draft, const Site& around) {
  Seen seen;
  look_at(around, seen);
  look_everywhere(draft.site, seen);
  TextLayout layout;
  layout.line_end = line_end_of(draft.body);
  layout.map_step = std::max<std::size_t>(seen.map_step.value_or(2), 1);
  layout.list_step = seen.list_step.value_or(2);
  layout.dash_gap = seen.dash_gap.value_or(1);
  return layout;
}

Result<std::string> proven(const Draft& draft, const Splices& splices, const Node& wanted,
                           Comments comments, const Site& place) {
  Result<std::string> kept = attempt(draft, splices, wanted, comments, place);
  if (kept || draft.body.empty() || draft.body.ends_with('\n')) {
    return kept;
  }
  Splices ended =
      splices;  // a "|" block that now comes last may need the line end that was missing
  ended.push_back({draft.body.size(), 0, std::string(line_end_of(draft.body))});
  Result<std::string> second = attempt(draft, ended, wanted, comments, place);
  return second ? second : kept;
}

Error no_such_place(const Path& path) {
  return {say(StoreMsg::edit_no_such_place, words(path)), std::nullopt};
}

Error not_safe(const Draft& draft, const Site& place) {
  Error error{say(StoreMsg::edit_unsafe, line_of(draft.body, place.begin)), std::nullopt};
  if (ends_in_open_block(draft)) {
    error.hint = say(StoreMsg::edit_hint_final_line);
  }
  return error;
}

}  // namespace chibo::store
