#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::render {

/// A number with a fixed count of decimals: {938, 1} is 93,8.
struct Fixed {
  long long units = 0;
  int decimals = 0;
  bool operator==(const Fixed&) const = default;
};

struct Percent {
  Fixed value;
  bool operator==(const Percent&) const = default;
};

/// A value that is not known; never the same as 0.
struct Missing {
  bool operator==(const Missing&) const = default;
};

/// What stands in a table, with its type; each writer prints it in its own way.
using Cell = std::variant<Missing, std::string, long long, Fixed, Percent, base::Date>;

enum class Align { left, right, centre };

struct Column {
  std::string title;
  Align align = Align::left;
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // a short row is filled up with missing cells
};

/// part of whole in percent with one decimal, halves rounded away from zero; missing when whole is
/// 0.
Cell percent_of(long long part, long long whole);

/// The digits of a number without its sign, those before and those behind the decimal mark.
struct FixedDigits {
  std::string whole;     // at least one
  std::string decimals;  // as many as the number has
};
FixedDigits digits_of(Fixed number);

std::string vietnamese(Fixed number);     // 1.250,5
std::string vietnamese(Percent percent);  // 93,8%, 100%
/// A cell as a Vietnamese paper prints it; "—" where it is missing.
std::string vietnamese(const Cell& cell);

/// The cell of a row, missing where the row is too short.
Cell cell_at(const std::vector<Cell>& row, std::size_t column);

}  // namespace chibo::render
