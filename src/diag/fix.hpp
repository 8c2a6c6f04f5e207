#pragma once

#include "diag/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::diag {

/// The fixes of one file, by place, each beside the others: of two that overlap the first stands.
std::vector<Fix> fixes_of(const Diagnostics& diagnostics, FileId file);

/// The text with each fix in its place; fixes as fixes_of gives them.
std::string fixed(std::string_view text, const std::vector<Fix>& fixes);

}  // namespace chibo::diag
