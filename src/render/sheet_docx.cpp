#include "render/escape.hpp"
#include "render/sheet.hpp"

namespace chibo::render {

namespace {

// A4 in twips
constexpr int k_page_short = 11906;
constexpr int k_page_long = 16838;
constexpr int k_signing_lines = 4;

constexpr std::string_view k_document_begin =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>\n";
constexpr std::string_view k_last_paragraph =
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
    "</w:pPr></w:p>\n";

constexpr std::string_view k_gap_paragraph =
    "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" "
    "w:lineRule=\"exact\"/></w:pPr></w:p>\n";

/// How a style of line stands in WordprocessingML.
struct Look {
  std::string_view style;  // of word/styles.xml; empty is Normal
  bool bold = false;
  bool italic = false;
  int half_points = 0;  // 0: the style's own
  bool keeps_next = false;
};

Look look_of(LineStyle style) {
  switch (style) {
    case LineStyle::title:
      return {"TenLoai", true, false, 32, false};
    case LineStyle::subject:
      return {"Giua", true, false, 0, false};
    case LineStyle::centred:
    case LineStyle::signing:
      return {"Giua", false, false, 0, false};
    case LineStyle::left:
      return {"Trai", false, false, 0, false};
    case LineStyle::part:
    case LineStyle::item:
      return {"", true, false, 0, true};
    case LineStyle::lead:
      return {"", false, true, 0, true};
    case LineStyle::party:
      return {"QuocHieu", true, false, 30, false};
    default:
      return {};
  }
}

std::string run_xml(std::string_view text, bool bold, bool italic, int half_points) {
  std::string properties;
  properties += bold ? "<w:b/><w:bCs/>" : "";
  properties += italic ? "<w:i/><w:iCs/>" : "";
  if (half_points != 0) {
    const std::string size = std::to_string(half_points);
    properties += "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
  }
  std::string out = "<w:r>";
  out += properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
  return out + "<w:t xml:space=\"preserve\">" + escape_xml(text) + "</w:t></w:r>";
}

struct ParagraphDress {
  Look look;
  bool keeps_next = false;
  bool begins_page = false;
  std::string_view before;  // what stands before the words
  int indent = 0;           // on both sides, in twips; 0: the style's own
};

std::string paragraph_xml(const Runs& runs, const ParagraphDress& dress) {
  const Look& look = dress.look;
  std::string properties;
  properties += look.style.empty() ? "" : "<w:pStyle w:val=\"" + std::string(look.style) + "\"/>";
  properties += look.keeps_next || dress.keeps_next ? "<w:keepNext/><w:keepLines/>" : "";
  properties += dress.begins_page ? "<w:pageBreakBefore/>" : "";
  if (dress.indent > 0) {
    const std::string indent = std::to_string(dress.indent);
    properties += "<w:ind w:left=\"" + indent + "\" w:right=\"" + indent + "\"/>";
  }
  std::string out = "<w:p>";
  out += properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>";
  bool is_first = true;
  for (const Run& run : runs) {
    const std::string text = (is_first ? std::string(dress.before) : "") + run.text;
    out += run_xml(text, look.bold || run.bold, look.italic || run.italic, look.half_points);
    is_first = false;
  }
  return out + "</w:p>\n";
}

std::string line_xml(const Line& line, bool keeps_next, bool begins_page = false) {
  const Look look = look_of(line.style);
  if (line.style == LineStyle::signing) {
    std::string out;
    for (int i = 0; i < k_signing_lines; ++i) {
      out += paragraph_xml({}, {look, keeps_next, false, ""});
    }
    return out;
  }
  return paragraph_xml(
      line.runs, {look, keeps_next, begins_page, line.style == LineStyle::bullet ? "- " : ""});
}

std::string border_xml(bool ruled) {
  std::string out = "<w:tblBorders>";
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
    out += std::string("<w:") + side + " w:val=\"" + (ruled ? "single" : "nil") +
           "\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
  }
  return out + "</w:tblBorders>";
}

/// The widths of columns in twips, the last one takes what rounding left.
std::vector<int> twips(const std::vector<int>& percents, int whole) {
  std::vector<int> out;
  int left = whole;
  for (const int percent : percents) {
    out.push_back(whole * percent / 100);
    left -= out.back();
  }
  out.back() += left;
  return out;
}

std::string table_begin(const std::vector<int>& widths, int whole, bool ruled) {
  std::string out = "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(whole) +
                    "\" w:type=\"dxa\"/>" + border_xml(ruled) +
                    "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"57\" "
                    "w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar>"
                    "</w:tblPr><w:tblGrid>";
  for (const int width : widths) {
    out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
  }
  return out + "</w:tblGrid>\n";
}

std::string cell_xml(int width, std::size_t span, const std::string& inside) {
  std::string out = "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
  out += span > 1 ? "<w:gridSpan w:val=\"" + std::to_string(span) + "\"/>" : "";
  return out + "</w:tcPr>\n" + inside + "</w:tc>\n";
}

class DocxBody {
 public:
  explicit DocxBody(int width) : width_(width) {}

