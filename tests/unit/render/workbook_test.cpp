#include "render/workbook.hpp"

#include "render/package.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <chrono>

using namespace chibo;
using namespace chibo::render;

namespace {

constexpr base::Date k_day = std::chrono::year{2026} / 3 / 5;

Table typed() {
  return {
      {{"Chi bộ"}, {"Đảng viên", Align::right}, {"Tỷ lệ"}, {"Điểm"}, {"Ngày"}},
      {{std::string("Chi bộ Ấp \"Bình, An\""), 1250LL, Percent{{938, 1}}, Fixed{-855, 1}, k_day},
       {std::string("=HYPERLINK(\"http://x\")"), 0LL, Missing{}}}};
}

std::string line(const std::string& csv, int wanted) {
  std::size_t at = 0;
  for (int i = 0; i < wanted; ++i) {
    at = csv.find("\r\n", at) + 2;
  }
  return csv.substr(at, csv.find("\r\n", at) - at);
}

std::string text_line(const std::string& text, CsvOptions options = {}) {
  return line(write_csv({{{"a"}}, {{text}}}, options), 1);
}

/// A part of a workbook as XML.
pugi::xml_document part(const std::string& bytes, const std::string& name) {
  const auto parts = read_package(bytes, "so.xlsx");
  REQUIRE(parts.has_value());
  pugi::xml_document out;
  for (const Part& one : *parts) {
    if (one.name == name) {
      REQUIRE(out.load_buffer(one.data.data(), one.data.size()));
      return out;
    }
  }
  FAIL("no part ", name);
  return out;
}

std::string written(const std::vector<WorkbookSheet>& sheets) {
  REQUIRE(workbook_lacks().empty());  // the tests' own packages bring it
  auto bytes = write_workbook(sheets, "Báo cáo", k_day);
  REQUIRE(bytes.has_value());
  return *bytes;
}

std::string cell_type(const pugi::xml_document& sheet, const char* at) {
  return sheet.select_node(("//c[@r='" + std::string(at) + "']").c_str())
      .node()
      .attribute("t")
      .value();
}

std::string cell_value(const pugi::xml_document& sheet, const char* at) {
  return sheet.select_node(("//c[@r='" + std::string(at) + "']/v").c_str()).node().child_value();
}

}  // namespace

TEST_CASE("csv: typed values, quoting, CRLF; what is missing is empty, never a nought (O3)") {
  const std::string csv = write_csv(typed());
  CHECK(line(csv, 0) == "Chi bộ,Đảng viên,Tỷ lệ,Điểm,Ngày");
  CHECK(line(csv, 1) == "\"Chi bộ Ấp \"\"Bình, An\"\"\",1250,93.8,-85.5,2026-03-05");
  CHECK(line(csv, 2) == "\"'=HYPERLINK(\"\"http://x\"\")\",0,,,");
  CHECK(csv.ends_with("\r\n"));
  CHECK(write_csv(typed(), {.has_bom = true}) == "\xEF\xBB\xBF" + csv);
}

TEST_CASE("csv: text that a spreadsheet would run gets a mark before it, a number none (O3)") {
  for (const char* text : {"=1+1", "+84 912", "-cmd|x", "@SUM(A1)", "\t=1", "  =1", "＝1", "＋1",
                           "－1", "＠x", "- Đồng chí Hải"}) {
    CAPTURE(text);
    CHECK(text_line(text).find('\'') < 2);
    CHECK(text_line(text, {.is_raw = true}).find('\'') == std::string::npos);
  }
  for (const char* text : {"-1250", "+0.5", "Chi bộ - tổ 1", "a=b", "", "12"}) {
    CAPTURE(text);
    CHECK(text_line(text) == text);
  }
}

TEST_CASE("workbook: numbers, percentages and days are numbers, text is text (O4)") {
  const std::string bytes = written({{"Chi bộ", typed()}});
  const pugi::xml_document sheet = part(bytes, "xl/worksheets/sheet1.xml");
  CHECK(cell_type(sheet, "A2") == "s");
  CHECK(cell_type(sheet, "A3") == "s");  // "=HYPERLINK" is no formula
  CHECK(sheet.select_nodes("//f").empty());
  CHECK(cell_type(sheet, "B2").empty());
  CHECK(cell_value(sheet, "B2") == "1250");
  CHECK(std::stod(cell_value(sheet, "C2")) == doctest::Approx(0.938));
  CHECK(std::stod(cell_value(sheet, "D2")) == doctest::Approx(-85.5));
  CHECK(cell_value(sheet, "E2") == "46086");  // days since 1899-12-30
  CHECK(cell_value(sheet, "B3") == "0");
  CHECK(cell_value(sheet, "C3").empty());  // not known: an empty cell
}

TEST_CASE("workbook: the head is frozen and repeated, rows have a filter, the sum is outside it") {
  const std::string bytes = written({{"Chi bộ", typed(), true}});
  const pugi::xml_document sheet = part(bytes, "xl/worksheets/sheet1.xml");
  CHECK(sheet.select_node("//pane[@state='frozen' and @ySplit='1' and @xSplit='1']"));
  CHECK(std::string(sheet.select_node("//autoFilter").node().attribute("ref").value()) == "A1:E2");
  CHECK(std::string(sheet.select_node("//pageSetup").node().attribute("paperSize").value()) == "9");
}

TEST_CASE("workbook: a tab's name is made fit, and no two are alike (O4)") {
  const std::string bytes =
      written({{"Quý I/2026", typed()}, {"Quý I-2026", typed()}, {std::string(60, 'x'), typed()}});
  const pugi::xml_document book = part(bytes, "xl/workbook.xml");
  std::vector<std::string> names;
  for (const auto& node : book.select_nodes("//sheet")) {
    names.emplace_back(node.node().attribute("name").value());
  }
  CHECK(names == std::vector<std::string>{"Quý I-2026", "Quý I-2026 2", std::string(31, 'x')});
}

TEST_CASE("workbook: 40,000 letters are cut where Excel would break, and the cut is shown (O4)") {
  std::string text;
  for (int i = 0; i < 40'000; ++i) {
    text += "ệ";
  }
  const std::string bytes = written({{"A", {{{"Nội dung"}}, {{text}}}}});
  const pugi::xml_document strings = part(bytes, "xl/sharedStrings.xml");
  const std::string shown = strings.select_nodes("//si/t")[1].node().child_value();
  CHECK(shown.ends_with(" […]"));
  CHECK(shown.size() == 32'000 * std::string("ệ").size() + std::string(" […]").size());
}

TEST_CASE("workbook: bad bytes and control characters never break the file (O4)") {
  const std::string bytes = written({{"A\xFF", {{{"a\x01"}}, {{std::string("b\xC3\x02")}}}}});
  CHECK(part(bytes, "xl/sharedStrings.xml").select_nodes("//si").size() == 2);
}

TEST_CASE("workbook: the same table gives the same bytes (O1)") {
  CHECK(written({{"Chi bộ", typed()}}) == written({{"Chi bộ", typed()}}));
}
