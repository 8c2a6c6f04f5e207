#include "store/yaml_lines.hpp"

#include <algorithm>

namespace chibo::store {

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_stop(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  return at - line_begin(text, at);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) {
    ++at;
  }
  return at;
}

std::size_t previous_line_stop(std::string_view text, std::size_t at) {
  const std::size_t line_feed = line_begin(text, at) - 1;
  return line_feed > 0 && text[line_feed - 1] == '\r' ? line_feed - 1 : line_feed;
}

bool is_comment_line(std::string_view text, std::size_t line) {
  const std::size_t first = skip_blanks(text, line);
  return first < text.size() && text[first] == '#';
}

std::size_t belonging_end(std::string_view text, std::size_t end, std::size_t column) {
  std::size_t out = line_stop(text, end);
  for (std::size_t at = next_line(text, out); at < text.size(); at = next_line(text, at)) {
    const std::size_t first = skip_blanks(text, at);
    const std::size_t stop = line_stop(text, at);
    if (first >= stop) {
      continue;
    }
    if (text[first] != '#' || first - at <= column) {
      break;
    }
    out = stop;
  }
  return out;
}

}  // namespace chibo::store
