#pragma once

#include "base/result.hpp"
#include "render/fault.hpp"
#include "render/package.hpp"
#include "render/table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chibo::render {

/// Words of one line in one dress; "\n" begins a new paragraph of the same style.
struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
  bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

/// What a line of a paper is; the form of papers (templates/quy-dinh/) gives each its look.
enum class LineStyle {
  body,      // a paragraph: indented, justified
  title,     // the kind of paper, "BIÊN BẢN"
  subject,   // what it is about: bold, centred
  centred,   // "-----", a signer's office
  left,      // without indent
  part,      // "I- THỜI GIAN …"
  item,      // "1. …", a heading inside a part
  lead,      // italic, leads in what follows
  bullet,    // "- …"
  numbered,  // carries its own number, "1. …", "a) …"
  party,     // "ĐẢNG CỘNG SẢN VIỆT NAM" over its rule
  signing,   // room for a signature
  tag        // a tag alone on its line; in an unfilled paper only
};

struct Line {
  LineStyle style = LineStyle::body;
  Runs runs;
  bool operator==(const Line&) const = default;
};

struct GridColumn {
  int percent = 0;
  Align align = Align::left;
  bool operator==(const GridColumn&) const = default;
};

/// A row of a table; where it has fewer cells than columns, its last cell reaches to the end.
struct GridRow {
  std::vector<Runs> cells;
  bool is_tag = false;
  bool operator==(const GridRow&) const = default;
};

/// A ruled table; the first row is its head, repeated on every page.
struct Grid {
  std::vector<GridColumn> columns;
  std::vector<GridRow> rows;
  bool operator==(const Grid&) const = default;
};

/// What stands side by side without rules: the head of a paper, signatures. Kept on one page.
struct SideColumn {
  int percent = 0;
  std::vector<Line> lines;
  bool operator==(const SideColumn&) const = default;
};
struct SideBySide {
  std::vector<SideColumn> columns;
  bool operator==(const SideBySide&) const = default;
};

struct NewPage {
  bool operator==(const NewPage&) const = default;
};

using SheetBlock = std::variant<Line, Grid, SideBySide, NewPage>;

/// A paper as blocks, in no format yet.
struct Sheet {
  bool landscape = false;
  std::vector<SheetBlock> blocks;
  bool operator==(const Sheet&) const = default;
};

/// The measures of a page; a dated rule sets them (the-thuc.*).
struct PageForm {
  int top = 20;     // mm
  int bottom = 20;  // mm
  int left = 30;    // mm
  int right = 15;   // mm
  int indent = 10;  // mm, of first lines
  int size = 14;    // pt, of letters
  int line = 18;    // pt, from line to line
  int gap = 6;      // pt, before a paragraph
  bool operator==(const PageForm&) const = default;
};

/// Text for a place in a sheet's source: nothing in it is read as a mark.
std::string escape_sheet(std::string_view text);

/// Reads the source of a sheet, filled or with its tags still in it; file is its name in
/// complaints. The marks: "#" title, "=" subject, "^" centred, "<" left, "##" part, "###" item,
/// "/" lead, "-" bullet, "+" numbered, "!" party, "_" signing; "|= 8c 92" a table's columns,
/// "| a | b" its rows; "[[ 47 53", "||", "]]" columns side by side; "===" a new page; "@landscape"
/// the whole paper; "**bold**" and "__italic__" inside a line. Blank lines mean nothing,
/// nor does a note, "{{! … }}" alone on its line.
tl::expected<Sheet, TemplateFaults> read_sheet(std::string_view source, const std::string& file);

/// Whether a block must not be parted from the next one by the end of a page: what stands above
/// signatures, and the dotted lines of one place. Tags of an unfilled paper are looked through.
bool stays_with_next(const Sheet& sheet, std::size_t block);

/// The words of a line without their dress.
std::string plain(const Runs& runs);
/// What the paper is called: its kind and what it is about, on one line.
std::string title_of(const Sheet& sheet);

/// The measure of Word, rounded; every length of a .docx goes through here.
int twips_of_mm(int mm);

std::string sheet_markdown(const Sheet& sheet);
/// head is what stands between <head> and the title.
std::string sheet_html(const Sheet& sheet, std::string_view head);
/// Lines of 78 columns.
std::string sheet_text(const Sheet& sheet);
/// A Word file of the sheet, tags and all; frame holds its other parts: styles, headers, settings.
std::vector<Part> sheet_docx(const Sheet& sheet, std::vector<Part> frame, const PageForm& form);
/// A PDF of the sheet, the same bytes for the same sheet and day; empty where the system lacks what
/// PangoDocument::missing_package names.
std::string sheet_pdf(const Sheet& sheet, const PageForm& form, std::optional<base::Date> day);

}  // namespace chibo::render
