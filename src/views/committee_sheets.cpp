#include "views/committee_sheets.hpp"

#include "records/summary_words.hpp"
#include "records/words.hpp"
#include "views/book_gaps.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"
#include "views/report_numbers.hpp"

#include <fmt/format.h>

#include <utility>

namespace chibo::views {

namespace {

using render::Align;
using render::Cell;
using render::Missing;
using render::Table;
using report::CellLine;
using report::CellNumbers;
using report::CommitteeReport;

/// A table of numbers with what leads each row.
class NumberTable {
 public:
  explicit NumberTable(std::vector<render::Column> lead) {
    table_.columns = std::move(lead);
    for (const ReportNumber& number : report_numbers()) {
      table_.columns.push_back({number.title, Align::right});
    }
  }

  void add(std::vector<Cell> lead, const CellNumbers* numbers) {
    if (numbers != nullptr) {
      for (const ReportNumber& number : report_numbers()) {
        lead.push_back(number.cell_in(*numbers));
      }
    }
    table_.rows.push_back(std::move(lead));
  }

  Table take() { return std::move(table_); }

 private:
  Table table_;
};

render::WorkbookSheet cells_sheet(const CommitteeReport& report) {
  NumberTable table({{"Chi bộ"}, {"Mã"}, {"Đảng bộ bộ phận"}, {"Thư mục"}, {"Số liệu"}});
  for (const CellLine& cell : report.cells) {
    table.add({shown_name(cell), cell.code, cell.block, shown_place(cell),
               std::string(records::word(cell.standing))},
              cell.is_counted() ? &cell.numbers : nullptr);
  }
  const bool has_total = report.counted > 0;
  if (has_total) {
    table.add({std::string("Cộng"), Missing{}, Missing{}, Missing{}, Missing{}}, &report.total);
  }
  return {"Chi bộ", table.take(), has_total};
}

render::WorkbookSheet reminders_sheet(const CommitteeReport& report) {
  Table out{{{"Chi bộ"}, {"Thư mục"}, {"Điều cần nhắc"}, {"Cụ thể"}}, {}};
  for (const Reminder& reminder : reminders_of(report)) {
    for (const Reminder::Named& named : reminder.cells) {
      out.rows.push_back(
          {shown_name(*named.cell), shown_place(*named.cell), reminder.title, named.what});
    }
  }
  for (const report::BookGap& gap : report.book_gaps) {
    out.rows.push_back(
        {Missing{}, gap.at.file, std::string("Sổ của đảng ủy"), book_gap_in_words(gap)});
  }
  return {"Cần nhắc", std::move(out)};
}

render::WorkbookSheet blocks_sheet(const CommitteeReport& report) {
  NumberTable table({{"Đảng bộ bộ phận"}, {"Chi bộ", Align::right}, {"Có số liệu", Align::right}});
  for (const report::BlockLine& block : report.blocks) {
    table.add({block_name(block), block.cells, block.counted},
              block.counted > 0 ? &block.numbers : nullptr);
  }
  return {"Đảng bộ bộ phận", table.take()};
}

render::WorkbookSheet months_sheet(const CommitteeReport& report) {
  NumberTable table({{"Tháng"}});
  for (const report::MonthLine& month : report.months) {
    table.add({base::slashed(month.month)}, report.counted > 0 ? &month.numbers : nullptr);
  }
  return {"Theo tháng", table.take()};
}

render::WorkbookSheet each_month_sheet(const CommitteeReport& report) {
  NumberTable table({{"Chi bộ"}, {"Tháng"}});
  for (const CellLine& cell : report.cells) {
    for (std::size_t i = 0; i < report.months.size() && i < cell.by_month.size(); ++i) {
      table.add({shown_name(cell), base::slashed(report.months[i].month)}, &cell.by_month[i]);
    }
  }
  return {"Chi bộ từng tháng", table.take()};
}

/// No number is nought for a book that could not be read; those of the others are the least.
render::WorkbookSheet findings_sheet(const report::FindingLine& line) {
  Table out{{{"Khắc phục sau kiểm tra, giám sát"}, {"Số việc", Align::right}}, {}};
  const auto known = [&](long long count) { return line.is_told ? Cell(count) : Cell(Missing{}); };
  out.rows = {
      {std::string("Kết luận trong kỳ"), line.concluded ? Cell(*line.concluded) : Cell(Missing{})},
      {std::string("Khắc phục xong đúng hạn"), known(line.mended_in_time)},
      {std::string("Khắc phục xong, chậm hạn"), known(line.mended_late)},
      {std::string("Khắc phục xong, không xét được hạn"), known(line.mended_untimed)},
      {std::string("Còn trong hạn vào ngày báo cáo"), known(line.open)},
      {std::string("Quá hạn vào ngày báo cáo"), known(line.overdue)},
      {std::string("Chưa rõ, vì sổ ghi chưa đúng"), known(line.unknown)}};
  for (const std::string& book : line.unread) {
    out.rows.push_back({"Chưa đọc được " + book + ", các số trên có thể thiếu", Missing{}});
  }
  return {"Khắc phục", std::move(out)};
}

render::WorkbookSheet schedules_sheet(const CommitteeReport& report) {
  Table out{{{"Tháng"},
             {"Đã thống nhất", Align::right},
             {"Chờ duyệt", Align::right},
             {"Chờ đăng ký", Align::right},
             {"Chi bộ chờ đăng ký"}},
            {}};
  for (const report::ScheduleLine& line : report.schedules) {
    out.rows.push_back({base::slashed(line.month), line.agreed, line.registered,
                        static_cast<long long>(line.waiting.size()),
                        fmt::format("{}", fmt::join(line.waiting, ", "))});
  }
  return {"Đăng ký lịch", std::move(out)};
}

render::WorkbookSheet observers_sheet(const report::ObserverLine& line) {
  Table out{{{"Lượt dự của cấp ủy viên", Align::right},
             {"Cấp ủy viên được phân công", Align::right},
             {"Có chỉ tiêu", Align::right},
             {"Đạt chỉ tiêu", Align::right}},
            {{line.visits, line.assigned, line.with_quota,
              line.with_quota > 0 ? Cell(line.reaching) : Cell(Missing{})}}};
  return {"Dự sinh hoạt", std::move(out)};
}

}  // namespace

std::vector<render::WorkbookSheet> committee_sheets(const CommitteeReport& report) {
  std::vector<render::WorkbookSheet> out;
  out.push_back(cells_sheet(report));
  out.push_back(reminders_sheet(report));
  const report::Compared now{report.period, report.counted, report.total};
  if (auto table = comparison_table(now, report.compared)) {
    out.push_back({comparison_title(now, report.compared), std::move(*table)});
  }
  if (!report.blocks.empty()) {
    out.push_back(blocks_sheet(report));
  }
  if (report.months.size() > 1) {
    out.push_back(months_sheet(report));
    out.push_back(each_month_sheet(report));
  }
  if (!report.schedules.empty()) {
    out.push_back(schedules_sheet(report));
  }
  if (report.observers) {
    out.push_back(observers_sheet(*report.observers));
  }
  if (report.findings) {
    out.push_back(findings_sheet(*report.findings));
  }
  return out;
}

}  // namespace chibo::views
