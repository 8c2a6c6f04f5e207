#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::store {

struct CsvRow {
  std::size_t line = 1;             // of the file, where the row begins
  std::vector<std::string> fields;  // NFC, blanks around them taken off unless quoted
};

/// Reads a table as spreadsheets save it: UTF-8, with commas, semicolons or tabs as its first line
/// shows. Rows without any text are passed over.
base::Result<std::vector<CsvRow>> parse_csv(std::string_view bytes);

}  // namespace chibo::store
