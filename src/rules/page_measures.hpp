#pragma once

#include <optional>
#include <string_view>

namespace chibo::rules {

/// What an A4 page can take for a measure (the-thuc.*): with margins within theirs, words stay
/// between them.
struct MeasureBounds {
  std::string_view key;
  int least = 0;
  int most = 0;
  std::string_view unit;
};
/// Nothing for a key that measures no page.
std::optional<MeasureBounds> measure_bounds(std::string_view key);

/// Whether a page can take a value of a key; every value where the key measures no page.
bool fits_page(std::string_view key, int value);

}  // namespace chibo::rules
