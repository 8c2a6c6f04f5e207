#include "views/comparison.hpp"

#include "views/committee_words.hpp"
#include "views/report_lines.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace chibo::views {

namespace {

using render::Cell;
using render::Missing;
using report::Compared;

Cell known(bool is_known, long long number) {
  return is_known ? Cell(number) : Cell(Missing{});
}

/// Whether a record of the period tells of any meeting.
bool has_records(const Compared& it) {
  const report::CellNumbers& of = it.numbers;
  return of.held + of.not_held + of.meetings_counted + of.meetings_uncounted > 0;
}

struct Row {
  std::string_view title;
  Cell (*of)(const Compared&);
};

constexpr Row k_rows[] = {
    {"Chi bộ có số liệu", [](const Compared& it) { return Cell(it.cells); }},
    {"Kỳ thường kỳ đã họp",
     [](const Compared& it) { return share_in_words(it.numbers.held, it.numbers.months_due); }},
    {"Đúng ngày",
     [](const Compared& it) {
       return share_in_words(it.numbers.on_time, it.numbers.on_time + it.numbers.late);
     }},
    {"Tỷ lệ dự họp, cộng các cuộc",
     [](const Compared& it) {
       return render::percent_of(it.numbers.present, it.numbers.expected);
     }},
    {"Ý kiến phát biểu",
     [](const Compared& it) { return known(it.numbers.meetings_heard > 0, it.numbers.opinions); }},
    {"Cuộc sinh hoạt chuyên đề",
     [](const Compared& it) { return known(has_records(it), it.numbers.themes_held); }},
    {"Lượt tự phê bình",
     [](const Compared& it) { return known(has_records(it), it.numbers.turns_done); }},
    {"Nhiệm vụ hoàn thành (không kể cam kết)",
     [](const Compared& it) { return known(has_records(it), it.numbers.tasks_done); }},
    {"Nhiệm vụ quá hạn (không kể cam kết)",
     [](const Compared& it) { return Cell(it.numbers.tasks_overdue); }},
};

}  // namespace

std::optional<render::Table> comparison_table(const Compared& now,
                                              const std::vector<Compared>& others) {
  if (others.empty()) {
    return std::nullopt;
  }
  std::vector<const Compared*> columns{&now};
  for (const Compared& other : others) {
    columns.push_back(&other);
  }
  render::Table out;
  out.columns.push_back({"Số liệu"});
  for (const Compared* column : columns) {
    out.columns.push_back({period_in_words(column->period), render::Align::right});
  }
  const bool is_of_many =
      std::ranges::any_of(columns, [](const Compared* column) { return column->cells > 1; });
  for (const Row& row : std::span(k_rows).subspan(is_of_many ? 0 : 1)) {
    std::vector<Cell> cells{std::string(row.title)};
    for (const Compared* column : columns) {
      cells.push_back(row.of(*column));
    }
    out.rows.push_back(std::move(cells));
  }
  return out;
}

}  // namespace chibo::views
