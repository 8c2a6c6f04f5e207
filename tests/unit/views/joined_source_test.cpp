#include "views/joined_source.hpp"

#include "render/package.hpp"
#include "views/paper_keys.hpp"
#include "views/papers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using render::TextPlace;
using views::joined_source;

namespace {

std::optional<render::TemplateSource> part(std::string_view name) {
  if (name == "dau") {
    return render::TemplateSource{"chung/dau.mau", "một\nhai\n"};
  }
  if (name == "ngoai") {
    return render::TemplateSource{"chung/ngoai.mau", "{{> dau}}\n]]\n"};
  }
  return std::nullopt;
}

TextPlace only_place(const render::TemplateFaults& faults) {
  REQUIRE(faults.size() == 1);
  return std::get<TextPlace>(faults.front().at);
}

}  // namespace

TEST_CASE("joined source: each line knows the file and line in which it was written") {
  const auto joined = joined_source({"a.mau", "x\n  {{> ngoai}}\ny"}, part);
  CHECK(joined.text == "x\n  một\nhai\n]]\ny");
  CHECK(joined.lines == std::vector<TextPlace>{{"a.mau", 1, 1},
                                               {"a.mau", 2, 1},
                                               {"chung/dau.mau", 2, 1},
                                               {"chung/ngoai.mau", 2, 1},
                                               {"a.mau", 3, 1}});
}

TEST_CASE("joined source: a partial that nobody knows stays, words behind one too") {
  CHECK(joined_source({"a.mau", "{{> la}} b\n"}, part).text == "{{> la}} b\n");
  CHECK(joined_source({"a.mau", "{{> dau}} b\n"}, part).text == "một\nhai\n b\n");
}

TEST_CASE("joined source: a fault behind a partial is told at its own line") {
  const render::Value keys = views::value_of_keys(*views::paper_keys("bien-ban"));
  const render::TemplateSource source{"mau/bien-ban.mau", "{{> chung/dau}}\n# BIÊN BẢN\n]]\n"};
  CHECK(only_place(views::source_faults(source, keys)) == TextPlace{"mau/bien-ban.mau", 3, 1});
  const auto word = views::word_template(source, {});
  REQUIRE_FALSE(word.has_value());
  CHECK(only_place(word.error()) == TextPlace{"mau/bien-ban.mau", 3, 1});
}

TEST_CASE("papers: a length in Word is rounded the same wherever it stands (R80)") {
  render::PageForm form;
  form.indent = 10;
  form.left = 10;
  const auto parts = views::word_template({"a.mau", "chữ\n"}, form);
  REQUIRE(parts.has_value());
  const auto holds = [&](std::string_view name, std::string_view words) {
    return std::ranges::any_of(*parts, [&](const render::Part& one) {
      return one.name == name && one.data.find(words) != std::string::npos;
    });
  };
  CHECK(holds("word/styles.xml", "w:firstLine=\"567\""));
  CHECK(holds("word/document.xml", "w:left=\"567\""));
}
