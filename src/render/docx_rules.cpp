#include "render/docx_rules.hpp"

#include "render/docx_guard.hpp"
#include "render/docx_order.hpp"
#include "render/docx_part.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace chibo::render {

using pugi::xml_attribute;
using pugi::xml_node;

namespace {

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(part.substr(0, slash + 1));
}

/// "word/_rels/document.xml.rels" speaks for "word/document.xml".
std::string source_of(std::string_view relationships) {
  constexpr std::string_view k_folder = "_rels/";
  constexpr std::string_view k_ending = ".rels";
  std::string out(relationships.substr(0, relationships.size() - k_ending.size()));
  const std::size_t at = out.rfind(k_folder);
  return at == std::string::npos ? out : out.erase(at, k_folder.size());
}

std::string resolved(std::string_view source, std::string_view target) {
  if (target.starts_with('/')) {
    return std::string(target.substr(1));
  }
  std::string folder = folder_of(source);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    folder =
        folder.empty() ? folder : folder_of(std::string_view(folder).substr(0, folder.size() - 1));
  }
  return folder + std::string(target);
}

/// What refers to something by an id, and where that must stand.
struct Reference {
  const char* from;
  const char* list;
  const char* target;
  const char* target_key;
  bool is_exclusive;  // each target has one reference
};
constexpr Reference k_references[] = {
    {"w:footnoteReference", "w:footnotes", "w:footnote", "w:id", true},
    {"w:endnoteReference", "w:endnotes", "w:endnote", "w:id", true},
    {"w:commentReference", "w:comments", "w:comment", "w:id", false},
    {"w:numId", "w:numbering", "w:num", "w:numId", false},
};

/// Goes through one package and writes down what is wrong with it.
class Inspector {
 public:
  explicit Inspector(const std::vector<Part>& parts) : parts_(parts) {
    for (const Part& part : parts) {
      names_.insert(part.name);
    }
  }

  std::vector<std::string> run() {
    pugi::xml_document types;
    const auto list = std::ranges::find(parts_, "[Content_Types].xml", &Part::name);
    if (list == parts_.end() || !load_xml(types, list->name, list->data)) {
      return {"[Content_Types].xml: missing or not well-formed"};
    }
    for (const Part& part : parts_) {
      if (part.name != list->name && content_type(types, part.name).empty()) {
        complain(part.name, "has no content type");
      }
      if (is_xml_part(part.name)) {
        inspect(part);
      }
    }
    for (const Reference& reference : k_references) {
      inspect_targets(reference);
    }
    return std::move(complaints_);
  }

 private:
  void complain(const std::string& part, const std::string& what) {
    complaints_.push_back(part + ": " + what);
  }

  void inspect(const Part& part) {
    pugi::xml_document xml;
    if (!load_xml(xml, part.name, part.data)) {
      complain(part.name, "is not well-formed");
      return;
    }
    if (part.name.ends_with(".rels")) {
      inspect_relationships(part.name, xml.document_element());
    } else if (part.name != "[Content_Types].xml") {
      inspect_elements(part.name, xml.document_element());
      inspect_ids(part.name, xml);
      inspect_references(part.name, xml.document_element(), relationship_ids(part.name));
    }
  }

  void inspect_relationships(const std::string& name, xml_node root) {
    std::set<std::string> ids;
    for (const xml_node row : root.children("Relationship")) {
      const std::string target = row.attribute("Target").value();
      if (!ids.insert(row.attribute("Id").value()).second) {
        complain(name,
                 std::string("relationship ") + row.attribute("Id").value() + " stands twice");
      }
      const bool outside = std::string_view(row.attribute("TargetMode").value()) == "External";
      if (!outside && !names_.contains(resolved(source_of(name), target))) {
        complain(name, "target " + target + " is missing");
      }
    }
  }

  std::set<std::string> relationship_ids(const std::string& source) const {
    const std::string folder = folder_of(source);
    const std::string name = folder + "_rels/" + source.substr(folder.size()) + ".rels";
    std::set<std::string> ids;
    pugi::xml_document xml;
    const auto part = std::ranges::find(parts_, name, &Part::name);
    if (part != parts_.end() && load_xml(xml, part->name, part->data)) {
      for (const xml_node row : xml.document_element().children("Relationship")) {
        ids.insert(row.attribute("Id").value());
      }
    }
    return ids;
  }

