#pragma once

#include "diag/diagnostic.hpp"
#include "model/committee_books.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

inline constexpr std::string_view k_schedule_check = "CB911";
inline constexpr std::string_view k_observers_check = "CB912";
inline constexpr std::string_view k_grades_check = "CB913";
inline constexpr std::string_view k_findings_check = "CB914";

/// What is wrong in a committee's own books on a day.
void check_books(const model::CommitteeBooks& books, base::Date today, diag::Diagnostics& out);

/// What is wrong in its books of findings; which findings are overdue is noted.
void check_findings(const model::CommitteeBooks& books, base::Date today, diag::Diagnostics& out);

/// Conclusions on cells that none of these codes is of.
void check_cells_of_findings(const model::CommitteeBooks& books,
                             const std::vector<std::string>& codes, diag::Diagnostics& out);

/// The year that a book tells against the one in the name of its file.
void check_year(const model::Told<int>& year, const std::string& stem, std::string_view id,
                diag::Diagnostics& out);

}  // namespace chibo::rules
