#pragma once

#include "base/walk.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <string_view>

namespace chibo::base {

/// 128 bits mixed from words and texts, to tell by chance alone what differs; nothing against
/// somebody who means to deceive.
class Fingerprint {
 public:
  using Value = std::array<std::uint64_t, 2>;

  void add(std::uint64_t number);
  void add(std::string_view bytes);  // how many they are among them
  Value value() const { return lanes_; }
  auto operator<=>(const Fingerprint&) const = default;

 private:
  Value lanes_{0x243f6a8885a308d3ULL, 0x13198a2e03707344ULL};
};

/// What a folder's files looked like: names, sizes, times, numbers on the disk.
struct Looks {
  Fingerprint print;
  std::int64_t newest_ns = 0;  // of all times of all files
  bool can_tell = true;  // false where a later look could miss a change: a link, an unread folder
};

/// Adds the looks of everything that a walk found below its root.
void add_looks(Looks& looks, const std::filesystem::path& root, const Walk& walk);

}  // namespace chibo::base
