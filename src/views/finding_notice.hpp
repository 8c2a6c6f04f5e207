#pragma once

#include "render/value.hpp"
#include "rules/findings.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// What templates/thong-bao-khac-phuc may name: the committee's notice to a cell of what it has to
/// mend, with the ids by which the cell records it.
render::Value finding_notice_view(const model::Cell& committee, const std::string& cell_name,
                                  const std::vector<rules::TrackedFinding>& findings,
                                  base::Date day);

}  // namespace chibo::views
