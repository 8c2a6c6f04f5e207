#include "store/yaml_guard_lines.hpp"

#include "store/yaml_scan_text.hpp"

#include <optional>

namespace chibo::store {

namespace {

class LineGuard {
 public:
  LineGuard(std::string_view bytes, GuardResult& out) : bytes_(bytes), out_(out) {}

  void run() {
    std::size_t at = out_.bom_length;
    while (at < bytes_.size()) {
      const ScanLine line = line_at(bytes_, at);
      at = line.next;
      count_break(line);
      if (!is_blank(line) && !is_in_block(line)) {
        check(line);
      }
    }
    const bool crlf = crlf_lines_ > 0;
    out_.line_ends = !crlf ? LineEnds::lf : lf_lines_ == 0 ? LineEnds::crlf : LineEnds::mixed;
  }

 private:
  void count_break(const ScanLine& line) {
    if (line.next == line.end + 2) {
      ++crlf_lines_;
    } else if (line.has_break()) {
      ++lf_lines_;
    }
  }

  std::string_view content(const ScanLine& line) const {
    return bytes_.substr(line.content, line.end - line.content);
  }

  bool is_blank(const ScanLine& line) const {
    return content(line).find_first_not_of(" \t") == std::string_view::npos;
  }

  /// Whether a line is text of a "|" or ">" block, where a tab after the indentation is text too.
  bool is_in_block(const ScanLine& line) {
    if (!block_parent_) {
      return false;
    }
    if (!block_column_ && line.indent() > *block_parent_) {
      block_column_ = line.indent();
    }
    if (block_column_ && line.indent() >= *block_column_) {
      return true;
    }
    block_parent_.reset();
    block_column_.reset();
    return false;
  }

  void check(const ScanLine& line) {
    const std::string_view text = content(line);
    if (text.front() == '\t') {
      out_.findings.push_back({GuardKind::tab_indentation, line.content, tabs(text)});
    }
    if (line.indent() == 0) {
      check_mark(line, text);
    }
    said_something_ = said_something_ || text.front() != '#';
    if (opens_block(text)) {
      block_parent_ = line.indent();
    }
  }

  /// How many bytes of blanks the indentation has from its first tab on.
  static std::size_t tabs(std::string_view text) { return text.find_first_not_of(" \t"); }

  void check_mark(const ScanLine& line, std::string_view text) {
    const bool ends_word =
        text.size() == 3 || (text.size() > 3 && (text[3] == ' ' || text[3] == '\t'));
    const bool begins = text.starts_with("---") && ends_word;
    const bool ends = text.starts_with("...") && ends_word;
    if ((begins && said_something_) || ends) {
      out_.findings.push_back({GuardKind::document_mark, line.begin, 3});
    } else if (text.front() == '%') {
      out_.findings.push_back({GuardKind::directive, line.begin, text.size()});
    }
  }

  /// Whether a line ends in the head of a block ("key: |", "- >-  # comment").
  static bool opens_block(std::string_view text) {
    if (text.front() == '#') {
      return false;
    }
    const std::size_t comment = text.find(" #");
    text = text.substr(0, comment);
    text = text.substr(0, text.find_last_not_of(" \t") + 1);
    const std::size_t head = text.find_last_not_of("+-0123456789");
    if (head == std::string_view::npos || (text[head] != '|' && text[head] != '>')) {
      return false;
    }
    const std::size_t before = head == 0 ? head : text.find_last_not_of(" \t", head - 1);
    return before < head && head - before > 1 && (text[before] == ':' || text[before] == '-');
  }

  std::string_view bytes_;
  GuardResult& out_;
  std::optional<std::size_t> block_parent_;  // column of the line that opened a block
  std::optional<std::size_t> block_column_;  // of its first line of text
  bool said_something_ = false;
  std::size_t lf_lines_ = 0;
  std::size_t crlf_lines_ = 0;
};

}  // namespace

void guard_lines(std::string_view bytes, GuardResult& out) {
  LineGuard(bytes, out).run();
}

}  // namespace chibo::store
