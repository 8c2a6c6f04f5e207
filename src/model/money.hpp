#pragma once

#include <compare>
#include <cstdint>

namespace chibo::model {

/// A sum in whole đồng.
struct Money {
  std::int64_t dong = 0;
  auto operator<=>(const Money&) const = default;
};

}  // namespace chibo::model
