#pragma once

#include <string_view>

namespace chibo::text {

/// The text without the blanks, tabs, line ends and hard blanks at either end.
std::string_view trimmed(std::string_view text);

}  // namespace chibo::text
