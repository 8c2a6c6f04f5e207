#include "render/chart.hpp"

#include "render/document.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

using namespace chibo::render;

namespace {

std::optional<Fixed> whole(long long number) {
  return Fixed{number, 0};
}

ColumnChart months(std::vector<std::optional<Fixed>> values) {
  ColumnChart out{"Dự họp", "%", 100, {}, {{"tỷ lệ", std::move(values)}}};
  for (std::size_t i = 1; i <= out.series.front().values.size(); ++i) {
    out.labels.push_back("T" + std::to_string(i));
  }
  return out;
}

/// The drawing as XML; a broken one fails the test that asks.
pugi::xml_document parsed(const std::string& svg) {
  pugi::xml_document out;
  REQUIRE(out.load_string(svg.c_str()));
  return out;
}

std::size_t columns_in(const std::string& svg) {
  return parsed(svg).select_nodes("//path[starts-with(@class, 'cot')]").size();
}

std::vector<std::string> texts(const std::string& svg, const char* kind) {
  std::vector<std::string> out;
  const pugi::xml_document document = parsed(svg);
  for (const auto& node :
       document.select_nodes(("//text[@class='" + std::string(kind) + "']").c_str())) {
    out.emplace_back(node.node().child_value());
  }
  return out;
}

}  // namespace

TEST_CASE("chart: with no series, no label or no known number nothing is drawn (O7)") {
  CHECK(write_svg(ColumnChart{}, "a").empty());
  CHECK(write_svg(months({std::nullopt, std::nullopt}), "a").empty());
  CHECK(write_svg(StripChart{}, "a").empty());
  const std::string page = write_page({{Heading{1, "Báo cáo"}, Figure{months({std::nullopt})}}});
  CHECK(page.find("Dự họp: chưa có số liệu.") != std::string::npos);
  CHECK(page.find("<svg") == std::string::npos);
}

TEST_CASE("chart: all noughts is a chart of columns without height, not a missing one (O7)") {
  const std::string svg = write_svg(months({whole(0), whole(0)}), "a");
  CHECK(columns_in(svg) == 2);
  CHECK(texts(svg, "tri") == std::vector<std::string>{"0%", "0%"});
}

TEST_CASE("chart: what is not known has no column, and no nought (O7)") {
  const std::string svg = write_svg(months({whole(50), std::nullopt, whole(100)}), "a");
  CHECK(columns_in(svg) == 2);
  CHECK(texts(svg, "tri") == std::vector<std::string>{"50%", "100%"});
  CHECK(texts(svg, "nhan") == std::vector<std::string>{"T1", "T2", "T3"});
  CHECK(described(months({whole(50), std::nullopt})) == "tỷ lệ: T1 50%; T2 không rõ.");
}

TEST_CASE("chart: one point and twelve labels stay on the drawing (O7)") {
  CHECK(columns_in(write_svg(months({whole(7)}), "a")) == 1);
  const std::string svg = write_svg(months(std::vector<std::optional<Fixed>>(12, whole(90))), "a");
  CHECK(columns_in(svg) == 12);
  const pugi::xml_document document = parsed(svg);
  for (const auto& node : document.select_nodes("//text")) {
    CHECK(node.node().attribute("x").as_double() >= 0);
    CHECK(node.node().attribute("x").as_double() <= 720);
  }
}

TEST_CASE("chart: a negative number hangs below the axis (O7)") {
  ColumnChart chart{"Thêm bớt", "", {}, {"a", "b"}, {{"đảng viên", {whole(4), whole(-2)}}}};
  const pugi::xml_document document = parsed(write_svg(chart, "a"));
  const std::string up =
      document.select_nodes("//path[starts-with(@class, 'cot')]")[0].node().attribute("d").value();
  const std::string down =
      document.select_nodes("//path[starts-with(@class, 'cot')]")[1].node().attribute("d").value();
  const auto top = [](const std::string& d) { return std::stod(d.substr(d.find(' ') + 1)); };
  CHECK(top(up) < top(down));
  CHECK(texts(write_svg(chart, "a"), "so").front() == "-2");
  CHECK(texts(write_svg(chart, "a"), "so").back() == "4");
}

TEST_CASE("chart: a percentage is drawn to scale, half as high as a whole") {
  const pugi::xml_document document = parsed(write_svg(months({whole(100), whole(50)}), "a"));
  const auto height = [&](std::size_t at) {
    const std::string d = document.select_nodes("//path[starts-with(@class, 'cot')]")[at]
                              .node()
                              .attribute("d")
                              .value();
    return std::stod(d.substr(d.find('v') + 1));
  };
  CHECK(height(0) == doctest::Approx(2 * height(1)));
}

TEST_CASE("chart: titles and names are text, never markup (O2)") {
  ColumnChart chart{
      "<script>alert(1)</script>", "", {}, {"\"T1\" & <b>"}, {{"</svg>", {whole(1)}}}};
  const std::string svg = write_svg(chart, "a");
  CHECK(parsed(svg).select_node("//title").node().child_value() == chart.title);
  CHECK(texts(svg, "nhan").front() == chart.labels.front());
  const std::string page = write_page({{Heading{1, "</title><script>"}, Figure{chart}}});
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("chart: every drawing has a title and words for who cannot see it, with its own names") {
  const Chart one = months({whole(1)});
  const std::string page = write_page({{Heading{1, "B"}, Figure{one}, Figure{one}}});
  CHECK(page.find("aria-labelledby=\"hinh1-ten hinh1-ta\"") != std::string::npos);
  CHECK(page.find("aria-labelledby=\"hinh2-ten hinh2-ta\"") != std::string::npos);
  CHECK(page.find("<details><summary>Bảng số liệu</summary>") != std::string::npos);
}

TEST_CASE("chart: a strip marks each state by its form, and leaves the unknown blank") {
  StripChart strip{"Họp", {"T1", "T2", "T3"}, {{"đã họp", Mark::full}, {"thiếu", Mark::cross}}, {}};
  strip.rows.push_back({"Chi bộ A", {0, 1, std::nullopt}});
  const std::string svg = write_svg(strip, "a");
  CHECK(parsed(svg).select_nodes("//path[@class='du']").size() == 1);
  CHECK(parsed(svg).select_nodes("//path[@class='cheo']").size() == 1);
  CHECK(described(strip) == "đã họp 1 ô; thiếu 1 ô.");
  const Table table = table_of(strip);
  CHECK(vietnamese(cell_at(table.rows[0], 2)) == "thiếu");
  CHECK(vietnamese(cell_at(table.rows[0], 3)) == "—");
  CHECK(legend_of(strip).size() == 2);
}

TEST_CASE("chart: a name too long for a strip keeps its end") {
  StripChart strip{"Họp", {"T1"}, {{"đã họp", Mark::full}}, {}};
  strip.rows.push_back(
      {"Chi bộ cơ quan Ủy ban nhân dân và Hội đồng nhân dân xã Bình Minh, tổ dân phố số 12", {0}});
  const std::string name = texts(write_svg(strip, "a"), "so").front();
  CHECK(name.starts_with("…"));
  CHECK(name.ends_with("số 12"));
}

TEST_CASE("chart: figures are left out of text and Markdown without a gap") {
  const Document with{{Heading{1, "B"}, Figure{months({whole(1)})}, Paragraph{"Hết."}}};
  const Document without{{Heading{1, "B"}, Paragraph{"Hết."}}};
  CHECK(write_text(with, 80) == write_text(without, 80));
  CHECK(write_markdown(with) == write_markdown(without));
}
