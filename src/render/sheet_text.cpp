#include "render/document.hpp"
#include "render/escape.hpp"
#include "render/sheet.hpp"
#include "text/layout.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

constexpr int k_width = 78;
constexpr int k_gap = 2;  // between columns
constexpr int k_signing_lines = 3;

bool is_centred(LineStyle style) {
  return style == LineStyle::title || style == LineStyle::subject || style == LineStyle::centred ||
         style == LineStyle::party;
}

std::string words(const Line& line) {
  const std::string text = escape_text(plain(line.runs));
  return line.style == LineStyle::title ? text::upper(text) : text;
}

std::string centred(std::string_view text, int width) {
  const int before = std::max(0, width - text::display_width(text)) / 2;
  return std::string(static_cast<std::size_t>(before), ' ') + std::string(text);
}

/// The lines of one column of what stands side by side.
std::vector<std::string> column_lines(const SideColumn& column, int width) {
  std::vector<std::string> out;
  for (const Line& line : column.lines) {
    if (line.style == LineStyle::signing) {
      out.resize(out.size() + k_signing_lines);
      continue;
    }
    const bool is_list = line.style == LineStyle::bullet;
    const bool is_left = is_list || line.style == LineStyle::left;
    std::vector<std::string> wrapped = text::wrap((is_list ? "- " : "") + words(line), width);
    if (wrapped.empty()) {
      wrapped.emplace_back();
    }
    for (const std::string& one : wrapped) {
      out.push_back(is_left ? one : centred(one, width));
    }
  }
  return out;
}

std::string cut_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

struct TextSheetBlock {
  std::string operator()(const Line& line) const {
    const std::string text = words(line);
    if (line.style == LineStyle::signing) {
      return std::string(k_signing_lines, '\n');
    }
    if (is_centred(line.style)) {
      std::string out;
      for (const std::string& one : text::wrap(text, k_width)) {
        out += centred(one, k_width) + "\n";
      }
      return out;
    }
    return line.style == LineStyle::bullet ? text::wrapped(text, k_width, "- ", "  ")
                                           : text::wrapped(text, k_width, "", "");
  }

  std::string operator()(const Grid& grid) const {
    Table table;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const Runs* title =
          grid.rows.empty() || i >= grid.rows[0].cells.size() ? nullptr : &grid.rows[0].cells[i];
      table.columns.push_back({title == nullptr ? "" : plain(*title), grid.columns[i].align});
    }
    for (std::size_t r = 1; r < grid.rows.size(); ++r) {
      std::vector<Cell> cells;
      for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        cells.emplace_back(i < grid.rows[r].cells.size() ? filled(plain(grid.rows[r].cells[i]))
                                                         : " ");
      }
      table.rows.push_back(std::move(cells));
    }
    return write_text(Document{{std::move(table)}}, k_width);
  }

  std::string operator()(const SideBySide& sides) const {
    std::vector<std::vector<std::string>> columns;
    std::vector<int> widths;
    std::size_t height = 0;
    for (const SideColumn& column : sides.columns) {
      widths.push_back(k_width * column.percent / 100 - k_gap);
      columns.push_back(column_lines(column, widths.back()));
      height = std::max(height, columns.back().size());
    }
    std::string out;
    for (std::size_t row = 0; row < height; ++row) {
      std::string line;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        line += text::pad(row < columns[i].size() ? columns[i][row] : "", widths[i] + k_gap);
      }
      out += cut_end(std::move(line)) + "\n";
    }
    return out;
  }

  std::string operator()(const NewPage&) const { return ""; }

 private:
  /// An empty cell of a paper is empty, not the dash of a number that is missing.
  static std::string filled(const std::string& text) { return text.empty() ? " " : text; }
};

/// Whether two blocks stand without an empty line between them.
bool stand_together(const SheetBlock& above, const SheetBlock& below) {
  const Line* first = std::get_if<Line>(&above);
  const Line* second = std::get_if<Line>(&below);
  if (first == nullptr || second == nullptr) {
    return false;
  }
  const bool is_list = second->style == LineStyle::bullet || second->style == LineStyle::numbered;
  const bool is_head = is_centred(first->style) && is_centred(second->style);
  return (is_list && first->style == second->style) || is_head;
}

}  // namespace

std::string sheet_text(const Sheet& sheet) {
  std::string out;
  const SheetBlock* above = nullptr;
  for (const SheetBlock& block : sheet.blocks) {
    const std::string text = std::visit(TextSheetBlock{}, block);
    if (text.empty()) {
      continue;
    }
    out += above == nullptr || stand_together(*above, block) ? "" : "\n";
    out += text;
    above = &block;
  }
  return out;
}

}  // namespace chibo::render
