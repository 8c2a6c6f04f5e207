#include "render/docx_copy.hpp"

#include <map>
#include <string>
#include <vector>

namespace chibo::render {

using pugi::xml_node;

namespace {

/// What is nothing without its inside.
bool is_hollow(xml_node node) {
  return (is(node, "w:tr") && all_inside(node, "w:tc").empty()) ||
         (is(node, "w:tbl") && all_inside(node, "w:tr").empty()) ||
         (is(node, "w:sdt") && !node.child("w:sdtContent").first_child()) ||
         (is_any(node, {"w:hyperlink", "w:ins", "w:smartTag"}) && !node.first_child() &&
          !is(node.parent(), "w:rPr") && !is(node.parent(), "w:trPr"));
}

/// What must end with a paragraph.
bool is_box(xml_node node) {
  return is_any(node, {"w:tc", "w:txbxContent", "w:body", "w:hdr", "w:ftr", "w:footnote",
                       "w:endnote", "w:comment"});
}

void end_with_paragraph(xml_node box) {
  xml_node last = box.last_child();
  xml_node section;
  if (is(last, "w:sectPr")) {
    section = last;
    last = last.previous_sibling();
  }
  while (is_any(last, {"w:bookmarkStart", "w:bookmarkEnd"})) {
    last = last.previous_sibling();
  }
  const bool ends_well = is(last, "w:p") || (is(last, "w:sdt") && !is(box, "w:tc"));
  if (!ends_well) {
    section ? box.insert_child_before("w:p", section) : box.append_child("w:p");
  }
}

/// A word processor joins tables that touch.
void keep_tables_apart(xml_node node) {
  for (xml_node table : node.children("w:tbl")) {
    xml_node next = table.next_sibling();
    while (is_any(next, {"w:bookmarkStart", "w:bookmarkEnd"})) {
      next = next.next_sibling();
    }
    if (is(next, "w:tbl")) {
      node.insert_child_after("w:p", table);
    }
  }
}

void repair_inside(xml_node node) {
  xml_node next;
  for (xml_node child = node.first_child(); child; child = next) {
    next = child.next_sibling();
    repair_inside(child);
    if (is_hollow(child)) {
      node.remove_child(child);
    }
  }
  if (is_box(node)) {
    end_with_paragraph(node);
  }
  keep_tables_apart(node);
}

/// Takes away bookmark starts and ends whose other half vanished with a section.
void pair_bookmarks(xml_node node) {
  std::map<std::string, int> halves;  // 1: a start, 2: an end, 3: both
  const std::vector<xml_node> starts = all_inside(node, "w:bookmarkStart");
  const std::vector<xml_node> ends = all_inside(node, "w:bookmarkEnd");
  for (const xml_node start : starts) {
    halves[start.attribute("w:id").value()] |= 1;
  }
  for (const xml_node end : ends) {
    halves[end.attribute("w:id").value()] |= 2;
  }
  for (const auto* list : {&starts, &ends}) {
    for (const xml_node half : *list) {
      if (halves[half.attribute("w:id").value()] != 3) {
        half.parent().remove_child(half);
      }
    }
  }
}

}  // namespace

void repair(xml_node node) {
  pair_bookmarks(node);
  repair_inside(node);
}

}  // namespace chibo::render
