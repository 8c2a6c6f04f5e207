#include "render/escape.hpp"
#include "render/pango.hpp"
#include "render/pdf_flow.hpp"
#include "render/sheet.hpp"

#include <algorithm>
#include <memory>
#include <optional>

namespace chibo::render {

namespace {

constexpr double k_mm = 72.0 / 25.4;
constexpr double k_page_short = 210 * k_mm;
constexpr double k_page_long = 297 * k_mm;
constexpr double k_number_height = 10 * k_mm;  // of the page's number, from the top
constexpr double k_thin = 0.5;
constexpr double k_cell_side = 2.85;  // pt, between a rule and its words
constexpr double k_cell_above = 1;
constexpr double k_under_party = 1;  // pt, from the words to their rule
constexpr int k_signing_lines = 4;
constexpr int k_title_larger = 2;  // pt
constexpr int k_party_larger = 1;

struct Look {
  int larger = 0;  // pt
  bool bold = false;
  bool italic = false;
  TextAlign align = TextAlign::left;
  bool is_body = false;  // indented, justified, with the lines of the form
  bool keeps_next = false;
  double before = 0;
};

Look look_of(LineStyle style, const PageForm& form) {
  const double gap = form.gap;
  switch (style) {
    case LineStyle::title:
      return {k_title_larger, true, false, TextAlign::centre, false, true, 2 * gap};
    case LineStyle::subject:
      return {0, true, false, TextAlign::centre, false, false, 0};
    case LineStyle::centred:
    case LineStyle::signing:
      return {0, false, false, TextAlign::centre, false, false, 0};
    case LineStyle::left:
      return {0, false, false, TextAlign::left, false, false, 0};
    case LineStyle::part:
    case LineStyle::item:
      return {0, true, false, TextAlign::left, true, true, gap};
    case LineStyle::lead:
      return {0, false, true, TextAlign::left, true, true, gap};
    case LineStyle::party:
      return {k_party_larger, true, false, TextAlign::centre, false, false, 0};
    default:
      return {0, false, false, TextAlign::left, true, false, gap};
  }
}

std::string markup_of(const Runs& runs, bool bold, bool italic) {
  std::string out;
  for (const Run& run : runs) {
    std::string text = escape_xml(run.text);
    text = run.italic || italic ? "<i>" + text + "</i>" : text;
    out += run.bold || bold ? "<b>" + text + "</b>" : text;
  }
  return out;
}

/// The paragraphs that the line ends of a value make.
std::vector<Runs> paragraphs_of(const Runs& runs) {
  std::vector<Runs> out(1);
  for (const Run& run : runs) {
    std::size_t begin = 0;
    while (true) {
      const std::size_t end = std::min(run.text.find('\n', begin), run.text.size());
      out.back().push_back({run.text.substr(begin, end - begin), run.bold, run.italic});
      if (end == run.text.size()) {
        break;
      }
      out.emplace_back();
      begin = end + 1;
    }
  }
  return out;
}

/// A paper without a day has the first one that packages know.
std::string created_on(std::optional<base::Date> day) {
  return (day ? base::iso(*day) : std::string("1980-01-01")) + "T00:00:00Z";
}

class PdfSheet {
 public:
  PdfSheet(const Sheet& sheet, const PageForm& form, std::optional<base::Date> day)
      : form_(form),
        page_width_(sheet.landscape ? k_page_long : k_page_short),
        page_height_(sheet.landscape ? k_page_short : k_page_long),
        document_(page_width_, page_height_, title_of(sheet), created_on(day)) {
    for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
      std::visit(*this, sheet.blocks[i]);
      if (!flows_.empty() && stays_with_next(sheet, i)) {
        flows_.back().keeps_next = true;
      }
    }
  }

  std::string written() {
    place_flows(flows_, {form_.left * k_mm, top(), bottom()},
                [this](int page) { begin_page(page); });
    return document_.finished();
  }

  void operator()(const Line& line) {
    for (Flow& flow : flows_of(line, width())) {
      add(std::move(flow));
    }
  }

