#include "views/committee_report.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "text/numbers.hpp"
#include "views/report_lines.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace chibo::views {

namespace {

using render::Align;
using render::Cell;
using render::Missing;
using report::CellLine;
using report::CellNumbers;
using report::CellStanding;
using report::CommitteeReport;

/// The name that people know a cell by; its folder where chibo.yaml tells none.
std::string shown(const CellLine& cell) {
  return cell.name.empty() ? cell.path : cell.name;
}

Cell share(long long part, long long whole) {
  return whole > 0 ? render::percent_of(part, whole) : Cell(Missing{});
}

Cell mean(const CellNumbers& numbers) {
  constexpr long long k_whole = 10000;
  return numbers.meetings_counted > 0
             ? render::percent_of(
                   report::mean_basis_points(numbers.shares, numbers.meetings_counted), k_whole)
             : Cell(Missing{});
}

Cell of(long long part, long long whole) {
  return whole > 0 ? Cell(fmt::format("{}/{}", part, whole)) : Cell(Missing{});
}

/// The columns that blocks, months and cells have alike.
const std::vector<render::Column>& number_columns() {
  static const std::vector<render::Column> k_columns = {
      {"Kỳ đã họp", Align::right},    {"Đúng ngày", Align::right},
      {"Chi ủy trước", Align::right}, {"Dự họp", Align::right},
      {"Tỷ lệ", Align::right},        {"Ý kiến", Align::right},
      {"Chuyên đề", Align::right},    {"Lượt tự phê bình", Align::right},
      {"Việc quá hạn", Align::right}};
  return k_columns;
}

void add_numbers(const CellNumbers& numbers, std::vector<Cell>& row) {
  row.push_back(of(numbers.held, numbers.months_due));
  row.push_back(of(numbers.on_time, numbers.on_time + numbers.late));
  row.push_back(of(numbers.committee_met, numbers.committee_required));
  row.push_back(of(numbers.present, numbers.expected));
  row.push_back(share(numbers.present, numbers.expected));
  row.push_back(numbers.meetings_heard > 0 ? Cell(numbers.opinions) : Cell(Missing{}));
  row.emplace_back(numbers.themes_held);
  row.emplace_back(numbers.turns_done);
  row.emplace_back(numbers.tasks_overdue);
}

class CommitteeWords {
 public:
  CommitteeWords(std::string_view name, const CommitteeReport& report)
      : name_(name), report_(report) {}

  render::Document build() {
    out_.blocks.emplace_back(
        render::Heading{1, fmt::format("Báo cáo {}: {}", period_in_words(report_.period), name_)});
    opening();
    heading("Chi bộ cần nhắc");
    to_remind();
    heading("Kết quả chung");
    sums();
    grades();
    if (!report_.blocks.empty()) {
      heading("Theo đảng bộ bộ phận");
      blocks();
    }
    if (report_.months.size() > 1) {
      heading("Theo tháng");
      months();
    }
    heading("Từng chi bộ");
    cells();
    return std::move(out_);
  }

 private:
  void heading(std::string_view title) {
    out_.blocks.emplace_back(render::Heading{2, fmt::format("{}. {}", ++number_, title)});
  }
  void line(std::string text) { out_.blocks.emplace_back(render::Paragraph{std::move(text)}); }

  std::string progress() const {
    if (!report_.has_begun) {
      return fmt::format(" ({} chưa bắt đầu)", period_noun(report_.period));
    }
    return report_.is_over ? "" : fmt::format(" ({} chưa hết)", period_noun(report_.period));
  }

  void opening() {
    line(fmt::format("Tính đến ngày {}{}. {} chi bộ, có số liệu {}.", base::slashed(report_.as_of),
                     progress(), report_.cells.size(), report_.counted));
    if (report_.counted < static_cast<long long>(report_.cells.size())) {
      line("Số liệu dưới đây chỉ cộng các chi bộ có số liệu.");
    }
  }

  /// A line that names the cells for which a sentence is true, with what it says of each.
  void name_cells(std::string_view title, const std::function<bool(const CellLine&)>& is_wanted,
                  const std::function<std::string(const CellLine&)>& told) {
    std::vector<std::string> items;
    for (const CellLine& cell : report_.cells) {
      if (is_wanted(cell)) {
        const std::string what = told(cell);
        items.push_back(what.empty() ? shown(cell) : shown(cell) + ": " + what);
      }
    }
    if (!items.empty()) {
      line(fmt::format("{} ({} chi bộ):", title, items.size()));
      out_.blocks.emplace_back(render::Bullets{std::move(items)});
      is_anyone_named_ = true;
    }
  }

