#pragma once

#include <optional>
#include <string>
#include <vector>

namespace chibo::text {

/// One paragraph that differs: gone where after is empty, new where before is empty, else changed.
struct Difference {
  std::optional<std::string> before;
  std::optional<std::string> after;
  bool operator==(const Difference&) const = default;
};

/// What differs between two texts, paragraph by paragraph in order; paragraphs that stand in each
/// other's place and begin or end alike are one change.
std::vector<Difference> differences(const std::vector<std::string>& before,
                                    const std::vector<std::string>& after);

}  // namespace chibo::text
