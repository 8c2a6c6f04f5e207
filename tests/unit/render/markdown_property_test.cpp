#include "render/escape.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>

using namespace chibo::render;

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_mark(char c) {
  return c > ' ' && c < '\x7f' && !is_letter(c) && !is_digit(c);
}

/// One line of Markdown as a reader of CommonMark with GitHub's additions sees it; nothing where
/// any of it is markup.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : line_(line) {}

  std::optional<std::string> text() {
    if (starts_a_block() || line_.ends_with("  ") || line_.ends_with('\\')) {
      return std::nullopt;
    }
    while (at_ < line_.size()) {
      if (!read_one()) {
        return std::nullopt;
      }
    }
    return out_;
  }

 private:
  char peek(std::size_t ahead) const {
    return at_ + ahead < line_.size() ? line_[at_ + ahead] : ' ';
  }

  bool starts_a_block() const {
    const std::size_t marks = line_.find_first_not_of('#');
    const std::size_t digits = std::min(line_.find_first_not_of("0123456789"), line_.size());
    const auto blank_at = [&](std::size_t at) { return at >= line_.size() || line_[at] == ' '; };
    const bool heading = line_.starts_with('#') && marks <= 6 && blank_at(marks);
    const bool numbered = digits > 0 && digits <= 9 && digits < line_.size() &&
                          (line_[digits] == '.' || line_[digits] == ')') && blank_at(digits + 1);
    const bool bullet = (line_.starts_with('-') || line_.starts_with('+')) && blank_at(1);
    const bool rule = !line_.empty() && (line_.find_first_not_of("= ") == line_.npos ||
                                         line_.find_first_not_of("- ") == line_.npos);
    return heading || numbered || bullet || rule || line_.starts_with('>') ||
           line_.starts_with("    ") || line_.starts_with('\t');
  }

  bool read_one() {
    const char c = line_[at_];
    if (c == '\\' && is_mark(peek(1))) {
      out_ += peek(1);
      at_ += 2;
      return true;
    }
    if (c == '&') {
      return read_ampersand();
    }
    const bool tag =
        c == '<' && (is_letter(peek(1)) || peek(1) == '/' || peek(1) == '!' || peek(1) == '?');
    const bool link = line_.substr(at_).starts_with("www.") || line_.substr(at_).starts_with("://");
    if (std::string_view("\\`*_[]~$|@").find(c) != std::string_view::npos || tag || link) {
      return false;
    }
    out_ += c;
    ++at_;
    return true;
  }

  /// An entity is its character; what only looks like one is what it looks like.
  bool read_ampersand() {
    std::size_t end = at_ + 1;
    while (end < line_.size() &&
           (is_letter(line_[end]) || is_digit(line_[end]) || line_[end] == '#')) {
      ++end;
    }
    if (end == at_ + 1 || end >= line_.size() || line_[end] != ';') {
      out_ += line_[at_++];
      return true;
    }
    const std::string_view name = line_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (name == "lt" || name == "amp") {
      out_ += name == "lt" ? '<' : '&';
      return true;
    }
    if (!name.starts_with('#') || name.size() < 2 || !is_digit(name[1])) {
      return false;
    }
    out_ += static_cast<char>(std::stoi(std::string(name.substr(1))));
    return true;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  std::string out_;
};

std::optional<std::string> read(std::string_view line) {
  return LineReader(line).text();
}

constexpr std::string_view k_pieces[] = {
    "#",  "##",  "1.",   "12)",     "-",     "--",    "*",     "**",      "+",     ">",   "|",
    "\\", "\\|", "<b>",  "</i>",    "<!--",  "<",     "&amp;", "&",       "&#65;", "&lt", ";",
    "`",  "```", "~~",   "[x](y)",  "![",    "]",     "[^1]",  "[ ]",     "!",     "_",   "__",
    "$",  "$$",  "www.", "http://", "a@b.c", "@",     ":",     ":--",     "=",     "===", "---",
    "(",  ")",   ".",    "{{a}}",   "\"",    "'",     "<br>",  "Đảng",    "ủy",    "a",   "9",
    " ",  "  ",  "\t",   "漢",      "^",     "{#id}", "WWW.",  "mailto:", "%",     "…",   "–"};

class Lines {
 public:
  std::string next() {
    std::string out;
    for (std::uint32_t left = 1 + number() % 8; left > 0; --left) {
      out += k_pieces[number() % std::size(k_pieces)];
    }
    return out;
  }

 private:
  std::uint32_t number() {
    state_ = state_ * 1664525 + 1013904223;
    return state_ >> 8;
  }
  std::uint32_t state_ = 2026;
};

/// What a reader should see of a line: no blanks at its ends, a tab as a blank.
std::string as_seen(std::string text) {
  for (char& c : text) {
    c = c == '\t' ? ' ' : c;
  }
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string::npos ? ""
                                    : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace

TEST_CASE("escape: this reader of Markdown sees the markup that text must not become (O5)") {
  for (const char* markup :
       {"# a",      "- a",         "1. a",   "12) a",  "> a",   "===",  "- - -",    "*a*",
        "_a_",      "`a`",         "[a](b)", "~~a~~",  "<b>",   "</b>", "<!-- -->", "a | b",
        "www.a.vn", "http://a.vn", "a@b.vn", "&copy;", "    a", "a  ",  "a\\"}) {
    CAPTURE(markup);
    CHECK_FALSE(read(markup));
  }
  CHECK(read("a &lt;b> &amp;c &#124; \\*d\\* #e 5 < 6 & 7") == "a <b> &c | *d* #e 5 < 6 & 7");
}

TEST_CASE("escape: whatever a line of a record holds, Markdown shows it as it is (O5)") {
  Lines lines;
  int wrong = 0;
  for (int i = 0; i < 30'000 && wrong < 5; ++i) {
    const std::string line = lines.next();
    const std::string seen = as_seen(line);
    const std::string paragraph = escape_markdown(line);
    const std::string cell = escape_markdown_cell(line);
    const bool right = read(paragraph).value_or("markup") == seen &&
                       read("Ghi: " + paragraph).value_or("markup") == "Ghi: " + seen &&
                       read("x " + cell + " y").value_or("markup") == "x " + seen + " y";
    if (!right && !seen.empty()) {
      ++wrong;
      CHECK_MESSAGE(right, line << " became " << paragraph);
    }
  }
}
