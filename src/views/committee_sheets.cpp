#include "views/committee_sheets.hpp"

#include "records/summary_words.hpp"
#include "records/words.hpp"
#include "views/committee_words.hpp"
#include "views/comparison.hpp"

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
using report::Duties;

/// A number of a row: a count of the records, or, where it is not always known, what it rests on.
template <class Numbers>
struct Counted {
  std::string_view title;
  long long Numbers::*number;
  long long Numbers::*rests_on = nullptr;  // at nought, the number is not known
};
using NumberColumn = Counted<CellNumbers>;
using DutyColumn = Counted<Duties>;

constexpr NumberColumn k_before_share[] = {
    {"Đảng viên", &CellNumbers::members},
    {"Chính thức", &CellNumbers::official},
    {"Dự bị", &CellNumbers::probationary},
    {"Được miễn sinh hoạt", &CellNumbers::exempt},
    {"Sinh hoạt tạm thời nơi khác", &CellNumbers::away},
    {"Nơi khác đến sinh hoạt tạm thời", &CellNumbers::guests},
    {"Kỳ phải họp", &CellNumbers::months_due},
    {"Kỳ đã họp", &CellNumbers::held},
    {"Đúng ngày", &CellNumbers::on_time},
    {"Chưa đúng ngày", &CellNumbers::late},
    {"Không xét được ngày", &CellNumbers::untimed},
    {"Kỳ chưa họp", &CellNumbers::not_held},
    {"Kỳ chưa rõ", &CellNumbers::unclear},
    {"Kỳ thiếu bản ghi", &CellNumbers::missing},
    {"Kỳ phải họp chi ủy trước", &CellNumbers::committee_required},
    {"Chi ủy đã họp trước", &CellNumbers::committee_met, &CellNumbers::committee_required},
    {"Cuộc họp rõ số dự", &CellNumbers::meetings_counted},
    {"Cuộc họp không rõ số dự", &CellNumbers::meetings_uncounted},
    {"Lượt có mặt", &CellNumbers::present, &CellNumbers::expected},
    {"Lượt phải dự", &CellNumbers::expected, &CellNumbers::expected}};
constexpr NumberColumn k_after_share[] = {
    {"Đảng viên phát biểu", &CellNumbers::speakers, &CellNumbers::meetings_heard},
    {"Ý kiến", &CellNumbers::opinions, &CellNumbers::meetings_heard},
    {"Cuộc họp chưa ghi phát biểu", &CellNumbers::meetings_unheard},
    {"Cuộc chuyên đề", &CellNumbers::themes_held},
    {"Quý đã hết phải có chuyên đề", &CellNumbers::quarters_judged},
    {"Quý thiếu chuyên đề", &CellNumbers::quarters_lacking_themes, &CellNumbers::quarters_judged},
    {"Lượt tự phê bình đã thực hiện", &CellNumbers::turns_done},
    {"Đảng viên chưa có lượt trong năm", &CellNumbers::turns_outstanding},
    {"Việc hoàn thành", &CellNumbers::tasks_done},
    {"Việc còn hạn", &CellNumbers::tasks_open},
    {"Việc quá hạn", &CellNumbers::tasks_overdue}};

constexpr DutyColumn k_duties[] = {
    {"Vắng có lý do", &Duties::excused, &Duties::absences_told},
    {"Vắng không lý do", &Duties::unexcused, &Duties::absences_told},
    {"Vắng chưa rõ lý do", &Duties::unclear, &Duties::absences_told},
    {"Hồ sơ gửi đúng hạn", &Duties::papers_in_time},
    {"Hồ sơ gửi chậm", &Duties::papers_late},
    {"Hồ sơ quá hạn chưa ghi gửi", &Duties::papers_unsent},
    {"Dự bị đến hạn xét", &Duties::probation_due},
    {"Tháng có sổ đảng phí", &Duties::dues_months},
    {"Tháng chưa có sổ đảng phí", &Duties::dues_months_lacking},
    {"Đảng phí phải thu (đồng)", &Duties::dues_to_collect, &Duties::dues_months},
    {"Đảng phí đã thu (đồng)", &Duties::dues_collected, &Duties::dues_months},
    {"Đảng phí còn thiếu (đồng)", &Duties::dues_owed, &Duties::dues_months},
    {"Dòng đảng phí chưa rõ", &Duties::dues_unknown, &Duties::dues_months}};

/// A table of numbers with what leads each row.
class NumberTable {
 public:
  explicit NumberTable(std::vector<render::Column> lead) {
    table_.columns = std::move(lead);
    titles(k_before_share);
    title("Tỷ lệ dự họp (cộng các cuộc)");
    title("Tỷ lệ dự họp (bình quân cuộc)");
    titles(k_after_share);
    for (const char* who : {"Tự xếp ", "Cấp trên xếp "}) {
      for (const records::Word& word : records::Words<model::Grade>::table) {
        title(who + std::string(word.vi));
      }
    }
    title("Chưa tự xếp loại");
    titles(k_duties);
  }

  void add(std::vector<Cell> lead, const CellNumbers* numbers) {
    if (numbers != nullptr) {
      put(k_before_share, *numbers, lead);
      lead.push_back(render::percent_of(numbers->present, numbers->expected));
      lead.push_back(mean_attendance(*numbers));
      put(k_after_share, *numbers, lead);
      lead.insert(lead.end(), numbers->self_grades.begin(), numbers->self_grades.end());
      lead.insert(lead.end(), numbers->superior_grades.begin(), numbers->superior_grades.end());
      lead.emplace_back(numbers->self_ungraded);
      put(k_duties, numbers->duties, lead);
    }
    table_.rows.push_back(std::move(lead));
  }

  Table take() { return std::move(table_); }

 private:
  void title(std::string text) { table_.columns.push_back({std::move(text), Align::right}); }
  template <class Numbers, std::size_t Size>
  void titles(const Counted<Numbers> (&columns)[Size]) {
    for (const Counted<Numbers>& column : columns) {
      title(std::string(column.title));
    }
  }
  template <class Numbers, std::size_t Size>
  static void put(const Counted<Numbers> (&columns)[Size], const Numbers& numbers,
                  std::vector<Cell>& row) {
    for (const Counted<Numbers>& column : columns) {
      const bool is_known = column.rests_on == nullptr || numbers.*column.rests_on > 0;
      row.push_back(is_known ? Cell(numbers.*column.number) : Cell(Missing{}));
    }
  }

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

}  // namespace

std::vector<render::WorkbookSheet> committee_sheets(const CommitteeReport& report) {
  std::vector<render::WorkbookSheet> out;
  out.push_back(cells_sheet(report));
  out.push_back(reminders_sheet(report));
  if (auto table =
          comparison_table({report.period, report.counted, report.total}, report.compared)) {
    out.push_back({"So với các kỳ khác", std::move(*table)});
  }
  if (!report.blocks.empty()) {
    out.push_back(blocks_sheet(report));
  }
  if (report.months.size() > 1) {
    out.push_back(months_sheet(report));
    out.push_back(each_month_sheet(report));
  }
  return out;
}

}  // namespace chibo::views
