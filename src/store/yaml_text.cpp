#include "store/yaml_text.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <span>

namespace chibo::store {

namespace {

constexpr std::string_view k_digits = "0123456789";
constexpr std::string_view k_digits_apart = "0123456789_,";

bool only(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Breaks lines for some YAML reader, or cannot be shown.
bool needs_escape(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0x2028 ||
         character == 0x2029 || character == 0xFEFF || (character & 0xFFFE) == 0xFFFE;
}

bool has_escapes(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    if (needs_escape(text::next_character(value, at))) {
      return true;
    }
  }
  return false;
}

bool is_reserved_word(std::string_view value) {
  constexpr std::string_view k_words[] = {"null", "true", "false", "yes",  "no",   "on",   "off",
                                          "y",    "n",    "<<",    ".nan", ".inf", "+.inf"};
  if (value.size() > 5) {
    return false;
  }
  std::string lower(value);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::ranges::find(k_words, lower) != std::end(k_words);
}

bool is_prefixed_number(std::string_view digits) {
  if (digits.size() < 3 || digits[0] != '0') {
    return false;
  }
  const std::string_view rest = digits.substr(2);
  switch (digits[1]) {
    case 'x':
    case 'X':
      return only(rest, "0123456789abcdefABCDEF_,");
    case 'o':
    case 'O':
    case 'b':
    case 'B':
      return only(rest, k_digits_apart);
    default:
      return false;
  }
}

/// "1e3", "1.5", "1.", ".5", "1_000.5e-3" and everything older readers take for such.
bool is_float(std::string_view digits) {
  const std::size_t e = digits.find_first_of("eE");
  const std::string_view mantissa = digits.substr(0, e);
  if (!only(mantissa, "0123456789_,.") || !std::ranges::any_of(mantissa, is_digit)) {
    return false;
  }
  if (e == std::string_view::npos) {
    return true;
  }
  std::string_view exponent = digits.substr(e + 1);
  if (!exponent.empty() && (exponent[0] == '+' || exponent[0] == '-')) {
    exponent.remove_prefix(1);
  }
  return !exponent.empty() && only(exponent, k_digits_apart);
}

/// "2026-11-05 14:00", "2026-11-05T14:00:00Z": a time for YAML 1.1.
bool is_timestamp(std::string_view value) {
  const std::size_t behind = value.find_first_not_of("0123456789-");
  return behind != std::string_view::npos && behind >= 8 && behind + 1 < value.size() &&
         (value[behind] == 'T' || value[behind] == 't' || value[behind] == ' ') &&
         value[4] == '-' && is_digit(value[behind + 1]) &&
         only(value.substr(behind + 1), "0123456789:.,+-Zz ");
}

bool is_number_to_some(std::string_view value) {
  if (value[0] == '+') {
    value.remove_prefix(1);
  }
  if (value.empty() || !(is_digit(value[0]) || value[0] == '.')) {
    return false;
  }
  if (only(value, k_digits)) {
    return value.size() > 1 && value[0] == '0';
  }
  return only(value, "0123456789_:.,") || is_prefixed_number(value) || is_float(value) ||
         is_timestamp(value);
}

bool may_begin_plain(std::string_view value) {
  constexpr std::string_view k_indicators = "-?:,[]{}#&*!|>'\"%@`~=";
  return k_indicators.find(value[0]) == std::string_view::npos && !value.starts_with("...");
}

bool is_plain(std::string_view value, Context context) {
  if (value.empty() || value.front() == ' ' || value.back() == ' ' || value.back() == ':' ||
      !may_begin_plain(value) || has_escapes(value)) {
    return false;
  }
  if (value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos) {
    return false;
  }
  if (context == Context::flow && value.find_first_of(",[]{}:?") != std::string_view::npos) {
    return false;
  }
  const bool signed_number = value[0] == '+' && is_digit(value.size() > 1 ? value[1] : 'x');
  return !signed_number && !is_reserved_word(value) && !is_number_to_some(value);
}

/// Calls act(line) for each line of a text; a final line end ends the last line.
template <class Act>
void each_line(std::string_view text, Act act) {
  if (text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  for (;;) {
    const std::size_t end = text.find('\n');
    act(text.substr(0, end));
    if (end == std::string_view::npos) {
      return;
    }
    text.remove_prefix(end + 1);
  }
}

std::string indent(std::size_t column) {
  return std::string(column, ' ');
}

bool is_empty_collection(const Node& node) {
  return (node.kind == Node::Kind::list && node.items.empty()) ||
         (node.kind == Node::Kind::map && node.entries.empty());
}

bool is_one_line(const Node& node) {
  return node.kind == Node::Kind::null || node.kind == Node::Kind::scalar || node.flow ||
         is_empty_collection(node);
}

bool wants_literal(const Node& node) {
  return (node.style == Style::literal || node.style == Style::folded ||
          (node.style != Style::double_quoted && node.text.find('\n') != std::string::npos)) &&
         fits_literal(node.text);
}

std::string spelled(const Node& scalar, Context context) {
  return spell_scalar(scalar.text, context, scalar.style);
}

std::string comment_line(std::string_view line) {
  std::string out = line.empty() ? "" : "# ";
  for (const char c : line) {
    out += c == '\r' || c == '\t' ? ' ' : c;
  }
  return out;
}

/// The lines above an entry, each with its line end.
std::string comment_block(std::string_view comment, std::size_t column, const TextLayout& layout) {
  std::string out;
  if (comment.empty()) {
    return out;
  }
  each_line(comment, [&](std::string_view line) {
    out += (line.empty() ? "" : indent(column)) + comment_line(line);
    out += layout.line_end;
  });
  return out;
}

std::string map_lines(std::span<const Node::Entry> entries, std::size_t column,
                      const TextLayout& layout) {
  std::string out;
  for (const Node::Entry& entry : entries) {
    out += out.empty() ? "" : layout.line_end;
    out += comment_block(entry.comment_above, column, layout);
    out += indent(column) + entry_text(entry, column, layout);
  }
  return out;
}

std::string list_lines(std::span<const Node> items, std::size_t column, const TextLayout& layout) {
  std::string out;
  for (const Node& item : items) {
    out += out.empty() ? "" : layout.line_end;
    if (!item.entries.empty() && !item.flow) {
      out += comment_block(item.entries.front().comment_above, column, layout);
    }
    out += indent(column) + "-" + item_text(item, column, layout);
  }
  return out;
}

std::string block_lines(const Node& node, std::size_t column, const TextLayout& layout) {
  return node.kind == Node::Kind::list ? list_lines(node.items, column, layout)
                                       : map_lines(node.entries, column, layout);
}

std::string scalar_text(const Node& node, std::size_t column, const TextLayout& layout) {
  if (wants_literal(node)) {
    return " " + std::string(literal_header(node.text)) +
           literal_lines(node.text, column + layout.map_step, layout.line_end);
  }
  return " " + spelled(node, Context::block);
}

/// The remark goes behind the first line of what follows the colon.
std::string with_remark(std::string text, std::string_view remark, std::string_view line_end) {
  if (remark.empty()) {
    return text;
  }
  std::string line(remark);
  std::ranges::replace(line, '\n', ' ');
  text.insert(std::min(text.find(line_end), text.size()), "  " + comment_line(line));
  return text;
}

}  // namespace

std::string double_quoted(std::string_view value) {
  std::string out = "\"";
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t from = at;
    const char32_t character = text::next_character(value, at);
    if (character == '"' || character == '\\') {
      out += '\\';
      out += static_cast<char>(character);
    } else if (character == '\n') {
      out += "\\n";
    } else if (character == '\t') {
      out += "\\t";
    } else if (!needs_escape(character)) {
      out += value.substr(from, at - from);
    } else if (character > 0xFFFF) {
      out += fmt::format("\\U{:08X}", static_cast<std::uint32_t>(character));
    } else {
      out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(character));
    }
  }
  return out + '"';
}

