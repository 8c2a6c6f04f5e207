#include "store/yaml_cpp.hpp"

#include "store/yaml_lines.hpp"
#include "store/yaml_places.hpp"
#include "store/yaml_scalar_end.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <vector>

namespace chibo::store {

namespace {

struct Refused {
  YamlFault fault;
};

/// Lets yaml-cpp read the text where it lies.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

/// Walks what stands between the scalars. yaml-cpp takes a "#" there for a comment even where no
/// blank parts it from what stands before, and what follows it would be lost without a word.
class CommentGuard {
 public:
  explicit CommentGuard(std::string_view text) : text_(text) {}

  void pass_to(std::size_t end) {
    if (in_block_) {
      done_ = std::max(done_, end == text_.size() ? end : line_begin(text_, end));
      in_block_ = false;
    }
    for (std::size_t at = text_.find('#', done_); at < end;
         at = text_.find('#', next_line(text_, at))) {
      refuse_glued(at);
    }
    done_ = std::max(done_, end);
  }

  void pass_scalar(std::size_t offset, Style style, std::string_view value) {
    pass_to(offset);
    if (style == Style::literal || style == Style::folded) {
      done_ = text_.find_first_not_of("|>+-0123456789", offset);
      if (done_ < text_.size() && text_[done_] == '#') {
        refuse_glued(done_);
      }
      in_block_ = true;
      return;
    }
    const auto end =
        style == Style::plain ? end_of_plain(text_, offset, value) : end_of_quoted(text_, offset);
    done_ = end.value_or(next_line(text_, offset));
  }

 private:
  void refuse_glued(std::size_t at) const {
    if (at > 0 && std::string_view(" \t\r\n").find(text_[at - 1]) == std::string_view::npos) {
      throw Refused{{YamlFault::Kind::glued_comment, at, {}}};
    }
  }

  std::string_view text_;
  std::size_t done_ = 0;   // up to here every "#" is text, or a comment apart
  bool in_block_ = false;  // the lines of a block scalar follow
};

class Handler : public YAML::EventHandler {
 public:
  Handler(std::string_view text, EventSink& sink) : text_(text), sink_(sink) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) {
      refuse(YamlFault::Kind::second_document, mark);
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    guard(mark, "", anchor);
    sink_.null(null_place(offset_of(mark)));
    count_child(offset_of(mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(YamlFault::Kind::anchor_or_alias, mark);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    guard(mark, tag, anchor);
    const std::size_t offset = offset_of(mark);
    const Style style = style_at(offset);
    const bool quoted = style == Style::double_quoted || style == Style::single_quoted;
    if (quoted && (!end_of_quoted(text_, offset) || leaves_its_place(offset))) {
      refuse(YamlFault::Kind::open_quote, mark);
    }
    comments_.pass_scalar(offset, style, value);
    last_offset_ = offset;
    sink_.scalar(value, offset, style);
    count_child(offset);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    const bool flow = style == YAML::EmitterStyle::Flow;
    enter(mark, tag, anchor, Open::list, flow);
    sink_.open_list(offset_of(mark), flow);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    const bool flow = style == YAML::EmitterStyle::Flow;
    enter(mark, tag, anchor, Open::map, flow);
    sink_.open_map(offset_of(mark), flow);
  }
  void OnSequenceEnd() override { leave(); }
  void OnMapEnd() override { leave(); }

  /// No event tells of what stands behind the last value.
  void finish() { comments_.pass_to(text_.size()); }

  /// Where the last scalar began that was read without fault.
  std::size_t last_offset() const { return last_offset_; }

 private:
  /// A map or list not yet closed.
  struct Open {
    enum Kind { map, list };
    Kind kind = map;
    bool flow = false;
    std::size_t offset = 0;
    std::size_t key = 0;  // of a map: the offset of the last key
    bool awaits_value = false;
  };

  [[noreturn]] static void refuse(YamlFault::Kind kind, const YAML::Mark& mark) {
    throw Refused{{kind, offset_of(mark), {}}};
  }
  static std::size_t offset_of(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  }
  void guard(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const {
    if (anchor != 0) {
      refuse(YamlFault::Kind::anchor_or_alias, mark);
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(YamlFault::Kind::tag, mark);
    }
    const std::size_t at = offset_of(mark);
    if (at < text_.size() && text_[at] == '!') {
      refuse(YamlFault::Kind::tag, mark);
    }
  }
  void enter(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Open::Kind kind,
             bool flow) {
    guard(mark, tag, anchor);
    if (open_.size() == k_deepest) {
      refuse(YamlFault::Kind::too_deep, mark);
    }
    count_child(offset_of(mark));
    if (flow) {
      comments_.pass_to(offset_of(mark) + 1);
    }
    open_.push_back({kind, flow, offset_of(mark)});
  }
  void leave() {
    open_.pop_back();
    sink_.close();
  }
  /// Keeps a map's keys and values apart.
  void count_child(std::size_t offset) {
    if (open_.empty() || open_.back().kind != Open::map) {
      return;
    }
    Open& map = open_.back();
    if (!map.awaits_value) {
      map.key = offset;
    }
    map.awaits_value = !map.awaits_value;
  }
  std::size_t null_place(std::size_t noticed) const {
    if (open_.empty()) {
      return noticed;
    }
    const Open& parent = open_.back();
    if (parent.kind == Open::list) {
      return parent.flow ? noticed : null_place_in_list(text_, noticed, parent.offset);
    }
    return parent.awaits_value ? null_place_in_map(text_, noticed, parent.key) : noticed;
  }
  /// Whether a quoted scalar goes on in lines that are of the map or list by lines around it.
  bool leaves_its_place(std::size_t quote) const {
    const auto around = std::find_if(open_.rbegin(), open_.rend(),
                                     [](const Open& collection) { return !collection.flow; });
    if (around == open_.rend()) {
      return false;
    }
    const std::size_t column = column_of(text_, around->offset);
    return around == open_.rbegin() ? reaches_out(text_, quote, column)
                                    : swallows_entries(text_, quote, column);
  }
  Style style_at(std::size_t offset) const {
    switch (offset < text_.size() ? text_[offset] : 'x') {
      case '"':
        return Style::double_quoted;
      case '\'':
        return Style::single_quoted;
      case '|':
        return Style::literal;
      case '>':
        return Style::folded;
      default:
        return Style::plain;
    }
  }

  std::string_view text_;
  EventSink& sink_;
  CommentGuard comments_{text_};
  std::vector<Open> open_;
  std::size_t last_offset_ = 0;
  int documents_ = 0;
};

YamlFault fault_of(const YAML::Exception& thrown, std::string_view text, std::size_t last_offset) {
  const std::size_t at = thrown.mark.pos < 0 ? 0 : static_cast<std::size_t>(thrown.mark.pos);
  if (thrown.msg == "bad file") {
    return {YamlFault::Kind::too_deep, at, thrown.msg};
  }
  if (thrown.msg == "illegal EOF in scalar") {
    return {YamlFault::Kind::open_quote, open_quote_after(text, last_offset).value_or(at),
            thrown.msg};
  }
  return {YamlFault::Kind::syntax, at, thrown.msg};
}

}  // namespace

std::optional<YamlFault> read_with_yaml_cpp(std::string_view text, EventSink& sink) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Handler handler(text, sink);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
    handler.finish();
    return std::nullopt;
  } catch (const Refused& refused) {
    return refused.fault;
  } catch (const YAML::Exception& thrown) {
    return fault_of(thrown, text, handler.last_offset());
  }
}

}  // namespace chibo::store
