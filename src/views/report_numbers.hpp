#pragma once

#include "render/table.hpp"
#include "report/cell_numbers.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::views {

/// A number of a report under its stable name, as json, csv and the command line have it; a ratio
/// has a whole besides.
struct ReportNumber {
  enum class Unit { count, dong, ratio, mean };

  std::string key;    // "attendance.present"
  std::string title;  // "Lượt có mặt"
  Unit unit = Unit::count;
  report::NumberOf of = nullptr;  // of a ratio the part, of a mean the sum of shares
  report::NumberOf whole = nullptr;
  report::NumberOf rests_on = nullptr;   // at nought, the number is not known; null: always known
  report::NumberOf uncounted = nullptr;  // of what was not told, and so is not in it
  bool hides_names = false;              // of members, above the cell (R43)
  std::string part_title{};              // of a ratio and a mean
  std::string whole_title{};

  bool is_known_in(const report::CellNumbers& numbers) const;
  /// As json has it, ratios in whole 1/100 of a percent; nothing where it is not known.
  std::optional<long long> value_in(const report::CellNumbers& numbers) const;
  /// As tables have it; missing where it is not known.
  render::Cell cell_in(const report::CellNumbers& numbers) const;
};

/// Every number of a report of cells, in the order of json and csv.
std::span<const ReportNumber> report_numbers();

/// The number that a key or a title means, marks or not, what stands in brackets or not; null where
/// none does.
const ReportNumber* find_number(std::string_view typed);
/// The key nearest to what was typed, or the only one it is a part of; empty where there is none.
std::string nearest_number(std::string_view typed);
/// Those of which what was typed is a part; all where it is a part of none.
std::vector<const ReportNumber*> numbers_like(std::string_view typed);

}  // namespace chibo::views
