#pragma once

#include "base/result.hpp"
#include "model/cell.hpp"
#include "rules/paper_types.hpp"

#include <string_view>

namespace chibo::cli {

/// A type of paper that a cell may issue on a day (R83), by name or code; why it may not.
base::Result<rules::PaperType> issued_type(const model::Cell& cell, std::string_view typed,
                                           base::Date day);

}  // namespace chibo::cli
