#include "store/yaml_patch_survey.hpp"

#include "store/yaml_lines.hpp"
#include "store/yaml_scalar_end.hpp"

#include <algorithm>
#include <optional>

namespace chibo::store {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_break(char c) {
  return c == '\n' || c == '\r';
}

/// Past blanks, line ends and comments.
std::size_t skip_gap(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_blank(text[at]) || is_break(text[at])) {
      ++at;
    } else if (text[at] == '#') {
      at = line_stop(text, at);
    } else {
      break;
    }
  }
  return at;
}

std::optional<std::size_t> flow_scalar_end(std::string_view text, const Node& node) {
  switch (node.style) {
    case Style::double_quoted:
    case Style::single_quoted:
      return node.offset < text.size() ? end_of_quoted(text, node.offset) : std::nullopt;
    case Style::plain:
      return end_of_plain(text, node.offset, node.text);
    case Style::literal:
    case Style::folded:
      break;
  }
  return std::nullopt;
}

/// Where "~" or "null" ends at a place, or the place itself.
std::size_t null_word_end(std::string_view text, std::size_t at) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    const std::size_t end = at + word.size();
    if (text.substr(at).starts_with(word) &&
        (end == text.size() ||
         std::string_view(" \t\r\n,]}").find(text[end]) != std::string_view::npos)) {
      return end;
    }
  }
  return at;
}

class Surveyor {
 public:
  explicit Surveyor(std::string_view text) : text_(text) {}

  /// Fills begin, end, column and children of a site whose after and outer column are known.
  bool value(Site& site) {
    const bool clear = value_of_its_kind(site);
    if (!clear && !unclear_) {
      unclear_ = Unclear{site.node->offset};
    }
    return clear;
  }

  Unclear unclear() const { return unclear_.value_or(Unclear{}); }

 private:
  bool value_of_its_kind(Site& site) {
    switch (site.node->kind) {
      case Node::Kind::null:
        return nothing(site);
      case Node::Kind::scalar:
        return scalar(site);
      case Node::Kind::map:
        return site.node->flow ? flow_map(site) : block_map(site);
      case Node::Kind::list:
        return site.node->flow ? flow_list(site) : block_list(site);
    }
    return false;
  }

  bool nothing(Site& site) {
    site.begin = site.inside_flow ? skip_gap(text_, site.after) : skip_blanks(text_, site.after);
    site.end = null_word_end(text_, site.begin);
    if (site.begin == site.end) {
      site.begin = site.end = site.after;
    }
    return true;
  }

  bool scalar(Site& site) {
    const Node& node = *site.node;
    site.begin = node.offset;
    if (site.begin < site.after || site.begin >= text_.size()) {
      return false;
    }
    if (node.style == Style::literal || node.style == Style::folded) {
      return block_scalar(site);
    }
    const std::optional<std::size_t> end = flow_scalar_end(text_, node);
    site.end = end.value_or(0);
    return end.has_value();
  }

  /// Its lines are those as deep as the first one that is not blank; blank lines at the end belong
  /// to "+" only.
  bool block_scalar(Site& site) {
    const std::size_t header = line_stop(text_, site.begin);
    const std::string_view marks = text_.substr(site.begin, header - site.begin);
    const std::string_view indicators = marks.substr(0, marks.find_first_of(" \t#"));
    const bool keeps = indicators.find('+') != std::string_view::npos;
    const std::size_t digit = indicators.find_first_of("123456789");
    const bool in_block = site.lead != Site::Lead::none;
    const std::size_t deeper_than = site.outer_column;
    if (digit != std::string_view::npos) {
      site.column = deeper_than + static_cast<std::size_t>(indicators[digit] - '0');
    }
    site.end = header;
    for (std::size_t at = next_line(text_, header); at < text_.size(); at = next_line(text_, at)) {
      const std::size_t stop = line_stop(text_, at);
      const std::size_t indent = text_.find_first_not_of(' ', at) - at;
      if (at + indent >= stop) {
        site.end = keeps ? stop : site.end;
        continue;
      }
      if (site.column == 0 && (in_block ? indent > deeper_than : indent > 0)) {
        site.column = indent;
      }
      if (site.column == 0 || indent < site.column) {
        break;
      }
      site.end = stop;
    }
    if (site.end == header) {
      site.end = site.begin + indicators.size();
    }
    return true;
  }

  bool child_value(Site& parent, Site child) {
    if (!value(child)) {
      return false;
    }
    parent.end = child.end;
    parent.children.push_back(std::move(child));
    return true;
  }

  /// Reads the key at a place and its colon.
  bool key(const Node& key_node, std::size_t at, Site& site) {
    unclear_ = Unclear{key_node.offset};  // unless all goes well
    if (key_node.kind != Node::Kind::scalar || key_node.offset != at) {
      return false;
    }
    const std::optional<std::size_t> end = flow_scalar_end(text_, key_node);
    if (!end || text_.substr(at, *end - at).find('\n') != std::string_view::npos) {
      return false;
    }
    const std::size_t colon = site.inside_flow ? skip_gap(text_, *end) : skip_blanks(text_, *end);
    site.lead = Site::Lead::key;
    site.lead_begin = at;
    site.key_end = *end;
    site.after = colon + 1;
    if (colon >= text_.size() || text_[colon] != ':') {
      return false;
    }
    unclear_.reset();
    return true;
  }

