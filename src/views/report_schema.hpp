#pragma once

#include <string>
#include <string_view>

namespace chibo::views {

/// The JSON Schema (draft-07) of what `report … --format json` prints, with and without --why, of a
/// cell and of a committee. Its sentences are in one of two languages; the titles of numbers are
/// those that reports have.
std::string report_schema(bool is_vietnamese);
std::string_view report_schema_title(bool is_vietnamese);

}  // namespace chibo::views
