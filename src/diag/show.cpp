#include "diag/show.hpp"

#include "text/unicode.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace chibo::diag {

namespace {

using i18n::Msg;
using i18n::say;

i18n::Message severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return say(Msg::severity_error);
    case Severity::warning:
      return say(Msg::severity_warning);
    default:
      return say(Msg::severity_note);
  }
}

/// Of a very long line no more is looked at than could be shown.
constexpr std::size_t k_bytes_a_column = 16;

bool is_tail(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The part of a line that fits a width, with the place in it.
struct Excerpt {
  std::string text;
  int caret = 0;   // columns before it
  int carets = 1;  // columns of it
};

/// The last bytes of a text, or the first, whole characters of them.
std::string_view last_of(std::string_view text, std::size_t bytes) {
  std::size_t at = text.size() - std::min(bytes, text.size());
  while (at < text.size() && at > 0 && is_tail(text[at])) {
    ++at;
  }
  return text.substr(at);
}
std::string_view first_of(std::string_view text, std::size_t bytes) {
  std::size_t end = std::min(bytes, text.size());
  while (end < text.size() && end > 0 && is_tail(text[end])) {
    --end;
  }
  return text.substr(0, end);
}

/// Digits leave where a figure is nobody's business but the one's whose it is.
std::string masked(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c >= '0' && c <= '9'; }, '*');
  return text;
}

/// A place that holds more than one value of a row is masked as what stands around it.
bool holds_a_row(std::string_view marked) {
  return marked.find(": ") != std::string_view::npos;
}

std::string shown_part(std::string_view part, bool is_masked) {
  std::string out = text::safe_for_terminal(part);
  return is_masked ? masked(std::move(out)) : out;
}

Excerpt excerpt_of(const Place& place, const Span& at, int width, Excerpts excerpts) {
  const std::size_t reach = k_bytes_a_column * static_cast<std::size_t>(width);
  const std::size_t inside = at.offset - place.line_offset;
  std::string_view line = place.line_text;
  const std::string_view before = line.substr(0, std::min(inside, line.size()));
  const std::string_view marked = line.substr(before.size(), at.length);
  const std::string_view after = line.substr(before.size() + marked.size());
  const bool masks = excerpts == Excerpts::figures_masked;
  Excerpt out;
  const std::string shown_before = shown_part(last_of(before, reach), masks);
  const std::string shown_marked = shown_part(marked, masks && holds_a_row(marked));
  out.caret = text::display_width(shown_before);
  out.carets = std::max(1, text::display_width(shown_marked));
  out.text = shown_before + shown_marked + shown_part(first_of(after, reach), masks);
  // keep the place in view: drop whole characters from the left, then from the right
  std::size_t start = 0;
  const int lead = std::min(out.carets, width / 2);
  while (out.caret + lead > width && start < out.text.size()) {
    out.caret -= text::display_width(text::next_character(out.text, start));
  }
  out.text.erase(0, start);
  std::size_t end = 0;
  int used = 0;
  while (end < out.text.size()) {
    std::size_t next = end;
    used += text::display_width(text::next_character(out.text, next));
    if (used > width) {
      break;
    }
    end = next;
  }
  out.text.resize(end);
  out.carets = std::max(1, std::min(out.carets, width - out.caret));
  return out;
}

std::string excerpt_lines(const Place& place, const Span& at, int width, Excerpts excerpts) {
  if (place.line_text.empty()) {
    return "";
  }
  const std::string number = std::to_string(place.line);
  const Excerpt excerpt =
      excerpt_of(place, at, std::max(20, width - static_cast<int>(number.size()) - 5), excerpts);
  return fmt::format("  {} | {}\n  {} | {}{}\n", number, excerpt.text,
                     std::string(number.size(), ' '),
                     std::string(static_cast<std::size_t>(excerpt.caret), ' '),
                     std::string(static_cast<std::size_t>(excerpt.carets), '^'));
}

/// Words of a record, a name of a file: fit for a terminal, on one line.
std::string shown(std::string_view text) {
  std::string out = text::safe_for_terminal(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

bool has_place(const Span& span, const Sources& sources) {
  return span.file < sources.size() && span.offset != k_whole_file;
}

}  // namespace

std::string show_text(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog, int width) {
  const std::string id = fmt::format(" [{}]\n", diagnostic.check);
  std::string head = fmt::format("{}: {}", catalog.say(severity_name(diagnostic.severity)),
                                 shown(catalog.say(diagnostic.what)));
  std::string excerpt;
  if (has_place(diagnostic.at, sources)) {
    const Sources::Source& source = sources[diagnostic.at.file];
    const Place place = place_of(source.text, diagnostic.at.offset);
    head = fmt::format("{}:{}:{}: {}", shown(source.path), place.line, place.column, head);
    excerpt = excerpt_lines(place, diagnostic.at, width, source.excerpts);
  } else if (diagnostic.at.file < sources.size()) {
    head = fmt::format("{}: {}", shown(sources[diagnostic.at.file].path), head);
  }
  if (!diagnostic.hint) {
    return head + id + excerpt;  // the id stands last in its line
  }
  return head + "\n" + excerpt + "  " + shown(catalog.say(*diagnostic.hint)) + id;
}

std::string show_json(const Diagnostic& diagnostic, const Sources& sources,
                      const i18n::Catalog& catalog) {
  nlohmann::ordered_json out;
  if (diagnostic.at.file < sources.size()) {
    const Sources::Source& source = sources[diagnostic.at.file];
    out["path"] = source.path;
    if (has_place(diagnostic.at, sources)) {
      const Place place = place_of(source.text, diagnostic.at.offset);
      const std::string_view marked =
          std::string_view(source.text).substr(diagnostic.at.offset, diagnostic.at.length);
      out["line"] = place.line;
      out["column"] = place.column;
      out["endColumn"] = place.column + text::character_count(marked.substr(0, marked.find('\n')));
    }
  }
  constexpr const char* k_severities[] = {"error", "warning", "note"};
  out["severity"] = k_severities[static_cast<int>(diagnostic.severity)];
  out["id"] = diagnostic.check;
  out["message"] = catalog.say(diagnostic.what);
  if (diagnostic.hint) {
    out["hint"] = catalog.say(*diagnostic.hint);
  }
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string shown_line(std::string_view line, std::size_t from, std::size_t to, Excerpts excerpts) {
  const bool masks = excerpts == Excerpts::figures_masked;
  const std::string_view place = line.substr(from, to - from);
  return shown_part(line.substr(0, from), masks) + shown_part(place, masks && holds_a_row(place)) +
         shown_part(line.substr(to), masks);
}

}  // namespace chibo::diag
