#include "store/yaml_cpp.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

namespace chibo::store {

namespace {

/// Deeper than any record; the recursion of whoever reads the tree stays small.
constexpr int k_deepest = 24;

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
    sink_.null(offset_of(mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse(YamlFault::Kind::anchor_or_alias, mark);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    guard(mark, tag, anchor);
    const std::size_t offset = offset_of(mark);
    sink_.scalar(value, offset, style_at(offset));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    enter(mark, tag, anchor);
    sink_.open_list(offset_of(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    enter(mark, tag, anchor);
    sink_.open_map(offset_of(mark), style == YAML::EmitterStyle::Flow);
  }
  void OnSequenceEnd() override { leave(); }
  void OnMapEnd() override { leave(); }

 private:
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
  void enter(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    guard(mark, tag, anchor);
    if (++depth_ > k_deepest) {
      refuse(YamlFault::Kind::too_deep, mark);
    }
  }
  void leave() {
    --depth_;
    sink_.close();
  }
  Style style_at(std::size_t offset) const {
    switch (offset < text_.size() ? text_[offset] : 'x') {
      case '"': return Style::double_quoted;
      case '\'': return Style::single_quoted;
      case '|': return Style::literal;
      case '>': return Style::folded;
      default: return Style::plain;
    }
  }

  std::string_view text_;
  EventSink& sink_;
  int depth_ = 0;
  int documents_ = 0;
};

}  // namespace

std::optional<YamlFault> read_with_yaml_cpp(std::string_view text, EventSink& sink) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  try {
    YAML::Parser parser(stream);
    Handler handler(text, sink);
    while (parser.HandleNextDocument(handler)) {
    }
    return std::nullopt;
  } catch (const Refused& refused) {
    return refused.fault;
  } catch (const YAML::Exception& e) {
    const std::size_t at = e.mark.pos < 0 ? 0 : static_cast<std::size_t>(e.mark.pos);
    const bool deep = std::string_view(e.msg) == "bad file";
    return YamlFault{deep ? YamlFault::Kind::too_deep : YamlFault::Kind::syntax, at, e.msg};
  }
}

}  // namespace chibo::store
