#include "unit/render/docx_support.hpp"

#include "render/docx_part.hpp"
#include "render/escape.hpp"

#include <pugixml.hpp>

#include <algorithm>

namespace docx_support {

using namespace chibo::render;
using pugi::xml_node;

const std::string k_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    "xmlns:v=\"urn:schemas-microsoft-com:vml\" mc:Ignorable=\"w14\"";

const std::string k_section =
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" "
    "w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" "
    "w:gutter=\"0\"/></w:sectPr>";

namespace {

const std::string k_relationship_types =
    "http://schemas.openxmlformats.org/package/2006/relationships";

std::string content_types(const std::string& more) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
         "Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
         "Extension=\"xml\" ContentType=\"application/xml\"/><Override "
         "PartName=\"/word/document.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
         "document.main+xml\"/>" +
         more + "</Types>";
}

std::string relationships(const std::string& rows) {
  return "<?xml version=\"1.0\"?><Relationships xmlns=\"" + k_relationship_types + "\">" + rows +
         "</Relationships>";
}

void gather_words(xml_node node, std::string& out) {
  for (const xml_node child : node.children()) {
    if (is(child, "w:t")) {
      out += child.text().get();
    } else if (is(child, "w:tab") && is(node, "w:r")) {
      out += '\t';
    } else if (is(child, "w:br")) {
      out += "⏎";
    } else {
      gather_words(child, out);
    }
  }
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out += (i == 0 ? "" : between) + words[i];
  }
  return out;
}

std::string words_of(xml_node node) {
  std::string out;
  gather_words(node, out);
  return out;
}

void gather_blocks(xml_node node, std::vector<std::string>& out) {
  for (const xml_node child : node.children()) {
    if (is(child, "w:p")) {
      out.push_back(words_of(child));
    } else if (is(child, "w:tbl")) {
      std::vector<std::string> rows;
      for (const xml_node table_row : all_inside(child, "w:tr")) {
        std::vector<std::string> cells;
        for (const xml_node table_cell : table_row.children("w:tc")) {
          std::vector<std::string> lines;
          gather_blocks(table_cell, lines);
          cells.push_back(joined(lines, " / "));
        }
        rows.push_back(joined(cells, "|"));
      }
      out.push_back("[" + joined(rows, " ; ") + "]");
    } else if (is_any(child, {"w:sdt", "w:sdtContent"})) {
      gather_blocks(child, out);
    }
  }
}

}  // namespace

std::vector<Part> package(const std::string& body, const Extra& extra) {
  std::vector<Part> parts = {
      {"[Content_Types].xml", content_types(extra.types)},
      {"_rels/.rels",
       relationships("<Relationship Id=\"rId1\" "
                     "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                     "officeDocument\" Target=\"word/document.xml\"/>")},
      {"word/document.xml", part_of("document", "<w:body>" + body + extra.sheet + "</w:body>")}};
  if (!extra.relationships.empty()) {
    parts.push_back({"word/_rels/document.xml.rels", relationships(extra.relationships)});
  }
  parts.insert(parts.end(), extra.parts.begin(), extra.parts.end());
  return parts;
}

std::string run(std::string_view text, std::string_view format) {
  return "<w:r>" + (format.empty() ? "" : "<w:rPr>" + std::string(format) + "</w:rPr>") +
         "<w:t xml:space=\"preserve\">" + escape_xml(text) + "</w:t></w:r>";
}

std::string para(std::string_view content, std::string_view properties) {
  const bool is_markup = content.starts_with('<');
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + std::string(properties) + "</w:pPr>") +
         (is_markup || content.empty() ? std::string(content) : run(content)) + "</w:p>";
}

std::string cell(std::string_view content) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>" +
         (content.starts_with('<') ? std::string(content) : para(content)) + "</w:tc>";
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "<w:tr>";
  for (const std::string& content : cells) {
    out += cell(content);
  }
  return out + "</w:tr>";
}

std::string table(const std::vector<std::string>& rows) {
  return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol "
         "w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>" +
         joined(rows, "") + "</w:tbl>";
}

std::string part_of(std::string_view root, std::string_view content) {
  const std::string name(root);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:" + name + " " +
         k_namespaces + ">" + std::string(content) + "</w:" + name + ">";
}

std::string seen(const std::vector<Part>& parts, std::string_view part) {
  const auto found = std::ranges::find(parts, part, &Part::name);
  pugi::xml_document xml;
  if (found == parts.end() || !load_xml(xml, found->name, found->data)) {
    return "no part " + std::string(part);
  }
  const xml_node root = xml.document_element();
  std::vector<std::string> blocks;
  gather_blocks(root.child("w:body") ? root.child("w:body") : root, blocks);
  return joined(blocks, "¶");
}

}  // namespace docx_support
