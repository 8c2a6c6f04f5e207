#pragma once

#include "model/summary_numbers.hpp"
#include "report/cell_numbers.hpp"

#include <cstddef>

namespace chibo::report {

/// Adds every number behind those that its row has.
void add_to_rows(const CellNumbers& numbers, model::SummaryNumbers& rows);

/// The numbers that stand at one place of every row.
CellNumbers numbers_at(const model::SummaryNumbers& rows, std::size_t place);

}  // namespace chibo::report
