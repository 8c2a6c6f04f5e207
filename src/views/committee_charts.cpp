#include "views/committee_charts.hpp"

#include "records/words.hpp"
#include "text/numbers.hpp"
#include "views/committee_words.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace chibo::views {

namespace {

using render::ColumnChart;
using render::Fixed;
using render::StripChart;
using report::CellLine;
using report::CellNumbers;
using report::CellStanding;
using report::CommitteeReport;

std::optional<Fixed> count(long long number) {
  return Fixed{number, 0};
}

std::vector<std::optional<Fixed>> counts(std::span<const long long> numbers) {
  std::vector<std::optional<Fixed>> out;
  std::ranges::transform(numbers, std::back_inserter(out), count);
  return out;
}

/// "T11"; with its year, "T11/26", where the period has months of several.
std::string month_label(const report::Period& period, base::Month month) {
  constexpr int k_century = 100;
  const std::string label = "T" + std::to_string(static_cast<unsigned>(month.month()));
  return period.is_of_one_year()
             ? label
             : fmt::format("{}/{:02}", label, static_cast<int>(month.year()) % k_century);
}

constexpr int k_months_of_quarter = 3;
constexpr std::size_t k_months_of_strip = 12;
constexpr std::size_t k_months_of_chart = 24;

/// The places of a strip's states.
enum State : std::size_t { k_met, k_late, k_off, k_unclear, k_missing };

std::optional<std::size_t> state_of(const CellNumbers& month) {
  return month.late > 0       ? std::optional<std::size_t>(k_late)
         : month.held > 0     ? std::optional<std::size_t>(k_met)
         : month.not_held > 0 ? std::optional<std::size_t>(k_off)
         : month.unclear > 0  ? std::optional<std::size_t>(k_unclear)
         : month.missing > 0  ? std::optional<std::size_t>(k_missing)
                              : std::nullopt;
}

StripChart::Row row_of(const CellLine& cell, std::size_t months) {
  StripChart::Row out{shown_name(cell), {}};
  if (cell.standing == CellStanding::silent) {
    out.states.assign(months, k_missing);
    return out;
  }
  std::ranges::transform(cell.by_month, std::back_inserter(out.states), state_of);
  out.states.resize(months);
  return out;
}

}  // namespace

std::optional<ColumnChart> attendance_chart(const CommitteeReport& report) {
  if (report.months.size() > k_months_of_chart) {
    return std::nullopt;
  }
  ColumnChart out{"Tỷ lệ dự họp theo tháng", "%", 100, {}, {{"tỷ lệ dự họp", {}}}};
  for (const report::MonthLine& month : report.months) {
    const CellNumbers& numbers = month.numbers;
    out.labels.push_back(month_label(report.period, month.month));
    out.series.front().values.push_back(
        numbers.expected > 0
            ? std::optional(Fixed{text::tenths_of_percent(numbers.present, numbers.expected), 1})
            : std::nullopt);
  }
  return out;
}

std::optional<ColumnChart> themes_chart(const CommitteeReport& report) {
  std::map<base::Quarter, std::pair<int, long long>> quarters;  // months seen, meetings
  for (const report::MonthLine& month : report.months) {
    auto& [seen, held] = quarters[base::quarter_of(month.month)];
    ++seen;
    held += month.numbers.themes_held;
  }
  std::erase_if(quarters,
                [](const auto& quarter) { return quarter.second.first < k_months_of_quarter; });
  if (quarters.empty() || report.counted == 0) {
    return std::nullopt;
  }
  ColumnChart out{"Sinh hoạt chuyên đề theo quý", "", {}, {}, {{"cuộc sinh hoạt chuyên đề", {}}}};
  for (const auto& [quarter, seen] : quarters) {
    out.labels.push_back(report.period.is_of_one_year()
                             ? fmt::format("Quý {}", roman_number(quarter.number))
                             : fmt::format("{}/{}", roman_number(quarter.number), quarter.year));
    out.series.front().values.push_back(count(seen.second));
  }
  return out;
}

ColumnChart grades_chart(const CommitteeReport& report) {
  ColumnChart out{"Xếp loại sinh hoạt", "", {}, {}, {}};
  for (const records::Word& word : records::Words<model::Grade>::table) {
    out.labels.emplace_back(word.vi);
  }
  out.series.push_back({"chi bộ tự xếp", counts(report.total.self_grades)});
  const auto& official = report.total.superior_grades;
  if (std::ranges::any_of(official, [](long long number) { return number > 0; })) {
    out.series.push_back({"cấp trên xếp", counts(official)});
  }
  return out;
}

ColumnChart turns_chart(const CommitteeReport& report) {
  return {"Tự phê bình và phê bình trong năm",
          "",
          {},
          {"lượt đã thực hiện", "chưa có lượt"},
          {{"đảng viên", {count(report.total.turns_done), count(report.total.turns_outstanding)}}}};
}

std::vector<StripChart> meeting_strips(const CommitteeReport& report) {
  constexpr std::size_t k_rows = 50;
  std::vector<StripChart> out;
  if (report.months.size() < 2 || report.months.size() > k_months_of_strip) {
    return out;
  }
  for (std::size_t first = 0; first < report.cells.size(); first += k_rows) {
    const std::size_t last = std::min(first + k_rows, report.cells.size());
    StripChart& chart = out.emplace_back();
    chart.title = "Sinh hoạt thường kỳ từng tháng";
    chart.title += report.cells.size() <= k_rows
                       ? std::string()
                       : fmt::format(", chi bộ thứ {} đến {}", first + 1, last);
    chart.states = {{"đã họp", render::Mark::full},
                    {"họp chưa đúng ngày", render::Mark::half},
                    {"chưa họp", render::Mark::hollow},
                    {"chưa rõ", render::Mark::dash},
                    {"thiếu bản ghi", render::Mark::cross}};
    for (const report::MonthLine& month : report.months) {
      chart.columns.push_back(month_label(report.period, month.month));
    }
    for (std::size_t i = first; i < last; ++i) {
      chart.rows.push_back(row_of(report.cells[i], report.months.size()));
    }
  }
  return out;
}

}  // namespace chibo::views
