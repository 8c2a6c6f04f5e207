#pragma once

#include "base/result.hpp"
#include "render/fault.hpp"
#include "render/tag.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

// Elements of our own, between reading and writing; no XML can hold such names, so no template can
// bring them along.
inline constexpr const char* k_tag_element = "#tag";
inline constexpr const char* k_section_element = "#section";
inline constexpr const char* k_break_element = "#break";
inline constexpr const char* k_index = "#index";  // of a tag in DocxPart::tags

/// A tag of a .docx template and the paragraph it stands in.
struct PlacedTag {
  Tag tag;
  ParagraphPlace at;
};

/// Tags of a part, by their numbers.
struct TagStretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// One XML part of a .docx template while it is being filled.
struct DocxPart {
  std::string name;
  pugi::xml_document xml;
  std::vector<PlacedTag> tags;
  std::vector<TagStretch> cuts;  // sections that cannot be filled, from tag to tag
  TemplateFaults faults;

  const PlacedTag& tag_of(pugi::xml_node element) const {
    return tags[element.attribute(k_index).as_uint()];
  }
  void complain(const PlacedTag& tag, base::Error error) {
    add_fault(faults, fault_at(tag.at, std::move(error)));
  }
};

bool is(pugi::xml_node node, std::string_view name);
bool is_any(pugi::xml_node node, std::initializer_list<std::string_view> names);
/// The element itself or the nearest around it with this name; nothing when there is none.
pugi::xml_node nearest_around(pugi::xml_node node, std::string_view name);
/// All elements of this name inside, in document order.
std::vector<pugi::xml_node> all_inside(pugi::xml_node node, std::string_view name);
/// Sets the text of a w:t so that its blanks survive.
void set_text(pugi::xml_node text_element, std::string_view text);

/// Reads XML strictly: UTF-8, no DOCTYPE, legal characters, bound prefixes, one root, limited
/// depth.
base::Result<void> load_xml(pugi::xml_document& into, const std::string& part,
                            std::string_view xml);
std::string save_xml(const pugi::xml_document& document);

}  // namespace chibo::render