  void operator()(const Line& line) {
    body_ += line_xml(line, keeps_next_, begins_page_);
    begins_page_ = begins_page_ && line.style == LineStyle::tag;
    after_table_ = after_table_ && line.style == LineStyle::tag;  // it will be gone
  }

  void operator()(const Grid& grid) {
    apart();
    std::vector<int> percents;
    for (const GridColumn& column : grid.columns) {
      percents.push_back(column.percent);
    }
    const std::vector<int> widths = twips(percents, width_);
    body_ += table_begin(widths, width_, true);
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
      body_ += row_xml(grid, grid.rows[r], widths, r == 0);
    }
    body_ += "</w:tbl>\n";
    after_table_ = true;
  }

  void operator()(const SideBySide& sides) {
    const bool is_head = body_.empty();
    body_ += is_head ? "" : line_xml({LineStyle::centred, {}}, true);
    std::vector<int> percents;
    for (const SideColumn& column : sides.columns) {
      percents.push_back(column.percent);
    }
    const std::vector<int> widths = twips(percents, width_);
    body_ += table_begin(widths, width_, false) + "<w:tr><w:trPr><w:cantSplit/></w:trPr>\n";
    for (std::size_t i = 0; i < widths.size(); ++i) {
      body_ += cell_xml(widths[i], 1, side_xml(sides.columns[i], widths[i]));
    }
    body_ += "</w:tr>\n</w:tbl>\n";
    body_ += is_head ? line_xml({LineStyle::centred, {}}, false) : "";
    after_table_ = !is_head;
  }

  void operator()(const NewPage&) { begins_page_ = true; }

  /// Whether the next line is not to be parted from what follows it.
  void keep_with_next(bool keeps) { keeps_next_ = keeps; }

  /// The body as it ends a document: Word wants a paragraph behind the last table.
  std::string ended() const { return body_ + (after_table_ ? std::string(k_last_paragraph) : ""); }

 private:
  /// Two tables with nothing between them would become one, and words above would touch its rule.
  void apart() { body_ += k_gap_paragraph; }

  /// The rule under the Party's name is as long as the name, however wide its column is.
  static int party_indent(int width) {
    constexpr int k_of_style =
        340;  // of QuocHieu in the frame: right for the column of a tall page
    constexpr int k_rule = 4538;
    constexpr int k_cell_margins = 114;
    const int indent = (width - k_cell_margins - k_rule) / 2;
    return indent > 2 * k_of_style ? indent : 0;
  }

