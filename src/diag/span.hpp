#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace chibo::diag {

/// A file of Sources; k_no_file where a value was not read from one.
using FileId = std::uint32_t;
inline constexpr FileId k_no_file = 0xFFFFFFFF;
inline constexpr std::uint32_t k_whole_file = 0xFFFFFFFF;

/// A place in a file: bytes from offset; line and column are worked out when it is shown.
struct Span {
  FileId file = k_no_file;
  std::uint32_t offset = k_whole_file;  // k_whole_file: the file as such
  std::uint32_t length = 0;             // 0: a point
  auto operator<=>(const Span&) const = default;
};

}  // namespace chibo::diag
