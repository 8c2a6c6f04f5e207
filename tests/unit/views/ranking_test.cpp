#include "views/ranking.hpp"

#include "support/printed.hpp"

#include <doctest/doctest.h>

using namespace chibo;

namespace {

report::CellLine cell(const std::string& name, long long held) {
  report::CellLine out;
  out.name = name;
  out.numbers.held = held;
  out.numbers.months_due = 12;
  return out;
}

const views::ReportNumber& held() {
  return *views::find_number("regular.held");
}

render::Table table_at(const std::vector<render::Block>& blocks, std::size_t at) {
  return std::get<render::Table>(blocks.at(at));
}

std::vector<std::string> names_in(const render::Table& table) {
  std::vector<std::string> out;
  for (const auto& row : table.rows) {
    out.push_back(std::get<std::string>(row.front()));
  }
  return out;
}

}  // namespace

TEST_CASE("ranking: the most and the least, all that are as good as the fifth, by name") {
  report::CommitteeReport report(report::Period::of_year(2026));
  for (const auto& [name, count] :
       {std::pair("A", 12), std::pair("B", 11), std::pair("C", 12), std::pair("D", 3),
        std::pair("E", 9), std::pair("F", 9), std::pair("G", 9), std::pair("H", 1)}) {
    report.cells.push_back(cell(name, count));
  }
  const auto blocks = views::ranking(report, held());
  REQUIRE(blocks.size() == 2);
  CHECK(names_in(table_at(blocks, 0)) == std::vector<std::string>{"A", "C", "B", "E", "F", "G"});
  CHECK(names_in(table_at(blocks, 1)) == std::vector<std::string>{"H", "D", "E", "F", "G"});
}

TEST_CASE("ranking: a cell without data is in neither, and said to be left out") {
  report::CommitteeReport report(report::Period::of_year(2026));
  report.cells = {cell("A", 12), cell("B", 0)};
  report.cells[1].standing = report::CellStanding::unread;
  const auto blocks = views::ranking(report, held());
  REQUIRE(blocks.size() == 3);
  CHECK(names_in(table_at(blocks, 1)) == std::vector<std::string>{"A"});
  CHECK(std::get<render::Paragraph>(blocks[2]).text == "1 chi bộ chưa rõ số này, không xếp.");
}