std::string spell_scalar(std::string_view value, Context context, Style like) {
  if (like == Style::single_quoted && !has_escapes(value)) {
    std::string out = "'";
    for (const char c : value) {
      out += c == '\'' ? "''" : std::string(1, c);
    }
    return out + "'";
  }
  const bool quoted = like == Style::single_quoted || like == Style::double_quoted;
  return !quoted && is_plain(value, context) ? std::string(value) : double_quoted(value);
}

bool fits_literal(std::string_view value) {
  if (value.empty() || value[0] == ' ' || value[0] == '\n' || value.ends_with("\n\n")) {
    return false;
  }
  bool fits = true;
  each_line(value, [&](std::string_view line) {
    fits = fits && (line.empty() || !only(line, " ")) && !has_escapes(line);
  });
  return fits;
}

std::string_view literal_header(std::string_view value) {
  return value.ends_with('\n') ? "|" : "|-";
}

std::string literal_lines(std::string_view value, std::size_t column, std::string_view line_end) {
  std::string out;
  each_line(value, [&](std::string_view line) {
    out += line_end;
    if (!line.empty()) {
      out += indent(column);
      out += line;
    }
  });
  return out;
}

std::string flow_text(const Node& node) {
  if (node.kind == Node::Kind::null) {
    return "~";
  }
  if (node.kind == Node::Kind::scalar) {
    return spelled(node, Context::flow);
  }
  std::string out;
  for (const Node& item : node.items) {
    out += (out.empty() ? "" : ", ") + flow_text(item);
  }
  for (const Node::Entry& entry : node.entries) {
    out += (out.empty() ? "" : ", ") + flow_text(entry.key) + ": " + flow_text(entry.value);
  }
  return node.kind == Node::Kind::list ? "[" + out + "]" : "{" + out + "}";
}

