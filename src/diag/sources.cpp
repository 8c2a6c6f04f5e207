#include "diag/sources.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::diag {

FileId Sources::add(std::string path, std::string text) {
  sources_.push_back({std::move(path), std::move(text)});
  return static_cast<FileId>(sources_.size() - 1);
}

Place place_of(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  if (start == 0) {
    start = std::min(text::bom_length(text), offset);
  }
  std::size_t end = std::min(text.find('\n', offset), text.size());
  if (end > start && text[end - 1] == '\r') {
    --end;
  }
  Place out;
  out.line = 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, start), '\n'));
  out.column = 1 + text::character_count(text.substr(start, offset - start));
  out.line_text = text.substr(start, std::max(start, end) - start);
  out.line_offset = start;
  return out;
}

}  // namespace chibo::diag
