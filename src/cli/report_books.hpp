#pragma once

#include "cli/committed_records.hpp"
#include "i18n/message_report.hpp"
#include "report/committee_report.hpp"

#include <optional>
#include <string>

namespace chibo::cli {

/// Adds what the books of the office tell, and what in them, and in the rules of its committees,
/// cannot be counted as it stands.
void add_books(CountedCommittee& counting, const std::string& shown,
               report::CommitteeReport& report);

/// Why a year has nothing to report: it is yet to come, or no rule and no cell tells of it.
std::optional<base::Error> year_of_nothing(const Env& env, const CountedCommittee& counting,
                                           const report::Period& period);

/// Says that a committee's report has gaps, in these words, and what that makes of the exit code.
Exit tell_gaps(Env& env, const report::CommitteeReport& report, i18n::ReportMsg words);

}  // namespace chibo::cli
