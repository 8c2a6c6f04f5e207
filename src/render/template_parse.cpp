#include "i18n/message_form.hpp"
#include "render/template.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <utility>

namespace chibo::render {

using base::Error;
using i18n::FormMsg;
using i18n::say;

namespace {

class Parser {
 public:
  Parser(std::string_view source, std::string file) : source_(source) {
    source_.remove_prefix(text::bom_length(source_));
    out_.file = std::move(file);
  }

  Template run() {
    while (at_ < source_.size() && out_.faults.size() < k_most_faults) {
      const std::size_t tag = source_.find(open_, at_);
      take_text(std::min(tag, source_.size()));
      if (tag == std::string_view::npos) {
        break;
      }
      take_tag();
    }
    while (!sections_.empty()) {
      const Tag& tag = *sections_.back().tag;
      complain(sections_.back(), {say(FormMsg::template_never_closed, shown(tag.kind, tag.name),
                                      shown(TagKind::close, tag.name)),
                                  std::nullopt});
      close_section(sections_.size() - 1);
    }
    sort_by_place(out_.faults);
    return std::move(out_);
  }

 private:
  /// Where a tag's inside and the tag itself end.
  struct Extent {
    std::string_view body;
    std::size_t end = 0;
  };

  std::vector<TemplateNode>& nodes() {
    return sections_.empty() ? out_.nodes : sections_.back().children;
  }

  void complain(const TemplateNode& at, Error error) {
    add_fault(out_.faults, fault_at(TextPlace{out_.file, at.line, at.column}, std::move(error)));
  }

  /// The place of at_, counted on from the last place asked for on the same line.
  TemplateNode node_here() {
    column_ += text::character_count(source_.substr(counted_to_, at_ - counted_to_));
    counted_to_ = at_;
    TemplateNode node;
    node.line = line_;
    node.column = column_;
    node.starts_line = starts_line_;
    return node;
  }

  void start_line(std::size_t at) {
    ++line_;
    line_start_ = counted_to_ = at;
    column_ = 1;
  }

  /// Takes text line by line, so that a partial's lines can be indented.
  void take_text(std::size_t stop) {
    while (at_ < stop) {
      const std::size_t line_end = source_.find('\n', at_);
      const std::size_t end = line_end < stop ? line_end + 1 : stop;
      TemplateNode node;
      node.line = line_;
      node.text = source_.substr(at_, end - at_);
      node.starts_line = starts_line_;
      nodes().push_back(std::move(node));
      starts_line_ = source_[end - 1] == '\n';
      if (starts_line_) {
        start_line(end);
      }
      at_ = end;
    }
  }

  void pass_to(std::size_t end) {
    for (std::size_t i = at_; i < end; ++i) {
      if (source_[i] == '\n') {
        start_line(i + 1);
      }
    }
    at_ = end;
  }

  std::optional<Extent> extent(const TemplateNode& node) {
    const std::size_t from = at_ + open_.size();
    const std::string_view rest = source_.substr(from);
    const bool triple = open_ == "{{" && rest.starts_with('{');
    const bool delimiters = rest.starts_with('=');
    const std::string close = triple ? "}" + close_ : delimiters ? "=" + close_ : close_;
    const std::size_t end = rest.find(close);
    const std::string_view body = rest.substr(0, end);
    const std::size_t next = rest.starts_with('!') ? std::string_view::npos : body.find(open_, 1);
    if (end == std::string_view::npos || next != std::string_view::npos) {
      complain(node, {say(FormMsg::template_tag_not_closed, close), std::nullopt});
      pass_to(std::min(next == std::string_view::npos ? next : from + next, source_.size()));
      starts_line_ = false;
      return std::nullopt;
    }
    const std::size_t inner = close.size() - close_.size();
    return Extent{rest.substr(0, end + inner), from + end + close.size()};
  }

  /// The end of the line when a tag of this kind has its lines for itself, so that they vanish with
  /// it.
  std::optional<std::size_t> standalone_end(TagKind kind, std::size_t end) const {
    if (kind == TagKind::variable || kind == TagKind::raw) {
      return std::nullopt;
    }
    const std::string_view before = source_.substr(line_start_, at_ - line_start_);
    const std::size_t after = source_.find_first_not_of(" \t", end);
    if (before.find_first_not_of(" \t") != std::string_view::npos) {
      return std::nullopt;
    }
    if (after == std::string_view::npos) {
      return source_.size();
    }
    const std::string_view rest = source_.substr(after);
    if (rest.starts_with("\r\n")) {
      return after + 2;
    }
    return rest.starts_with('\n') ? std::optional(after + 1) : std::nullopt;
  }

