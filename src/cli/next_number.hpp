#pragma once

#include "cli/session.hpp"

#include <string>
#include <string_view>

namespace chibo::cli {

/// The number that was asked for, else the next of its type and term (R81); one that is taken is
/// refused, gaps are told and never filled.
base::Result<int> number_to_give(Env& env, const model::Cell& cell, std::string_view type_code,
                                 base::Date day, const std::string& asked);

}  // namespace chibo::cli
