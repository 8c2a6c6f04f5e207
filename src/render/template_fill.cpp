#include "i18n/message_form.hpp"
#include "render/scope.hpp"
#include "render/template.hpp"
#include "text/layout.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace chibo::render {

using base::Error;
using i18n::FormMsg;
using i18n::say;

namespace {

constexpr std::size_t k_most_steps = 4'000'000;

bool is_partial_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/';
  };
  return !name.empty() && std::ranges::all_of(name, is_plain) && name.front() != '/' &&
         name.back() != '/' && name.find("//") == std::string_view::npos;
}

/// How far the words of a list item stand in from its line's start; 0 where a line is no item.
std::size_t item_indent(std::string_view line) {
  const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  const std::size_t digits = line.substr(start).find_first_not_of("0123456789");
  if (digits == 0 && line.substr(start).starts_with("- ")) {
    return start + 2;
  }
  const bool is_numbered = digits != std::string_view::npos && digits > 0 &&
                           line.substr(start + digits).starts_with(". ");
  return is_numbered ? start + digits + 2 : 0;
}

/// Walks a template with its values; filling and checking differ in what they print and in which
/// sections they enter.
class Walker {
 public:
  Walker(Walk walk, const Value& root, Escape escape, const PartialLoader& partials)
      : walk_(walk), escape_(escape), partials_(partials), scope_(root) {}

  void run(const Template& whole) {
    faults_ = whole.faults;
    walk_nodes(whole, whole.nodes, "");
    sort_by_place(faults_);
  }

  TemplateFaults& faults() { return faults_; }
  std::string& output() { return output_; }

 private:
  void complain(const Template& in, const TemplateNode& node, Error error) {
    add_fault(faults_, fault_at(TextPlace{in.file, node.line, node.column}, std::move(error)));
  }

  void stop(const Template& in, const TemplateNode& node, i18n::Message what) {
    complain(in, node, {std::move(what), std::nullopt});
    stopped_ = true;
  }

  void print(const Template& in, const TemplateNode& node, std::string_view text) {
    if (walk_ == Walk::check || !faults_.empty()) {
      return;
    }
    if (output_.size() + text.size() > k_largest_output) {
      stop(in, node, say(FormMsg::template_output_too_large, k_largest_output >> 20));
      return;
    }
    output_ += text;
  }

  /// Counts one step of work; no more once there are too many steps or faults.
  bool goes_on(const Template& in, const TemplateNode& node) {
    if (++steps_ > k_most_steps && !stopped_) {
      stop(in, node, say(FormMsg::template_output_too_large, k_largest_output >> 20));
    }
    return !stopped_ && faults_.size() < k_most_faults;
  }

  void walk_nodes(const Template& in, const std::vector<TemplateNode>& nodes,
                  const std::string& indent) {
    for (const TemplateNode& node : nodes) {
      if (!goes_on(in, node)) {
        return;
      }
      walk_node(in, node, indent);
    }
  }

  void walk_node(const Template& in, const TemplateNode& node, const std::string& indent) {
    const bool prints =
        !node.tag || node.tag->kind == TagKind::variable || node.tag->kind == TagKind::raw;
    if (prints && node.starts_line && !indent.empty()) {
      print(in, node, indent);
    }
    if (!node.tag) {
      print_literal(in, node, node.text);
    } else if (node.tag->kind == TagKind::partial) {
      walk_partial(in, node, indent);
    } else if (opens_section(node.tag->kind)) {
      walk_section(in, node, indent);
    } else {
      print_value(in, node);
    }
  }

  void print_literal(const Template& in, const TemplateNode& node, std::string_view text) {
    print(in, node, text);
    if (const std::size_t end = output_.rfind('\n'); text.find('\n') != std::string_view::npos) {
      line_start_ = end + 1;
    }
  }

  void print_value(const Template& in, const TemplateNode& node) {
    const bool raw = node.tag->kind == TagKind::raw;
    base::Result<std::string> text = raw ? scope_.markup_of(*node.tag) : scope_.text_of(*node.tag);
    if (!text) {
      complain(in, node, std::move(text.error()));
    } else if (walk_ == Walk::fill) {
      const std::string_view line = std::string_view(output_).substr(line_start_);
      print(in, node, raw ? *text : text::hanging(escape_(*text), item_indent(line)));
    }
  }

  void walk_section(const Template& in, const TemplateNode& node, const std::string& indent) {
    Lookup found = scope_.find(node.tag->name);
    if (found.value == nullptr) {
      complain(in, node, std::move(found.error));
      found.value = found.guess;  // so that the names inside are looked at too
    }
    if (found.value == nullptr || !go_deeper(in, node)) {
      return;
    }
    scope_.repeat(*found.value, node.tag->kind, walk_, [&](std::size_t) {
      walk_nodes(in, node.children, indent);
      return goes_on(in, node);
    });
    --depth_;
  }

  void walk_partial(const Template& in, const TemplateNode& node, const std::string& indent) {
    const std::string& name = node.tag->name;
    if (!is_partial_name(name)) {
      complain(in, node, {say(FormMsg::template_bad_partial_name, name), std::nullopt});
      return;
    }
    const Template* partial = load(name);
    if (partial == nullptr) {
      complain(in, node, {say(FormMsg::template_no_partial, name), std::nullopt});
      return;
    }
    if (depth_ + 1 >= k_deepest_section) {
      stop(in, node, say(FormMsg::template_endless_partial, name, k_deepest_section));
      return;
    }
    ++depth_;
    walk_nodes(*partial, partial->nodes, indent + node.indent);
    --depth_;
  }

  bool go_deeper(const Template& in, const TemplateNode& node) {
    if (depth_ + 1 >= k_deepest_section) {
      stop(in, node, say(FormMsg::template_too_deep, k_deepest_section));
      return false;
    }
    ++depth_;
    return true;
  }

  const Template* load(const std::string& name) {
    const auto known = loaded_.find(name);
    if (known != loaded_.end()) {
      return known->second ? &*known->second : nullptr;
    }
    std::optional<TemplateSource> source = partials_ ? partials_(name) : std::nullopt;
    std::optional<Template>& slot = loaded_[name];
    if (!source) {
      return nullptr;
    }
    slot = parse_template(source->text, std::move(source->file));
    for (const TemplateFault& fault : slot->faults) {
      add_fault(faults_, fault);
    }
    return &*slot;
  }

  Walk walk_;
  Escape escape_;
  const PartialLoader& partials_;
  Scope scope_;
  TemplateFaults faults_;
  std::string output_;
  std::size_t line_start_ = 0;  // of the template's own line; values may hold lines of theirs
  std::map<std::string, std::optional<Template>> loaded_;
  std::size_t depth_ = 0;
  std::size_t steps_ = 0;
  bool stopped_ = false;
};

}  // namespace

TemplateFaults check_template(const Template& checked, const Value& keys,
                              const PartialLoader& partials) {
  Walker walker(Walk::check, keys, escape_text, partials);
  walker.run(checked);
  return std::move(walker.faults());
}

tl::expected<std::string, TemplateFaults> fill_template(const Template& filled, const Value& data,
                                                        Escape escape,
                                                        const PartialLoader& partials) {
  Walker walker(Walk::fill, data, escape, partials);
  walker.run(filled);
  if (!walker.faults().empty()) {
    return tl::unexpected<TemplateFaults>(std::move(walker.faults()));
  }
  return std::move(walker.output());
}

}  // namespace chibo::render
