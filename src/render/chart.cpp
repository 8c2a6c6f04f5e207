#include "render/chart.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr std::string_view k_unknown = "không rõ";

std::string with_unit(Fixed value, const std::string& unit) {
  return vietnamese(value) + unit;
}

struct Words {
  std::string operator()(const ColumnChart& chart) const {
    std::string out;
    for (const Series& series : chart.series) {
      std::string line;
      for (std::size_t i = 0; i < chart.labels.size(); ++i) {
        const bool is_known = i < series.values.size() && series.values[i];
        line += (line.empty() ? "" : "; ") + chart.labels[i] + " " +
                (is_known ? with_unit(*series.values[i], chart.unit) : std::string(k_unknown));
      }
      out += (out.empty() ? "" : " ") + series.name + ": " + line + ".";
    }
    return out;
  }

  /// How often each state stands there; who stands in which is in the table.
  std::string operator()(const StripChart& chart) const {
    std::vector<long long> counts(chart.states.size());
    for (const StripChart::Row& row : chart.rows) {
      for (const auto& state : row.states) {
        counts[state.value_or(0)] += state ? 1 : 0;
      }
    }
    std::string out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      out += (out.empty() ? "" : "; ") + chart.states[i].name + " " +
             vietnamese(Fixed{counts[i], 0}) + " ô";
    }
    return out.empty() ? out : out + ".";
  }
};

struct Numbers {
  Table operator()(const ColumnChart& chart) const {
    Table out;
    out.columns.push_back({""});
    for (const Series& series : chart.series) {
      out.columns.push_back({series.name, Align::right});
    }
    for (std::size_t i = 0; i < chart.labels.size(); ++i) {
      std::vector<Cell> row{chart.labels[i]};
      for (const Series& series : chart.series) {
        row.push_back(i < series.values.size() ? number(chart, series.values[i]) : Cell(Missing{}));
      }
      out.rows.push_back(std::move(row));
    }
    return out;
  }

  Table operator()(const StripChart& chart) const {
    Table out;
    out.columns.push_back({""});
    for (const std::string& column : chart.columns) {
      out.columns.push_back({column, Align::centre});
    }
    for (const StripChart::Row& row : chart.rows) {
      std::vector<Cell> cells{row.name};
      for (const auto& state : row.states) {
        cells.push_back(state ? Cell(chart.states[*state].name) : Cell(Missing{}));
      }
      out.rows.push_back(std::move(cells));
    }
    return out;
  }

 private:
  static Cell number(const ColumnChart& chart, const std::optional<Fixed>& value) {
    return !value ? Cell(Missing{}) : chart.unit == "%" ? Cell(Percent{*value}) : Cell(*value);
  }
};

}  // namespace

std::string described(const Chart& chart) {
  return std::visit(Words{}, chart);
}

Table table_of(const Chart& chart) {
  return std::visit(Numbers{}, chart);
}

}  // namespace chibo::render
