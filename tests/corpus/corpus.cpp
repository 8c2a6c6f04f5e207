#include "corpus/corpus.hpp"

#include "render/docx_part.hpp"
#include "store/cell_folder.hpp"
#include "support/temp_folder.hpp"
#include "text/layout.hpp"
#include "views/minutes.hpp"
#include "views/paper_keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace corpus {

using namespace chibo;
using pugi::xml_node;
using render::Value;

namespace {

constexpr std::string_view k_refused = "tu-choi-";
constexpr const char* k_meeting = "2023-11-17-thuong-ky";
constexpr std::size_t k_rows = 60;
constexpr std::size_t k_inner_rows = 2;
constexpr const char* k_hostile = "<&\"*_|# </w:t> ]]> 😀 漢字\nđoạn hai\tsau tab";

Value emptied(const Value& value) {
  if (const render::Map* map = value.map()) {
    render::Map out;
    for (const auto& [name, inside] : *map) {
      out.emplace(name, emptied(inside));
    }
    return out;
  }
  return value.list() != nullptr   ? Value(render::List{})
         : value.text() != nullptr ? Value("")
                                   : Value(false);
}

Value crowded(const Value& value, std::size_t rows, const std::string& where) {
  if (const render::Map* map = value.map()) {
    render::Map out;
    for (const auto& [name, inside] : *map) {
      out.emplace(name, crowded(inside, rows, where + "." + name));
    }
    return out;
  }
  if (const render::List* list = value.list()) {
    render::List out;
    for (std::size_t i = 0; i < rows && !list->empty(); ++i) {
      out.push_back(
          crowded(list->front(), std::min(rows, k_inner_rows), where + std::to_string(i)));
    }
    return out;
  }
  return value.text() != nullptr ? Value(where + k_hostile) : Value(true);
}

Value of_example() {
  diag::Sources sources;
  diag::Diagnostics complaints;
  const store::LoadedCell loaded =
      store::load_cell(CHIBO_SOURCE_DIR "/examples/can-tho-2023", "", sources, complaints);
  const auto& meetings = loaded.cell.meetings;
  const auto record = std::ranges::find(meetings, k_meeting, &model::MeetingRecord::stem);
  REQUIRE(record != meetings.end());
  return views::minutes_view(loaded.cell, *record);
}

bool is_field(xml_node paragraph) {
  return !render::all_inside(paragraph, "w:fldChar").empty() ||
         !render::all_inside(paragraph, "w:fldSimple").empty();
}

void gather_words(xml_node node, std::string& out) {
  for (const xml_node child : node.children()) {
    if (render::is(child, "w:t")) {
      out += child.text().get();
    } else if (render::is_any(child, {"w:tab", "w:br"})) {
      out += ' ';
    } else if (!render::is_any(child, {"w:pPr", "w:rPr", "w:del", "w:drawing", "w:pict",
                                       "mc:AlternateContent"})) {
      gather_words(child, out);
    }
  }
}

bool is_shown_part(std::string_view name) {
  return name == "word/document.xml" || name.starts_with("word/header") ||
         name.starts_with("word/footer") || name.starts_with("word/footnotes") ||
         name.starts_with("word/endnotes");
}

}  // namespace

std::filesystem::path folder(std::string_view name) {
  return std::filesystem::path(CHIBO_CORPUS_FOLDER) / name;
}

std::vector<Template> templates() {
  std::vector<Template> out;
  for (const auto& entry : std::filesystem::directory_iterator(folder("templates"))) {
    auto parts = render::read_package(testing::bytes_of(entry.path()), entry.path().string());
    REQUIRE_MESSAGE(parts.has_value(), entry.path().string());
    out.push_back({entry.path().stem().string(), std::move(*parts)});
  }
  REQUIRE(!out.empty());
  std::ranges::sort(out, {}, &Template::name);
  return out;
}

std::vector<Template> good_templates() {
  std::vector<Template> out = templates();
  std::erase_if(out, [](const Template& form) { return form.name.starts_with(k_refused); });
  return out;
}

Value keys() {
  return views::value_of_keys(*views::paper_keys("bien-ban"));
}

std::vector<View> views() {
  return {{"that", of_example()},
          {"rong", emptied(keys())},
          {std::string(k_crowded), crowded(keys(), k_rows, "")}};
}

std::vector<std::string> words_of(const std::vector<render::Part>& parts) {
  std::vector<std::string> out;
  for (const render::Part& part : parts) {
    pugi::xml_document xml;
    if (!is_shown_part(part.name) || !render::load_xml(xml, part.name, part.data)) {
      continue;
    }
    for (const xml_node paragraph : render::all_inside(xml, "w:p")) {
      if (is_field(paragraph) || render::nearest_around(paragraph, "mc:Fallback")) {
        continue;
      }
      std::string words;
      gather_words(paragraph, words);
      if (words = text::one_line(words); !words.empty()) {
        out.push_back(std::move(words));
      }
    }
  }
  return out;
}

}  // namespace corpus
