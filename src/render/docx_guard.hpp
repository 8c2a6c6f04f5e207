#pragma once

#include "render/fault.hpp"
#include "render/package.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

inline constexpr std::string_view k_word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

bool is_xml_part(std::string_view name);

/// The content type that [Content_Types].xml gives a part; empty when it gives none.
std::string content_type(const pugi::xml_document& types, std::string_view part);

/// Why a package cannot be a template: damaged XML, macros, DOCTYPE, Strict Open XML, whatever
/// reads from outside.
TemplateFaults refuse_hostile(const std::vector<Part>& parts);

}  // namespace chibo::render