  void operator()(const Grid& grid) {
    Flow flow;
    flow.before = form_.gap;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      std::vector<Strip> row = row_strips(grid, grid.rows[r], r == 0);
      if (r == 0 && row.size() == 1) {
        flow.head = row.front();
      }
      std::ranges::move(row, std::back_inserter(flow.strips));
    }
    add(std::move(flow));
  }

  void operator()(const SideBySide& sides) {
    auto columns = std::make_shared<std::vector<std::vector<Flow>>>();
    auto lefts = std::make_shared<std::vector<double>>();
    double left = 0;
    double height = 0;
    for (const SideColumn& column : sides.columns) {
      const double wide = width() * column.percent / 100;
      std::vector<Flow>& flows = columns->emplace_back();
      lefts->push_back(left + k_cell_side);
      left += wide;
      double tall = 0;
      for (const Line& line : column.lines) {
        for (Flow& flow : flows_of(line, wide - 2 * k_cell_side)) {
          tall += flow.height();
          flows.push_back(std::move(flow));
        }
      }
      height = std::max(height, tall);
    }
    const auto draw = [columns, lefts](double x, double y) {
      for (std::size_t i = 0; i < columns->size(); ++i) {
        double at = y;
        for (const Flow& flow : (*columns)[i]) {
          at += flow.before;
          for (const Strip& strip : flow.strips) {
            strip.draw(x + (*lefts)[i], at);
            at += strip.height;
          }
        }
      }
    };
    Flow flow;
    flow.before = flows_.empty() ? 0 : 2 * form_.gap;
    flow.strips.push_back({height, draw});
    add(std::move(flow));
  }

  void operator()(const NewPage&) { begins_page_ = true; }

 private:
  double width() const { return page_width_ - (form_.left + form_.right) * k_mm; }
  double top() const { return form_.top * k_mm; }
  double bottom() const { return page_height_ - form_.bottom * k_mm; }

  void add(Flow flow) {
    flow.begins_page = begins_page_;
    begins_page_ = false;
    flows_.push_back(std::move(flow));
  }

  std::shared_ptr<PangoParagraph> set(const Runs& runs, const Look& look, double wide,
                                      double indent) {
    return std::make_shared<PangoParagraph>(document_.set(
        markup_of(runs, look.bold, look.italic),
        {wide, static_cast<double>(form_.size + look.larger), look.align, look.is_body, indent}));
  }

  std::vector<Flow> flows_of(const Line& line, double wide) {
    const Look look = look_of(line.style, form_);
    if (line.style == LineStyle::signing) {
      Flow room;
      room.strips.push_back({k_signing_lines * 1.15 * form_.size, [](double, double) {}});
      return {room};
    }
    std::vector<Flow> out;
    for (Runs& runs : paragraphs_of(line.runs)) {
      if (line.style == LineStyle::bullet && out.empty()) {
        runs.insert(runs.begin(), {"- ", false, false});
      }
      out.push_back(paragraph(runs, look, wide));
    }
    if (line.style == LineStyle::party && !out.empty()) {
      underline(out.back(), line, look, wide);
    }
    return out;
  }

  Flow paragraph(const Runs& runs, const Look& look, double wide) {
    const auto words = set(runs, look, wide, look.is_body ? form_.indent * k_mm : 0);
    Flow out;
    out.before = look.before;
    out.keeps_next = look.keeps_next;
    for (std::size_t i = 0; i < words->lines().size(); ++i) {
      const PangoParagraph::Line& line = words->lines()[i];
      const double height = look.is_body ? form_.line : line.height;
      const double base = (height - line.height) / 2 + line.ascent;
      out.strips.push_back(
          {height, [words, i, base](double x, double y) { words->draw(i, x, y + base); }});
    }
    return out;
  }

  /// The rule under the Party's name, as long as the words.
  void underline(Flow& flow, const Line& line, const Look& look, double wide) {
    const auto words = set(line.runs, look, wide, 0);
    const PangoParagraph::Line last = words->lines().back();
    Strip& strip = flow.strips.back();
    const double at = strip.height + k_under_party;
    strip.height = at + form_.gap / 2.0;
    strip.draw = [this, words = std::move(strip.draw), last, at](double x, double y) {
      words(x, y);
      document_.rule(x + last.left, y + at, x + last.left + last.width, y + at, k_thin);
    };
  }

