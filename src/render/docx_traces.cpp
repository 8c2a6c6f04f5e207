#include "render/docx_tags.hpp"

namespace chibo::render {

using pugi::xml_node;

namespace {

/// How something was before, where a move began and ended, and what was said about it.
bool is_trace(xml_node node) {
  return is_any(
      node, {"w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange",
             "w:tblGridChange", "w:trPrChange", "w:tcPrChange", "w:numberingChange", "w:cellIns",
             "w:cellDel", "w:cellMerge", "w:moveFromRangeStart", "w:moveFromRangeEnd",
             "w:moveToRangeStart", "w:moveToRangeEnd", "w:commentRangeStart", "w:commentRangeEnd",
             "w:commentReference"});
}

bool is_deletion(xml_node node) {
  return is_any(node, {"w:del", "w:moveFrom"});
}

bool marks_deletion(xml_node properties) {
  return properties.child("w:del") || properties.child("w:moveFrom");
}

/// Settles what stands inside; paragraphs whose end was deleted are gathered.
void settle_inside(xml_node node, std::vector<xml_node>& joined) {
  xml_node next;
  for (xml_node child = node.first_child(); child; child = next) {
    next = child.next_sibling();
    if (is_trace(child) || is_deletion(child) ||
        (is(child, "w:tr") && marks_deletion(child.child("w:trPr")))) {
      node.remove_child(child);
      continue;
    }
    if (is(child, "w:p") && marks_deletion(child.child("w:pPr").child("w:rPr"))) {
      joined.push_back(child);
    }
    settle_inside(child, joined);
    if (is_any(child, {"w:ins", "w:moveTo"})) {
      while (const xml_node inserted = child.first_child()) {
        node.insert_move_before(inserted, child);
      }
      node.remove_child(child);
    }
  }
}

/// Where the end of a paragraph was deleted, its words begin the next.
void join_with_next(xml_node paragraph) {
  xml_node next = paragraph.next_sibling();
  if (!is(next, "w:p") || paragraph.child("w:pPr").child("w:sectPr")) {
    return;
  }
  const xml_node properties = next.child("w:pPr");
  while (const xml_node moved = paragraph.last_child()) {
    if (is(moved, "w:pPr")) {
      break;
    }
    properties ? next.insert_move_after(moved, properties) : next.prepend_move(moved);
  }
  paragraph.parent().remove_child(paragraph);
}

}  // namespace

void drop_editing_traces(xml_node part) {
  std::vector<xml_node> joined;
  settle_inside(part, joined);
  for (auto paragraph = joined.rbegin(); paragraph != joined.rend(); ++paragraph) {
    join_with_next(*paragraph);
  }
}

}  // namespace chibo::render
