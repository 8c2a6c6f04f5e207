#include "render/docx_guard.hpp"

#include "i18n/message_form.hpp"
#include "render/docx_part.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

using base::Error;
using i18n::FormMsg;
using i18n::say;
using pugi::xml_node;

namespace {

constexpr std::string_view k_transitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view k_strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
constexpr std::string_view k_types = "[Content_Types].xml";
constexpr std::string_view k_reading_fields[] = {"INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO"};

/// Field codes of a part as one text; a field's begin and end part words.
void gather_codes(xml_node node, std::string& out) {
  for (const xml_node child : node.children()) {
    if (is(child, "w:instrText")) {
      out += child.text().get();
    } else if (is(child, "w:fldChar")) {
      out += ' ';
    } else if (is(child, "w:fldSimple")) {
      out += ' ' + std::string(child.attribute("w:instr").value()) + ' ';
    }
    gather_codes(child, out);
  }
}

std::string_view reading_field(std::string_view codes) {
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  while (!codes.empty()) {
    const auto start = std::ranges::find_if(codes, is_letter);
    const auto end = std::find_if_not(start, codes.end(), is_letter);
    const std::string_view word(start, end);
    const auto field = std::ranges::find(k_reading_fields, word);
    if (field != std::end(k_reading_fields)) {
      return *field;
    }
    codes = std::string_view(end, codes.end());
  }
  return {};
}

/// Whether the words of Word stand under another prefix than "w:", where neither this guard nor the
/// filler would see them.
bool names_words_otherwise(xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    const std::string_view value = attribute.value();
    if (name.starts_with("xmlns") && name != "xmlns:w" &&
        (value == k_transitional || value == k_strict)) {
      return true;
    }
  }
  return std::ranges::any_of(node.children(), names_words_otherwise);
}

bool is_xml_type(std::string_view type) {
  return type.ends_with("+xml") || type.ends_with("/xml");
}

class Guard {
 public:
  explicit Guard(const std::vector<Part>& parts) : parts_(parts) {}

  TemplateFaults run() {
    pugi::xml_document types;
    for (const Part& part : parts_) {
      if (part.name == k_types) {
        (void)load_xml(types, part.name, part.data);  // what is wrong with it is told below
      }
    }
    for (const Part& part : parts_) {
      if (text::lower(part.name).find("vbaproject") != std::string::npos) {
        refuse(part.name, {say(FormMsg::docx_macros, part.name), say(FormMsg::docx_save_plain)});
      }
      if (is_xml_part(part.name) || is_xml_type(content_type(types, part.name))) {
        look_at(part);
      }
    }
    return std::move(faults_);
  }

 private:
  void refuse(const std::string& part, Error error) {
    add_fault(faults_, fault_at(ParagraphPlace{part, 0, ""}, std::move(error)));
  }

  void look_at(const Part& part) {
    pugi::xml_document xml;
    if (auto loaded = load_xml(xml, part.name, part.data); !loaded) {
      refuse(part.name, std::move(loaded.error()));
      return;
    }
    const xml_node root = xml.document_element();
    if (part.name == k_types) {
      look_at_types(part.name, root);
    } else if (text::lower(part.name).ends_with(".rels")) {
      look_at_relationships(part.name, root);
    } else if (names_words_otherwise(root)) {
      refuse(part.name,
             {say(FormMsg::docx_bad_xml, part.name, "xmlns"), say(FormMsg::docx_save_again)});
    } else if (std::string_view(root.name()).starts_with("w:")) {
      look_at_words(part.name, root);
    }
  }

  void look_at_types(const std::string& name, xml_node root) {
    for (const xml_node row : root.children()) {
      const std::string type = text::lower(row.attribute("ContentType").value());
      if (type.find("macroenabled") != std::string::npos ||
          type.find("vbaproject") != std::string::npos) {
        refuse(name, {say(FormMsg::docx_macros, row.attribute("ContentType").value()),
                      say(FormMsg::docx_save_plain)});
      }
    }
  }

  void look_at_relationships(const std::string& name, xml_node root) {
    for (const xml_node row : all_inside(root, "Relationship")) {
      const std::string_view type = row.attribute("Type").value();
      const std::string_view kind = type.substr(type.rfind('/') + 1);
      const bool outside = text::lower(row.attribute("TargetMode").value()) == "external";
      if (kind == "aFChunk" || kind == "subDocument") {
        refuse(name, {say(FormMsg::docx_foreign_content, name, kind), std::nullopt});
      } else if (outside && kind != "hyperlink") {
        refuse(name, {say(FormMsg::docx_external, name, kind), std::nullopt});
      }
    }
  }

  void look_at_words(const std::string& name, xml_node root) {
    if (root.attribute("xmlns:w").value() != k_transitional) {
      refuse(name, {say(FormMsg::docx_strict), say(FormMsg::docx_save_plain)});
    }
    for (const char* element : {"w:altChunk", "w:subDoc"}) {
      if (!all_inside(root, element).empty()) {
        refuse(name, {say(FormMsg::docx_foreign_content, name, element), std::nullopt});
      }
    }
    std::string codes;
    gather_codes(root, codes);
    if (const std::string_view field = reading_field(text::upper(codes)); !field.empty()) {
      refuse(name, {say(FormMsg::docx_field, name, field), std::nullopt});
    }
  }

  const std::vector<Part>& parts_;
  TemplateFaults faults_;
};

}  // namespace

bool is_xml_part(std::string_view name) {
  const std::string lower = text::lower(name);
  return lower.ends_with(".xml") || lower.ends_with(".rels");
}

std::string content_type(const pugi::xml_document& types, std::string_view part) {
  const xml_node root = types.document_element();
  for (const xml_node row : root.children("Override")) {
    const std::string_view name = row.attribute("PartName").value();
    if (name.starts_with('/') && text::lower(name.substr(1)) == text::lower(part)) {
      return row.attribute("ContentType").value();
    }
  }
  const std::string extension = text::lower(part.substr(part.rfind('.') + 1));
  for (const xml_node row : root.children("Default")) {
    if (text::lower(row.attribute("Extension").value()) == extension) {
      return row.attribute("ContentType").value();
    }
  }
  return {};
}

TemplateFaults refuse_hostile(const std::vector<Part>& parts) {
  return Guard(parts).run();
}

}  // namespace chibo::render
