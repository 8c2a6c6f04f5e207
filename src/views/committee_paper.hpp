#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"
#include "report/committee_report.hpp"

namespace chibo::views {

/// What a committee's report in Party form may name; a folder of a committee has its organisation
/// and its rules, and no members. Issued on a day.
render::Value committee_view(const model::Cell& committee, const report::CommitteeReport& report,
                             base::Date day);

}  // namespace chibo::views
