#include "store/yaml_scan_values.hpp"

#include "store/yaml_cpp.hpp"

#include <algorithm>
#include <array>

namespace chibo::store {

namespace {

constexpr std::size_t k_longest_key = 1000;  // yaml-cpp takes no key beyond 1024

enum class Start : unsigned char { plain, never, not_before_blank };

/// Whether a plain value may begin with a byte.
constexpr std::array<Start, 256> k_starts = [] {
  std::array<Start, 256> table{};
  for (const char never : std::string_view(" ,[]{}#&*!|>'\"%@`")) {
    table[static_cast<unsigned char>(never)] = Start::never;
  }
  for (const char mark : std::string_view("-?:")) {
    table[static_cast<unsigned char>(mark)] = Start::not_before_blank;
  }
  return table;
}();

/// Bytes of a word in a flow list that mean nothing but themselves, wherever in the word they
/// stand.
constexpr std::array<bool, 256> k_flow_word = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0x20; byte < table.size(); ++byte) {
    table[byte] = byte != 0x7F;
  }
  for (const char special : std::string_view(",?[]{}:#&*!|>'\"%@`")) {
    table[static_cast<unsigned char>(special)] = false;
  }
  return table;
}();

bool is_flow_word(char byte) {
  return k_flow_word[static_cast<unsigned char>(byte)];
}

}  // namespace

bool is_null_word(std::string_view word) {
  return word == "~" || word == "null" || word == "Null" || word == "NULL";
}

std::size_t ValueScanner::skip_blanks(std::size_t at, const ScanLine& line) const {
  while (at < line.end && text_[at] == ' ') {
    ++at;
  }
  return at;
}

bool ValueScanner::is_blank_or_end(std::size_t at, const ScanLine& line) const {
  return at >= line.end || text_[at] == ' ';
}

bool ValueScanner::is_rest_empty(std::size_t at, const ScanLine& line) const {
  const std::size_t rest = skip_blanks(at, line);
  return rest == line.end || (text_[rest] == '#' && rest > at);
}

bool ValueScanner::starts_plain(std::size_t at, const ScanLine& line) const {
  const Start start = k_starts[static_cast<unsigned char>(text_[at])];
  return start == Start::plain ||
         (start == Start::not_before_blank && !is_blank_or_end(at + 1, line));
}

/// Offset of the first "#" after a blank, or end.
std::size_t ValueScanner::comment_start(std::size_t at, std::size_t end) const {
  return marks_.comment(at + 1, end);
}

std::optional<std::size_t> ValueScanner::key_end(std::size_t at, const ScanLine& line) const {
  if (!starts_plain(at, line)) {
    return std::nullopt;
  }
  const std::size_t colon = marks_.separating_colon(at, line.end);
  if (colon == line.end || colon - at > k_longest_key || comment_start(at, colon) != colon) {
    return std::nullopt;
  }
  return colon;
}

std::optional<std::size_t> ValueScanner::read(std::size_t at, const Place& place) {
  bool taken = false;
  switch (text_[at]) {
    case '"':
      taken = read_double_quoted(at, place.line);
      break;
    case '\'':
      taken = read_single_quoted(at, place.line);
      break;
    case '[':
      taken = read_flow_list(at, place);
      break;
    case '|':
    case '>':
      return read_block(at, place);
    default:
      taken = starts_plain(at, place.line) && read_plain(at, place.line);
  }
  return taken ? std::optional(place.line.next) : std::nullopt;
}

bool ValueScanner::read_plain(std::size_t at, const ScanLine& line) {
  std::size_t end = comment_start(at, line.end);
  if (marks_.separating_colon(at, end) != end) {
    return false;
  }
  while (text_[end - 1] == ' ') {
    --end;
  }
  const std::string_view value = text_.substr(at, end - at);
  if (is_null_word(value)) {
    sink_.null(at);
  } else {
    sink_.scalar(value, at, Style::plain);
  }
  return true;
}

