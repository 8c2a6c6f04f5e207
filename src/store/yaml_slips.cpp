#include "store/yaml_slips.hpp"

#include "i18n/message_store.hpp"
#include "store/yaml_scalar_end.hpp"
#include "text/unicode.hpp"

#include <algorithm>
#include <optional>

namespace chibo::store {

namespace {

using i18n::Message;
using i18n::say;
using i18n::StoreMsg;

/// A line of the text, its blanks in front taken off.
struct Line {
  std::size_t offset = 0;  // of its first character that is no blank
  std::size_t column = 0;  // blanks in front
  std::string_view text;
};

Line line_around(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  std::size_t start = first;
  std::size_t end = std::min(text.find('\n', start), text.size());
  while (end > start && (text[end - 1] == '\r' || text[end - 1] == ' ')) {
    --end;
  }
  while (start < end && text[start] == ' ') {
    ++start;
  }
  return {start, start - first, text.substr(start, end - start)};
}

std::optional<Line> line_before(std::string_view text, const Line& line) {
  std::size_t at = line.offset;
  while (true) {
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    if (feed == std::string_view::npos) {
      return std::nullopt;
    }
    const Line previous = line_around(text, feed == 0 ? 0 : feed - 1);
    if (!previous.text.empty() && previous.text.front() != '#') {
      return previous;
    }
    at = std::min(previous.offset, feed);
  }
}

struct Slip {
  std::size_t offset = 0;
  std::size_t length = 0;
  Message what;
  Message hint;
};

/// What stands behind the first ": " of a line, without a leading dash and blanks.
std::string_view value_of(std::string_view line) {
  if (line.starts_with("- ")) {
    line.remove_prefix(2);
  }
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) {
    return {};
  }
  line.remove_prefix(colon + 2);
  while (line.starts_with(' ')) {
    line.remove_prefix(1);
  }
  return line;
}

bool has_colon(std::string_view line) {
  return line.ends_with(':') || line.find(": ") != std::string_view::npos;
}

/// Whether only a comment stands here, or nothing.
bool is_remark(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos || (first > 0 && text[first] == '#');
}

/// The backslash of a double-quoted value that is not one of YAML's escapes.
std::size_t stray_backslash(std::string_view value) {
  constexpr std::string_view k_escapes = "0abtnvfre \"/\\N_LPxuU";
  for (std::size_t at = 1; at + 1 < value.size(); ++at) {
    if (value[at] == '\\') {
      if (k_escapes.find(value[at + 1]) == std::string_view::npos) {
        return at;
      }
      ++at;
    }
  }
  return std::string_view::npos;
}

/// Whether brackets that begin a value are closed at its end, or the header of a block is whole.
bool is_whole(std::string_view value) {
  const char first = value.front();
  if (first == '[' || first == '{') {
    const std::size_t last = value.rfind(first == '[' ? ']' : '}');
    return last != std::string_view::npos && is_remark(value.substr(last + 1));
  }
  if (first == '|' || first == '>') {
    return is_remark(
        value.substr(std::min(value.find_first_not_of("+-0123456789", 1), value.size())));
  }
  return false;
}

std::optional<Slip> slip_in_value(std::string_view value, std::size_t offset) {
  const char first = value.front();
  if (first == '"' || first == '\'') {
    const auto end = end_of_quoted(value, 0);
    if (end && !is_remark(value.substr(*end))) {
      return Slip{offset, value.size(), say(StoreMsg::slip_quote), say(StoreMsg::slip_prose_hint)};
    }
    const std::size_t stray = first == '"' ? stray_backslash(value) : std::string_view::npos;
    if (stray != std::string_view::npos) {
      return Slip{offset + stray, 2, say(StoreMsg::slip_backslash),
                  say(StoreMsg::slip_backslash_hint)};
    }
    return std::nullopt;
  }
  const bool sign = std::string_view("[]{},|>&*!%@`").find(first) != std::string_view::npos;
  if ((sign && !is_whole(value)) || value.starts_with("- ")) {
    return Slip{offset, value.size(), say(StoreMsg::slip_sign, std::string(1, first)),
                say(StoreMsg::slip_prose_hint)};
  }
  const std::size_t colon = value.ends_with(':') && !sign
                                ? std::min(value.size() - 1, value.find(": "))
                                : value.find(": ");
  if (!sign && colon != std::string_view::npos) {
    return Slip{offset + colon, 1, say(StoreMsg::slip_colon), say(StoreMsg::slip_prose_hint)};
  }
  return std::nullopt;
}

std::optional<Slip> slip_in_value(const Line& line) {
  const std::string_view value = value_of(line.text);
  if (value.empty()) {
    return std::nullopt;
  }
  return slip_in_value(value,
                       line.offset + static_cast<std::size_t>(value.data() - line.text.data()));
}

bool lacks_colon(const Line& line) {
  return !line.text.empty() && !line.text.starts_with('-') && !has_colon(line.text);
}

std::optional<Slip> glued(const Line& line) {
  const std::size_t dash = line.text.starts_with("- ") ? 2 : 0;
  const auto colon = has_colon(line.text) ? std::nullopt : glued_colon(line.text.substr(dash));
  if (!colon) {
    return std::nullopt;
  }
  return Slip{line.offset + dash, *colon + 1, say(StoreMsg::slip_glued_colon),
              say(StoreMsg::slip_glued_colon_hint, text::nfc(line.text.substr(dash, *colon)))};
}

Slip no_colon(const Line& line) {
  if (const auto slip = glued(line)) {
    return *slip;
  }
  return {line.offset, line.text.size(), say(StoreMsg::slip_no_colon),
          say(StoreMsg::slip_no_colon_hint)};
}

/// Whether a line without a colon begins no deeper than the key above it: then it goes on with no
/// value, and was meant as a key.
bool is_key_without_colon(std::string_view text, const Line& line) {
  const std::optional<Line> above = line_before(text, line);
  if (!lacks_colon(line) || !above || !has_colon(above->text)) {
    return false;
  }
  const std::size_t dash = above->text.starts_with("- ") ? 2 : 0;
  return line.column <= above->column + dash;
}

/// Whether a line goes on with the plain text that another began or went on with.
bool continues(const Line& prose, const Line& line) {
  if (!lacks_colon(line)) {
    return false;
  }
  if (lacks_colon(prose)) {
    return line.column >= prose.column;
  }
  const std::string_view value = value_of(prose.text);
  const std::size_t dash = prose.text.starts_with("- ") ? 2 : 0;
  return !value.empty() &&
         std::string_view("\"'[]{}|>#").find(value.front()) == std::string_view::npos &&
         line.column > prose.column + dash;
}

/// The "#" that ended a text before its next line: behind text, or at the beginning of a line
/// between.
std::optional<Slip> prose_cut(std::string_view text, const Line& previous, const Line& here) {
  if (!continues(previous, here)) {
    return std::nullopt;
  }
  const std::string_view between = text.substr(previous.offset, here.offset - previous.offset);
  for (std::size_t at = between.find('#'); at < between.size(); at = between.find('#', at + 1)) {
    if (at > 0 && std::string_view(" \t\n").find(between[at - 1]) != std::string_view::npos) {
      const std::size_t length = std::min(between.find_first_of("\r\n", at), between.size()) - at;
      return Slip{previous.offset + at, length, say(StoreMsg::prose_cut),
                  say(StoreMsg::prose_cut_hint)};
    }
  }
  return std::nullopt;
}

Slip syntax_slip(const YamlFault& fault, std::string_view text) {
  const Line here = line_around(text, fault.offset);
  const std::optional<Line> previous = line_before(text, here);
  if (const auto slip = slip_in_value(here)) {
    return *slip;
  }
  if (const auto slip = previous ? prose_cut(text, *previous, here) : std::nullopt) {
    return *slip;
  }
  // a line of prose that stands too far left lacks no colon
  const bool after_prose = previous && lacks_colon(*previous) && previous->column > here.column;
  if (lacks_colon(here) && !after_prose) {
    return no_colon(here);
  }
  if (previous) {
    if (const auto slip = slip_in_value(*previous)) {
      return *slip;
    }
    if (const auto slip = glued(*previous)) {
      return *slip;
    }
    // a missing colon is noticed a line later than where it is
    if ((lacks_colon(*previous) && previous->column == here.column) ||
        is_key_without_colon(text, *previous)) {
      return no_colon(*previous);
    }
  }
  return {here.offset, here.text.size(), say(StoreMsg::slip_indent),
          say(StoreMsg::slip_indent_hint)};
}

}  // namespace

