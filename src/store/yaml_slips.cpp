#include "store/yaml_slips.hpp"

#include <algorithm>
#include <optional>

namespace chibo::store {

namespace {

using i18n::Message;
using i18n::Msg;
using i18n::say;

/// A line of the text, its blanks in front taken off.
struct Line {
  std::size_t offset = 0;  // of its first character that is no blank
  std::string_view text;
};

Line line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', start), text.size());
  while (end > start && (text[end - 1] == '\r' || text[end - 1] == ' ')) {
    --end;
  }
  while (start < end && text[start] == ' ') {
    ++start;
  }
  return {start, text.substr(start, end - start)};
}

std::optional<Line> line_before(std::string_view text, const Line& line) {
  std::size_t at = line.offset;
  while (true) {
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    if (feed == std::string_view::npos) {
      return std::nullopt;
    }
    const Line previous = line_at(text, feed == 0 ? 0 : feed - 1);
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

std::optional<Slip> slip_in(const Line& line) {
  const std::string_view value = value_of(line.text);
  const auto offset_of = [&](std::string_view part) {
    return line.offset + static_cast<std::size_t>(part.data() - line.text.data());
  };
  if (!value.empty()) {
    const char first = value.front();
    const bool quoted = first == '"' || first == '\'';
    if (quoted && value.size() > 1 && value.find(first, 1) != std::string_view::npos &&
        value.find(first, 1) + 1 < value.size() && value.back() != first) {
      return Slip{offset_of(value), value.size(), say(Msg::slip_quote), say(Msg::slip_prose_hint)};
    }
    if (!quoted && std::string_view("[{&*!%@`").find(first) != std::string_view::npos) {
      return Slip{offset_of(value), value.size(), say(Msg::slip_sign, std::string(1, first)),
                  say(Msg::slip_prose_hint)};
    }
    if (!quoted && value.starts_with("- ")) {
      return Slip{offset_of(value), value.size(), say(Msg::slip_sign, "-"),
                  say(Msg::slip_prose_hint)};
    }
    const std::size_t colon = value.find(": ");
    if (!quoted && colon != std::string_view::npos) {
      return Slip{offset_of(value) + colon, 1, say(Msg::slip_colon), say(Msg::slip_prose_hint)};
    }
  }
  if (!has_colon(line.text) && !line.text.starts_with('-') && !line.text.empty()) {
    return Slip{line.offset, line.text.size(), say(Msg::slip_no_colon),
                say(Msg::slip_no_colon_hint)};
  }
  return std::nullopt;
}

Slip syntax_slip(const YamlFault& fault, std::string_view text) {
  const Line here = line_at(text, fault.offset);
  if (const auto slip = slip_in(here)) {
    return *slip;
  }
  // a missing colon is noticed a line later than where it is
  const std::optional<Line> previous = line_before(text, here);
  if (previous) {
    if (const auto slip = slip_in(*previous)) {
      return *slip;
    }
  }
  return {here.offset, here.text.size(), say(Msg::slip_indent), say(Msg::slip_indent_hint)};
}

}  // namespace

diag::Diagnostic explain(const YamlFault& fault, std::string_view text, diag::FileId file,
                         std::size_t bom) {
  const auto at = [&](std::size_t offset, std::size_t length) {
    return diag::Span{file, static_cast<std::uint32_t>(std::min(offset, text.size()) + bom),
                      static_cast<std::uint32_t>(length)};
  };
  switch (fault.kind) {
    case YamlFault::Kind::anchor_or_alias:
      return diag::error("CB106", at(fault.offset, 1), say(Msg::fault_anchor),
                         say(Msg::slip_prose_hint));
    case YamlFault::Kind::tag:
      return diag::error("CB106", at(fault.offset, 1), say(Msg::fault_tag),
                         say(Msg::slip_prose_hint));
    case YamlFault::Kind::second_document:
      return diag::error("CB106", at(fault.offset, 1), say(Msg::guard_document),
                         say(Msg::guard_document_hint));
    case YamlFault::Kind::too_deep:
      return diag::error("CB107", at(fault.offset, 1), say(Msg::fault_deep),
                         say(Msg::slip_indent_hint));
    case YamlFault::Kind::open_quote:
      return diag::error("CB105", at(fault.offset, 1), say(Msg::fault_open_quote),
                         say(Msg::fault_open_quote_hint));
    case YamlFault::Kind::syntax:
      break;
  }
  const Slip slip = syntax_slip(fault, text);
  return diag::error("CB103", at(slip.offset, slip.length), slip.what, slip.hint);
}

}  // namespace chibo::store
