#pragma once

#include "store/yaml_patch.hpp"
#include "store/yaml_tree.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::test {

/// The same numbers from the same seed on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  /// From 0 up to sides - 1.
  std::size_t roll(std::size_t sides);
  /// True once in so many rolls.
  bool once_in(std::size_t sides) { return roll(sides) == 0; }
  std::string_view pick(std::span<const std::string_view> choices) {
    return choices[roll(choices.size())];
  }

 private:
  std::uint64_t state_;
};

/// Values that some YAML reader or writer gets wrong.
std::span<const std::string_view> awkward_values();

/// A value as a record might hold, without styles; no deeper than depth.
store::Node random_value(Dice& dice, std::size_t depth);
store::Node random_map(Dice& dice, std::size_t depth);

/// First and last line of what stands at a path, from 0; the last one without comments below.
struct Lines {
  std::size_t first = 0;
  std::size_t last = 0;
  bool inside_flow = false;
};

/// A file as a person might have written it, and where everything stands in it.
struct RandomRecord {
  std::string text;
  store::Node root;
  std::vector<std::pair<store::Path, Lines>> places;
};

/// Written in random styles and indents, with comments, blank lines, line ends and a BOM by chance.
RandomRecord random_record(Dice& dice);

}  // namespace chibo::test
