#include "views/ranking.hpp"

#include "views/committee_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace chibo::views {

namespace {

using report::CellLine;

/// A cell and what it has of the number.
struct Placed {
  const CellLine* cell = nullptr;
  long long value = 0;
};

/// How many stand in front, with all that have as much as the last of them.
std::size_t in_front(const std::vector<Placed>& placed) {
  constexpr std::size_t k_shown = 5;
  std::size_t count = std::min(k_shown, placed.size());
  while (count > 0 && count < placed.size() && placed[count].value == placed[count - 1].value) {
    ++count;
  }
  return count;
}

render::Table table_of(const std::vector<Placed>& placed, const ReportNumber& number,
                       std::string title) {
  render::Table out{{{std::move(title)}, {"Đảng bộ bộ phận"}, {number.title, render::Align::right}},
                    {}};
  const std::size_t count = in_front(placed);
  for (std::size_t at = 0; at < count; ++at) {
    const CellLine& cell = *placed[at].cell;
    out.rows.push_back(
        {shown_name(cell),
         cell.block.empty() ? render::Cell(render::Missing{}) : render::Cell(cell.block),
         number.cell_in(cell.numbers)});
  }
  return out;
}

}  // namespace

std::string ranking_title(const ReportNumber& number) {
  return "Cao nhất, thấp nhất: " + number.title;
}

std::vector<render::Block> ranking(const report::CommitteeReport& report,
                                   const ReportNumber& number) {
  std::vector<Placed> placed;  // by name, as the cells are
  std::size_t unknown = 0;
  for (const CellLine& cell : report.cells) {
    const auto value = cell.is_counted() ? number.value_in(cell.numbers) : std::nullopt;
    if (value) {
      placed.push_back({&cell, *value});
    } else {
      ++unknown;
    }
  }
  std::vector<render::Block> out;
  if (!placed.empty()) {
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.value > b.value; });
    out.emplace_back(table_of(placed, number, "Cao nhất"));
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.value < b.value; });
    out.emplace_back(table_of(placed, number, "Thấp nhất"));
  }
  if (unknown > 0) {
    out.emplace_back(
        render::Paragraph{fmt::format("{} chi bộ chưa rõ số này, không xếp.", unknown)});
  }
  return out;
}

}  // namespace chibo::views
