#include "store/yaml_marks.hpp"

#include <algorithm>
#include <bit>

namespace chibo::store {

std::vector<BlockBits> bits_of_portable(std::string_view text) {
  std::vector<BlockBits> out(text.size() / k_block + 1);
  for (std::size_t at = 0; at < out.size() * k_block; ++at) {
    BlockBits& block = out[at / k_block];
    const std::uint64_t bit = std::uint64_t{1} << at % k_block;
    switch (at < text.size() ? text[at] : '\n') {
      case '\n':
        block.line_feeds |= bit;
        break;
      case '\r':
        block.returns |= bit;
        break;
      case ' ':
        block.blanks |= bit;
        break;
      case ':':
        block.colons |= bit;
        break;
      case '#':
        block.hashes |= bit;
        break;
      default:
        break;
    }
  }
  return out;
}

TextMarks::TextMarks(std::string_view text) : text_(text) {
  constexpr unsigned k_last = k_block - 1;
  const std::vector<BlockBits> bits = bits_of(text);
  blocks_.resize(bits.size());
  std::uint64_t blank_before = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    const BlockBits& here = bits[i];
    const std::uint64_t ends = here.line_feeds | here.returns | here.blanks;
    // behind the last block is the end of the text
    const bool ends_next =
        i + 1 == bits.size() ||
        ((bits[i + 1].line_feeds | bits[i + 1].returns | bits[i + 1].blanks) & 1U) != 0;
    const std::uint64_t followed = ends >> 1U | std::uint64_t{ends_next} << k_last;
    blocks_[i] = {here.line_feeds, here.colons & followed,
                  here.hashes & (here.blanks << 1U | blank_before)};
    blank_before = here.blanks >> k_last;
  }
}

std::size_t TextMarks::next(std::uint64_t Block::*kind, std::size_t from, std::size_t end) const {
  if (from >= end) {
    return end;
  }
  std::size_t block = from / k_block;
  std::uint64_t bits = blocks_[block].*kind >> from % k_block << from % k_block;
  while (bits == 0 && (block + 1) * k_block < end) {
    bits = blocks_[++block].*kind;
  }
  return bits == 0
             ? end
             : std::min(end, block * k_block + static_cast<std::size_t>(std::countr_zero(bits)));
}

ScanLine TextMarks::line_at(std::size_t begin) const {
  return line_up_to(text_, begin, next(&Block::line_feeds, begin, text_.size()));
}

std::size_t TextMarks::separating_colon(std::size_t from, std::size_t end) const {
  return next(&Block::colons, from, end);
}

std::size_t TextMarks::comment(std::size_t from, std::size_t end) const {
  return next(&Block::comments, from, end);
}

}  // namespace chibo::store
