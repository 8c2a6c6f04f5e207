#pragma once

#include <string>
#include <vector>

namespace chibo::text {

/// One cell of a list's row and the columns it takes, blanks behind it included.
struct RowCell {
  std::string text;
  int width = 0;
};

/// A row of a list within a width: its cells beside each other, the last one going on below itself;
/// where that leaves it no room, the first cell alone and the others set in below.
std::string row(const std::vector<RowCell>& cells, int width);

}  // namespace chibo::text
