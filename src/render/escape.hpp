#pragma once

#include <string>
#include <string_view>

namespace chibo::render {

/// Text for HTML and XML content and quoted attributes.
std::string escape_xml(std::string_view text);

}  // namespace chibo::render
