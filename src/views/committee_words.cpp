#include "views/committee_words.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "text/numbers.hpp"
#include "views/book_gaps.hpp"
#include "views/report_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
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
  row.push_back(share_in_words(numbers.held, numbers.months_due));
  row.push_back(share_in_words(numbers.on_time, numbers.on_time + numbers.late));
  row.push_back(share_in_words(numbers.committee_met, numbers.committee_required));
  row.push_back(share_in_words(numbers.present, numbers.expected));
  row.push_back(render::percent_of(numbers.present, numbers.expected));
  row.push_back(numbers.meetings_heard > 0 ? Cell(numbers.opinions) : Cell(Missing{}));
  row.emplace_back(numbers.themes_held);
  row.emplace_back(numbers.turns_done);
  row.emplace_back(numbers.tasks_overdue);
}

std::string progress(const CommitteeReport& report) {
  if (!report.has_begun) {
    return fmt::format(" ({} chưa bắt đầu)", period_noun(report.period));
  }
  return report.is_over ? "" : fmt::format(" ({} chưa hết)", period_noun(report.period));
}

std::string incompleteness(const CellLine& cell) {
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
  if (cell.as_of) {
    parts.push_back("số liệu tính đến ngày " + base::slashed(*cell.as_of));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

/// What is lacking is told only where a whole quarter is over and some theme was asked for.
std::string themes(const CellNumbers& total) {
  std::string out = fmt::format("Sinh hoạt chuyên đề: {} cuộc", total.themes_held);
  if (total.quarters_judged > 0) {
    out += fmt::format("; thiếu chuyên đề {} trên {} lượt chi bộ và quý đã hết",
                       total.quarters_lacking_themes, total.quarters_judged);
  }
  return out + ".";
}

std::string attendance(const CellNumbers& total) {
  if (total.meetings_counted == 0) {
    return "Dự họp: chưa có số liệu điểm danh.";
  }
  std::string out =
      fmt::format("Dự họp: cộng các cuộc họp {}/{} lượt, đạt {}; bình quân {} cuộc họp {}",
                  text::grouped(total.present), text::grouped(total.expected),
                  render::vietnamese(render::percent_of(total.present, total.expected)),
                  total.meetings_counted, render::vietnamese(mean_attendance(total)));
  if (total.cells_reaching + total.cells_below > 0) {
    out += fmt::format("; {} chi bộ đạt tỷ lệ yêu cầu, {} chi bộ chưa đạt", total.cells_reaching,
                       total.cells_below);
  }
  if (total.meetings_uncounted > 0) {
    out += fmt::format("; {} cuộc họp không rõ số dự, không tính", total.meetings_uncounted);
  }
  return out + ".";
}

void add_absences(const report::Duties& duties, std::vector<std::string>& items) {
  if (duties.absences_told > 0) {
    items.push_back(fmt::format("Vắng: có lý do {} lượt, không lý do {}, chưa rõ lý do {}.",
                                text::grouped(duties.excused), text::grouped(duties.unexcused),
                                text::grouped(duties.unclear)));
  }
}

std::string dong(long long sum) {
  return text::grouped(sum) + " đồng";
}

/// Nought of the rows that tell something is no sum where others tell nothing.
std::string dues_in_words(const report::Duties& duties) {
  if (duties.dues_unknown == 0) {
    return fmt::format("Đảng phí: đã thu {} trên {} phải thu, còn thiếu {}",
                       dong(duties.dues_collected), dong(duties.dues_to_collect),
                       dong(duties.dues_owed));
  }
  std::string out = "Đảng phí, theo các dòng đã rõ:";
  out +=
      duties.dues_collected > 0 ? " đã thu " + dong(duties.dues_collected) : " chưa rõ số đã thu";
  out += duties.dues_to_collect > 0 ? ", phải thu " + dong(duties.dues_to_collect)
                                    : ", chưa rõ số phải thu";
  out += duties.dues_owed > 0 ? ", còn thiếu " + dong(duties.dues_owed) : "";
  return out + fmt::format("; {} dòng chưa rõ, không tính", text::grouped(duties.dues_unknown));
}

void add_duties(const report::Duties& duties, std::vector<std::string>& items) {
  if (duties.papers_in_time + duties.papers_late + duties.papers_unsent > 0) {
    items.push_back(
        fmt::format("Gửi hồ sơ cuộc họp: đúng hạn {}, chậm {}, quá hạn mà chưa ghi gửi {}.",
                    text::grouped(duties.papers_in_time), text::grouped(duties.papers_late),
                    text::grouped(duties.papers_unsent)));
  }
  items.push_back(fmt::format("Đảng viên dự bị đến hạn xét công nhận chính thức: {}.",
                              text::grouped(duties.probation_due)));
  if (duties.dues_months == 0) {
    items.emplace_back("Đảng phí: chưa có sổ.");
    return;
  }
  std::string dues = dues_in_words(duties);
  if (duties.dues_months_lacking > 0) {
    dues += fmt::format("; chưa có sổ của {} lượt chi bộ và tháng",
                        text::grouped(duties.dues_months_lacking));
  }
  items.push_back(dues + ".");
}

}  // namespace

std::string shown_name(const CellLine& cell) {
  return cell.name.empty() ? cell.path : cell.name;
}

std::string shown_place(const CellLine& cell) {
  return cell.path.ends_with(".yaml") ? cell.path : cell.path + "/";
}

render::Cell share_in_words(long long part, long long whole) {
  return whole > 0 ? Cell(fmt::format("{}/{}", part, whole)) : Cell(Missing{});
}

render::Cell mean_attendance(const CellNumbers& numbers) {
  constexpr long long k_whole = 10000;
  return numbers.meetings_counted > 0
             ? render::percent_of(
                   report::mean_basis_points(numbers.shares, numbers.meetings_counted), k_whole)
             : Cell(Missing{});
}

std::string block_name(const report::BlockLine& block) {
  return block.name.empty() ? "trực thuộc" : block.name;
}

std::vector<std::string> opening_in_words(const CommitteeReport& report) {
  std::vector<std::string> out{fmt::format("Tính đến ngày {}{}. {} chi bộ, có số liệu {}.",
                                           base::slashed(report.as_of), progress(report),
                                           report.cells.size(), report.counted)};
  if (report.counted < static_cast<long long>(report.cells.size())) {
    out.emplace_back("Số liệu dưới đây chỉ cộng các chi bộ có số liệu.");
  }
  std::ranges::transform(report.book_gaps, std::back_inserter(out), book_gap_in_words);
  return out;
}

std::string named_in_words(const Reminder::Named& named) {
  const std::string name = shown_name(*named.cell);
  return named.what.empty() ? name : name + ": " + named.what;
}

std::vector<Reminder> reminders_of(const CommitteeReport& report) {
  std::vector<Reminder> out;
  const auto add = [&](std::string_view title,
                       const std::function<bool(const CellLine&)>& is_wanted,
                       const std::function<std::string(const CellLine&)>& told) {
    Reminder reminder{std::string(title), {}};
    for (const CellLine& cell : report.cells) {
      if (is_wanted(cell)) {
        reminder.cells.push_back({&cell, told(cell)});
      }
    }
    if (!reminder.cells.empty()) {
      reminder.is_of_folder = !reminder.cells.front().cell->is_counted();
      out.push_back(std::move(reminder));
    }
  };
  const auto stands = [](CellStanding standing) {
    return [standing](const CellLine& cell) { return cell.standing == standing; };
  };
  const auto nothing = [](const CellLine&) { return std::string(); };
  add("Chưa có số liệu, không có bản ghi cuộc họp nào", stands(CellStanding::silent), nothing);
  add("Chưa có danh sách đảng viên", stands(CellStanding::no_roster), nothing);
  add("Không đọc được sổ, không tính", stands(CellStanding::unread), nothing);
  add(
      "Thiếu bản ghi kỳ thường kỳ",
      [](const CellLine& cell) { return cell.is_counted() && !cell.missing.empty(); },
      [](const CellLine& cell) { return "tháng " + base::slashed(cell.missing); });
  add(
      "Có kỳ chưa họp", [](const CellLine& cell) { return !cell.not_held.empty(); },
      [](const CellLine& cell) { return "tháng " + base::slashed(cell.not_held); });
  add(
      "Có kỳ chưa rõ đã họp hay chưa, hoặc họp ngày nào",
      [](const CellLine& cell) { return !cell.unclear.empty(); },
      [](const CellLine& cell) { return "tháng " + base::slashed(cell.unclear); });
  add(
      "Họp chưa đúng ngày", [](const CellLine& cell) { return !cell.late.empty(); },
      [](const CellLine& cell) { return "kỳ tháng " + base::slashed(cell.late); });
  add(
      "Sổ chưa đủ hoặc còn chỗ sai",
      [](const CellLine& cell) { return cell.is_counted() && cell.is_incomplete(); },
      incompleteness);
  add(
      "Trùng mã với chi bộ khác, có thể tính hai lần",
      [](const CellLine& cell) { return cell.shares_code; },
      [](const CellLine& cell) { return cell.path + "/ (" + cell.code + ")"; });
  return out;
}

std::vector<std::string> sums_in_words(const CommitteeReport& report) {
  if (report.counted == 0) {
    return {};
  }
  const CellNumbers& total = report.total;
  std::vector<std::string> items;
  items.push_back(fmt::format(
      "Đảng viên: {} (chính thức {}, dự bị {}); được miễn sinh hoạt {}; sinh hoạt tạm thời nơi "
      "khác {}.",
      text::grouped(total.members), text::grouped(total.official),
      text::grouped(total.probationary), text::grouped(total.exempt), text::grouped(total.away)));
  items.push_back(fmt::format(
      "Kỳ thường kỳ: đã họp {} trên {} kỳ; chưa họp {}; {}thiếu bản ghi {}.",
      text::grouped(total.held), text::grouped(total.months_due), text::grouped(total.not_held),
      total.unclear > 0 ? "chưa rõ " + text::grouped(total.unclear) + "; " : std::string(),
      text::grouped(total.missing)));
  items.push_back(fmt::format("Đúng ngày {}, chưa đúng ngày {}, không xét được {}.",
                              text::grouped(total.on_time), text::grouped(total.late),
                              text::grouped(total.untimed)));
  if (total.committee_required > 0) {
    items.push_back(fmt::format("Họp chi ủy trước kỳ thường kỳ: {} trên {} kỳ phải họp.",
                                text::grouped(total.committee_met),
                                text::grouped(total.committee_required)));
  }
  items.push_back(attendance(total));
  add_absences(total.duties, items);
  if (total.meetings_heard > 0) {
    items.push_back(fmt::format("Phát biểu: {} đảng viên, {} ý kiến{}.",
                                text::grouped(total.speakers), text::grouped(total.opinions),
                                total.meetings_unheard > 0
                                    ? fmt::format("; {} cuộc họp sổ chưa ghi rõ ý kiến phát biểu",
                                                  text::grouped(total.meetings_unheard))
                                    : std::string()));
  } else {
    items.emplace_back("Phát biểu: chưa có số liệu.");
  }
  items.push_back(themes(total));
  items.push_back(
      fmt::format("Tự phê bình và phê bình: {} lượt đã thực hiện; {} đảng viên chưa "
                  "có lượt trong năm.",
                  text::grouped(total.turns_done), text::grouped(total.turns_outstanding)));
  items.push_back(fmt::format("Nhiệm vụ: hoàn thành {}, còn hạn {}, quá hạn {}.",
                              text::grouped(total.tasks_done), text::grouped(total.tasks_open),
                              text::grouped(total.tasks_overdue)));
  add_duties(total.duties, items);
  return items;
}

std::optional<render::Table> grades_table(const CommitteeReport& report) {
  const CellNumbers& total = report.total;
  const auto is_any = [](const std::array<long long, report::k_grades>& grades) {
    return std::ranges::any_of(grades, [](long long count) { return count > 0; });
  };
  if (!is_any(total.self_grades) && !is_any(total.superior_grades) &&
      !is_any(report.official_grades)) {
    return std::nullopt;
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
  if (is_any(total.superior_grades)) {
    row = {std::string("cấp trên xếp")};
    row.insert(row.end(), total.superior_grades.begin(), total.superior_grades.end());
    table.rows.push_back(std::move(row));
  }
  if (is_any(report.official_grades)) {
    row = {std::string("đảng ủy xếp, theo sổ của đảng ủy")};
    row.insert(row.end(), report.official_grades.begin(), report.official_grades.end());
    table.rows.push_back(std::move(row));
  }
  return table;
}

namespace {

render::Table table_of(std::vector<render::Column> lead) {
  render::Table out;
  out.columns = std::move(lead);
  out.columns.insert(out.columns.end(), number_columns().begin(), number_columns().end());
  return out;
}

}  // namespace

render::Table blocks_table(const CommitteeReport& report) {
  render::Table table = table_of({{"Đảng bộ bộ phận"}, {"Có số liệu", Align::right}});
  for (const report::BlockLine& block : report.blocks) {
    std::vector<Cell> row{block_name(block), fmt::format("{}/{}", block.counted, block.cells)};
    if (block.counted > 0) {
      add_numbers(block.numbers, row);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

render::Table months_table(const CommitteeReport& report) {
  render::Table table = table_of({{"Tháng"}});
  for (const report::MonthLine& month : report.months) {
    std::vector<Cell> row{base::slashed(month.month)};
    if (report.counted > 0) {
      add_numbers(month.numbers, row);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

render::Table cells_table(const CommitteeReport& report) {
  render::Table table = table_of({{"Chi bộ"}, {"Đảng viên", Align::right}});
  for (const CellLine& cell : report.cells) {
    std::vector<Cell> row{shown_name(cell)};
    if (cell.is_counted()) {
      row.emplace_back(cell.numbers.members);
      add_numbers(cell.numbers, row);
    }
    table.rows.push_back(std::move(row));
  }
  if (report.counted > 0) {
    std::vector<Cell> sum{std::string("Cộng"), report.total.members};
    add_numbers(report.total, sum);
    table.rows.push_back(std::move(sum));
  }
  return table;
}

}  // namespace chibo::views
