#include "render/docx_annotate.hpp"

#include "render/docx_guard.hpp"
#include "render/docx_part.hpp"
#include "render/docx_tags.hpp"
#include "render/escape.hpp"

#include <algorithm>

namespace chibo::render {

using pugi::xml_document;
using pugi::xml_node;

namespace {

constexpr std::string_view k_types = "[Content_Types].xml";
constexpr const char* k_word_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* k_relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr const char* k_relations_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* k_author = "chibo";
constexpr const char* k_no_day = "1980-01-01T00:00:00Z";  // the same bytes each time

/// The part's folder and file, "word/" and "document.xml".
std::pair<std::string, std::string> split(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::pair(std::string(), part)
                                    : std::pair(part.substr(0, slash + 1), part.substr(slash + 1));
}

class Annotator {
 public:
  explicit Annotator(std::vector<Part> parts) : parts_(std::move(parts)) {}

  bool open() {
    if (!load(types_, k_types)) {
      return false;
    }
    const auto main = std::ranges::find_if(parts_, [&](const Part& part) {
      const std::string type = content_type(types_, part.name);
      return type.ends_with("document.main+xml") || type.ends_with("template.main+xml");
    });
    if (main == parts_.end()) {
      return false;
    }
    main_ = main->name;
    folder_ = split(main_).first;
    relations_part_ = folder_ + "_rels/" + split(main_).second + ".rels";
    return load(body_, main_) &&
           load_or(relations_, relations_part_, "Relationships", k_relations_space) &&
           load_or(comments_, comments_part(), "w:comments", k_word_space);
  }

  void add(const MarginNote& note) {
    const auto paragraphs = numbered_paragraphs(body_);
    if (paragraphs.empty()) {
      return;
    }
    const auto at = std::ranges::find(paragraphs, note.at.part == main_ ? note.at.paragraph : 0,
                                      &NumberedParagraph::number);
    const xml_node paragraph =
        at == paragraphs.end() ? paragraphs.front().paragraph : at->paragraph;
    const std::string id = std::to_string(next_id());
    mark(paragraph, id);
    write(note.text, id);
  }

  std::vector<Part> finished() {
    declare();
    put(std::string(k_types), types_);
    put(main_, body_);
    put(comments_part_, comments_);
    put(relations_part_, relations_);
    return std::move(parts_);
  }

 private:
  /// Where the comments are, or are going to be.
  const std::string& comments_part() {
    const xml_node row =
        relations_.document_element().find_child_by_attribute("Relationship", "Type", k_relation);
    const std::string target = row ? row.attribute("Target").value() : "comments.xml";
    comments_part_ = target.starts_with('/') ? target.substr(1) : folder_ + target;
    return comments_part_;
  }

  bool load(xml_document& into, std::string_view name) {
    const auto part = std::ranges::find(parts_, name, &Part::name);
    return part != parts_.end() && load_xml(into, part->name, part->data).has_value();
  }

  bool load_or(xml_document& into, const std::string& name, const char* root, const char* space) {
    if (std::ranges::find(parts_, name, &Part::name) != parts_.end()) {
      return load(into, name);
    }
    xml_node node = into.append_child(root);
    node.append_attribute(std::string_view(root).starts_with("w:") ? "xmlns:w" : "xmlns")
        .set_value(space);
    return true;
  }

  unsigned next_id() const {
    unsigned id = 0;
    for (const xml_node comment : comments_.document_element().children("w:comment")) {
      id = std::max(id, comment.attribute("w:id").as_uint() + 1);
    }
    return id;
  }

  static void mark(xml_node paragraph, const std::string& id) {
    const xml_node properties = paragraph.child("w:pPr");
    xml_node start = properties ? paragraph.insert_child_after("w:commentRangeStart", properties)
                                : paragraph.prepend_child("w:commentRangeStart");
    start.append_attribute("w:id").set_value(id.c_str());
    paragraph.append_child("w:commentRangeEnd").append_attribute("w:id").set_value(id.c_str());
    paragraph.append_child("w:r")
        .append_child("w:commentReference")
        .append_attribute("w:id")
        .set_value(id.c_str());
  }

  void write(const std::string& text, const std::string& id) {
    xml_node comment = comments_.document_element().append_child("w:comment");
    comment.append_attribute("w:id").set_value(id.c_str());
    comment.append_attribute("w:author").set_value(k_author);
    comment.append_attribute("w:date").set_value(k_no_day);
    comment.append_attribute("w:initials").set_value("c");
    xml_node words = comment.append_child("w:p").append_child("w:r").append_child("w:t");
    set_text(words, clean_text(text));
  }

  void declare() {
    const std::string path = "/" + comments_part_;
    const xml_node root = types_.document_element();
    if (!root.find_child_by_attribute("Override", "PartName", path.c_str())) {
      xml_node row = types_.document_element().append_child("Override");
      row.append_attribute("PartName").set_value(path.c_str());
      row.append_attribute("ContentType")
          .set_value((std::string(k_word_type) + "comments+xml").c_str());
    }
    xml_node relations = relations_.document_element();
    if (!relations.find_child_by_attribute("Relationship", "Type", k_relation)) {
      xml_node row = relations.append_child("Relationship");
      row.append_attribute("Id").set_value("rIdChiboComments");
      row.append_attribute("Type").set_value(k_relation);
      row.append_attribute("Target").set_value("comments.xml");
    }
  }

  void put(const std::string& name, const xml_document& xml) {
    const auto part = std::ranges::find(parts_, name, &Part::name);
    if (part == parts_.end()) {
      parts_.push_back({name, save_xml(xml)});
    } else {
      part->data = save_xml(xml);
    }
  }

  std::vector<Part> parts_;
  std::string main_;
  std::string folder_;
  std::string comments_part_;
  std::string relations_part_;
  xml_document types_;
  xml_document body_;
  xml_document comments_;
  xml_document relations_;
};

}  // namespace

std::vector<Part> annotate_docx(std::vector<Part> parts, const std::vector<MarginNote>& notes) {
  Annotator annotator(parts);
  if (!annotator.open()) {
    return parts;
  }
  for (const MarginNote& note : notes) {
    annotator.add(note);
  }
  return annotator.finished();
}

}  // namespace chibo::render
