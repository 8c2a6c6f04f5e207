#include "views/cell_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chibo::views {

render::Document report_document(const model::Cell& cell, const report::CellReport& report,
                                 const Gaps& gaps) {
  ReportWords words = report_words(cell, report, gaps, Audience::secretary);
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, std::move(words.title)});
  for (std::string& line : words.opening) {
    out.blocks.emplace_back(render::Paragraph{std::move(line)});
  }
  int number = 0;
  for (ReportPart* part : {&words.meetings, &words.attendance, &words.voices, &words.thematic,
                           &words.turns, &words.tasks}) {
    out.blocks.emplace_back(render::Heading{2, fmt::format("{}. {}", ++number, part->title)});
    std::ranges::move(part->blocks, std::back_inserter(out.blocks));
  }
  return out;
}

}  // namespace chibo::views