  void to_remind() {
    is_anyone_named_ = false;
    const auto stands = [](CellStanding standing) {
      return [standing](const CellLine& cell) { return cell.standing == standing; };
    };
    const auto folder = [](const CellLine& cell) { return cell.path + "/"; };
    name_cells("Chưa có số liệu, không có bản ghi cuộc họp nào", stands(CellStanding::silent),
               folder);
    name_cells("Chưa có danh sách đảng viên", stands(CellStanding::no_roster), folder);
    name_cells("Không đọc được sổ, không tính", stands(CellStanding::unread), folder);
    name_cells(
        "Thiếu bản ghi kỳ thường kỳ",
        [](const CellLine& cell) { return cell.is_counted() && !cell.missing.empty(); },
        [](const CellLine& cell) { return "tháng " + base::slashed(cell.missing); });
    name_cells(
        "Có kỳ chưa họp", [](const CellLine& cell) { return !cell.not_held.empty(); },
        [](const CellLine& cell) { return "tháng " + base::slashed(cell.not_held); });
    name_cells(
        "Họp chưa đúng ngày", [](const CellLine& cell) { return !cell.late.empty(); },
        [](const CellLine& cell) { return "kỳ tháng " + base::slashed(cell.late); });
    name_cells(
        "Sổ chưa đủ hoặc còn chỗ sai",
        [](const CellLine& cell) { return cell.is_counted() && cell.is_incomplete(); },
        incompleteness);
    name_cells(
        "Trùng mã với chi bộ khác, có thể tính hai lần",
        [](const CellLine& cell) { return cell.shares_code; },
        [](const CellLine& cell) { return cell.path + "/ (" + cell.code + ")"; });
    if (!is_anyone_named_) {
      line("Không có.");
    }
  }

