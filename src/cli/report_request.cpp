#include "cli/report_request.hpp"

#include "i18n/message_narrative.hpp"

#include <string_view>

namespace chibo::cli {

using i18n::NarrativeMsg;

void declare(Arguments& arguments, ReportRequest& request) {
  declare(arguments, request.report);
  declare(arguments, request.summary);
  arguments.add_option("--why", request.why);
  arguments.add_flag("--no-cache", request.no_cache);
  arguments.add_flag("--stats", request.stats);
  arguments.add_flag("--as-committed", request.as_committed);
  arguments.add_flag("--write", request.write);
}

std::optional<base::Error> not_to_write(const ReportRequest& request) {
  const PrintOptions& print = request.report.print;
  const std::string_view other = request.as_committed         ? "--as-committed"
                                 : request.why                ? "--why"
                                 : request.summary.is_wanted  ? "--summary"
                                 : request.summary.key        ? "--sign"
                                 : !print.formats.empty()     ? "--format"
                                 : !print.output.empty()      ? "--output"
                                 : print.pdf_engine != "auto" ? "--pdf-engine"
                                 : request.report.csv.has_bom ? "--bom"
                                 : request.report.csv.is_raw  ? "--raw"
                                 : request.no_cache           ? "--no-cache"
                                 : request.stats              ? "--stats"
                                                              : "";
  if (other.empty()) {
    return std::nullopt;
  }
  return base::Error{i18n::say(NarrativeMsg::write_alone, other),
                     i18n::say(NarrativeMsg::write_alone_hint)};
}

}  // namespace chibo::cli
