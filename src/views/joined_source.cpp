#include "views/joined_source.hpp"

#include <algorithm>

namespace chibo::views {

namespace {

using render::TemplateSource;
using render::TextPlace;

constexpr std::string_view k_begin = "{{> ";
constexpr std::string_view k_end = "}}";
constexpr std::string_view k_blank = " \t\r\n";

class Joiner {
 public:
  explicit Joiner(const render::PartialLoader& partials) : partials_(partials) {}

  void join(const TemplateSource& source) {
    std::string_view rest = source.text;
    for (std::size_t number = 1; !rest.empty(); ++number) {
      const std::size_t length = std::min(rest.find('\n'), rest.size() - 1) + 1;
      line(rest.substr(0, length), {source.file, number, 1});
      rest.remove_prefix(length);
    }
  }

  JoinedSource take() { return std::move(out_); }

 private:
  void line(std::string_view text, const TextPlace& place) {
    while (true) {
      const std::size_t at = text.find(k_begin);
      const std::size_t end = at == text.npos ? at : text.find(k_end, at);
      if (end == text.npos) {
        return add(text, place);
      }
      const std::size_t after = end + k_end.size();
      const auto part = partials_(text.substr(at + k_begin.size(), end - at - k_begin.size()));
      add(text.substr(0, part ? at : after), place);
      if (part) {
        join(*part);
      }
      text.remove_prefix(after);
      const bool stood_alone = at_line_start_ && text.find_first_not_of(k_blank) == text.npos;
      if (part && stood_alone) {
        return;
      }
    }
  }

  void add(std::string_view text, const TextPlace& place) {
    if (text.empty()) {
      return;
    }
    if (at_line_start_) {
      out_.lines.push_back(place);
    }
    out_.text.append(text);
    at_line_start_ = text.ends_with('\n');
  }

  const render::PartialLoader& partials_;
  JoinedSource out_;
  bool at_line_start_ = true;
};

}  // namespace

JoinedSource joined_source(const TemplateSource& source, const render::PartialLoader& partials) {
  Joiner joiner(partials);
  joiner.join(source);
  return joiner.take();
}

render::TemplateFaults in_own_files(render::TemplateFaults faults, const JoinedSource& joined) {
  for (render::TemplateFault& fault : faults) {
    auto* place = std::get_if<TextPlace>(&fault.at);
    if (place != nullptr && place->line >= 1 && place->line <= joined.lines.size()) {
      const TextPlace& own = joined.lines[place->line - 1];
      *place = {own.file, own.line, place->column};
    }
  }
  return faults;
}

}  // namespace chibo::views
