#pragma once

#include "report/cell_numbers.hpp"

namespace chibo::report {

/// How a number would change by what the records do not tell.
enum class Change { grows, shrinks, either };

/// What the records of a period do not tell of a number: how many months, meetings or rows, and how
/// it would change by them.
struct Untold {
  long long count = 0;
  Change change = Change::grows;
};
Untold untold_of(NumberOf number, const CellNumbers& numbers);

}  // namespace chibo::report
