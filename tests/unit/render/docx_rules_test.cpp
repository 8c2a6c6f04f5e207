#include "render/docx_rules.hpp"

#include "unit/render/docx_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::render;
using namespace docx_support;

namespace {

bool complains(const std::vector<Part>& parts, std::string_view about) {
  return std::ranges::any_of(docx_complaints(parts), [&](const std::string& line) {
    return line.find(about) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("docx rules: a right package has no complaint") {
  CHECK(docx_complaints(package(para("x",
                                     "<w:keepNext/><w:spacing w:before=\"0\"/><w:jc "
                                     "w:val=\"both\"/>") +
                                table({row({"a", "b"})}) + para(""))) ==
        std::vector<std::string>{});
}

TEST_CASE("docx rules: each rule is felt when it is broken (D22)") {
  CHECK(complains(package(para("x", "<w:jc w:val=\"both\"/><w:keepNext/>")),
                  "w:keepNext stands too late"));
  CHECK(complains(package(para("x", "<w:b/>")), "w:pPr may not hold w:b"));
  CHECK(complains(package("<w:tbl><w:tr><w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr><w:p/></w:tc>"
                          "</w:tr></w:tbl><w:p/>"),
                  "w:tcW stands too late"));
  CHECK(complains(package("<w:tbl><w:tblPr><w:tblLook/><w:tblW/></w:tblPr><w:tr><w:tc><w:p/></w:tc>"
                          "</w:tr></w:tbl><w:p/>"),
                  "w:tblW stands too late"));
  CHECK(complains(package("", {.sheet = "<w:sectPr><w:pgMar/><w:pgSz/></w:sectPr>"}),
                  "w:pgSz stands too late"));
  CHECK(complains(package("<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>"),
                  "w:tc does not end with w:p"));
  CHECK(complains(package("<w:tbl><w:tblPr/></w:tbl>"), "w:tbl has no w:tr"));
  CHECK(complains(package("<w:tbl><w:tr/></w:tbl>"), "w:tr has no w:tc"));
  CHECK(complains(package(table({row({"a"})}) + table({row({"a"})})), "two w:tbl touch"));
  CHECK(complains(package(k_section + para("x"), {.sheet = ""}), "w:sectPr is not the last"));
  CHECK(complains(package("<w:p>" + run("x") + "<w:pPr/></w:p>"), "w:pPr does not stand first"));
  const std::string mark = "<w:bookmarkStart w:id=\"1\" w:name=\"k\"/><w:bookmarkEnd w:id=\"1\"/>";
  CHECK(complains(package(para(mark + mark)), "w:bookmarkStart w:id=1 stands twice"));
  CHECK(complains(package(para("<w:bookmarkStart w:id=\"1\" w:name=\"k\"/>")), "do not pair"));
  const std::string picture =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"5\"/></wp:inline></w:drawing></w:r>";
  CHECK(complains(package(para(picture + picture)), "wp:docPr id=5 stands twice"));
  CHECK(complains(package(para("<w:hyperlink r:id=\"rId5\"/>")), "relationship rId5 is missing"));
  CHECK(complains(
      package("", {.relationships = "<Relationship Id=\"r\" Type=\"t\" Target=\"../x.xml\"/>"}),
      "target ../x.xml is missing"));
  CHECK(
      complains(package("", {.parts = {{"word/media/a.png", "x"}}}), "a.png: has no content type"));
  CHECK(complains(package("", {.parts = {{"word/a.xml", "<a>"}}}), "a.xml: is not well-formed"));
  CHECK(complains(package("<w:p><w:x/></w:p>", {.parts = {{"word/a.xml", "<x:a xmlns:x=\"u\"/>"}}}),
                  "leftover element x:a"));
  CHECK(complains({}, "[Content_Types].xml: missing"));
}

TEST_CASE("docx rules: notes, comments, lists and fields that hang in the air are told") {
  const std::string notes = "<w:footnotes " + k_namespaces + "><w:footnote w:id=\"2\">" +
                            para("x") + "</w:footnote></w:footnotes>";
  const std::string reference = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  CHECK(complains(package(para(reference)), "w:footnoteReference: 2 has no w:footnote"));
  CHECK(complains(package(para(reference + reference), {.parts = {{"word/footnotes.xml", notes}}}),
                  "w:footnoteReference: 2 stands twice"));
  CHECK(complains(package("", {.parts = {{"word/footnotes.xml", notes}}}),
                  "w:footnote: 2 has no w:footnoteReference"));
  CHECK(complains(package(para("<w:r><w:commentReference w:id=\"3\"/></w:r>")),
                  "w:commentReference: 3 has no w:comment"));
  CHECK(complains(package(para("x", "<w:numPr><w:numId w:val=\"5\"/></w:numPr>")),
                  "w:numId: 5 has no w:num"));
  CHECK(complains(package(para("<w:commentRangeStart w:id=\"1\"/>")), "comment starts and ends"));
  const auto mark = [](const std::string& kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  };
  CHECK(complains(package(para(mark("begin") + mark("separate"))), "a field does not begin"));
  CHECK(complains(package(para(mark("separate") + mark("end"))), "a field does not begin"));
  CHECK_FALSE(complains(
      package(para(mark("begin") + mark("begin") + mark("end") + mark("separate") + mark("end"))),
      "a field does not begin"));
}

TEST_CASE("docx rules: tags that still stand are found across runs (D22)") {
  CHECK(unfilled_tags(package(para("x"))).empty());
  CHECK(unfilled_tags(package(para(run("{") + run("{a}}")))) ==
        std::vector<std::string>{"word/document.xml: {{a}}"});
}
