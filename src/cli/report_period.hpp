#pragma once

#include "base/result.hpp"
#include "cli/env.hpp"
#include "model/organisation.hpp"
#include "report/period.hpp"

#include <string>

namespace chibo::cli {

// The period of a report as it was typed; where nothing was, that of today.
base::Result<report::Period> typed_month(const Env& env, const std::string& typed);
base::Result<report::Period> typed_quarter(const Env& env, const std::string& typed);
base::Result<report::Period> typed_half(const Env& env, const std::string& typed);
base::Result<report::Period> typed_year(const Env& env, const std::string& typed);
base::Result<report::Period> typed_range(const std::string& first, const std::string& last);

/// What the term of an organisation covers: from the month it began in to the month before the one
/// it ends in, as "nhiệm kỳ" tells, "2025-2030"; to this month where it tells no end.
base::Result<report::Period> term_of(const Env& env, const model::Organisation& organisation);

}  // namespace chibo::cli
