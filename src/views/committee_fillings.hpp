#pragma once

#include "model/rule_pack.hpp"
#include "render/document.hpp"
#include "report/committee_report.hpp"

#include <optional>
#include <vector>

namespace chibo::views {

/// Whether a committee's report has anything to fill a section with: there are no sub-committees,
/// one month alone, no book that the office keeps.
bool is_there(const report::CommitteeReport& report, model::ReportFilling filling);

/// What fills a section in lines, the same on a screen and on paper; none where tables alone do.
std::vector<render::Block> lines_of(const report::CommitteeReport& report,
                                    model::ReportFilling filling);

/// The chief numbers beside the plan and other periods; nothing where none of them is on record.
std::optional<render::Table> comparison_of(const report::CommitteeReport& report);

}  // namespace chibo::views
