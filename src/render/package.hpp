#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::render {

inline constexpr std::size_t k_most_parts = 1000;
inline constexpr std::size_t k_largest_part = std::size_t{8} << 20;
inline constexpr std::size_t k_largest_package = std::size_t{32} << 20;

/// A file inside a zip package.
struct Part {
  std::string name;
  std::string data;
  bool operator==(const Part&) const = default;
};

/// Unpacks a zip package within limits; name is how the package is called in complaints.
base::Result<std::vector<Part>> read_package(std::string_view bytes, std::string_view name);

/// Packs parts into a zip: "[Content_Types].xml" first, then "_rels/.rels", then by name; no dates,
/// the same bytes each time.
std::string write_package(std::vector<Part> parts);

}  // namespace chibo::render
