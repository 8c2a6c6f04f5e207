#include "views/grade_list.hpp"

#include "base/date.hpp"
#include "records/words.hpp"
#include "views/book_gaps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace chibo::views {

namespace {

using model::Grade;
using render::Align;
using render::Cell;
using render::Missing;
using rules::GradePair;

constexpr auto& k_grades = records::Words<Grade>::table;

Cell in_words(const std::optional<Grade>& grade) {
  return grade ? Cell(std::string(records::word(*grade))) : Cell(Missing{});
}

/// "thấp hơn 1 bậc", seen from the cell.
Cell difference_in_words(const GradePair& pair) {
  const auto steps = pair.steps_below();
  if (!steps) {
    return Missing{};
  }
  return *steps == 0
             ? std::string("như nhau")
             : fmt::format("{} {} bậc", *steps > 0 ? "thấp hơn" : "cao hơn", std::abs(*steps));
}

render::Table pairs_table(const std::vector<GradePair>& pairs) {
  render::Table out{{{"Kỳ"},
                     {"Chi bộ"},
                     {"Mã"},
                     {"Chi bộ tự xếp"},
                     {"Đảng ủy xếp"},
                     {"Đảng ủy so với chi bộ"},
                     {"Nhận xét"}},
                    {}};
  for (const GradePair& pair : pairs) {
    out.rows.push_back({base::slashed(pair.period),
                        pair.name.empty() ? Cell(Missing{}) : Cell(pair.name), pair.code,
                        in_words(pair.own), in_words(pair.official), difference_in_words(pair),
                        pair.remark.empty() ? Cell(Missing{}) : Cell(pair.remark)});
  }
  return out;
}

/// How many of each grade, and of how many it is not told. Of a cell whose records nobody has here
/// its own grade is no matter of its own silence.
std::vector<Cell> counts(std::string who, const std::vector<GradePair>& pairs,
                         std::optional<Grade> GradePair::*grade) {
  std::array<long long, std::size(k_grades)> of_each{};
  long long untold = 0;
  for (const GradePair& pair : pairs) {
    if (grade == &GradePair::own && !pair.own && pair.name.empty()) {
      continue;
    }
    ++(pair.*grade ? of_each[static_cast<std::size_t>(*(pair.*grade))] : untold);
  }
  std::vector<Cell> out{std::move(who)};
  out.insert(out.end(), of_each.begin(), of_each.end());
  out.emplace_back(untold);
  return out;
}

render::Table counts_table(const std::vector<GradePair>& pairs) {
  render::Table out;
  out.columns = {{"Ai xếp"}};
  for (const records::Word& word : k_grades) {
    out.columns.push_back({std::string(word.vi), Align::right});
  }
  out.columns.push_back({"Chưa xếp loại", Align::right});
  out.rows = {counts("chi bộ tự xếp", pairs, &GradePair::own),
              counts("đảng ủy xếp", pairs, &GradePair::official)};
  return out;
}

}  // namespace

render::Document grades_document(const std::vector<GradePair>& pairs, const std::string& when,
                                 const std::vector<report::BookGap>& gaps) {
  const auto differ = std::ranges::count_if(
      pairs, [](const GradePair& pair) { return pair.steps_below().value_or(0) != 0; });
  const auto compared = std::ranges::count_if(
      pairs, [](const GradePair& pair) { return pair.steps_below().has_value(); });
  render::Document out;
  out.blocks.emplace_back(render::Heading{1, fmt::format("Xếp loại sinh hoạt chi bộ, {}", when)});
  for (const report::BookGap& gap : gaps) {
    out.blocks.emplace_back(render::Paragraph{book_gap_in_words(gap)});
  }
  out.blocks.emplace_back(counts_table(pairs));
  out.blocks.emplace_back(render::Paragraph{
      fmt::format("So được {} kỳ có cả hai xếp loại: {} kỳ khác nhau.", compared, differ)});
  out.blocks.emplace_back(render::Heading{2, "Từng chi bộ"});
  out.blocks.emplace_back(pairs_table(pairs));
  return out;
}

}  // namespace chibo::views
