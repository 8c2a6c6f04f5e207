#include "store/yaml_bind.hpp"
#include "store/yaml_scalar_end.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <string>

namespace chibo::store {

using diag::Span;
using records::Field;
using records::Shape;

namespace {

/// Whether a plain value stands in the text just as it reads.
bool is_one_line(std::string_view value) {
  const auto lacks = [&](char byte) { return value.find(byte) == value.npos; };
  return !value.empty() && value.back() != ' ' && lacks('\n') && lacks('\t') && lacks('\r');
}

std::size_t scalar_length(std::string_view text, const Node& node, std::size_t offset) {
  if (offset >= text.size()) {
    return 0;
  }
  if (node.style == Style::literal || node.style == Style::folded) {
    return 1;
  }
  const std::string_view rest = text.substr(offset);
  if (node.style == Style::plain && is_one_line(node.text) && rest.starts_with(node.text)) {
    return node.text.size();
  }
  const bool quoted = node.style != Style::plain;
  const auto end = quoted ? end_of_quoted(rest, 0) : end_of_plain(rest, 0, node.text);
  return end.value_or(std::min(rest.find('\n'), rest.size()));
}

}  // namespace

bool is_unwritten(const Node& node) {
  return node.kind == Node::Kind::null || (node.kind == Node::Kind::scalar &&
                                           node.text.find_first_not_of(" \n") == std::string::npos);
}

FoundKey find_key(const Shape& shape, std::string_view key) {
  for (const Field& field : shape.fields) {
    if (field.key == key) {
      return {&field, true};
    }
  }
  const std::string composed = text::nfc(key);
  const auto same_letters = std::ranges::find(shape.fields, composed, &Field::key);
  if (same_letters != shape.fields.end()) {
    return {&*same_letters, true};
  }
  const std::string folded = text::fold(composed);
  for (const Field& field : shape.fields) {
    const auto same = [&](std::string_view spelling) { return text::fold(spelling) == folded; };
    if (same(field.key) || std::ranges::any_of(field.also, same)) {
      return {&field, false};
    }
  }
  return {};
}

Span BindContext::span(const Node& node) const {
  const std::size_t offset = std::min(node.offset + bom, text.size());
  std::size_t length = 0;
  if (node.kind == Node::Kind::scalar) {
    length = scalar_length(text, node, offset);
  } else if (node.flow) {
    length = 1;
  }
  return {file, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
}

}  // namespace chibo::store
