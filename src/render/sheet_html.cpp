#include "render/escape.hpp"
#include "render/sheet.hpp"

namespace chibo::render {

namespace {

std::string words(const Runs& runs) {
  std::string out;
  for (const Run& run : runs) {
    std::string text = escape_xml(run.text);
    text = run.italic ? "<i>" + text + "</i>" : text;
    out += run.bold ? "<b>" + text + "</b>" : text;
  }
  return out;
}

std::string element(std::string_view name, std::string_view inside, std::string_view kind = "") {
  std::string out = "<" + std::string(name);
  out += kind.empty() ? "" : " class=\"" + std::string(kind) + "\"";
  return out + ">" + std::string(inside) + "</" + std::string(name) + ">\n";
}

std::string html_line(const Line& line) {
  const std::string text = words(line.runs);
  switch (line.style) {
    case LineStyle::title:
      return element("h1", text);
    case LineStyle::subject:
      return element("p", text, "giua dam");
    case LineStyle::centred:
      return element("p", text, "giua");
    case LineStyle::left:
      return element("p", text, "trai");
    case LineStyle::part:
      return element("h2", text);
    case LineStyle::item:
      return element("h3", text);
    case LineStyle::lead:
      return element("p", text, "nghieng");
    case LineStyle::bullet:
      return element("p", "- " + text);
    case LineStyle::party:
      return element("p", "<span class=\"dang\">" + text + "</span>");
    case LineStyle::signing:
      return element("p", "", "cho-ky");
    default:
      return element("p", text);
  }
}

std::string_view cell_kind(Align align) {
  return align == Align::centre ? "so" : align == Align::right ? "phai" : "";
}

struct HtmlBlock {
  std::string operator()(const Line& line) const { return html_line(line); }

  std::string operator()(const Grid& grid) const {
    std::string out = "<table>\n<colgroup>";
    for (const GridColumn& column : grid.columns) {
      out += "<col style=\"width:" + std::to_string(column.percent) + "%\">";
    }
    out += "</colgroup>\n";
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      out += r == 0 ? "<thead>" : r == 1 ? "<tbody>\n" : "";
      out += row(grid, grid.rows[r], r == 0);
      out += r == 0 ? "</thead>\n" : "";
    }
    return out + (grid.rows.size() > 1 ? "</tbody>\n</table>\n" : "</table>\n");
  }

  std::string operator()(const SideBySide& sides) const {
    std::string out = "<div class=\"canh\">\n";
    for (const SideColumn& column : sides.columns) {
      out += "<div style=\"width:" + std::to_string(column.percent) + "%\">\n";
      for (const Line& line : column.lines) {
        out += html_line(line);
      }
      out += "</div>\n";
    }
    return out + "</div>\n";
  }

  std::string operator()(const NewPage&) const { return "<div class=\"trang-moi\"></div>\n"; }

 private:
  static std::string row(const Grid& grid, const GridRow& row, bool is_head) {
    std::string out = "<tr>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      std::string attributes = is_head ? " scope=\"col\"" : "";
      const std::string_view kind = cell_kind(grid.columns[i].align);
      if (!is_head && !kind.empty()) {
        attributes += " class=\"" + std::string(kind) + "\"";
      }
      const std::size_t span = grid.columns.size() - i;
      if (i + 1 == row.cells.size() && span > 1) {
        attributes += " colspan=\"" + std::to_string(span) + "\"";
      }
      const std::string name = is_head ? "th" : "td";
      out += "<" + name + attributes + ">" + words(row.cells[i]) + "</" + name + ">";
    }
    return out + "</tr>" + (is_head ? "" : "\n");
  }
};

}  // namespace

std::string sheet_html(const Sheet& sheet, std::string_view head) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n" + std::string(head) +
                    "<title>" + escape_xml(title_of(sheet)) + "</title>\n";
  out += sheet.landscape ? "<style>@page { size: A4 landscape; }</style>\n" : "";
  out += "</head>\n<body>\n<main>\n";
  for (const SheetBlock& block : sheet.blocks) {
    out += std::visit(HtmlBlock{}, block);
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace chibo::render
