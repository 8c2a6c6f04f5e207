#include "cli/report_request.hpp"

#include "i18n/message_narrative.hpp"
#include "i18n/message_report.hpp"

#include <algorithm>
#include <string_view>

namespace chibo::cli {

using i18n::NarrativeMsg;
using i18n::ReportMsg;

void declare(Arguments& arguments, ReportRequest& request) {
  declare(arguments, request.report);
  declare(arguments, request.summary);
  arguments.add_option("--why", request.why);
  arguments.add_option("--rank", request.rank);
  arguments.add_flag("--no-cache", request.no_cache);
  arguments.add_flag("--stats", request.stats);
  arguments.add_flag("--as-committed", request.as_committed);
  arguments.add_flag("--write", request.write);
}

std::optional<base::Error> not_to_rank(const ReportRequest& request, bool is_committee,
                                       const std::vector<ReportFormat>& formats) {
  if (!request.rank) {
    return std::nullopt;
  }
  const bool is_alone = !request.why && !request.summary.is_wanted;
  const auto is_read = [](const ReportFormat& format) {
    return format.kind == ReportKind::page || format.name == "text" || format.name == "md";
  };
  if (is_committee && is_alone && std::ranges::all_of(formats, is_read)) {
    return std::nullopt;
  }
  return base::Error{i18n::say(ReportMsg::rank_not_here), i18n::say(ReportMsg::rank_not_here_hint)};
}

std::optional<base::Error> not_to_write(const ReportRequest& request) {
  const PrintOptions& print = request.report.print;
  const std::string_view other = request.as_committed         ? "--as-committed"
                                 : request.why                ? "--why"
                                 : request.rank               ? "--rank"
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
