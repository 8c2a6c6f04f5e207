#include "render/escape.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

bool is_bidi_override(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  while (const auto bad = text::first_invalid_utf8(text)) {
    out += text.substr(0, *bad);
    out += "\uFFFD";
    text.remove_prefix(*bad + 1);
  }
  out += text;
  return out;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Escapes one line for Markdown; a value may meet other text on both sides, so its two ends count
/// as line start and as "more follows".
class MarkdownLine {
 public:
  explicit MarkdownLine(std::string_view line) : line_(line) {}

  std::string escaped() {
    std::string out;
    for (at_ = 0; at_ < line_.size(); ++at_) {
      const std::string_view entity = entity_here();
      if (!entity.empty()) {
        out += entity;
        continue;
      }
      if (takes_backslash()) {
        out += '\\';
      }
      out += line_[at_];
    }
    return out;
  }

 private:
  std::string_view entity_here() const {
    const std::string_view rest = line_.substr(at_);
    switch (line_[at_]) {
      case '\t':
        return " ";
      case '\\':
        return "&#92;";  // "\|" at the end of a cell would eat the cell's border
      case '|':
        return "&#124;";
      case '<':
        return opens_html(rest) ? "&lt;" : "";
      case '&':
        return opens_entity(rest) ? "&amp;" : "";
      case ':':
        return rest.starts_with("://") || rest.size() < 3 ? "&#58;" : "";
      case '@':
        return "&#64;";
      case 'w':
        return rest.starts_with("www.") ? "&#119;" : "";
      case 'W':
        return rest.starts_with("WWW.") ? "&#87;" : "";
      default:
        return "";
    }
  }

  static bool opens_html(std::string_view rest) {
    return rest.size() == 1 || is_ascii_letter(rest[1]) || rest[1] == '/' || rest[1] == '!' ||
           rest[1] == '?';
  }

  static bool opens_entity(std::string_view rest) {
    const auto end = std::find_if_not(rest.begin() + 1, rest.end(), [](char c) {
      return is_ascii_letter(c) || is_ascii_digit(c) || c == '#';
    });
    return end == rest.end() || *end == ';';
  }

  bool takes_backslash() const {
    constexpr std::string_view k_everywhere = "`*_[]~$";
    constexpr std::string_view k_at_start = "#+-=>.)";
    const char c = line_[at_];
    if (k_everywhere.find(c) != std::string_view::npos) {
      return true;
    }
    if (at_ == 0) {
      return k_at_start.find(c) != std::string_view::npos;
    }
    constexpr std::size_t k_longest_list_number = 9;
    const bool after_number =
        at_ <= k_longest_list_number && std::ranges::all_of(line_.substr(0, at_), is_ascii_digit);
    if (c == '.' || c == ')') {
      return after_number;
    }
    return c == '!' && at_ + 1 == line_.size();  // "[" may follow in the template
  }

  std::string_view line_;
  std::size_t at_ = 0;
};

/// What stands between two lines, and where empty lines are between them.
struct Breaks {
  std::string_view line;
  std::string_view paragraph;
};

std::string markdown(std::string_view text, Breaks breaks) {
  const std::string clean = clean_text(text);
  std::string out;
  std::string_view rest = clean;
  bool after_empty = false;
  while (true) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos) {
      line = line.substr(first, line.find_last_not_of(" \t") + 1 - first);
      if (!out.empty()) {
        out += after_empty ? breaks.paragraph : breaks.line;
      }
      out += MarkdownLine(line).escaped();
    }
    after_empty = first == std::string_view::npos;
    if (end == std::string_view::npos) {
      return out;
    }
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

std::string clean_text(std::string_view text) {
  const std::string valid = valid_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t from = at;
    const char32_t c = text::next_character(valid, at);
    if (!text::is_forbidden_control(c) && !is_bidi_override(c)) {
      out.append(valid, from, at - from);
    }
  }
  return out;
}

std::string escape_xml(std::string_view text) {
  const std::string clean = clean_text(text);
  std::string out;
  out.reserve(clean.size() + 16);
  for (const char c : clean) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  return markdown(text, {"\\\n", "\n\n"});
}

std::string escape_markdown_cell(std::string_view text) {
  return markdown(text, {"<br>", "<br><br>"});
}

std::string escape_text(std::string_view text) {
  return text::safe_for_terminal(valid_utf8(text));
}

}  // namespace chibo::render
