#pragma once

#include "cli/report_output.hpp"
#include "cli/report_summary.hpp"

#include <optional>
#include <string>

namespace chibo::cli {

/// What is asked of a report on one line.
struct ReportRequest {
  std::string period;
  ReportOptions report;
  SummaryOptions summary;
  std::optional<std::string> why;
  bool no_cache = false;
  bool stats = false;
  bool as_committed = false;
  bool write = false;
};
void declare(Arguments& arguments, ReportRequest& request);

/// Why a line that opens the words of a report cannot ask for anything else.
std::optional<base::Error> not_to_write(const ReportRequest& request);

}  // namespace chibo::cli
