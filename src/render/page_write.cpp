#include "base/embedded.hpp"
#include "render/document.hpp"
#include "render/escape.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

std::string tagged(std::string_view name, const std::string& inside) {
  return "<" + std::string(name) + ">" + inside + "</" + std::string(name) + ">";
}

std::string_view kind_of(Align align) {
  return align == Align::right    ? " class=\"phai\""
         : align == Align::centre ? " class=\"giua\""
                                  : "";
}

/// What is wider than the screen scrolls in a frame of its own, which keys can reach.
std::string scrolling(std::string_view name, const std::string& inside) {
  return "<div class=\"cuon\" tabindex=\"0\" role=\"region\" aria-label=\"" + escape_xml(name) +
         "\">\n" + inside + "</div>\n";
}

std::string written(const Table& table) {
  std::string out = "<table>\n<thead><tr>";
  for (const Column& column : table.columns) {
    out += column.title.empty() ? "<td></td>"
                                : "<th scope=\"col\"" + std::string(kind_of(column.align)) + ">" +
                                      escape_xml(column.title) + "</th>";
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string text = escape_xml(vietnamese(cell_at(row, i)));
      out += i == 0 ? "<th scope=\"row\">" + text + "</th>"
                    : "<td" + std::string(kind_of(table.columns[i].align)) + ">" + text + "</td>";
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n";
}

class PageBlocks {
 public:
  std::string operator()(const Heading& heading) {
    latest_ = heading.text;
    const int level = std::clamp(heading.level, 1, 6);
    return tagged("h" + std::to_string(level), escape_xml(heading.text)) + "\n";
  }
  std::string operator()(const Paragraph& paragraph) const {
    return tagged("p", escape_xml(paragraph.text)) + "\n";
  }
  std::string operator()(const Bullets& bullets) const {
    std::string items;
    for (const std::string& item : bullets.items) {
      items += tagged("li", escape_xml(item)) + "\n";
    }
    return tagged("ul", "\n" + items) + "\n";
  }
  std::string operator()(const Table& table) const {
    return table.columns.empty() ? std::string() : scrolling(latest_, written(table));
  }
  std::string operator()(const Figure& figure) {
    const std::string key = "hinh" + std::to_string(++figures_);
    const std::string svg = write_svg(figure.chart, key);
    const std::string title =
        std::visit([](const auto& chart) { return chart.title; }, figure.chart);
    if (svg.empty()) {
      return tagged("p", escape_xml(title + ": chưa có số liệu.")) + "\n";
    }
    return "<figure>\n<figcaption>" + escape_xml(title) + legend(figure.chart) + "</figcaption>\n" +
           scrolling(title, svg) + "<details><summary>Bảng số liệu</summary>\n" +
           scrolling(title, written(table_of(figure.chart))) + "</details>\n</figure>\n";
  }

 private:
  static std::string legend(const Chart& chart) {
    std::string items;
    for (const LegendItem& item : legend_of(chart)) {
      items += "<li>" + item.svg + escape_xml(item.name) + "</li>\n";
    }
    return "\n<ul class=\"chu-giai\">\n" + items + "</ul>";
  }

  std::string latest_;  // heading, which names the table below it
  int figures_ = 0;
};

std::string title_of(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      return heading->text;
    }
  }
  return {};
}

}  // namespace

std::string write_page(const Document& document) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n";
  out += base::embedded_file("templates/chung/trang-so-lieu.html").value_or("");
  out += tagged("title", escape_xml(title_of(document))) + "\n</head>\n<body>\n<main>\n";
  PageBlocks blocks;
  for (const Block& block : document.blocks) {
    out += std::visit([&](const auto& it) { return blocks(it); }, block);
  }
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace chibo::render
