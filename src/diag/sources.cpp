#include "diag/sources.hpp"

#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::diag {

namespace {

/// Line by line, for many places of one text are asked for in turn.
std::size_t line_ends(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    ++out;
  }
  return out;
}

}  // namespace

FileId Sources::add(std::string path, std::string text, Excerpts excerpts) {
  sources_.push_back({std::move(path), std::move(text), excerpts});
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
  out.line = 1 + line_ends(text.substr(0, start));
  out.column = 1 + text::character_count(text.substr(start, offset - start));
  out.line_text = text.substr(start, std::max(start, end) - start);
  out.line_offset = start;
  return out;
}

}  // namespace chibo::diag
