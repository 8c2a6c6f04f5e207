#include "text/rows.hpp"

#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::text {

namespace {

/// Narrower than this a last column breaks nearly every word.
constexpr int k_least_room = 20;

std::string without_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

std::string below_each_other(const std::vector<RowCell>& cells, int width) {
  constexpr std::string_view k_further = "    ";
  std::string others;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const std::string& text = cells[i].text;
    others += (others.empty() || text.empty() ? "" : "; ") + text;
  }
  const std::string& first = cells.front().text;
  const std::string begin = first.substr(0, std::min(first.find_first_not_of(' '), first.size()));
  std::string out = wrapped(first.substr(begin.size()), width, begin, k_further);
  return others.empty() ? out : out + wrapped(others, width, k_further, k_further);
}

}  // namespace

std::string row(const std::vector<RowCell>& cells, int width) {
  std::string line;
  for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
    line += pad(cells[i].text, cells[i].width);
  }
  const std::string& last = cells.back().text;
  const int before = display_width(line);
  const std::string whole = without_end(line + last);
  if (display_width(whole) <= width) {
    return whole + "\n";
  }
  return width - before >= k_least_room && !last.empty()
             ? wrapped(last, width, line, std::string(static_cast<std::size_t>(before), ' '))
             : below_each_other(cells, width);
}

}  // namespace chibo::text
