#pragma once

#include "render/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::render {

/// Numbers of one kind, one a label of the chart; nothing where it is not known. All series of a
/// chart have the same count of decimals.
struct Series {
  std::string name;
  std::vector<std::optional<Fixed>> values;
};

/// Columns side by side over labels.
struct ColumnChart {
  std::string title;
  std::string unit;                  // behind each number: "%", "" for a count
  std::optional<long long> at_most;  // in whole units: the top of the scale, 100 of a percentage
  std::vector<std::string> labels;
  std::vector<Series> series;
};

/// How a state is drawn; each can be told apart without colours.
enum class Mark { full, half, hollow, dash, cross };

/// Who was in which state when: a row each, a square a column.
struct StripChart {
  struct State {
    std::string name;
    Mark mark = Mark::full;
  };
  struct Row {
    std::string name;
    std::vector<std::optional<std::size_t>> states;  // of k-th column; nothing: not known
  };
  std::string title;
  std::vector<std::string> columns;
  std::vector<State> states;
  std::vector<Row> rows;
};

using Chart = std::variant<ColumnChart, StripChart>;

/// A chart as a picture inside a page (SVG); its names of elements begin with key, which no other
/// chart of the page has. Empty where there is nothing to draw. Colours come from the page.
std::string write_svg(const Chart& chart, std::string_view key);

/// What a colour or a mark of a chart stands for, with a small picture of it (SVG).
struct LegendItem {
  std::string svg;
  std::string name;
};
std::vector<LegendItem> legend_of(const Chart& chart);

/// The same as words, for who cannot see it.
std::string described(const Chart& chart);

/// The numbers of a chart as a table, a row a label; of a strip a row each.
Table table_of(const Chart& chart);

}  // namespace chibo::render
