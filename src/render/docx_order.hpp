#pragma once

#include <pugixml.hpp>

#include <span>
#include <string_view>

namespace chibo::render {

/// The order of the children of one element of WordprocessingML; ranks that are equal may mix.
struct ChildRank {
  std::string_view child;  // without "w:"
  int rank = 0;
};

struct ChildOrder {
  std::string_view parent;
  std::span<const ChildRank> ranks;
};

/// The elements whose children must stand in order; ECMA-376, transitional.
std::span<const ChildOrder> child_orders();

}  // namespace chibo::render