bool ValueScanner::read_double_quoted(std::size_t at, const ScanLine& line) {
  buffer_.clear();
  std::size_t end = at + 1;
  for (; end < line.end && text_[end] != '"'; ++end) {
    if (text_[end] == '\\') {
      ++end;
      if (end == line.end || (text_[end] != '"' && text_[end] != '\\')) {
        return false;
      }
    }
    buffer_ += text_[end];
  }
  if (end >= line.end || !is_rest_empty(end + 1, line)) {
    return false;
  }
  sink_.scalar(buffer_, at, Style::double_quoted);
  return true;
}

bool ValueScanner::read_single_quoted(std::size_t at, const ScanLine& line) {
  buffer_.clear();
  std::size_t end = at + 1;
  for (; end < line.end; ++end) {
    if (text_[end] == '\'') {
      if (end + 1 == line.end || text_[end + 1] != '\'') {
        break;
      }
      ++end;
    }
    buffer_ += text_[end];
  }
  if (end >= line.end || !is_rest_empty(end + 1, line)) {
    return false;
  }
  sink_.scalar(buffer_, at, Style::single_quoted);
  return true;
}

bool ValueScanner::read_flow_list(std::size_t at, const Place& place) {
  const ScanLine& line = place.line;
  if (place.depth >= k_deepest) {
    return false;
  }
  sink_.open_list(at, true);
  at = skip_blanks(at + 1, line);
  while (at < line.end && text_[at] != ']') {
    const std::size_t start = at;
    while (at < line.end && is_flow_word(text_[at])) {
      ++at;
    }
    std::size_t end = at;
    while (end > start && text_[end - 1] == ' ') {
      --end;
    }
    if (end == start || text_[start] == '-') {
      return false;
    }
    const std::string_view word = text_.substr(start, end - start);
    if (is_null_word(word)) {
      sink_.null(start);
    } else {
      sink_.scalar(word, start, Style::plain);
    }
    if (at == line.end || text_[at] != ',') {
      break;
    }
    at = skip_blanks(at + 1, line);
  }
  if (at >= line.end || text_[at] != ']' || !is_rest_empty(at + 1, line)) {
    return false;
  }
  sink_.close();
  return true;
}

std::optional<std::size_t> ValueScanner::read_block(std::size_t at, const Place& place) {
  const bool literal = text_[at] == '|';
  const bool strip = at + 1 < place.line.end && text_[at + 1] == '-';
  if (!is_rest_empty(at + (strip ? 2 : 1), place.line)) {
    return std::nullopt;
  }
  buffer_.clear();
  std::size_t column = 0;  // of the text; 0: no line of text yet, it stands deeper than its parent
  std::size_t widest_blank =
      0;                   // blank lines before the text, which may not reach beyond its column
  std::size_t breaks = 0;  // line breaks since the last line of text
  bool ends_in_break = false;
  std::size_t next = place.line.next;
  while (next < text_.size()) {
    const ScanLine line = marks_.line_at(next);
    if (line.is_blank()) {
      if (!line.has_break() || (column != 0 && line.indent() > column)) {
        return std::nullopt;
      }
      widest_blank = std::max(widest_blank, line.indent());
      ++breaks;
      next = line.next;
      continue;
    }
    const std::size_t indent = line.indent();
    if (indent <= place.parent) {
      break;
    }
    const bool deeper = column != 0 && indent > column;
    const bool folds_oddly =
        !literal && (deeper || text_[line.end - 1] == ' ' || (column == 0 && breaks > 0));
    if (indent < column || (column == 0 && widest_blank > indent) || folds_oddly) {
      return std::nullopt;
    }
    if (!literal && breaks == 1) {
      buffer_ += ' ';
    } else {
      buffer_.append(literal || breaks == 0 ? breaks : breaks - 1, '\n');
    }
    column = column == 0 ? indent : column;
    buffer_.append(text_.substr(line.begin + column, line.end - line.begin - column));
    breaks = 1;
    ends_in_break = line.has_break();
    next = line.next;
  }
  if (!strip && ends_in_break) {
    buffer_ += '\n';
  }
  sink_.scalar(buffer_, at, literal ? Style::literal : Style::folded);
  return next;
}

}  // namespace chibo::store
