#include "views/committee_fillings.hpp"

#include "rules/report_forms.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"

#include <string>
#include <utility>

namespace chibo::views {

namespace {

using model::ReportFilling;
using render::Block;
using report::CommitteeReport;

std::vector<Block> listed(std::vector<std::string> lines, std::string_view otherwise) {
  if (lines.empty()) {
    return {render::Paragraph{std::string(otherwise)}};
  }
  return {render::Bullets{std::move(lines)}};
}

std::vector<Block> opening(const CommitteeReport& report) {
  std::vector<Block> out;
  for (std::string& line : opening_in_words(report)) {
    out.emplace_back(render::Paragraph{std::move(line)});
  }
  return out;
}

}  // namespace

bool is_there(const CommitteeReport& report, ReportFilling filling) {
  switch (filling) {
    case ReportFilling::comparison:
      return comparison_of(report).has_value();
    case ReportFilling::registrations:
      return !report.schedules.empty();
    case ReportFilling::visits:
      return report.observers.has_value();
    case ReportFilling::findings:
      return report.findings.has_value();
    case ReportFilling::blocks:
      return !report.blocks.empty();
    case ReportFilling::months:
      return report.months.size() > 1;
    default:
      return rules::belongs_to(filling, model::ReportOf::committee);
  }
}

std::vector<Block> lines_of(const CommitteeReport& report, ReportFilling filling) {
  switch (filling) {
    case ReportFilling::opening:
      return opening(report);
    case ReportFilling::reminders:
      return reminders_of(report).empty() ? listed({}, "Không có.") : std::vector<Block>();
    case ReportFilling::sums:
      return listed(sums_in_words(report), "Chưa có số liệu để cộng.");
    case ReportFilling::registrations:
      return listed(registrations_in_words(report), "Chưa có số liệu.");
    case ReportFilling::visits:
      return listed(visits_in_words(report), "Chưa có số liệu.");
    case ReportFilling::findings:
      return listed(findings_in_words(report), "Chưa có số liệu.");
    case ReportFilling::grades:
      return grades_table(report) ? std::vector<Block>() : listed({}, "Chưa có số liệu.");
    default:
      return {};
  }
}

std::optional<render::Table> comparison_of(const CommitteeReport& report) {
  return comparison_table({report.period, report.counted, report.total}, report.compared);
}

}  // namespace chibo::views
