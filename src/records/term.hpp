#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chibo::records {

/// A year of four digits.
std::optional<int> read_year(std::string_view text);

/// A term as the records write it, "2025-2027", from its first and last year with any dash between;
/// nothing for other words, or where the last year is not after the first.
std::optional<std::string> read_term(std::string_view text);

}  // namespace chibo::records
