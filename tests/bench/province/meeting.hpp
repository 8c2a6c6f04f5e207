#pragma once

#include "cell.hpp"

#include <string>
#include <vector>

namespace province {

struct File {
  std::string path;  // from the cell's folder
  std::string text;
};

/// The meetings of a cell in a year: one a month and one on a theme; some months without a record,
/// late, put off or not held, and some cells without any.
std::vector<File> meetings_of(const Cell& cell, const Size& size, int year);

}  // namespace province