  struct SetCell {
    std::shared_ptr<PangoParagraph> words;
    double left = 0;  // of the cell
    double wide = 0;
  };

  std::vector<SetCell> set_row(const Grid& grid, const GridRow& row, bool is_head) {
    std::vector<SetCell> out;
    double left = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::size_t last = i + 1 == row.cells.size() ? grid.columns.size() : i + 1;
      double wide = 0;
      for (std::size_t j = i; j < last; ++j) {
        wide += width() * grid.columns[j].percent / 100;
      }
      Look look;
      look.bold = is_head;
      const Align align = is_head ? Align::centre : grid.columns[i].align;
      look.align = align == Align::centre  ? TextAlign::centre
                   : align == Align::right ? TextAlign::right
                                           : TextAlign::left;
      out.push_back({set(row.cells[i], look, wide - 2 * k_cell_side, 0), left, wide});
      left += wide;
    }
    return out;
  }

  /// A row is one strip where it fits on a page, else a strip a line.
  std::vector<Strip> row_strips(const Grid& grid, const GridRow& row, bool is_head) {
    auto cells = std::make_shared<std::vector<SetCell>>(set_row(grid, row, is_head));
    std::size_t lines = 1;
    double height = 0;
    for (const SetCell& cell : *cells) {
      double tall = 0;
      for (const PangoParagraph::Line& line : cell.words->lines()) {
        tall += line.height;
      }
      height = std::max(height, tall);
      lines = std::max(lines, cell.words->lines().size());
    }
    height += 2 * k_cell_above;
    if (height <= (bottom() - top()) / 2) {
      return {{height, [this, cells, height, lines](double x, double y) {
                 draw_lines(*cells, 0, lines, x, y + k_cell_above);
                 frame(*cells, x, y, height, true, true);
               }}};
    }
    std::vector<Strip> out;
    const double tall = form_.line;
    for (std::size_t i = 0; i < lines; ++i) {
      const bool first = i == 0;
      const bool last = i + 1 == lines;
      out.push_back({tall, [this, cells, tall, i, first, last](double x, double y) {
                       draw_lines(*cells, i, i + 1, x, y + k_cell_above);
                       frame(*cells, x, y, tall, first, last);
                     }});
    }
    return out;
  }

  void draw_lines(const std::vector<SetCell>& cells, std::size_t from, std::size_t to, double x,
                  double y) {
    for (const SetCell& cell : cells) {
      double at = y;
      for (std::size_t i = from; i < std::min(to, cell.words->lines().size()); ++i) {
        cell.words->draw(i, x + cell.left + k_cell_side, at + cell.words->lines()[i].ascent);
        at += cell.words->lines()[i].height;
      }
    }
  }

  void frame(const std::vector<SetCell>& cells, double x, double y, double height, bool above,
             bool below) {
    const double right = x + width();
    document_.rule(x, y, x, y + height, k_thin);
    for (const SetCell& cell : cells) {
      const double side = x + cell.left + cell.wide;
      document_.rule(side, y, side, y + height, k_thin);
    }
    if (above) {
      document_.rule(x, y, right, y, k_thin);
    }
    if (below) {
      document_.rule(x, y + height, right, y + height, k_thin);
    }
  }

  void begin_page(int page) {
    document_.next_page();
    Look look;
    look.align = TextAlign::centre;
    const auto number = set({{std::to_string(page), false, false}}, look, width(), 0);
    number->draw(0, form_.left * k_mm, k_number_height + number->lines()[0].ascent);
  }

  const PageForm form_;
  double page_width_;
  double page_height_;
  PangoDocument document_;
  std::vector<Flow> flows_;
  bool begins_page_ = false;
};

}  // namespace

std::string sheet_pdf(const Sheet& sheet, const PageForm& form, std::optional<base::Date> day) {
  if (!PangoDocument::missing_package().empty()) {
    return {};
  }
  return PdfSheet(sheet, form, day).written();
}

}  // namespace chibo::render
