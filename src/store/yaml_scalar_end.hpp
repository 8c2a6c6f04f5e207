#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace chibo::store {

/// Byte offset just after the closing quote of the quoted scalar at an offset; nothing when no
/// quote closes it.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at);

/// Byte offset just after the plain scalar at an offset, on whatever line it ends: a line end in
/// the text is one blank of the value, or its line ends but one. Nothing when the text is not this
/// value's.
std::optional<std::size_t> end_of_plain(std::string_view text, std::size_t at,
                                        std::string_view value);

}  // namespace chibo::store
