#include "render/docx_part.hpp"

#include "i18n/message_form.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

using base::fail;
using base::Result;
using i18n::FormMsg;
using i18n::say;
using pugi::xml_attribute;
using pugi::xml_node;

namespace {

constexpr std::size_t k_deepest_element = 256;
constexpr unsigned k_parse_options =
    pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration;

bool is_legal_text(std::string_view text) {
  if (text::first_invalid_utf8(text)) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::next_character(text, at);
    if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0xFFFE || c == 0xFFFF) {
      return false;
    }
  }
  return true;
}

bool is_legal_name(std::string_view name) {
  const auto starts = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  const auto goes_on = [&](char c) {
    return starts(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
  };
  const std::size_t colon = name.find(':');
  const std::string_view local = name.substr(colon == std::string_view::npos ? 0 : colon + 1);
  const auto whole = [&](std::string_view part) {
    return !part.empty() && starts(part.front()) && std::ranges::all_of(part, goes_on);
  };
  return whole(local) && (colon == std::string_view::npos || whole(name.substr(0, colon)));
}

/// Looks for what pugixml takes and Word does not.
class StrictReader {
 public:
  explicit StrictReader(const std::string& part) : part_(part) {}

  Result<void> check(xml_node node, std::size_t depth) {
    if (depth > k_deepest_element) {
      return fail(say(FormMsg::docx_too_deep, part_, k_deepest_element));
    }
    const std::size_t known = prefixes_.size();
    for (const xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (name.starts_with("xmlns:")) {
        prefixes_.push_back(name.substr(6));
      }
    }
    const bool named = node.type() != pugi::node_element || is_bound(node.name());
    if (!named || !is_legal_text(node.value()) || !attributes_are_right(node)) {
      return fail(say(FormMsg::docx_bad_xml, part_, node.name()), say(FormMsg::docx_save_again));
    }
    for (const xml_node child : node.children()) {
      if (Result<void> right = check(child, depth + 1); !right) {
        return right;
      }
    }
    prefixes_.resize(known);
    return {};
  }

 private:
  bool is_bound(std::string_view name) const {
    const std::size_t colon = name.find(':');
    return is_legal_name(name) &&
           (colon == std::string_view::npos || name.starts_with("xml:") ||
            name.starts_with("xmlns:") ||
            std::ranges::find(prefixes_, name.substr(0, colon)) != prefixes_.end());
  }

  bool attributes_are_right(xml_node node) const {
    for (const xml_attribute attribute : node.attributes()) {
      const bool prolog = node.type() == pugi::node_declaration;
      if (!is_legal_text(attribute.value()) || node.attribute(attribute.name()) != attribute ||
          (!prolog && !is_bound(attribute.name()))) {
        return false;
      }
    }
    return true;
  }

  const std::string& part_;
  std::vector<std::string_view> prefixes_;
};

bool is_utf8_declared(const pugi::xml_document& document) {
  const std::string_view encoding = document.first_child().attribute("encoding").value();
  if (document.first_child().type() != pugi::node_declaration || encoding.empty()) {
    return true;
  }
  return text::lower(encoding) == "utf-8" || text::lower(encoding) == "us-ascii";
}

class StringWriter : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
  std::string text;
};

void gather(xml_node node, std::string_view name, std::vector<xml_node>& out) {
  for (const xml_node child : node.children()) {
    if (is(child, name)) {
      out.push_back(child);
    }
    gather(child, name, out);
  }
}

}  // namespace

bool is(xml_node node, std::string_view name) {
  const char* own = node.name();
  std::size_t same = 0;
  while (same < name.size() && own[same] == name[same]) {
    ++same;
  }
  return same == name.size() && own[same] == '\0';
}

bool is_any(xml_node node, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, std::string_view(node.name())) != names.end();
}

xml_node nearest_around(xml_node node, std::string_view name) {
  while (node && !is(node, name)) {
    node = node.parent();
  }
  return node;
}

std::vector<xml_node> all_inside(xml_node node, std::string_view name) {
  std::vector<xml_node> out;
  gather(node, name, out);
  return out;
}

void set_text(xml_node text_element, std::string_view text) {
  text_element.text().set(std::string(text).c_str());
  text_element.remove_attribute("xml:space");
  if (!text.empty()) {
    text_element.append_attribute("xml:space") = "preserve";
  }
}

Result<void> load_xml(pugi::xml_document& into, const std::string& part, std::string_view xml) {
  xml.remove_prefix(text::bom_length(xml));
  if (!is_legal_text(xml)) {
    return fail(say(FormMsg::docx_bad_xml, part, "UTF-8"), say(FormMsg::docx_save_again));
  }
  if (xml.find("<!DOCTYPE") != std::string_view::npos) {
    return fail(say(FormMsg::docx_doctype, part));
  }
  const pugi::xml_parse_result parsed =
      into.load_buffer(xml.data(), xml.size(), k_parse_options, pugi::encoding_utf8);
  if (!parsed) {
    return fail(say(FormMsg::docx_bad_xml, part, parsed.description()),
                say(FormMsg::docx_save_again));
  }
  const auto roots = std::ranges::count_if(
      into.children(), [](xml_node node) { return node.type() == pugi::node_element; });
  if (roots != 1 || !is_utf8_declared(into)) {
    return fail(say(FormMsg::docx_bad_xml, part, roots == 1 ? "encoding" : "root"),
                say(FormMsg::docx_save_again));
  }
  return StrictReader(part).check(into, 0);
}

std::string save_xml(const pugi::xml_document& document) {
  StringWriter writer;
  writer.text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.document_element().print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace chibo::render
