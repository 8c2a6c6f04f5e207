#pragma once

#include "model/cell.hpp"
#include "report/tally.hpp"

namespace chibo::report {

struct CellNumbers;
struct CellReport;

/// Counts what the plan of the year put into a report's period.
void count_planned(const model::Cell& cell, const CellReport& report, Tally& tally,
                   CellNumbers& out);

}  // namespace chibo::report
