// What the forms of tests/corpus brought to light, in small.
#include "i18n/catalog.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_rules.hpp"
#include "unit/render/docx_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using namespace chibo::render;
using namespace docx_support;

namespace {

Value item(std::string name) {
  return Map{{"t", std::move(name)}};
}

Value sample() {
  return Map{{"a", "Một"},
             {"co", true},
             {"ds", List{item("An"), item("Bình"), item("Đức")}},
             {"trong", List{}},
             {"nl", "dòng 1\ndòng 2"}};
}

/// The parts of a filled package, which keep the rules.
std::vector<Part> filled_parts(const std::vector<Part>& parts) {
  const auto out = fill_docx(parts, sample());
  REQUIRE(out);
  CHECK(docx_complaints(*out) == std::vector<std::string>{});
  return *out;
}

std::string filled(const std::string& body) {
  return seen(filled_parts(package(body)));
}

const std::string& text_of(const std::vector<Part>& parts, std::string_view name) {
  const auto part = std::ranges::find(parts, name, &Part::name);
  REQUIRE(part != parts.end());
  return part->data;
}

std::string document_of(const std::string& body) {
  return text_of(filled_parts(package(body)), "word/document.xml");
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t out = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; ++at) {
    ++out;
  }
  return out;
}

std::string told(const std::string& body) {
  const auto english = *i18n::Catalog::find("en");
  const auto out = fill_docx(package(body), sample());
  std::string words;
  for (const TemplateFault& fault : out ? TemplateFaults{} : out.error()) {
    words += english.say(fault.what) + "\n";
  }
  return words;
}

const std::string k_page_break = "<w:r><w:br w:type=\"page\"/></w:r>";
const std::string k_who = " w:id=\"9\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\"";

std::string part_row(const std::string& name, const std::string& kind) {
  return "<Override PartName=\"/word/" + name +
         "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + kind +
         "+xml\"/>";
}

Extra with_notes() {
  const auto note = [](int id, const std::string& words) {
    return "<w:footnote w:id=\"" + std::to_string(id) + "\">" + para(words) + "</w:footnote>";
  };
  Extra out;
  out.types = part_row("footnotes.xml", "footnotes");
  out.parts = {{"word/footnotes.xml",
                part_of("footnotes", "<w:footnote w:id=\"0\" w:type=\"separator\">" + para("") +
                                         "</w:footnote>" + note(2, "{{a}} hai") + note(3, "ba") +
                                         note(4, "bốn"))}};
  return out;
}

std::string reference(int id) {
  return "<w:r><w:footnoteReference w:id=\"" + std::to_string(id) + "\"/></w:r>";
}

Extra with_lists() {
  Extra out;
  out.types = part_row("numbering.xml", "numbering") + part_row("styles.xml", "styles");
  out.parts = {
      {"word/numbering.xml",
       part_of("numbering",
               "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"1\"><w:pPr><w:ind "
               "w:left=\"1440\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num "
               "w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>")},
      {"word/styles.xml",
       part_of("styles",
               "<w:style w:styleId=\"Goc\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
               "w:val=\"7\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Muc\"><w:basedOn "
               "w:val=\"Goc\"/></w:style>")}};
  return out;
}

}  // namespace

TEST_CASE("docx forms: a page break beside the tag of a section goes with its side") {
  CHECK(filled(para(run("{{#ds}}") + k_page_break) + para("{{t}}") + para("{{/ds}}") + para("z")) ==
        "⏎¶An¶⏎¶Bình¶⏎¶Đức¶z");
  CHECK(filled(para(k_page_break + run("{{#ds}}")) + para("{{t}}") + para("{{/ds}}") + para("z")) ==
        "⏎¶An¶Bình¶Đức¶z");
  CHECK(filled(para("{{#ds}}") + para("{{t}}") + para(run("{{/ds}}") + k_page_break) + para("z")) ==
        "An¶Bình¶Đức¶⏎¶z");
  CHECK(filled(para("{{#ds}}") + para("{{t}}") + para(k_page_break + run("{{/ds}}")) + para("z")) ==
        "An¶⏎¶Bình¶⏎¶Đức¶⏎¶z");
  CHECK(filled(para(run("{{#trong}}") + k_page_break) + para("{{/trong}}") + para("z")) == "z");
}

