#include "store/yaml_patch_removal.hpp"

#include "store/yaml_lines.hpp"

namespace chibo::store {

namespace {

Splice flow_removal(const Found& found) {
  const auto& children = found.parent->children;
  const Site& gone = *found.site;
  if (found.index + 1 < children.size()) {
    const std::size_t next = children[found.index + 1].lead_begin;
    return {gone.lead_begin, next - gone.lead_begin, ""};
  }
  const std::size_t from = children[found.index - 1].end;
  return {from, gone.end - from, ""};
}

/// The first line of the comments that stand right above an entry, at its own column: what is said
/// above an entry is said of it. Above the first one they may speak of all.
std::size_t with_comments_above(std::string_view body, std::size_t line, std::size_t column) {
  while (line > 0) {
    const std::size_t above = line_begin(body, line - 1);
    if (!is_comment_line(body, above) || skip_blanks(body, above) - above != column) {
      break;
    }
    line = above;
  }
  return line;
}

Splice block_removal(const Draft& draft, const Found& found, Remarks remarks) {
  const std::string_view body = draft.body;
  const std::size_t begin = found.site->lead_begin;
  const std::size_t own_line = line_begin(body, begin);
  const std::size_t end = belonging_end(body, found.site->end, found.parent->column);
  if (skip_blanks(body, own_line) != begin) {  // "- key: value": what follows moves up to the dash
    std::size_t next = next_line(body, end);
    while (skip_blanks(body, next) == line_stop(body, next) && next < body.size()) {
      next = next_line(body, next);
    }
    return {begin, skip_blanks(body, next) - begin, ""};
  }
  const bool takes_remarks = remarks == Remarks::go_along && found.index > 0;
  const std::size_t line =
      takes_remarks ? with_comments_above(body, own_line, begin - own_line) : own_line;
  const std::size_t stop = next_line(body, end);
  if (body.ends_with('\n') || stop < body.size() || line == 0) {
    return {line, stop - line, ""};
  }
  const std::size_t before = previous_line_stop(body, line);  // the new last line lacks its end too
  const std::size_t from = before == line_begin(body, before) ? line : before;
  return {from, stop - from, ""};
}

}  // namespace

Splice removal(const Draft& draft, const Found& found, Remarks remarks) {
  return found.parent->node->flow ? flow_removal(found) : block_removal(draft, found, remarks);
}

}  // namespace chibo::store
