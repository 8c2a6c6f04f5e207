#pragma once

#include "cli/report_output.hpp"
#include "cli/session.hpp"
#include "model/rule_pack.hpp"
#include "report/period.hpp"

#include <vector>

namespace chibo::cli {

/// `--write`: the file with the words of a report is made, or has the sections added that it lacks,
/// and is opened where somebody sits at a terminal. What was written is never changed.
Exit write_words(Env& env, const report::Period& period);

/// Says what is wrong with the words kept for a report, where a format shows them: they are no
/// ground of its numbers, so it is made in any case, with dots for what could not be read.
Exit tell_words(Env& env, const Workspace& workspace, const report::Period& period,
                const std::vector<ReportFormat>& formats);

/// Says what a paper that goes out leaves to be filled in: sections without words, and what it
/// always leaves.
void tell_places_left(Env& env, const model::Cell& organisation, model::ReportOf of,
                      const report::Period& period);

}  // namespace chibo::cli
