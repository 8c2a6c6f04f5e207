#include "render/sheet.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

bool is_tag(const SheetBlock& block) {
  const Line* line = std::get_if<Line>(&block);
  return line != nullptr && line->style == LineStyle::tag;
}

/// A whole line for a pen, which goes on with the one above it.
bool is_more_dots(const SheetBlock& block) {
  constexpr std::string_view k_dot = "…";
  const Line* line = std::get_if<Line>(&block);
  if (line == nullptr || line->style != LineStyle::left) {
    return false;
  }
  const std::string words = plain(line->runs);
  std::size_t at = 0;
  while (words.compare(at, k_dot.size(), k_dot) == 0) {
    at += k_dot.size();
  }
  return at > 0 && at == words.size();
}

}  // namespace

bool stays_with_next(const Sheet& sheet, std::size_t block) {
  const auto next = std::find_if_not(sheet.blocks.begin() + static_cast<std::ptrdiff_t>(block) + 1,
                                     sheet.blocks.end(), is_tag);
  return next != sheet.blocks.end() &&
         (std::holds_alternative<SideBySide>(*next) || is_more_dots(*next));
}

}  // namespace chibo::render
