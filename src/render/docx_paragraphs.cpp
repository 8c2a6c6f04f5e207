#include "render/docx_paragraphs.hpp"

#include "i18n/message_form.hpp"
#include "render/docx_part.hpp"
#include "text/layout.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr std::string_view k_body = "word/document.xml";

void collect_words(pugi::xml_node node, std::string& out) {
  for (const pugi::xml_node child : node.children()) {
    if (is(child, "w:t")) {
      out += child.text().get();
    } else if (is_any(child, {"w:tab", "w:br", "w:cr"})) {
      out += ' ';
    } else if (!is_any(child, {"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:p"})) {
      collect_words(child, out);
    }
  }
}

}  // namespace

base::Result<std::vector<std::string>> docx_paragraphs(const std::vector<Part>& parts) {
  const auto body = std::ranges::find(parts, k_body, &Part::name);
  if (body == parts.end()) {
    return base::fail(i18n::say(i18n::FormMsg::docx_not_docx, k_body),
                      i18n::say(i18n::FormMsg::docx_save_again));
  }
  pugi::xml_document xml;
  if (const auto loaded = load_xml(xml, body->name, body->data); !loaded) {
    return tl::unexpected(loaded.error());
  }
  std::vector<std::string> out;
  for (const pugi::xml_node paragraph : all_inside(xml, "w:p")) {
    std::string words;
    collect_words(paragraph, words);
    words = text::one_line(words);
    if (!words.empty()) {
      out.push_back(std::move(words));
    }
  }
  return out;
}

}  // namespace chibo::render
