#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace chibo::text {

/// The candidate nearest to word when marks, case and blanks are set aside; nothing when none is
/// near.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace chibo::text