  bool block_map(Site& site) {
    site.begin = site.node->offset;
    site.column = column_of(text_, site.begin);
    site.end = site.begin;
    for (const Node::Entry& entry : site.node->entries) {
      Site child;
      child.node = &entry.value;
      child.outer_column = site.column;
      const std::size_t at = skip_gap(text_, site.end);
      if (!key(entry.key, at, child) || column_of(text_, at) != site.column ||
          !child_value(site, std::move(child))) {
        return false;
      }
    }
    return true;
  }

  bool block_list(Site& site) {
    site.begin = site.node->offset;
    site.column = column_of(text_, site.begin);
    site.end = site.begin;
    for (const Node& item : site.node->items) {
      Site child;
      child.node = &item;
      child.lead = Site::Lead::dash;
      child.outer_column = site.column;
      child.lead_begin = skip_gap(text_, site.end);
      child.after = child.lead_begin + 1;
      if (child.lead_begin >= text_.size() || text_[child.lead_begin] != '-' ||
          column_of(text_, child.lead_begin) != site.column ||
          !child_value(site, std::move(child))) {
        return false;
      }
    }
    return true;
  }

  Site flow_child(const Site& site, const Node& node) const {
    Site child;
    child.node = &node;
    child.inside_flow = true;
    child.outer_column = site.outer_column;
    return child;
  }

  /// Past the comma before a further child.
  std::size_t flow_child_begin(const Site& site) const {
    const std::size_t at = skip_gap(text_, site.end);
    const bool comma = !site.children.empty() && at < text_.size() && text_[at] == ',';
    return comma ? skip_gap(text_, at + 1) : at;
  }

  bool close_flow(Site& site, char bracket) const {
    std::size_t at = skip_gap(text_, site.end);
    if (at < text_.size() && text_[at] == ',') {
      at = skip_gap(text_, at + 1);
    }
    site.end = at + 1;
    return at < text_.size() && text_[at] == bracket;
  }

  bool flow_list(Site& site) {
    site.begin = site.node->offset;
    if (site.begin >= text_.size() || text_[site.begin] != '[') {
      return false;
    }
    site.end = site.begin + 1;
    for (const Node& item : site.node->items) {
      Site child = flow_child(site, item);
      child.lead_begin = child.after = flow_child_begin(site);
      if (!child_value(site, std::move(child))) {
        return false;
      }
    }
    return close_flow(site, ']');
  }

  bool flow_map(Site& site) {
    site.begin = site.node->offset;
    if (site.begin >= text_.size()) {
      return false;
    }
    const bool braces = text_[site.begin] == '{';  // without: the pair of "[key: value]"
    site.end = site.begin + (braces ? 1U : 0U);
    for (const Node::Entry& entry : site.node->entries) {
      Site child = flow_child(site, entry.value);
      if (!key(entry.key, flow_child_begin(site), child) || !child_value(site, std::move(child))) {
        return false;
      }
    }
    return !braces || close_flow(site, '}');
  }

  std::string_view text_;
  std::optional<Unclear> unclear_;
};

/// A stretch of text in which "#" is no comment.
struct Stretch {
  std::size_t begin;
  std::size_t end;
  bool block_scalar;
};

void collect_scalars(const Site& site, std::vector<Stretch>& out) {
  if (site.lead == Site::Lead::key) {
    out.push_back({site.lead_begin, site.key_end, false});
  }
  if (site.node->kind == Node::Kind::scalar) {
    const bool block = site.node->style == Style::literal || site.node->style == Style::folded;
    out.push_back({site.begin, site.end, block});
  }
  for (const Site& child : site.children) {
    collect_scalars(child, out);
  }
}

void collect_comments(std::string_view text, std::size_t from, std::size_t to,
                      std::vector<Comment>& out) {
  for (std::size_t at = text.find('#', from); at < to; at = text.find('#', at)) {
    const std::size_t stop = std::min(line_stop(text, at), to);
    out.push_back({at, text.substr(at, stop - at)});
    at = stop;
  }
}

}  // namespace

tl::expected<Site, Unclear> survey(std::string_view text, const Node& root) {
  Site site;
  site.node = &root;
  if (root.kind == Node::Kind::null) {
    site.begin = site.end = site.after = text.size();
    return site;
  }
  Surveyor surveyor(text);
  if (!surveyor.value(site)) {
    return tl::unexpected(surveyor.unclear());
  }
  site.after = site.lead_begin = site.begin;
  return site;
}

std::vector<Comment> comments_of(std::string_view text, const Site& root) {
  std::vector<Stretch> scalars;
  collect_scalars(root, scalars);
  std::vector<Comment> out;
  std::size_t from = 0;
  for (const Stretch& scalar : scalars) {
    collect_comments(text, from, scalar.begin, out);
    if (scalar.block_scalar) {
      collect_comments(text, scalar.begin, std::min(line_stop(text, scalar.begin), text.size()),
                       out);
    }
    from = std::max(from, scalar.end);
    if (scalar.block_scalar) {
      from = std::max(from, line_stop(text, scalar.begin));
    }
  }
  collect_comments(text, from, text.size(), out);
  return out;
}

}  // namespace chibo::store
