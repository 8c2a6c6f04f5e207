#include "views/committee_report.hpp"

#include "views/committee_charts.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace chibo::views {

namespace {

using report::CommitteeReport;

class CommitteeDocument {
 public:
  CommitteeDocument(std::string_view name, const CommitteeReport& report)
      : name_(name), report_(report) {}

  render::Document build() {
    put(render::Heading{1, committee_title(name_, report_.period)});
    for (std::string& line : opening_in_words(report_)) {
      put(render::Paragraph{std::move(line)});
    }
    heading("Chi bộ cần nhắc");
    reminders();
    heading("Kết quả chung");
    sums();
    const report::Compared now{report_.period, report_.counted, report_.total};
    if (auto table = comparison_table(now, report_.compared)) {
      heading(comparison_title(now, report_.compared));
      put(std::move(*table));
    }
    if (!report_.schedules.empty()) {
      heading("Đăng ký lịch họp");
      put(render::Bullets{registrations_in_words(report_)});
    }
    if (report_.observers) {
      heading("Cấp ủy viên dự sinh hoạt");
      put(render::Bullets{visits_in_words(report_)});
    }
    if (report_.findings) {
      heading("Khắc phục sau kiểm tra, giám sát");
      put(render::Bullets{findings_in_words(report_)});
    }
    if (!report_.blocks.empty()) {
      heading("Theo đảng bộ bộ phận");
      put(blocks_table(report_));
    }
    if (report_.months.size() > 1) {
      heading("Theo tháng");
      put(months_table(report_));
      if (auto chart = attendance_chart(report_)) {
        put(std::move(*chart));
      }
      if (auto chart = themes_chart(report_)) {
        put(std::move(*chart));
      }
    }
    heading("Từng chi bộ");
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
    return std::move(out_);
  }

 private:
  void heading(std::string_view title) {
    put(render::Heading{2, fmt::format("{}. {}", ++number_, title)});
  }
  void put(render::Block block) { out_.blocks.push_back(std::move(block)); }
  void put(render::ColumnChart chart) { put(render::Figure{std::move(chart)}); }
  void put(render::StripChart chart) { put(render::Figure{std::move(chart)}); }

  void reminders() {
    const std::vector<Reminder> reminders = reminders_of(report_);
    for (const Reminder& reminder : reminders) {
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
    if (reminders.empty()) {
      put(render::Paragraph{"Không có."});
    }
  }

  void sums() {
    std::vector<std::string> sums = sums_in_words(report_);
    if (sums.empty()) {
      put(render::Paragraph{"Chưa có số liệu để cộng."});
    } else {
      put(render::Bullets{std::move(sums)});
      put(turns_chart(report_));
    }
    if (auto grades = grades_table(report_)) {
      put(std::move(*grades));
      put(grades_chart(report_));
    } else {
      put(render::Paragraph{"Chấm điểm sinh hoạt: chưa có số liệu."});
    }
  }

  std::string_view name_;
  const CommitteeReport& report_;
  render::Document out_;
  int number_ = 0;
};

}  // namespace

std::string committee_title(std::string_view name, const report::Period& period) {
  return fmt::format("Báo cáo {}: {}", period_in_words(period), name);
}

render::Document committee_document(std::string_view name, const CommitteeReport& report) {
  return CommitteeDocument(name, report).build();
}

}  // namespace chibo::views