TEST_CASE("docx forms: a break of a line beside the tag of a section is refused") {
  CHECK(told(para(run("{{#ds}}") + "<w:r><w:br/></w:r>") + para("{{t}}") + para("{{/ds}}"))
            .find("alone on a line") != std::string::npos);
}

TEST_CASE("docx forms: a section of pages that ends in the line of a tag stays, outside the loop") {
  const std::string after =
      document_of(para("{{#ds}}") + para("{{t}}") + para("{{/ds}}", k_section) + para("z"));
  CHECK(count(after, "<w:sectPr>") == 2);
  CHECK(after.find("<w:sectPr>") > after.find("Đức"));
  const std::string before =
      document_of(para("{{#ds}}", k_section) + para("{{t}}") + para("{{/ds}}") + para("z"));
  CHECK(count(before, "<w:sectPr>") == 2);
  CHECK(before.find("<w:sectPr>") < before.find("An"));
  CHECK(count(document_of(para("{{#trong}}") + para("{{t}}") + para("{{/trong}}", k_section)),
              "<w:sectPr>") == 2);
}

TEST_CASE("docx forms: a comment in the middle of a tag is no part of it") {
  CHECK(seen(*fill_docx(package(para(run("{{") + "<w:r><w:commentReference w:id=\"1\"/></w:r>" +
                                     run("a}} hết"))),
                        sample())) == "Một hết");
}

TEST_CASE("docx forms: of a section cut in two only the cut is told") {
  CHECK(told(table({row({"{{#ds}}{{t}}", "{{t}}"})}) + para("{{/ds}}")) ==
        "`{{#ds}}` and `{{/ds}}` must be in one paragraph, in one table row, or each alone on a "
        "line\n");
  CHECK(count(told(para("{{#ds}}") + para("{{t}}")), "\n") == 1);
  CHECK(told(para("{{t}}") + para("x {{#ds}}") + para("{{t}}{{/ds}} y") + para("{{sai}}")) ==
        "there is no name `t`\n`{{#ds}}` and `{{/ds}}` must be in one paragraph, in one table row, "
        "or each alone on a line\nthere is no name `sai`\n");
}

TEST_CASE(
    "docx forms: each reference has a note of its own, in order; notes without one are gone") {
  const auto parts = filled_parts(
      package(para("{{#trong}}") + para(reference(4)) + para("{{/trong}}") + para("{{#ds}}") +
                  para(run("{{t}}") + reference(3)) + para("{{/ds}}") + para(reference(2)),
              with_notes()));
  const std::string& body = text_of(parts, "word/document.xml");
  for (const char* id : {"\"1\"", "\"2\"", "\"3\"", "\"4\""}) {
    CHECK(count(body, std::string("<w:footnoteReference w:id=") + id) == 1);
  }
  const std::string& notes = text_of(parts, "word/footnotes.xml");
  CHECK(count(notes, ">ba<") == 3);
  CHECK(notes.find(">bốn<") == std::string::npos);
  CHECK(notes.find("Một") > notes.rfind(">ba<"));
  CHECK(count(notes, "w:type=\"separator\"") == 1);
}