std::string value_text(const Node& node, std::size_t column, const TextLayout& layout) {
  if (node.kind == Node::Kind::null) {
    return {};
  }
  if (node.kind == Node::Kind::scalar) {
    return scalar_text(node, column, layout);
  }
  if (is_one_line(node)) {
    return " " + flow_text(node);
  }
  const bool list = node.kind == Node::Kind::list;
  const std::size_t inner = column + (list ? layout.list_step : layout.map_step);
  return std::string(layout.line_end) + block_lines(node, inner, layout);
}

std::string item_text(const Node& node, std::size_t column, const TextLayout& layout) {
  if (node.kind == Node::Kind::null) {
    return {};
  }
  const std::size_t inner = column + 1 + layout.dash_gap;
  const std::string gap = indent(layout.dash_gap);
  if (node.kind == Node::Kind::scalar) {
    return indent(layout.dash_gap - 1) + scalar_text(node, column, layout);
  }
  if (is_one_line(node)) {
    return gap + flow_text(node);
  }
  const std::string_view line_end = layout.line_end;
  if (node.kind == Node::Kind::list) {
    const std::span<const Node> rest = std::span(node.items).subspan(1);
    return gap + "-" + item_text(node.items.front(), inner, layout) +
           std::string(rest.empty() ? "" : line_end) + list_lines(rest, inner, layout);
  }
  const std::span<const Node::Entry> rest = std::span(node.entries).subspan(1);
  return gap + entry_text(node.entries.front(), inner, layout) +
         std::string(rest.empty() ? "" : line_end) + map_lines(rest, inner, layout);
}

std::string entry_text(const Node::Entry& entry, std::size_t column, const TextLayout& layout) {
  return spell_scalar(entry.key.text, Context::block) + ":" +
         with_remark(value_text(entry.value, column, layout), entry.comment_after, layout.line_end);
}

std::string document_text(const Node& root, const TextLayout& layout) {
  switch (root.kind) {
    case Node::Kind::null:
      return {};
    case Node::Kind::scalar:
      return scalar_text(root, 0, layout).substr(1);
    case Node::Kind::map:
    case Node::Kind::list:
      break;
  }
  return is_one_line(root) ? flow_text(root) : block_lines(root, 0, layout);
}

std::string yaml_text(const Node& root) {
  return root.kind == Node::Kind::null ? std::string() : document_text(root, {}) + "\n";
}

}  // namespace chibo::store