  static std::string side_xml(const SideColumn& column, int width) {
    std::string out;
    for (std::size_t i = 0; i < column.lines.size(); ++i) {
      const Line& line = column.lines[i];
      const bool keeps_next = i + 1 < column.lines.size();
      out += line.style == LineStyle::party
                 ? paragraph_xml(line.runs,
                                 {look_of(line.style), keeps_next, false, "", party_indent(width)})
                 : line_xml(line, keeps_next);
    }
    return out.empty() ? line_xml({LineStyle::centred, {}}, false) : out;
  }

  static std::string row_xml(const Grid& grid, const GridRow& row, const std::vector<int>& widths,
                             bool is_head) {
    std::string out = "<w:tr><w:trPr><w:cantSplit/>";
    out += is_head ? "<w:tblHeader/>" : "";
    out += "</w:trPr>\n";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::size_t span = i + 1 == row.cells.size() ? widths.size() - i : 1;
      int width = 0;
      for (std::size_t j = i; j < i + span; ++j) {
        width += widths[j];
      }
      const bool centred = is_head || grid.columns[i].align == Align::centre;
      Look look{centred ? "OGiua" : grid.columns[i].align == Align::right ? "OPhai" : "O"};
      look.bold = is_head;
      out += cell_xml(width, span, paragraph_xml(row.cells[i], {look, false, false, ""}));
    }
    return out + "</w:tr>\n";
  }

  int width_;
  std::string body_;
  bool after_table_ = false;
  bool begins_page_ = false;
  bool keeps_next_ = false;
};

std::string section_xml(bool landscape, const PageForm& form) {
  const std::string narrow = std::to_string(k_page_short);
  const std::string wide = std::to_string(k_page_long);
  const auto margin = [](std::string_view side, int mm) {
    return " w:" + std::string(side) + "=\"" + std::to_string(twips_of_mm(mm)) + "\"";
  };
  return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference "
         "w:type=\"first\" r:id=\"rId4\"/><w:pgSz w:w=\"" +
         (landscape ? wide : narrow) + "\" w:h=\"" + (landscape ? narrow : wide) + "\"" +
         (landscape ? " w:orient=\"landscape\"" : "") + "/><w:pgMar" + margin("top", form.top) +
         margin("right", form.right) + margin("bottom", form.bottom) + margin("left", form.left) +
         " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:cols w:space=\"720\"/>"
         "<w:titlePg/></w:sectPr></w:body></w:document>\n";
}

/// The title of the file: its words up to the first tag, for the frame is filled after this.
std::string file_title(const Sheet& sheet) {
  const std::string title = title_of(sheet);
  const std::string words = title.substr(0, title.find("{{"));
  const std::size_t last = words.find_last_not_of(" -");
  return last == std::string::npos ? std::string() : words.substr(0, last + 1);
}

}  // namespace

int twips_of_mm(int mm) {
  constexpr int k_inch_twips = 1440;
  constexpr int k_inch_tenths = 254;  // of a millimetre
  return (mm * 10 * k_inch_twips + k_inch_tenths / 2) / k_inch_tenths;
}

std::vector<Part> sheet_docx(const Sheet& sheet, std::vector<Part> frame, const PageForm& form) {
  const int width = (sheet.landscape ? k_page_long : k_page_short) - twips_of_mm(form.left) -
                    twips_of_mm(form.right);
  DocxBody body(width);
  for (std::size_t i = 0; i < sheet.blocks.size(); ++i) {
    body.keep_with_next(stays_with_next(sheet, i));
    std::visit(body, sheet.blocks[i]);
  }
  constexpr std::string_view k_title = "<dc:title>";
  for (Part& part : frame) {
    const std::size_t at = part.data.find(k_title);
    if (part.name == "docProps/core.xml" && at != std::string::npos) {
      part.data.insert(at + k_title.size(), escape_xml(file_title(sheet)));
    }
  }
  frame.push_back({"word/document.xml", std::string(k_document_begin) + body.ended() +
                                            section_xml(sheet.landscape, form)});
  return frame;
}

}  // namespace chibo::render
