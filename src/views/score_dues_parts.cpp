#include "views/score_dues_parts.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "rules/dues.hpp"
#include "rules/dues_rates.hpp"
#include "rules/self_score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace chibo::views {

namespace {

using model::MeetingKind;
using model::Money;
using render::Cell;
using render::Missing;
using report::MeetingLine;

Cell grade_cell(const model::Told<model::Grade>& grade) {
  return grade.is_said() ? Cell(std::string(records::word(*grade))) : Cell(Missing{});
}

/// The sum of the cell's own points, where every criterion has its.
Cell points_cell(const model::SelfScore& score) {
  const auto points = rules::whole_points(score);
  return points ? Cell(*points) : Cell(Missing{});
}

/// What a superior told, as the numbers count it; points alone where no grade is told.
Cell superior_cell(const model::Meeting& meeting) {
  if (const model::OutsideScore* score = rules::superior_score(meeting)) {
    const std::string grade(records::word(*score->grade));
    return score->points.is_said() ? fmt::format("{} ({} điểm)", grade, *score->points) : grade;
  }
  for (const model::OutsideScore& score : *meeting.outside_scores) {
    if (score.points.is_said()) {
      return fmt::format("{} điểm", *score.points);
    }
  }
  return Missing{};
}

bool is_told(const Cell& cell) {
  return !std::holds_alternative<Missing>(cell);
}

Cell sum_cell(const std::optional<Money>& money) {
  return money ? Cell(static_cast<long long>(money->dong)) : Cell(Missing{});
}

/// Whether what everybody has to pay, and what everybody paid, is known.
bool knows_owed(const rules::DuesMonth& month) {
  return month.totals.knows_due() && month.totals.knows_all_collected() &&
         month.without_row.empty();
}

std::vector<Cell> dues_row(const rules::DuesMonth& month) {
  const rules::DuesTotals& totals = month.totals;
  return {base::slashed(month.period), totals.knows_due() ? sum_cell(totals.to_collect) : Missing{},
          totals.knows_collected() ? sum_cell(totals.collected) : Missing{},
          knows_owed(month) ? sum_cell(month.owed()) : Missing{}, sum_cell(totals.remitted)};
}

/// The sum of each column behind the first; missing where a row does not tell its part. What is
/// handed on may be for several months at once.
std::vector<Cell> sum_row(const render::Table& table, const std::optional<Money>& remitted) {
  std::vector<Cell> out{std::string("Cộng")};
  for (std::size_t column = 1; column + 1 < table.columns.size(); ++column) {
    std::optional<Money> sum = Money{};
    for (const std::vector<Cell>& row : table.rows) {
      const auto* part = std::get_if<long long>(&row[column]);
      sum = sum && part != nullptr ? std::optional(Money{sum->dong + *part}) : std::nullopt;
    }
    out.push_back(sum_cell(sum));
  }
  out.push_back(sum_cell(remitted));
  return out;
}

render::Table dues_table(const rules::DuesSpan& span) {
  constexpr auto k_right = render::Align::right;
  render::Table out{{{"Tháng"},
                     {"Phải thu", k_right},
                     {"Đã thu", k_right},
                     {"Còn thiếu", k_right},
                     {"Đã nộp cấp trên", k_right}},
                    {}};
  for (const rules::DuesMonth& month : span.months) {
    out.rows.push_back(dues_row(month));
  }
  if (span.months.size() > 1) {
    out.rows.push_back(sum_row(out, span.totals.remitted));
  }
  return out;
}

}  // namespace

ReportPart score_part(const report::CellReport& report) {
  render::Table table{{{"Ngày"},
                       {"Loại"},
                       {"Chi bộ tự chấm (điểm)", render::Align::right},
                       {"Chi bộ tự xếp loại"},
                       {"Cấp trên xếp loại"}},
                      {}};
  bool has_some = false;
  for (const MeetingLine& line : report.held) {
    const model::Meeting& meeting = line.record->meeting;
    std::vector<Cell> row{*meeting.date, std::string(records::word(line.kind)),
                          points_cell(*meeting.self_score), grade_cell(meeting.self_score->grade),
                          superior_cell(meeting)};
    const bool is_scored = std::any_of(row.begin() + 2, row.end(), is_told);
    has_some = has_some || is_scored;
    if (is_scored || line.kind == MeetingKind::regular) {
      table.rows.push_back(std::move(row));
    }
  }
  ReportPart out{"Chấm điểm, xếp loại sinh hoạt", {}};
  if (has_some) {
    out.blocks.emplace_back(std::move(table));
  }
  return out;
}

namespace {

/// Whether a month has a record that could not be read.
bool is_unread(const std::vector<std::string>& unread, base::Month month) {
  const std::string file = "dang-phi/" + base::iso(month) + ".yaml";
  return std::ranges::any_of(unread, [&](const std::string& path) { return path.ends_with(file); });
}

/// What was paid after the day that the report looks from: it is for a month of the period.
Money paid_after(const rules::DuesSpan& span, base::Date day) {
  Money out;
  for (const rules::DuesMonth& month : span.months) {
    for (const rules::DuesLine& line : month.lines) {
      if (line.row->day.is_said() && *line.row->day > day) {
        out.dong += line.paid.value_or(Money{}).dong;
      }
    }
  }
  return out;
}

}  // namespace

ReportPart dues_part(const model::Cell& cell, const report::CellReport& report,
                     const std::vector<std::string>& unread) {
  ReportPart out{"Đảng phí (đồng)", {}};
  const base::Month last = std::min(report.period.last(), base::month_of(report.as_of));
  if (cell.dues.empty() || last < report.period.first()) {
    return out;
  }
  const rules::DuesSpan span = rules::dues_of(cell, report.period.first(), last);
  if (span.months.empty()) {
    return out;
  }
  out.blocks.emplace_back(dues_table(span));
  int unknown = 0;
  for (const rules::DuesMonth& month : span.months) {
    unknown += month.totals.untold;
  }
  if (unknown > 0) {
    out.blocks.emplace_back(render::Paragraph{
        fmt::format("{} lượt người chưa được ghi đã nộp hay chưa, không tính.", unknown)});
  }
  if (const Money late = paid_after(span, report.as_of); late.dong > 0) {
    out.blocks.emplace_back(
        render::Paragraph{fmt::format("Trong số đã thu, nộp sau ngày {}: {}.",
                                      base::slashed(report.as_of), rules::in_dong(late))});
  }
  std::vector<base::Month> lacking;
  std::vector<base::Month> not_read;
  for (const base::Month month : span.without_record) {
    (is_unread(unread, month) ? not_read : lacking).push_back(month);
  }
  if (!not_read.empty()) {
    out.blocks.emplace_back(
        render::Paragraph{"Sổ đảng phí chưa đọc được: tháng " + base::slashed(not_read) + "."});
  }
  if (!lacking.empty()) {
    out.blocks.emplace_back(render::Paragraph{"Chưa có sổ đảng phí: tháng " +
                                              base::slashed(lacking) + " (không tính là 0)."});
  }
  return out;
}

}  // namespace chibo::views
