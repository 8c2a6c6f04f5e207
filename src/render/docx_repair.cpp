#include "render/docx_copy.hpp"
#include "render/docx_order.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

using pugi::xml_node;

namespace {

/// What is nothing without its inside.
bool is_hollow(xml_node node) {
  return (is(node, "w:tr") && all_inside(node, "w:tc").empty()) ||
         (is(node, "w:tbl") && all_inside(node, "w:tr").empty()) ||
         (is(node, "w:sdt") && !node.child("w:sdtContent").first_child()) ||
         (is_any(node, {"w:hyperlink", "w:smartTag"}) && !node.first_child());
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

/// Puts properties in the order that the format demands.
void order_properties(xml_node node) {
  const auto orders = child_orders();
  const auto order =
      std::ranges::find_if(orders, [&](const ChildOrder& row) { return is(node, row.parent); });
  if (order == orders.end()) {
    return;
  }
  const auto rank = [&](xml_node child) {
    const std::string_view name = child.name();
    const auto known = std::ranges::find_if(order->ranks, [&](const ChildRank& row) {
      return name.starts_with("w:") && name.substr(2) == row.child;
    });
    return known == order->ranks.end() ? static_cast<int>(order->ranks.size()) : known->rank;
  };
  std::vector<xml_node> children(node.begin(), node.end());
  if (std::ranges::is_sorted(children, {}, rank)) {
    return;
  }
  std::ranges::stable_sort(children, {}, rank);
  for (const xml_node child : children) {
    node.append_move(child);
  }
}

void repair_inside(xml_node node) {
  order_properties(node);
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

constexpr std::string_view k_halves[] = {"w:bookmarkStart", "w:bookmarkEnd", "w:permStart",
                                         "w:permEnd"};

void gather_halves(xml_node node, std::vector<xml_node>& out) {
  for (const xml_node child : node.children()) {
    if (std::ranges::any_of(k_halves, [&](std::string_view name) { return is(child, name); })) {
      out.push_back(child);
    }
    gather_halves(child, out);
  }
}

/// Takes away starts and ends whose other half vanished with a section.
void pair_halves(xml_node node) {
  std::vector<xml_node> halves;
  gather_halves(node, halves);
  const auto kind = [](xml_node half) {
    return (is_any(half, {"w:permStart", "w:permEnd"}) ? "p" : "b") +
           std::string(half.attribute("w:id").value());
  };
  std::map<std::string, int> known;  // 1: a start, 2: an end, 3: both
  for (const xml_node half : halves) {
    known[kind(half)] |= is_any(half, {"w:bookmarkStart", "w:permStart"}) ? 1 : 2;
  }
  for (const xml_node half : halves) {
    if (known[kind(half)] != 3) {
      half.parent().remove_child(half);
    }
  }
}

}  // namespace

void repair(xml_node node) {
  pair_halves(node);
  repair_inside(node);
}

}  // namespace chibo::render