  static std::string incompleteness(const CellLine& cell) {
    std::vector<std::string> parts;
    if (cell.errors > 0) {
      parts.push_back(fmt::format("{} chỗ sai chưa sửa", cell.errors));
    }
    if (!cell.unread_files.empty()) {
      std::string files;
      for (const std::string& file : cell.unread_files) {
        files += (files.empty() ? "" : ", ") + file;
      }
      parts.push_back("chưa đọc được " + files);
    }
    if (cell.numbers.meetings_uncounted > 0) {
      parts.push_back(fmt::format("{} cuộc họp không rõ số dự", cell.numbers.meetings_uncounted));
    }
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  void sums() {
    const CellNumbers& total = report_.total;
    if (report_.counted == 0) {
      line("Chưa có số liệu để cộng.");
      return;
    }
    std::vector<std::string> items;
    items.push_back(fmt::format(
        "Đảng viên: {} (chính thức {}, dự bị {}); được miễn sinh hoạt {}; sinh hoạt tạm thời nơi "
        "khác {}.",
        total.members, total.official, total.probationary, total.exempt, total.away));
    items.push_back(
        fmt::format("Kỳ thường kỳ: đã họp {} trên {} kỳ; chưa họp {}; thiếu bản ghi {}.",
                    total.held, total.months_due, total.not_held, total.missing));
    items.push_back(fmt::format("Đúng ngày {}, chưa đúng ngày {}, không xét được {}.",
                                total.on_time, total.late, total.untimed));
    if (total.committee_required > 0) {
      items.push_back(fmt::format("Họp chi ủy trước kỳ thường kỳ: {} trên {} kỳ phải họp.",
                                  total.committee_met, total.committee_required));
    }
    items.push_back(attendance(total));
    if (total.meetings_heard > 0) {
      items.push_back(fmt::format(
          "Phát biểu: {} đảng viên, {} ý kiến{}.", total.speakers, total.opinions,
          total.meetings_unheard > 0
              ? fmt::format("; {} cuộc họp chưa ghi có ai phát biểu", total.meetings_unheard)
              : std::string()));
    } else {
      items.emplace_back("Phát biểu: chưa có số liệu.");
    }
    items.push_back(themes(total));
    items.push_back(
        fmt::format("Tự phê bình và phê bình: {} lượt đã thực hiện; {} đảng viên chưa "
                    "có lượt trong năm.",
                    total.turns_done, total.turns_outstanding));
    items.push_back(fmt::format("Nhiệm vụ: hoàn thành {}, còn hạn {}, quá hạn {}.",
                                total.tasks_done, total.tasks_open, total.tasks_overdue));
    out_.blocks.emplace_back(render::Bullets{std::move(items)});
  }

  /// What is lacking is told only where a whole quarter is over and some theme was asked for.
  static std::string themes(const CellNumbers& total) {
    std::string out = fmt::format("Sinh hoạt chuyên đề: {} cuộc", total.themes_held);
    if (total.quarters_judged > 0) {
      out += fmt::format("; thiếu chuyên đề {} trên {} lượt chi bộ và quý đã hết",
                         total.quarters_lacking_themes, total.quarters_judged);
    }
    return out + ".";
  }

  static std::string attendance(const CellNumbers& total) {
    if (total.meetings_counted == 0) {
      return "Dự họp: chưa có số liệu điểm danh.";
    }
    std::string out =
        fmt::format("Dự họp: cộng các cuộc họp {}/{} lượt, đạt {}; bình quân {} cuộc họp {}",
                    text::grouped(total.present), text::grouped(total.expected),
                    render::vietnamese(share(total.present, total.expected)),
                    total.meetings_counted, render::vietnamese(mean(total)));
    if (total.cells_reaching + total.cells_below > 0) {
      out += fmt::format("; {} chi bộ đạt tỷ lệ yêu cầu, {} chi bộ chưa đạt", total.cells_reaching,
                         total.cells_below);
    }
    if (total.meetings_uncounted > 0) {
      out += fmt::format("; {} cuộc họp không rõ số dự, không tính", total.meetings_uncounted);
    }
    return out + ".";
  }

  void grades() {
    const CellNumbers& total = report_.total;
    const auto sum = [](const std::array<long long, report::k_grades>& grades) {
      long long out = 0;
      for (const long long count : grades) {
        out += count;
      }
      return out;
    };
    const long long own = sum(total.self_grades);
    const long long official = sum(total.superior_grades);
    if (own + official == 0) {
      line("Chấm điểm sinh hoạt: chưa có số liệu.");
      return;
    }
    render::Table table;
    table.columns = {{"Xếp loại sinh hoạt"}};
    for (const records::Word& word : records::Words<model::Grade>::table) {
      table.columns.push_back({std::string(word.vi), Align::right});
    }
    table.columns.push_back({"Chưa xếp loại", Align::right});
    std::vector<Cell> row{std::string("chi bộ tự xếp")};
    row.insert(row.end(), total.self_grades.begin(), total.self_grades.end());
    row.emplace_back(total.self_ungraded);
    table.rows.push_back(std::move(row));
    if (official > 0) {
      row = {std::string("cấp trên xếp")};
      row.insert(row.end(), total.superior_grades.begin(), total.superior_grades.end());
      table.rows.push_back(std::move(row));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  static render::Table table_of(std::vector<render::Column> lead) {
    render::Table out;
    out.columns = std::move(lead);
    out.columns.insert(out.columns.end(), number_columns().begin(), number_columns().end());
    return out;
  }

  void blocks() {
    render::Table table = table_of({{"Đảng bộ bộ phận"}, {"Có số liệu", Align::right}});
    for (const report::BlockLine& block : report_.blocks) {
      std::vector<Cell> row{block.name.empty() ? std::string("trực thuộc") : block.name,
                            fmt::format("{}/{}", block.counted, block.cells)};
      if (block.counted > 0) {
        add_numbers(block.numbers, row);
      }
      table.rows.push_back(std::move(row));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  void months() {
    render::Table table = table_of({{"Tháng"}});
    for (const report::MonthLine& month : report_.months) {
      std::vector<Cell> row{base::slashed(month.month)};
      if (report_.counted > 0) {
        add_numbers(month.numbers, row);
      }
      table.rows.push_back(std::move(row));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  void cells() {
    render::Table table = table_of({{"Chi bộ"}, {"Đảng viên", Align::right}});
    for (const CellLine& cell : report_.cells) {
      std::vector<Cell> row{shown(cell)};
      if (cell.is_counted()) {
        row.emplace_back(cell.numbers.members);
        add_numbers(cell.numbers, row);
      }
      table.rows.push_back(std::move(row));
    }
    if (report_.counted > 0) {
      std::vector<Cell> sum{std::string("Cộng"), report_.total.members};
      add_numbers(report_.total, sum);
      table.rows.push_back(std::move(sum));
    }
    out_.blocks.emplace_back(std::move(table));
  }

  std::string_view name_;
  const CommitteeReport& report_;
  render::Document out_;
  int number_ = 0;
  bool is_anyone_named_ = false;
};

}  // namespace

render::Document committee_document(std::string_view name, const CommitteeReport& report) {
  return CommitteeWords(name, report).build();
}

}  // namespace chibo::views
