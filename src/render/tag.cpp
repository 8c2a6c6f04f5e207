#include "render/tag.hpp"

#include "i18n/message_form.hpp"
#include "text/number_words.hpp"
#include "text/suggest.hpp"
#include "text/trim.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

using base::Error;
using i18n::FormMsg;
using i18n::say;

namespace {

struct Pipe {
  std::string_view name;
  std::string (*apply)(std::string_view);
};

constexpr Pipe k_pipes[] = {
    {"hoa", text::upper},
    {"thuong", text::lower},
    {"hoa_dau", text::capital},
    {"bang_chu", text::number_spelled},
};

const Pipe* find_pipe(std::string_view name) {
  const auto at =
      std::ranges::find_if(k_pipes, [&](const Pipe& pipe) { return same_name(pipe.name, name); });
  return at == std::end(k_pipes) ? nullptr : at;
}

Error unknown_pipe(const std::string& name) {
  std::vector<std::string_view> names;
  std::string all;
  for (const Pipe& pipe : k_pipes) {
    names.push_back(pipe.name);
    all += (all.empty() ? "" : ", ") + std::string(pipe.name);
  }
  const auto near = text::nearest(name, names);
  return {
      say(FormMsg::template_unknown_pipe, name),
      near ? say(FormMsg::template_did_you_mean, *near) : say(FormMsg::template_pipes_are, all)};
}

TagKind kind_of(char sigil) {
  switch (sigil) {
    case '#':
      return TagKind::section;
    case '^':
      return TagKind::inverted;
    case '/':
      return TagKind::close;
    case '>':
      return TagKind::partial;
    case '!':
      return TagKind::comment;
    case '=':
      return TagKind::delimiters;
    case '&':
      return TagKind::raw;
    default:
      return TagKind::variable;
  }
}

}  // namespace

Tag read_tag(std::string_view body) {
  Tag out;
  body = text::trimmed(body);
  if (body.size() >= 2 && body.starts_with('{') && body.ends_with('}')) {
    out.kind = TagKind::raw;
    body = text::trimmed(body.substr(1, body.size() - 2));
  } else if (!body.empty()) {
    out.kind = kind_of(body.front());
    if (out.kind != TagKind::variable) {
      body = text::trimmed(body.substr(1));
    }
  }
  if (out.kind == TagKind::comment || out.kind == TagKind::delimiters) {
    out.name = body;
    return out;
  }
  std::size_t bar = body.find('|');
  out.name = text::trimmed(body.substr(0, bar));
  while (bar != std::string_view::npos) {
    const std::size_t from = bar + 1;
    bar = body.find('|', from);
    out.pipes.emplace_back(text::trimmed(body.substr(from, bar - from)));
  }
  return out;
}

std::vector<Error> tag_faults(const Tag& tag) {
  std::vector<Error> out;
  if (tag.kind == TagKind::comment || tag.kind == TagKind::delimiters) {
    return out;
  }
  if (tag.name.empty()) {
    out.push_back({say(FormMsg::template_empty_tag), std::nullopt});
  }
  if (tag.kind != TagKind::variable && !tag.pipes.empty()) {
    out.push_back({say(FormMsg::template_pipe_not_here, shown(tag.kind, tag.name)), std::nullopt});
    return out;
  }
  for (const std::string& pipe : tag.pipes) {
    if (find_pipe(pipe) == nullptr) {
      out.push_back(unknown_pipe(pipe));
    }
  }
  return out;
}

std::string shown(TagKind kind, std::string_view name) {
  const std::string inside(name);
  switch (kind) {
    case TagKind::raw:
      return "{{{" + inside + "}}}";
    case TagKind::section:
      return "{{#" + inside + "}}";
    case TagKind::inverted:
      return "{{^" + inside + "}}";
    case TagKind::close:
      return "{{/" + inside + "}}";
    case TagKind::partial:
      return "{{> " + inside + "}}";
    case TagKind::comment:
      return "{{! " + inside + "}}";
    case TagKind::delimiters:
      return "{{=" + inside + "}}";
    case TagKind::variable:
      break;
  }
  return "{{" + inside + "}}";
}

bool opens_section(TagKind kind) {
  return kind == TagKind::section || kind == TagKind::inverted;
}

std::string name_key(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  std::string key = std::ranges::all_of(name, is_plain) ? std::string(name) : text::fold(name);
  std::erase_if(key, [](char c) { return c == ' ' || c == '_'; });
  std::ranges::replace(key, 'y', 'i');  // as fold does
  return key;
}

bool same_name(std::string_view a, std::string_view b) {
  return a == b || name_key(a) == name_key(b);
}

std::string apply_pipe(std::string_view pipe, std::string_view text) {
  const Pipe* found = find_pipe(pipe);
  return found == nullptr ? std::string(text) : found->apply(text);
}

}  // namespace chibo::render
