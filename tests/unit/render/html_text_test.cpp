#include "render/escape.hpp"
#include "render/sheet.hpp"
#include "render/template.hpp"

#include <doctest/doctest.h>

using namespace chibo::render;

namespace {

constexpr std::string_view k_hostile[] = {"<script>alert(1)</script>",
                                          "\" onmouseover=\"alert(1)",
                                          "' onfocus='alert(1)",
                                          "</title><b>",
                                          "]]><b>",
                                          "--><b>",
                                          "</style><b>",
                                          "<!-- x",
                                          "<![CDATA[",
                                          "&lt;b&gt;",
                                          "&#60;b>",
                                          "javascript:alert(1)",
                                          "</td></table>",
                                          "`${1}`",
                                          "\x01<b\x02>"};

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t out = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; ++at) {
    ++out;
  }
  return out;
}

/// The text of a page's escaped words.
std::string read_back(std::string text) {
  constexpr std::pair<std::string_view, std::string_view> k_entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, character] : k_entities) {
    for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; ++at) {
      text.replace(at, entity.size(), character);
    }
  }
  return text;
}

std::string between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t from = text.find(before) + before.size();
  return std::string(text.substr(from, text.find(after, from) - from));
}

}  // namespace

TEST_CASE("HTML: text stays in the title, the words and the attributes it was put into (O2)") {
  const Template page = parse_template(
      "<title>{{x}}</title><p title=\"{{x}}\" "
      "lang='{{x}}'>{{x}}</p><svg><title>{{x}}</title></svg>",
      "trang.html");
  for (const std::string_view value : k_hostile) {
    CAPTURE(value);
    const std::string seen = clean_text(value);
    const std::string out = fill_template(page, Map{{"x", std::string(value)}}, escape_xml).value();
    CHECK(read_back(between(out, "<title>", "</title>")) == seen);
    CHECK(read_back(between(out, "<p title=\"", "\"")) == seen);
    CHECK(read_back(between(out, "lang='", "'")) == seen);
    CHECK(read_back(between(out, "'>", "</p>")) == seen);
    CHECK(read_back(between(out, "<svg><title>", "</title>")) == seen);
    CHECK(count(out, "<") == 8);  // the tags of the template and no more
    CHECK(count(out, ">") == 8);
  }
}

TEST_CASE("HTML: a paper of hostile words has the tags of a paper of plain words (O2)") {
  const auto page_of = [](std::string_view value) {
    const std::string words = escape_sheet(value);
    const auto sheet = read_sheet("# " + words + "\n" + words + "\n- " + words +
                                      "\n|= 50 50\n| A | " + words + " |\n| " + words + " | x |\n",
                                  "thu.mau");
    REQUIRE(sheet.has_value());
    return sheet_html(*sheet, "");
  };
  const std::string plain = page_of("chữ");
  for (const std::string_view value : k_hostile) {
    CAPTURE(value);
    const std::string page = page_of(value);
    CHECK(count(page, "<") == count(plain, "<"));
    CHECK(count(page, ">") == count(plain, ">"));
    CHECK(count(page, "</title>") == 1);
    CHECK(read_back(between(page, "<title>", "</title>")) == clean_text(value));
  }
}
