#include "render/sheet.hpp"

#include "i18n/message_form.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_rules.hpp"
#include "render/escape.hpp"
#include "render/pango.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace chibo;
using namespace chibo::render;

namespace {

Sheet sheet_of(std::string_view source) {
  const auto sheet = read_sheet(source, "thu.mau");
  REQUIRE(sheet.has_value());
  return *sheet;
}

Line line_of(std::string_view source) {
  const Sheet sheet = sheet_of(source);
  REQUIRE(sheet.blocks.size() == 1);
  return std::get<Line>(sheet.blocks.front());
}

/// The faults of a source, as "line: sentence".
std::vector<std::pair<std::size_t, i18n::SentenceId>> faults_of(std::string_view source) {
  std::vector<std::pair<std::size_t, i18n::SentenceId>> out;
  const auto sheet = read_sheet(source, "thu.mau");
  if (!sheet) {
    for (const TemplateFault& fault : sheet.error()) {
      out.emplace_back(std::get<TextPlace>(fault.at).line, fault.what.id);
    }
  }
  return out;
}

std::vector<Part> bare_frame() {
  return {
      {"[Content_Types].xml",
       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
       "Extension=\"xml\" ContentType=\"application/xml\"/><Override "
       "PartName=\"/word/document.xml\" "
       "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+"
       "xml\"/></Types>"},
      {"docProps/core.xml", "<a xmlns:dc=\"d\"><dc:title></dc:title></a>"}};
}

std::string document_of(std::string_view source, const PageForm& form = {}) {
  for (const Part& part : sheet_docx(sheet_of(source), bare_frame(), form)) {
    if (part.name == "word/document.xml") {
      return part.data;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("sheet: each mark says what its line is") {
  const std::pair<std::string_view, LineStyle> marks[] = {
      {"# A", LineStyle::title}, {"= A", LineStyle::subject}, {"^ A", LineStyle::centred},
      {"< A", LineStyle::left},  {"## A", LineStyle::part},   {"### A", LineStyle::item},
      {"/ A", LineStyle::lead},  {"- A", LineStyle::bullet},  {"+ A", LineStyle::numbered},
      {"! A", LineStyle::party}, {"A", LineStyle::body},      {"  A  ", LineStyle::body},
  };
  for (const auto& mark : marks) {
    CAPTURE(mark.first);
    CHECK(line_of(mark.first) == Line{mark.second, {{"A", false, false}}});
  }
  CHECK(line_of("_").style == LineStyle::signing);
  CHECK(line_of("{{#a}}").style == LineStyle::tag);
  CHECK(line_of("{{#a}}{{/a}}").style == LineStyle::tag);
  CHECK(line_of("{{a}}").style == LineStyle::body);
  CHECK(sheet_of("\n\n").blocks.empty());
}

TEST_CASE("sheet: bold and italic words, tags left alone") {
  CHECK(line_of("a **b** __c__ **__d__** {{x ** y}}").runs == Runs{{"a ", false, false},
                                                                   {"b", true, false},
                                                                   {" ", false, false},
                                                                   {"c", false, true},
                                                                   {" ", false, false},
                                                                   {"d", true, true},
                                                                   {" {{x ** y}}", false, false}});
}

TEST_CASE("sheet: nothing in a value is read as a mark") {
  for (const std::string value :
       {"# a", "= a", "- a", "| a | b |", "|= 50 50", "[[ 50 50", "]]", "||", "===", "**a**",
        "__a__", "{{a}}", "_", "@landscape", "\\", "\x01# a", "- ", "+ 1. a", "a\n# b\n| c |"}) {
    CAPTURE(value);
    const Line line = line_of(escape_sheet(value));
    CHECK(line.style == LineStyle::body);
    std::string expected = clean_text(value);
    expected.erase(expected.find_last_not_of(' ') + 1);
    CHECK(plain(line.runs) == expected);
    CHECK_FALSE(line.runs.front().bold);
  }
}

TEST_CASE("sheet: a value's bars do not part the cells of its row") {
  const Sheet sheet =
      sheet_of("|= 50 50\n| A | B |\n| " + escape_sheet("x | y") + " | {{z | hoa}} |");
  const Grid& grid = std::get<Grid>(sheet.blocks.front());
  REQUIRE(grid.rows.size() == 2);
  CHECK(plain(grid.rows[1].cells[0]) == "x | y");
  CHECK(plain(grid.rows[1].cells[1]) == "{{z | hoa}}");
}

TEST_CASE("sheet: empty cells stay, missing cells are spanned") {
  const Sheet sheet = sheet_of("|= 20 30c 50r\n| A | B | C |\n|  | b |  |\n| tất cả |");
  const Grid& grid = std::get<Grid>(sheet.blocks.front());
  CHECK(grid.columns ==
        std::vector<GridColumn>{{20, Align::left}, {30, Align::centre}, {50, Align::right}});
  CHECK(grid.rows[1].cells.size() == 3);
  CHECK(grid.rows[2].cells.size() == 1);
  CHECK(sheet_html(sheet, "").find("<td colspan=\"3\">tất cả</td>") != std::string::npos);
  CHECK(document_of("|= 20 30c 50r\n| A | B | C |\n| tất cả |").find("<w:gridSpan w:val=\"3\"/>") !=
        std::string::npos);
}

TEST_CASE("sheet: the tags of rows stay in the table, those around it outside") {
  const Sheet sheet = sheet_of(
      "{{#co}}\n|= 100\n| A |\n{{#x}}\n{{#y}}\n| a |\n{{/y}}\n{{/x}}\n{{/co}}\n{{#z}}\nb\n{{/z}}");
  REQUIRE(sheet.blocks.size() == 6);
  CHECK(std::get<Grid>(sheet.blocks[1]).rows.size() == 6);
  CHECK(std::get<Line>(sheet.blocks[2]).runs.front().text == "{{/co}}");
  CHECK(std::get<Line>(sheet.blocks[3]).runs.front().text == "{{#z}}");
}

TEST_CASE("sheet: all faults of a source are told, each with its line") {
  using i18n::FormMsg;
  CHECK(faults_of("| a |\n|= 50 40\n| a | b |\n||\n]]\n[[ 50 50\n^ a") ==
        std::vector<std::pair<std::size_t, i18n::SentenceId>>{{1, FormMsg::row_outside},
                                                              {2, FormMsg::bad_widths},
                                                              {3, FormMsg::row_cells},
                                                              {4, FormMsg::no_column},
                                                              {5, FormMsg::no_column},
                                                              {7, FormMsg::open_columns}});
}

TEST_CASE("sheet: Markdown keeps lists together and paragraphs apart") {
  CHECK(sheet_markdown(sheet_of("# A\n= b\n^ -----\nc\n- d\n- e\n+ 1. f\n+ 2. g\n\nh")) ==
        "# A\n\n**b**\n\nc\n\n- d\n- e\n\n1. f\n2. g\n\nh\n");
  CHECK(sheet_markdown(sheet_of("|= 50c 50\n| A | B |\n| a |\n")) ==
        "| A | B |\n| :---: | --- |\n| a | |\n");
  CHECK(sheet_markdown(sheet_of("**a:** b")) == "**a:** b\n");
}

TEST_CASE("sheet: text centres titles, sets columns side by side and wraps at 78") {
  const std::string text =
      sheet_text(sheet_of("[[ 50 50\n= THƯ KÝ\n_\n= A\n||\n= CHỦ TRÌ\n_\n= B\n]]"));
  CHECK(text ==
        "               THƯ KÝ                                 CHỦ TRÌ\n\n\n\n"
        "                  A                                      B\n");
  CHECK(sheet_text(sheet_of("# Biên bản")) == std::string(35, ' ') + "BIÊN BẢN\n");
}

TEST_CASE("sheet: HTML escapes every word") {
  const std::string html =
      sheet_html(sheet_of("# A\n" + escape_sheet("<script>&\"'")), "<style></style>");
  CHECK(html.find("<script>") == std::string::npos);
  CHECK(html.find("<p>&lt;script&gt;&amp;&quot;&#39;</p>") != std::string::npos);
  CHECK(html.find("<title>A</title>") != std::string::npos);
}

TEST_CASE("sheet: a Word template's rows are repeated and its table goes with its list") {
  const std::string source =
      "{{#co}}\n|= 10c 90\n| TT | Việc |\n{{#viec}}\n| {{@number}} | {{ten}} "
      "|\n{{/viec}}\n{{/co}}\nhết";
  auto parts = sheet_docx(sheet_of(source), bare_frame(), {});
  const auto filled =
      fill_docx(parts, Map{{"co", true}, {"viec", List{Map{{"ten", "a"}}, Map{{"ten", "b"}}}}});
  REQUIRE(filled.has_value());
  CHECK(unfilled_tags(*filled).empty());
  const auto none = fill_docx(parts, Map{{"co", false}, {"viec", List{}}});
  REQUIRE(none.has_value());
  for (const Part& part : *none) {
    CHECK(part.data.find("<w:tbl>") == std::string::npos);
  }
}

TEST_CASE("sheet: landscape turns the page in every format that has pages") {
  const std::string xml = document_of("@landscape\na");
  CHECK(xml.find("w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"") != std::string::npos);
  CHECK(sheet_html(sheet_of("@landscape\na"), "").find("A4 landscape") != std::string::npos);
}

TEST_CASE("sheet: the measures of the form are those of the page (R80)") {
  PageForm form;
  form.left = 25;
  form.top = 15;
  const std::string xml = document_of("a", form);
  CHECK_MESSAGE(xml.find("w:top=\"850\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1417\"") !=
                    std::string::npos,
                xml);
}

TEST_CASE("sheet: a PDF has the same bytes for the same sheet and day") {
  if (!PangoDocument::missing_package().empty()) {
    MESSAGE("no PDF on this machine: " << PangoDocument::missing_package());
    return;
  }
  std::string source = "# BIÊN BẢN\n";
  for (int i = 0; i < 200; ++i) {
    source += "Đồng chí phát biểu rất dài về nhiệm vụ tháng này và tháng sau của chi bộ.\n";
  }
  const Sheet sheet = sheet_of(source);
  const std::string pdf = sheet_pdf(sheet, {}, base::parse_date("2026-11-05"));
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf == sheet_pdf(sheet, {}, base::parse_date("2026-11-05")));
  CHECK(pdf != sheet_pdf(sheet, {}, base::parse_date("2026-11-06")));
}

TEST_CASE("sheet: in Word no signature stands alone on a page, and no words touch a table's rule") {
  const std::string xml = document_of("a\nhết\n{{#x}}\n{{/x}}\n[[ 50 50\n= A\n||\n= B\n]]");
  const std::size_t last = xml.find("hết");
  REQUIRE(last != std::string::npos);
  CHECK(xml.rfind("<w:keepNext/>", last) > xml.rfind("<w:p>", last));
  CHECK(xml.find("<w:keepNext/>") > xml.find(">a<"));
  const std::string table = document_of("a\n|= 100\n| A |");
  CHECK(table.find("w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>\n<w:tbl>") !=
        std::string::npos);
}

TEST_CASE("sheet: the dotted lines of one place stay together, and with the signatures below") {
  const auto sheet = read_sheet(
      "## III- KIẾN NGHỊ\n……\n< …………\nLời\n< Lời khác\nHạn chế: ……\n{{#co}}\n< ……\n{{/co}}\n"
      "[[ 50 50\n< Nơi nhận\n||\n= T/M\n]]\n",
      "giấy");
  REQUIRE(sheet.has_value());
  std::vector<bool> got;
  for (std::size_t i = 0; i < sheet->blocks.size(); ++i) {
    got.push_back(stays_with_next(*sheet, i));
  }
  // heading (kept by its own style), dots, more dots, words, other words, a place, tag, dots, tag
  CHECK(got == std::vector<bool>{false, true, false, false, false, true, true, true, true, false});
}

TEST_CASE("sheet: in Word the dots above the signatures go to the next page with them") {
  const std::string xml = document_of("Lời\n……\n< ……\n[[ 50 50\n= A\n||\n= B\n]]");
  const std::size_t first = xml.find("……");
  const std::size_t second = xml.find("……", first + std::string("……").size());
  REQUIRE(second != std::string::npos);
  for (const std::size_t at : {first, second}) {
    const std::size_t begin = xml.rfind("<w:p>", at);
    CHECK(xml.substr(begin, at - begin).find("<w:keepNext/>") != std::string::npos);
  }
  CHECK(xml.find("<w:keepNext/>") > xml.find("Lời"));
}
