#pragma once

#include "render/chart.hpp"
#include "render/table.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::render {

struct Heading {
  int level = 1;  // 1 … 6
  std::string text;
};
struct Paragraph {
  std::string text;
};
struct Bullets {
  std::vector<std::string> items;
};
/// A drawing for who reads the page on a screen or on paper; its numbers stand in a table beside
/// it.
struct Figure {
  Chart chart;
};

using Block = std::variant<Heading, Paragraph, Bullets, Table, Figure>;

/// A report as blocks, in no format yet.
struct Document {
  std::vector<Block> blocks;
};

/// Writes a report as Markdown; figures are left out, as the text has their numbers.
std::string write_markdown(const Document& document);

/// Writes a report for a terminal or a text file of a given width; figures are left out likewise.
std::string write_text(const Document& document, int width);

/// Writes a report as one page that stands alone: for a screen, light or dark, and for A4; no
/// script.
std::string write_page(const Document& document);

}  // namespace chibo::render
