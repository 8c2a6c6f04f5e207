#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace chibo::text {

/// What is typed of a name: "đồng chí Lan", "đ/c Lan" → "Lan".
std::string_view without_address(std::string_view typed);

/// Someone with the id they go by.
struct Called {
  std::string_view id;
  std::string_view name;
};

/// The places of those whom a typed name fits best: by id, then by the whole name, then by whole
/// words of it, then by a part; marks or not, but a name typed with its marks fits those marks
/// first. Several may fit equally well, or nobody.
std::vector<std::size_t> closest(std::span<const Called> people, std::string_view typed);

}  // namespace chibo::text
