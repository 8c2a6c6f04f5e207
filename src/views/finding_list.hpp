#pragma once

#include "render/document.hpp"
#include "rules/findings.hpp"

#include <functional>
#include <string>
#include <vector>

namespace chibo::views {

/// The name of a cell by its code.
using NameOfCell = std::function<std::string(const std::string& code)>;

/// "quá hạn 12 ngày, đang làm", "hoàn thành 20/06/2026, đúng hạn".
std::string standing_in_words(const rules::FindingStanding& standing, base::Date day);

/// Which findings are listed.
struct FindingChoice {
  std::string words;  // for the heading: of what cell, of what year
  bool only_open = false;
};

/// What cells have to mend: the overdue first, then those with time left, then what is done.
render::Document findings_document(const std::vector<rules::TrackedFinding>& findings,
                                   const FindingChoice& choice, const NameOfCell& name_of,
                                   base::Date day);

}  // namespace chibo::views