std::optional<std::size_t> glued_colon(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size()) {
    return std::nullopt;
  }
  const bool is_clock = text[colon - 1] >= '0' && text[colon - 1] <= '9';
  const bool is_address = text[colon + 1] == '/';
  const bool is_key = text.substr(0, colon).find_first_of("\"'[]{}#,") == std::string_view::npos;
  return is_clock || is_address || !is_key || text[colon + 1] == ' ' ? std::nullopt
                                                                     : std::optional(colon);
}

diag::Diagnostic explain(const YamlFault& fault, std::string_view text, diag::FileId file,
                         std::size_t bom) {
  const auto at = [&](std::size_t offset, std::size_t length) {
    return diag::Span{file, static_cast<std::uint32_t>(std::min(offset, text.size()) + bom),
                      static_cast<std::uint32_t>(length)};
  };
  switch (fault.kind) {
    case YamlFault::Kind::anchor_or_alias:
      return diag::error("CB106", at(fault.offset, 1), say(StoreMsg::fault_anchor),
                         say(StoreMsg::slip_prose_hint));
    case YamlFault::Kind::tag:
      return diag::error("CB106", at(fault.offset, 1), say(StoreMsg::fault_tag),
                         say(StoreMsg::slip_prose_hint));
    case YamlFault::Kind::second_document:
      return diag::error("CB106", at(fault.offset, 1), say(StoreMsg::guard_document),
                         say(StoreMsg::guard_document_hint));
    case YamlFault::Kind::too_deep:
      return diag::error("CB107", at(fault.offset, 1), say(StoreMsg::fault_deep),
                         say(StoreMsg::slip_indent_hint));
    case YamlFault::Kind::open_quote:
      return diag::error("CB105", at(fault.offset, 1), say(StoreMsg::fault_open_quote),
                         say(StoreMsg::fault_open_quote_hint));
    case YamlFault::Kind::glued_comment: {
      const Line line = line_around(text, fault.offset);
      return diag::error("CB103", at(fault.offset, line.offset + line.text.size() - fault.offset),
                         say(StoreMsg::slip_glued_comment), say(StoreMsg::slip_glued_comment_hint));
    }
    case YamlFault::Kind::syntax:
      break;
  }
  const Slip slip = syntax_slip(fault, text);
  return diag::error("CB103", at(slip.offset, slip.length), slip.what, slip.hint);
}

}  // namespace chibo::store
