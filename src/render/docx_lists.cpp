#include "render/docx_lists.hpp"

#include "render/docx_part.hpp"

#include <algorithm>
#include <string_view>

namespace chibo::render {

using pugi::xml_node;

namespace {

constexpr int k_most_styles = 32;  // based on one another

/// The element of this name with this value of a key.
xml_node with_key(xml_node parent, const char* name, const char* key, std::string_view value) {
  for (const xml_node child : parent.children(name)) {
    if (child.attribute(key).value() == value) {
      return child;
    }
  }
  return {};
}

std::string left_of(xml_node indent) {
  const std::string_view left = indent.attribute("w:left").value();
  return std::string(left.empty() ? indent.attribute("w:start").value() : left);
}

}  // namespace

void DocxLists::load() {
  if (is_loaded_) {
    return;
  }
  is_loaded_ = true;
  for (const Part& part : parts_) {
    if (part.name == "word/styles.xml") {
      static_cast<void>(load_xml(styles_, part.name, part.data));
    } else if (part.name == "word/numbering.xml") {
      static_cast<void>(load_xml(numbering_, part.name, part.data));
    }
  }
}

std::optional<DocxLists::Entry> DocxLists::entry_of(xml_node properties) const {
  const xml_node number = properties.child("w:numPr");
  if (!number.child("w:numId")) {
    return entry_of_style(properties.child("w:pStyle").attribute("w:val").value());
  }
  return Entry{number.child("w:numId").attribute("w:val").value(),
               number.child("w:ilvl").attribute("w:val").as_string("0")};
}

std::optional<DocxLists::Entry> DocxLists::entry_of_style(const std::string& style) const {
  std::string id = style;
  for (int i = 0; i < k_most_styles && !id.empty(); ++i) {
    const xml_node row = with_key(styles_.document_element(), "w:style", "w:styleId", id);
    const xml_node number = row.child("w:pPr").child("w:numPr");
    if (number.child("w:numId")) {
      return Entry{number.child("w:numId").attribute("w:val").value(),
                   number.child("w:ilvl").attribute("w:val").as_string("0")};
    }
    id = row.child("w:basedOn").attribute("w:val").value();
  }
  return std::nullopt;
}

xml_node DocxLists::level_of(const Entry& entry) const {
  const xml_node root = numbering_.document_element();
  const xml_node list = with_key(root, "w:num", "w:numId", entry.list);
  const xml_node kind = with_key(root, "w:abstractNum", "w:abstractNumId",
                                 list.child("w:abstractNumId").attribute("w:val").value());
  return with_key(kind, "w:lvl", "w:ilvl", entry.level);
}

void DocxLists::continue_entry(xml_node properties) {
  load();
  const std::optional<Entry> entry = entry_of(properties);
  if (!entry || entry->list == "0") {
    return;
  }
  std::string left = left_of(properties.child("w:ind"));
  if (left.empty()) {
    left = left_of(level_of(*entry).child("w:pPr").child("w:ind"));
  }
  properties.remove_child("w:numPr");
  xml_node number = properties.append_child("w:numPr");
  number.append_child("w:ilvl").append_attribute("w:val") = "0";
  number.append_child("w:numId").append_attribute("w:val") = "0";
  properties.remove_child("w:ind");
  xml_node indent = properties.append_child("w:ind");
  indent.append_attribute("w:left") = left.empty() ? "0" : left.c_str();
  indent.append_attribute("w:firstLine") = "0";
}

}  // namespace chibo::render
