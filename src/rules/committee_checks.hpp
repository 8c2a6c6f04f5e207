#pragma once

#include "diag/diagnostic.hpp"
#include "model/committee_books.hpp"

#include <string_view>

namespace chibo::rules {

inline constexpr std::string_view k_schedule_check = "CB911";
inline constexpr std::string_view k_observers_check = "CB912";
inline constexpr std::string_view k_grades_check = "CB913";

/// What is wrong in a committee's own books.
void check_books(const model::CommitteeBooks& books, diag::Diagnostics& out);

}  // namespace chibo::rules
