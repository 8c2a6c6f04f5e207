#include "views/readback.hpp"

#include "support/cell_builder.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using support::CellBuilder;
using support::official_members;

namespace {

std::string read_aloud(std::string_view lines) {
  CellBuilder cell;
  cell.roster(official_members(3)).held("2026-11-05-thuong-ky", lines);
  std::string out;
  for (const std::string& line : views::readback(cell.cell(), cell.cell().meetings.front())) {
    out += line + "\n";
  }
  return out;
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("read-back: a vote that nobody was in favour of is read aloud too") {
  const std::string text = read_aloud(
      "chương trình:\n  - mục: Việc\n    biểu quyết: {tán thành: không, không tán thành: 3}\n");
  CHECK_MESSAGE(holds(text, "tán thành 0, không tán thành 3"), text);
}

TEST_CASE("read-back: points of any size are added up as they are") {
  const std::string row = "    - {tiêu chí: A, điểm: 999999999}\n";
  const std::string text = read_aloud("tự đánh giá:\n  điểm:\n" + row + row + row);
  CHECK_MESSAGE(holds(text, "2999999997 điểm"), text);
  CHECK_FALSE(
      holds(read_aloud("tự đánh giá:\n  điểm:\n    - {tiêu chí: A, điểm: không rõ}\n"), "điểm"));
}