  void inspect_references(const std::string& name, xml_node node,
                          const std::set<std::string>& ids) {
    for (const xml_attribute attribute : node.attributes()) {
      const std::string_view key = attribute.name();
      const bool refers = key == "r:id" || key == "r:embed" || key == "r:link";
      if (refers && *attribute.value() != '\0' && !ids.contains(attribute.value())) {
        complain(name, std::string("relationship ") + attribute.value() + " is missing");
      }
    }
    for (const xml_node child : node.children()) {
      inspect_references(name, child, ids);
    }
  }

  void inspect_elements(const std::string& name, xml_node node) {
    if (*node.name() == '#' || std::string_view(node.name()).starts_with("x:")) {
      complain(name, std::string("has a leftover element ") + node.name());
    }
    inspect_order(name, node);
    inspect_inside(name, node);
    for (const xml_node child : node.children()) {
      inspect_elements(name, child);
    }
  }

  void inspect_order(const std::string& name, xml_node node) {
    const auto orders = child_orders();
    const auto order = std::ranges::find(orders, node.name(), &ChildOrder::parent);
    if (order == orders.end()) {
      return;
    }
    int last = -1;
    for (const xml_node child : node.children()) {
      const std::string_view child_name = child.name();
      if (!child_name.starts_with("w:")) {
        continue;
      }
      const auto rank = std::ranges::find(order->ranks, child_name.substr(2), &ChildRank::child);
      if (rank == order->ranks.end()) {
        complain(name, std::string(node.name()) + " may not hold " + child.name());
      } else if (rank->rank < last) {
        complain(name, std::string(node.name()) + ": " + child.name() + " stands too late");
      } else {
        last = rank->rank;
      }
    }
  }

  void inspect_inside(const std::string& name, xml_node node) {
    for (const char* first : {"w:pPr", "w:rPr", "w:tcPr", "w:tblPr"}) {
      const xml_node properties = node.child(first);
      if (properties && is_any(node, {"w:p", "w:r", "w:tc", "w:tbl"}) &&
          is_any(properties.previous_sibling(), {"w:r", "w:p", "w:t", "w:tr", "w:tab", "w:pPr"})) {
        complain(name, std::string(node.name()) + ": " + first + " does not stand first");
      }
    }
    if (is(node, "w:tc") && !is(last_block(node), "w:p")) {
      complain(name, "a w:tc does not end with w:p");
    }
    if ((is_any(node, {"w:txbxContent", "w:hdr", "w:ftr"}) ||
         is_any(node.parent(), {"w:footnotes", "w:endnotes", "w:comments"})) &&
        all_inside(node, "w:p").empty()) {
      complain(name, std::string(node.name()) + " has no w:p");
    }
    if (is(node, "w:tbl") && all_inside(node, "w:tr").empty()) {
      complain(name, "a w:tbl has no w:tr");
    }
    if (is(node, "w:tr") && all_inside(node, "w:tc").empty()) {
      complain(name, "a w:tr has no w:tc");
    }
    if (is(node, "w:tbl") && is(node.next_sibling(), "w:tbl")) {
      complain(name, "two w:tbl touch");
    }
    if (is(node, "w:sectPr") && is(node.parent(), "w:body") && node.next_sibling()) {
      complain(name, "w:sectPr is not the last of w:body");
    }
  }

  static xml_node last_block(xml_node box) {
    xml_node last = box.last_child();
    while (is_any(last, {"w:bookmarkStart", "w:bookmarkEnd"}) || last.type() == pugi::node_pcdata) {
      last = last.previous_sibling();
    }
    return last;
  }

  void inspect_ids(const std::string& name, const pugi::xml_document& xml) {
    inspect_unique(name, all_inside(xml, "w:bookmarkStart"), "w:id");
    inspect_unique(name, all_inside(xml, "w:bookmarkStart"), "w:name");
    inspect_unique(name, all_inside(xml, "w:bookmarkEnd"), "w:id");
    inspect_unique(name, all_inside(xml, "wp:docPr"), "id");
    inspect_unique(name, all_inside(xml, "w:p"), "w14:paraId");
    std::vector<xml_node> controls;
    for (const xml_node properties : all_inside(xml, "w:sdtPr")) {
      controls.push_back(properties.child("w:id"));
    }
    inspect_unique(name, controls, "w:val");
    inspect_pairs(name, xml, "w:bookmarkStart", "w:bookmarkEnd", "bookmark");
    inspect_pairs(name, xml, "w:commentRangeStart", "w:commentRangeEnd", "comment");
    inspect_fields(name, xml);
  }