TEST_CASE("docx forms: a paper holds nothing of the changes its form went through") {
  const auto mark = [](const std::string& what) {
    return "<w:rPr><w:" + what + k_who + "/></w:rPr>";
  };
  const std::string xml =
      document_of(para("<w:ins" + k_who + ">" + run("mới {{a}}") + "</w:ins><w:del" + k_who +
                       "><w:r><w:delText>{{cu}} bỏ</w:delText></w:r></w:del>" +
                       "<w:moveFromRangeStart w:id=\"3\" w:name=\"m\"/><w:moveFrom" + k_who + ">" +
                       run("{{dời}}") + "</w:moveFrom><w:moveFromRangeEnd w:id=\"3\"/>") +
                  para(run("đậm", "<w:b/><w:rPrChange" + k_who + "><w:rPr/></w:rPrChange>"),
                       mark("ins") + "<w:pPrChange" + k_who + "><w:pPr/></w:pPrChange>"));
  CHECK(xml.find("mới ") != std::string::npos);
  CHECK(xml.find("Một") != std::string::npos);
  for (const char* trace : {"w:ins", "w:del", "w:move", "Change", "author", "bỏ", "dời", "{{"}) {
    CAPTURE(trace);
    CHECK(xml.find(trace) == std::string::npos);
  }
  CHECK(filled(para(run("đầu "), mark("del")) + para("{{a}}") + para("z")) == "đầu Một¶z");
  CHECK(filled(para(run("1 "), mark("del")) + para(run("2 "), mark("del")) + para("3")) == "1 2 3");
  CHECK(filled(table({row({"a"}),
                      "<w:tr><w:trPr><w:del" + k_who + "/></w:trPr>" + cell("{{a}}") + "</w:tr>"}) +
               para("z")) == "[a]¶z");
}

TEST_CASE("docx forms: properties are put in order") {
  const std::string xml =
      document_of("<w:p><w:pPr>" + k_section + "<w:jc w:val=\"both\"/><w:keepNext/></w:pPr>" +
                  run("{{a}}") + "</w:p>");
  CHECK(xml.find("<w:pPr><w:keepNext/><w:jc w:val=\"both\"/><w:sectPr>") != std::string::npos);
}

TEST_CASE("docx forms: a line break in an entry of a list makes no new entry") {
  const std::string number = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr>";
  const auto of = [](const std::string& properties) {
    return text_of(filled_parts(package(para("{{nl}}", properties), with_lists())),
                   "word/document.xml");
  };
  const std::string below =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"1440\" "
      "w:firstLine=\"0\"/>";
  CHECK(of(number).find(number + "</w:pPr>") < of(number).find(below));
  CHECK(count(of(number), below) == 1);
  CHECK(count(of("<w:pStyle w:val=\"Muc\"/>"), below) == 1);
  CHECK(count(of(number + "<w:ind w:left=\"500\" w:hanging=\"200\"/>"),
              "<w:ind w:left=\"500\" w:firstLine=\"0\"/>") == 1);
  CHECK(of("<w:jc w:val=\"both\"/>").find("numPr") == std::string::npos);
}

TEST_CASE("docx forms: half a permission vanishes with the other half") {
  const std::string xml =
      document_of("<w:permStart w:id=\"1\"/>" + para("{{#trong}}") +
                  para("x<w:permEnd w:id=\"1\"/>") + para("{{/trong}}") + para("z"));
  CHECK(xml.find("w:perm") == std::string::npos);
}

TEST_CASE("docx forms: what was said about a form in its margin does not go out with a paper") {
  Extra extra;
  extra.types = part_row("comments.xml", "comments") + part_row("people.xml", "people");
  extra.parts = {
      {"word/comments.xml", part_of("comments", "<w:comment w:id=\"1\" w:author=\"Ai\">" +
                                                    para("Bỏ dòng này?") + "</w:comment>")},
      {"word/people.xml", part_of("people", "<w:person w:author=\"Ai\"/>")}};
  const auto parts = filled_parts(
      package(para("<w:commentRangeStart w:id=\"1\"/>" + run("{{a}}") +
                   "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"),
              extra));
  CHECK(text_of(parts, "word/document.xml").find("comment") == std::string::npos);
  CHECK(text_of(parts, "word/comments.xml").find("dòng") == std::string::npos);
  CHECK(text_of(parts, "word/people.xml").find("Ai") == std::string::npos);
}
