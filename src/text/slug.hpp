#pragma once

#include <string>
#include <string_view>

namespace chibo::text {

/// A text in lower-case ASCII letters and digits, everything else as single hyphens between them:
/// "Chi bộ 6" → "chi-bo-6"; empty where nothing is left.
std::string slug(std::string_view text);

}  // namespace chibo::text
