#include "render/docx_annotate.hpp"

#include "docx_support.hpp"
#include "render/docx_fill.hpp"
#include "render/docx_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo::render;
using docx_support::para;

namespace {

const std::string* data_of(const std::vector<Part>& parts, std::string_view name) {
  const auto at = std::ranges::find(parts, name, &Part::name);
  return at == parts.end() ? nullptr : &at->data;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t out = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
    ++out;
  }
  return out;
}

}  // namespace

TEST_CASE("annotate: each fault is a comment at its paragraph, the words stay as they were") {
  const auto parts =
      docx_support::package(para("Kính gửi {{chi_boo}}") + para("đúng") + para("{{#so}}"));
  const auto noted = annotate_docx(parts, {{{"word/document.xml", 1, ""}, "không có tên <chi_boo>"},
                                           {{"word/document.xml", 3, ""}, "mở mà không đóng"}});
  CHECK(docx_complaints(noted).empty());
  CHECK(docx_support::seen(noted) == docx_support::seen(parts));
  const std::string* comments = data_of(noted, "word/comments.xml");
  REQUIRE(comments != nullptr);
  CHECK(comments->find("không có tên &lt;chi_boo&gt;") != std::string::npos);
  CHECK(count(*comments, "<w:comment ") == 2);
  const std::string& body = *data_of(noted, "word/document.xml");
  CHECK(count(body, "<w:commentReference ") == 2);
  CHECK(body.find("commentRangeStart w:id=\"0\"") < body.find("Kính gửi"));
  CHECK(body.find("đúng") < body.find("commentRangeStart w:id=\"1\""));
}

TEST_CASE("annotate: comments that are there stay, new ones get numbers of their own") {
  const auto once =
      annotate_docx(docx_support::package(para("a")), {{{"word/document.xml", 1, ""}, "một"}});
  const auto twice = annotate_docx(once, {{{"word/document.xml", 1, ""}, "hai"}});
  CHECK(docx_complaints(twice).empty());
  const std::string& comments = *data_of(twice, "word/comments.xml");
  CHECK(comments.find("một") != std::string::npos);
  CHECK(comments.find("w:id=\"1\"") != std::string::npos);
  CHECK(count(*data_of(twice, "[Content_Types].xml"), "comments.xml") == 1);
}

TEST_CASE("annotate: a fault of a header is told at the first paragraph") {
  const auto noted = annotate_docx(docx_support::package(para("a") + para("b")),
                                   {{{"word/header1.xml", 2, ""}, "sai"}});
  const std::string& body = *data_of(noted, "word/document.xml");
  CHECK(body.find("commentReference") < body.find(">b<"));
}

TEST_CASE("annotate: what is no Word file comes back as it is") {
  const std::vector<Part> parts{{"a.xml", "<a/>"}};
  CHECK(annotate_docx(parts, {{{"word/document.xml", 1, ""}, "x"}}) == parts);
}