  /// Drops the blanks before a tag that vanishes with its line.
  void drop_blanks() {
    if (!nodes().empty() && !nodes().back().tag) {
      nodes().pop_back();
    }
  }

  void take_tag() {
    TemplateNode node = node_here();
    const std::optional<Extent> found = extent(node);
    if (!found) {
      return;
    }
    Tag tag = read_tag(found->body);
    for (Error& error : tag_faults(tag)) {
      complain(node, std::move(error));
    }
    const auto line_end = standalone_end(tag.kind, found->end);
    if (line_end && at_ > line_start_) {
      node.indent = source_.substr(line_start_, at_ - line_start_);
      drop_blanks();
      node.starts_line = true;
    }
    pass_to(line_end.value_or(found->end));
    starts_line_ = line_end.has_value();
    if (!tag.name.empty() || tag.kind == TagKind::delimiters) {
      place(std::move(node), std::move(tag));
    }
  }

  void place(TemplateNode node, Tag tag) {
    switch (tag.kind) {
      case TagKind::comment:
        return;
      case TagKind::delimiters:
        return set_delimiters(node, tag.name);
      case TagKind::close:
        return take_close(node, tag);
      case TagKind::section:
      case TagKind::inverted:
        return open_section(std::move(node), std::move(tag));
      case TagKind::variable:
      case TagKind::raw:
      case TagKind::partial:
        break;
    }
    node.tag = std::move(tag);
    nodes().push_back(std::move(node));
  }

  void open_section(TemplateNode node, Tag tag) {
    if (sections_.size() >= k_deepest_section) {
      complain(node, {say(FormMsg::template_too_deep, k_deepest_section), std::nullopt});
      at_ = source_.size();
      sections_.clear();
      return;
    }
    node.tag = std::move(tag);
    sections_.push_back(std::move(node));
  }

  void set_delimiters(const TemplateNode& node, std::string_view body) {
    body.remove_suffix(body.ends_with('=') ? 1 : 0);
    body = text::trimmed(body);
    const std::size_t gap = body.find_first_of(" \t\r\n");
    const std::string_view open = body.substr(0, gap);
    const std::string_view close =
        gap == std::string_view::npos ? std::string_view() : text::trimmed(body.substr(gap));
    if (open.empty() || close.empty() || body.find('=') != std::string_view::npos ||
        close.find_first_of(" \t\r\n") != std::string_view::npos) {
      complain(node, {say(FormMsg::template_bad_delimiters), std::nullopt});
      return;
    }
    open_ = open;
    close_ = close;
  }

  void take_close(const TemplateNode& node, const Tag& tag) {
    const auto is_meant = [&](const TemplateNode& head) {
      return same_name(head.tag->name, tag.name);
    };
    const std::string closing = shown(TagKind::close, tag.name);
    if (sections_.empty()) {
      complain(node, {say(FormMsg::template_closes_nothing, closing), std::nullopt});
      return;
    }
    const TemplateNode& innermost = sections_.back();
    const std::string& expected = innermost.tag->name;
    const auto meant = std::find_if(sections_.rbegin(), sections_.rend(), is_meant);
    if (meant != sections_.rbegin()) {
      complain(node, {say(FormMsg::template_crossed, closing, shown(TagKind::close, expected),
                          say(FormMsg::template_line, innermost.line)),
                      std::nullopt});
    }
    if (meant != sections_.rend()) {
      close_section(static_cast<std::size_t>(sections_.rend() - meant) - 1);
    } else if (const std::string_view names[] = {expected}; text::nearest(tag.name, names)) {
      close_section(sections_.size() - 1);  // misspelt, so that one slip is one fault
    }
  }

  void close_section(std::size_t index) {
    TemplateNode closed = std::move(sections_[index]);
    sections_.erase(sections_.begin() + static_cast<std::ptrdiff_t>(index));
    auto& parent = index == 0 ? out_.nodes : sections_[index - 1].children;
    parent.push_back(std::move(closed));
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t line_start_ = 0;
  std::size_t counted_to_ = 0;
  std::size_t column_ = 1;
  bool starts_line_ = true;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<TemplateNode> sections_;  // opened and waiting for their close
  Template out_;
};

}  // namespace

Template parse_template(std::string_view source, std::string file) {
  return Parser(source, std::move(file)).run();
}

}  // namespace chibo::render
