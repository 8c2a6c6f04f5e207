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
  std::optional<std::string> rank;  // of a committee: the number to tell the most and least of
  bool no_cache = false;
  bool stats = false;
  bool as_committed = false;
  bool write = false;
};
void declare(Arguments& arguments, ReportRequest& request);

/// Why the most and least of a number cannot be told on this line.
std::optional<base::Error> not_to_rank(const ReportRequest& request, bool is_committee,
                                       const std::vector<ReportFormat>& formats);

/// Why a line that opens the words of a report cannot ask for anything else.
std::optional<base::Error> not_to_write(const ReportRequest& request);

}  // namespace chibo::cli
