#include "views/comparison.hpp"

#include "views/committee_words.hpp"
#include "views/report_lines.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace chibo::views {

namespace {

using render::Cell;
using render::Missing;
using report::Compared;

Cell known(bool is_known, long long number) {
  return is_known ? Cell(number) : Cell(Missing{});
}

using Numbers = report::CellNumbers;

/// Whether a record of the period tells of any meeting.
bool has_records(const Compared& it) {
  const Numbers& of = it.numbers;
  return of.held + of.not_held + of.meetings_counted + of.meetings_uncounted > 0;
}

struct Row {
  std::string_view title;
  Cell (*of)(const Compared&);
  Cell (*planned)(const Numbers&) = nullptr;  // null: no plan tells it
};

constexpr Row k_cells{"Chi bộ có số liệu", [](const Compared& it) { return Cell(it.cells); },
                      [](const Numbers& it) { return Cell(it.plans); }};
constexpr Row k_rows[] = {
    {"Kỳ thường kỳ đã họp",
     [](const Compared& it) { return share_in_words(it.numbers.held, it.numbers.months_due); },
     [](const Numbers& it) { return Cell(it.planned_regular); }},
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
     [](const Compared& it) { return known(has_records(it), it.numbers.themes_held); },
     [](const Numbers& it) { return Cell(it.planned_themes); }},
    {"Lượt tự phê bình",
     [](const Compared& it) { return known(has_records(it), it.numbers.turns_done); }},
    {"Nhiệm vụ hoàn thành (không kể cam kết)",
     [](const Compared& it) { return known(has_records(it), it.numbers.tasks_done); }},
    {"Nhiệm vụ quá hạn (không kể cam kết)",
     [](const Compared& it) { return Cell(it.numbers.tasks_overdue); }},
};
constexpr Row k_inspections{"Kiểm tra, giám sát đã kết luận",
                            [](const Compared& it) {
                              return known(it.numbers.plans > 0, it.numbers.inspections_concluded);
                            },
                            [](const Numbers& it) { return Cell(it.planned_inspections); }};

/// Whether the plan of the year put anything into a period.
bool has_plan(const Numbers& numbers) {
  return numbers.planned_regular + numbers.planned_themes + numbers.planned_inspections > 0;
}

bool has_inspections(const Compared& of) {
  return of.numbers.planned_inspections + of.numbers.inspections_concluded > 0;
}

/// The rows that have something to tell.
std::vector<Row> rows_of(const std::vector<const Compared*>& columns) {
  std::vector<Row> out;
  if (std::ranges::any_of(columns, [](const Compared* column) { return column->cells > 1; })) {
    out.push_back(k_cells);
  }
  out.insert(out.end(), std::begin(k_rows), std::end(k_rows));
  if (std::ranges::any_of(columns, [](const Compared* it) { return has_inspections(*it); })) {
    out.push_back(k_inspections);
  }
  return out;
}

}  // namespace

std::optional<render::Table> comparison_table(const Compared& now,
                                              const std::vector<Compared>& others) {
  const bool is_planned = has_plan(now.numbers);
  if (others.empty() && !is_planned) {
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
    if (column == &now && is_planned) {
      out.columns.push_back({"kế hoạch", render::Align::right});
    }
  }
  for (const Row& row : rows_of(columns)) {
    if (others.empty() && row.planned == nullptr) {
      continue;  // it would stand beside nothing
    }
    std::vector<Cell> cells{std::string(row.title)};
    for (const Compared* column : columns) {
      cells.push_back(row.of(*column));
      if (column == &now && is_planned) {
        cells.push_back(row.planned == nullptr ? Cell(Missing{}) : row.planned(now.numbers));
      }
    }
    out.rows.push_back(std::move(cells));
  }
  return out;
}

std::string comparison_title(const Compared& now, const std::vector<Compared>& others) {
  if (!has_plan(now.numbers)) {
    return "So với các kỳ khác";
  }
  return others.empty() ? "So với kế hoạch" : "So với kế hoạch và các kỳ khác";
}

}  // namespace chibo::views