  void inspect_pairs(const std::string& name, const pugi::xml_document& xml, const char* start,
                     const char* end, const std::string& what) {
    if (all_inside(xml, start).size() != all_inside(xml, end).size()) {
      complain(name, what + " starts and ends do not pair");
    }
  }

  /// Each field begins, shows a result and ends; fields may stand inside one another.
  void inspect_fields(const std::string& name, const pugi::xml_document& xml) {
    std::vector<std::string> open;
    bool is_right = true;
    for (const xml_node mark : all_inside(xml, "w:fldChar")) {
      const std::string kind = mark.attribute("w:fldCharType").value();
      if (kind == "begin") {
        open.push_back(kind);
      } else if (open.empty() || (kind == "separate" && open.back() == kind)) {
        is_right = false;
      } else if (kind == "separate") {
        open.back() = kind;
      } else {
        open.pop_back();
      }
    }
    if (!is_right || !open.empty()) {
      complain(name, "a field does not begin, separate and end");
    }
  }

  static std::string id_of(xml_node node, const Reference& reference) {
    const bool is_number = std::string_view(reference.from) == "w:numId";
    return node.attribute(is_number ? "w:val" : "w:id").value();
  }

  void inspect_targets(const Reference& kind) {
    std::set<std::string> targets;
    std::set<std::string> unused;
    std::vector<std::string> references;
    for (const Part& part : parts_) {
      pugi::xml_document xml;
      if (!is_xml_part(part.name) || !load_xml(xml, part.name, part.data)) {
        continue;
      }
      for (const xml_node from : all_inside(xml, kind.from)) {
        references.push_back(id_of(from, kind));
      }
      for (const xml_node target : xml.child(kind.list).children(kind.target)) {
        targets.insert(target.attribute(kind.target_key).value());
        if (kind.is_exclusive && !target.attribute("w:type")) {
          unused.insert(target.attribute(kind.target_key).value());
        }
      }
    }
    for (const std::string& id : references) {
      const bool is_none = std::string_view(kind.from) == "w:numId" && id == "0";
      if (!is_none && !targets.contains(id)) {
        complain(kind.from, id + " has no " + kind.target);
      } else if (kind.is_exclusive && unused.erase(id) == 0) {
        complain(kind.from, id + " stands twice");
      }
    }
    for (const std::string& id : unused) {
      complain(kind.target, id + " has no " + kind.from);
    }
  }

  void inspect_unique(const std::string& name, const std::vector<xml_node>& nodes,
                      const char* key) {
    std::set<std::string> seen;
    for (const xml_node node : nodes) {
      const xml_attribute id = node.attribute(key);
      if (id && !seen.insert(id.value()).second) {
        complain(name, std::string(node.name()) + " " + key + "=" + id.value() + " stands twice");
      }
    }
  }

  const std::vector<Part>& parts_;
  std::set<std::string> names_;
  std::vector<std::string> complaints_;
};

}  // namespace

std::vector<std::string> docx_complaints(const std::vector<Part>& parts) {
  return Inspector(parts).run();
}

std::vector<std::string> unfilled_tags(const std::vector<Part>& parts) {
  std::vector<std::string> out;
  for (const Part& part : parts) {
    pugi::xml_document xml;
    if (!is_xml_part(part.name) || !load_xml(xml, part.name, part.data)) {
      continue;
    }
    for (const xml_node paragraph : all_inside(xml, "w:p")) {
      std::string words;
      for (const xml_node text : all_inside(paragraph, "w:t")) {
        words += text.text().get();
      }
      if (words.find("{{") != std::string::npos || words.find("}}") != std::string::npos) {
        out.push_back(part.name + ": " + words);
      }
    }
  }
  return out;
}

}  // namespace chibo::render
