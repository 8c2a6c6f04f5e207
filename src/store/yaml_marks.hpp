#pragma once

#include "store/yaml_scan_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chibo::store {

/// Which of 64 bytes are of a kind, a bit each, the first byte lowest.
struct BlockBits {
  std::uint64_t line_feeds = 0;
  std::uint64_t returns = 0;
  std::uint64_t blanks = 0;
  std::uint64_t colons = 0;
  std::uint64_t hashes = 0;
  bool operator==(const BlockBits&) const = default;
};
inline constexpr std::size_t k_block = 64;

/// The bits of a text, block by block; what lies behind its end counts as line feeds. By the widest
/// registers that this machine has; the portable way says the same.
std::vector<BlockBits> bits_of(std::string_view text);
std::vector<BlockBits> bits_of_portable(std::string_view text);

/// Where in a simple text (is_simple_text) lines end, keys may end and comments may begin, found
/// once for all of it. "From" and "end" are offsets; end where there is none before it.
class TextMarks {
 public:
  explicit TextMarks(std::string_view text);

  /// The line that begins at an offset inside the text.
  ScanLine line_at(std::size_t begin) const;
  /// The first ":" that a blank or the end of its line follows.
  std::size_t separating_colon(std::size_t from, std::size_t end) const;
  /// The first "#" behind a blank.
  std::size_t comment(std::size_t from, std::size_t end) const;

 private:
  struct Block {
    std::uint64_t line_feeds = 0;
    std::uint64_t colons = 0;
    std::uint64_t comments = 0;
  };
  std::size_t next(std::uint64_t Block::*kind, std::size_t from, std::size_t end) const;

  std::string_view text_;
  std::vector<Block> blocks_;
};

}  // namespace chibo::store
