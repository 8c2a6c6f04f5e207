#include "render/escape.hpp"
#include "render/sheet.hpp"
#include "text/layout.hpp"

#include <algorithm>

namespace chibo::render {

namespace {

std::string dressed(const std::string& escaped, const Run& run) {
  const std::string_view sign = run.bold && run.italic ? "***" : run.bold ? "**" : "*";
  if (!run.bold && !run.italic) {
    return escaped;
  }
  // Markdown wants no blank inside its signs
  const std::size_t begin = escaped.find_first_not_of(' ');
  if (begin == std::string::npos) {
    return escaped;
  }
  const std::size_t end = escaped.find_last_not_of(' ') + 1;
  return escaped.substr(0, begin) + std::string(sign) + escaped.substr(begin, end - begin) +
         std::string(sign) + escaped.substr(end);
}

/// escape_markdown cuts the blanks around a text, which between two runs are wanted.
std::string escaped(std::string_view text, std::string (*escape)(std::string_view)) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t end = text.find_last_not_of(' ');
  if (end == std::string_view::npos) {
    return std::string(text);
  }
  return std::string(begin, ' ') + escape(text.substr(begin, end + 1 - begin)) +
         std::string(text.size() - end - 1, ' ');
}

/// "1\\." back to "1.", where no list can begin.
std::string without_list_guard(std::string text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits > 0 && text.substr(digits, 2) == "\\.") {
    text.erase(digits, 1);
  }
  return text;
}

std::string words(const Runs& runs, std::string (*escape)(std::string_view) = escape_markdown) {
  constexpr std::string_view k_colon = "&#58;";  // before what might be "//"
  std::string out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    std::string text = escaped(runs[i].text, escape);
    const bool makes_link = i + 1 < runs.size() && runs[i + 1].text.starts_with('/');
    if (text.ends_with(k_colon) && !makes_link) {
      text.replace(text.size() - k_colon.size(), k_colon.size(), ":");
    }
    const bool begins_line = i == 0 && !runs[i].bold && !runs[i].italic;
    out += dressed(begins_line ? text : without_list_guard(std::move(text)), runs[i]);
  }
  return out;
}

Runs in_dress(Runs runs, bool bold, bool italic) {
  for (Run& run : runs) {
    run.bold = run.bold || bold;
    run.italic = run.italic || italic;
  }
  return runs;
}

/// "1." at the start of a numbered line is its number, not text to be kept from becoming one.
std::string numbered(const Runs& runs) {
  const std::string text = plain(runs);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const bool has_number = digits > 0 && text.substr(digits).starts_with(". ");
  if (!has_number || runs.front().text.size() < digits + 2) {
    return words(runs);
  }
  Runs rest = runs;
  rest.front().text.erase(0, digits + 2);
  return text.substr(0, digits + 2) + text::hanging(words(rest), digits + 2);
}

std::string heading(std::string_view sign, const Runs& runs) {
  std::string text = plain(runs);
  std::ranges::replace(text, '\n', ' ');
  return std::string(sign) + escape_markdown(text);
}

std::string markdown_line(const Line& line) {
  switch (line.style) {
    case LineStyle::title:
      return heading("# ", line.runs);
    case LineStyle::part:
      return heading("## ", line.runs);
    case LineStyle::item:
      return heading("### ", line.runs);
    case LineStyle::subject:
    case LineStyle::party:
      return words(in_dress(line.runs, true, false));
    case LineStyle::lead:
      return words(in_dress(line.runs, false, true));
    case LineStyle::bullet:
      return "- " + text::hanging(words(line.runs), 2);
    case LineStyle::numbered:
      return numbered(line.runs);
    default:
      return words(line.runs);
  }
}

bool is_item(LineStyle style) {
  return style == LineStyle::bullet || style == LineStyle::numbered;
}

/// The star and the dashes of the form, which Markdown has its own signs for.
bool is_ornament(const Line& line) {
  const std::string text = plain(line.runs);
  return text == "-----" || text == "*";
}

class MarkdownSheet {
 public:
  void operator()(const Line& line) {
    const std::string one = markdown_line(line);
    if (one.empty() || is_ornament(line)) {
      return;
    }
    const bool follows = is_item(line.style) && last_ == line.style;
    add(one, follows ? "" : "\n", line.style);
  }

  void operator()(const Grid& grid) {
    std::string rows;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      rows += row(grid, grid.rows[r]);
      rows += r == 0 ? rule(grid) : "";
    }
    add(rows.substr(0, rows.size() - 1), "\n", LineStyle::body);
  }

  void operator()(const SideBySide& sides) {
    for (const SideColumn& column : sides.columns) {
      std::string group;
      for (const Line& line : column.lines) {
        const std::string one = markdown_line(line);
        if (!one.empty() && !is_ornament(line)) {
          group += (group.empty() ? "" : is_item(line.style) ? "\n" : "\\\n") + one;
        }
      }
      if (!group.empty()) {
        add(group, "\n", LineStyle::body);
      }
    }
  }

  void operator()(const NewPage&) {}

  std::string text;

 private:
  void add(const std::string& block, std::string_view gap, LineStyle style) {
    text += text.empty() ? "" : gap;
    text += block + "\n";
    last_ = style;
  }

  static std::string row(const Grid& grid, const GridRow& row) {
    std::string out = "|";
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
      const bool has = i < row.cells.size() && !plain(row.cells[i]).empty();
      out += has ? " " + words(row.cells[i], escape_markdown_cell) + " |" : " |";
    }
    return out + "\n";
  }

  static std::string rule(const Grid& grid) {
    std::string out = "|";
    for (const GridColumn& column : grid.columns) {
      out += column.align == Align::left    ? " --- |"
             : column.align == Align::right ? " ---: |"
                                            : " :---: |";
    }
    return out + "\n";
  }

  LineStyle last_ = LineStyle::body;
};

}  // namespace

std::string sheet_markdown(const Sheet& sheet) {
  MarkdownSheet out;
  for (const SheetBlock& block : sheet.blocks) {
    std::visit(out, block);
  }
  return out.text;
}

}  // namespace chibo::render
