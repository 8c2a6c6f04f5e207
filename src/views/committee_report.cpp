#include "views/committee_report.hpp"

#include "views/committee_charts.hpp"
#include "views/committee_fillings.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"
#include "views/ranking.hpp"
#include "views/report_lines.hpp"
#include "views/report_outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace chibo::views {

namespace {

using model::ReportFilling;
using report::CommitteeReport;

/// What the screen calls a section that no locality named; grades go on with the sums.
std::string own_title(const CommitteeReport& report, ReportFilling filling) {
  switch (filling) {
    case ReportFilling::reminders:
      return "Chi bộ cần nhắc";
    case ReportFilling::sums:
      return "Kết quả chung";
    case ReportFilling::comparison:
      return comparison_title({report.period, report.counted, report.total}, report.compared);
    case ReportFilling::registrations:
      return "Đăng ký lịch họp";
    case ReportFilling::visits:
      return "Cấp ủy viên dự sinh hoạt";
    case ReportFilling::findings:
      return "Khắc phục sau kiểm tra, giám sát";
    case ReportFilling::blocks:
      return "Theo đảng bộ bộ phận";
    case ReportFilling::months:
      return "Theo tháng";
    case ReportFilling::cells:
      return "Từng chi bộ";
    default:
      return {};
  }
}

class CommitteeDocument {
 public:
  CommitteeDocument(std::string_view name, const Outline& outline, const CommitteeReport& report)
      : name_(name), outline_(outline), report_(report) {}

  render::Document build(const ReportNumber* ranked) {
    put(render::Heading{1, committee_title(name_, report_.period)});
    if (!outline_.has(ReportFilling::opening)) {
      put_all(lines_of(report_, ReportFilling::opening));
    }
    for (const OutlineSection& section :
         on_screen(outline_, {ReportFilling::reminders, ReportFilling::sums, ReportFilling::grades,
                              ReportFilling::comparison, ReportFilling::registrations,
                              ReportFilling::visits, ReportFilling::findings, ReportFilling::blocks,
                              ReportFilling::months, ReportFilling::cells})) {
      add(section);
    }
    if (ranked != nullptr) {
      put(render::Heading{2, fmt::format("{}. {}", ++number_, ranking_title(*ranked))});
      put_all(ranking(report_, *ranked));
    }
    return std::move(out_);
  }

 private:
  void put(render::Block block) { out_.blocks.push_back(std::move(block)); }
  void put(render::ColumnChart chart) { put(render::Figure{std::move(chart)}); }
  void put(render::StripChart chart) { put(render::Figure{std::move(chart)}); }
  void put_all(std::vector<render::Block> blocks) {
    std::ranges::move(blocks, std::back_inserter(out_.blocks));
  }

  void add(const OutlineSection& section) {
    const bool has_numbers = section.filling && is_there(report_, *section.filling);
    if (!has_numbers && section.words.empty()) {
      return;
    }
    const std::string title =
        section.title.empty() ? own_title(report_, *section.filling) : section.title;
    if (!title.empty()) {
      put(render::Heading{2, fmt::format("{}. {}", ++number_, title)});
    }
    put_all(section.words);
    if (has_numbers) {
      fill(*section.filling);
    }
  }

  void fill(ReportFilling filling) {
    if (filling == ReportFilling::grades) {
      grades();
      return;
    }
    put_all(lines_of(report_, filling));
    switch (filling) {
      case ReportFilling::reminders:
        reminders();
        return;
      case ReportFilling::sums:
        if (!sums_in_words(report_).empty()) {
          put(turns_chart(report_));
        }
        return;
      case ReportFilling::comparison:
        put(*comparison_of(report_));
        return;
      case ReportFilling::blocks:
        put(blocks_table(report_));
        return;
      case ReportFilling::months:
        months();
        return;
      case ReportFilling::cells:
        cells();
        return;
      default:
        return;
    }
  }

  void reminders() {
    for (const Reminder& reminder : reminders_of(report_)) {
      put(render::Paragraph{fmt::format("{} ({} chi bộ):", reminder.title, reminder.cells.size())});
      render::Bullets names;
      for (const Reminder::Named& named : reminder.cells) {
        const std::string words = named_in_words(named);
        const std::string place = shown_place(*named.cell);
        names.items.push_back(reminder.is_of_folder && place != words ? words + ": " + place
                                                                      : words);
      }
      put(std::move(names));
    }
  }

  void grades() {
    if (auto table = grades_table(report_)) {
      put(std::move(*table));
      put(grades_chart(report_));
    } else {
      put(render::Paragraph{"Chấm điểm sinh hoạt: chưa có số liệu."});
    }
  }

  void months() {
    put(months_table(report_));
    if (auto chart = attendance_chart(report_)) {
      put(std::move(*chart));
    }
    if (auto chart = themes_chart(report_)) {
      put(std::move(*chart));
    }
  }

  void cells() {
    for (render::StripChart& chart : meeting_strips(report_)) {
      put(std::move(chart));
    }
    if (std::ranges::any_of(report_.cells, [](const report::CellLine& cell) {
          return cell.standing == report::CellStanding::unread ||
                 cell.standing == report::CellStanding::no_roster;
        })) {
      put(render::Paragraph{
          "Dòng không có số liệu: chi bộ chưa có danh sách đảng viên, hoặc sổ không đọc được."});
    }
    put(cells_table(report_));
  }

  std::string_view name_;
  const Outline& outline_;
  const CommitteeReport& report_;
  render::Document out_;
  int number_ = 0;
};

}  // namespace

std::string committee_title(std::string_view name, const report::Period& period) {
  return fmt::format("Báo cáo {}: {}", period_in_words(period), name);
}

render::Document committee_document(const model::Cell& committee, std::string_view name,
                                    const CommitteeReport& report, const ReportNumber* ranked) {
  const Outline outline =
      outline_of(committee, model::ReportOf::committee, report.period, report.as_of);
  return CommitteeDocument(name, outline, report).build(ranked);
}

}  // namespace chibo::views
