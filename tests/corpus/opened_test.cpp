// What LibreOffice shows of the filled templates.
#include "corpus/corpus.hpp"
#include "support/temp_folder.hpp"
#include "text/layout.hpp"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <map>
#include <set>

using namespace chibo;
using pugi::xml_node;

namespace {

bool is_called(xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (name == node.name()) {
      return true;
    }
  }
  return false;
}

void gather_words(xml_node node, std::string& out) {
  for (const xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      out += child.value();
    } else if (is_called(child, {"text:s", "text:tab", "text:line-break"})) {
      out += ' ';
    } else if (!is_called(child, {"text:note", "office:annotation"}) &&
               !std::string_view(child.name()).starts_with("draw:")) {
      gather_words(child, out);
    }
  }
}

void gather_paragraphs(xml_node node, std::map<std::string, int>& out) {
  for (const xml_node child : node.children()) {
    if (is_called(child, {"text:p", "text:h"})) {
      std::string words;
      gather_words(child, words);
      ++out[text::one_line(words)];
    }
    gather_paragraphs(child, out);
  }
}

std::map<std::string, int> paragraphs_of(const std::filesystem::path& flat) {
  pugi::xml_document xml;
  REQUIRE(xml.load_file(flat.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::map<std::string, int> out;
  gather_paragraphs(xml, out);
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("opened");

TEST_CASE(
    "corpus: LibreOffice shows every paragraph of what was filled, as often as it was filled") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(corpus::folder("filled"))) {
    const std::string name = entry.path().stem().string();
    CAPTURE(name);
    const auto parts = render::read_package(testing::bytes_of(entry.path()), name);
    REQUIRE(parts.has_value());
    std::map<std::string, int> shown = paragraphs_of(corpus::folder("opened") / (name + ".fodt"));
    std::set<std::string> missing;
    for (const std::string& words : corpus::words_of(*parts)) {
      if (--shown[words] < 0) {
        missing.insert(words);
      }
    }
    CHECK_MESSAGE(missing.empty(), *missing.begin());
    ++files;
  }
  CHECK(files == corpus::good_templates().size() * corpus::views().size());
}

TEST_SUITE_END();
