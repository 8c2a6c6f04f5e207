#include "render/document.hpp"
#include "render/escape.hpp"
#include "text/layout.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

/// A heading is one line: "a\nb" would leave it after the first.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, '\n', ' ');
  return escape_markdown(out);
}

struct MarkdownBlock {
  std::string operator()(const Heading& heading) const {
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6));
    return std::string(level, '#') + " " + one_line(heading.text) + "\n";
  }

  std::string operator()(const Paragraph& paragraph) const {
    return escape_markdown(paragraph.text) + "\n";
  }

  std::string operator()(const Bullets& bullets) const {
    std::string out;
    for (const std::string& item : bullets.items) {
      out += "- " + text::hanging(escape_markdown(item), 2) + "\n";
    }
    return out;
  }

  std::string operator()(const Table& table) const {
    std::string head = "|";
    std::string rule = "|";
    for (const Column& column : table.columns) {
      head += " " + escape_markdown_cell(column.title) + " |";
      rule += column.align == Align::left    ? " --- |"
              : column.align == Align::right ? " ---: |"
                                             : " :---: |";
    }
    std::string out = head + "\n" + rule + "\n";
    for (const auto& row : table.rows) {
      out += "|";
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += " " + text_of(cell_at(row, i)) + " |";
      }
      out += "\n";
    }
    return out;
  }

  std::string operator()(const Figure&) const { return {}; }

 private:
  /// Only text can hold markup; numbers, dates and "—" are printed as they are.
  static std::string text_of(const Cell& cell) {
    const std::string text = vietnamese(cell);
    return std::holds_alternative<std::string>(cell) ? escape_markdown_cell(text) : text;
  }
};

}  // namespace

std::string write_markdown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string text = std::visit(MarkdownBlock{}, block);
    out += (out.empty() || text.empty() ? "" : "\n") + text;
  }
  return out;
}

}  // namespace chibo::render
