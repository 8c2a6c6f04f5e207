#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chibo::store {

/// What a record file of a workspace means, whatever its layout: its keys in the description's
/// order and spelling, without comments. Nothing where the path is no record's or the text cannot
/// be read.
std::optional<std::string> canonical_text(std::string_view path, std::string_view text);

}  // namespace chibo::store
