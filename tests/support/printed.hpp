#pragma once

#include "base/date.hpp"
#include "render/value.hpp"

#include <string>
#include <string_view>

namespace chibo::support {

/// A built-in paper as text or Markdown, in the form of a day; a fault of its template fails the
/// test.
std::string printed(std::string_view paper, const render::Value& view, std::string_view format,
                    base::Date day);

/// Whether a text has a part.
bool has(std::string_view text, std::string_view part);

}  // namespace chibo::support
