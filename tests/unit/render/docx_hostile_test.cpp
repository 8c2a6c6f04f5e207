#include "i18n/message_form.hpp"
#include "render/docx_fill.hpp"
#include "unit/render/docx_support.hpp"

#include <doctest/doctest.h>

using namespace chibo;
using namespace chibo::render;
using namespace docx_support;

namespace {

Value sample() {
  return Map{{"a", "Một"}};
}

constexpr std::string_view k_words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A header part whose field reads a file of the machine, its elements under any prefix.
std::string reading_header(const std::string& prefix) {
  std::string mark = prefix;
  mark += prefix.empty() ? "" : ":";
  return "<" + mark + "hdr xmlns" + (prefix.empty() ? "" : ":" + prefix) + "=\"" +
         std::string(k_words) + "\"><" + mark + "p><" + mark + "r><" + mark +
         "instrText>INCLUDETEXT \"/etc/passwd\"</" + mark + "instrText></" + mark + "r></" + mark +
         "p></" + mark + "hdr>";
}

std::vector<Part> with_header(const std::string& name, const std::string& data) {
  return package(para("{{a}}"),
                 {.types = "<Override PartName=\"/" + name +
                           "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                           "wordprocessingml.header+xml\"/>",
                  .parts = {{name, data}}});
}

}  // namespace

TEST_CASE("docx: hostile templates are refused with one sentence (S5, S7)") {
  const auto refused = [](const std::vector<Part>& parts, i18n::FormMsg why) {
    const auto out = fill_docx(parts, sample());
    REQUIRE_FALSE(out);
    CHECK(out.error().size() == 1);
    CHECK(out.error().front().what.id == why);
  };
  using i18n::FormMsg;
  const std::string body = para("{{a}}");
  const auto with_part = [&](std::string name, std::string data) {
    auto parts = package(body);
    parts.push_back({std::move(name), std::move(data)});
    return parts;
  };
  const auto with_rows = [&](const std::string& rows) {
    return package(body, {.relationships = rows});
  };
  const auto with_document = [&](std::string data) {
    auto parts = package(body);
    parts[2].data = std::move(data);
    return parts;
  };
  refused(with_part("word/vbaProject.bin", "x"), FormMsg::docx_macros);
  auto macro = package(body);
  macro[0].data.replace(macro[0].data.find("application/vnd.openxmlformats-officedocument"), 45,
                        "application/vnd.ms-word.document.macroEnabled");
  refused(macro, FormMsg::docx_macros);
  refused(with_document("<!DOCTYPE d [<!ENTITY a \"aaaa\">]>" + part_of("document", "")),
          FormMsg::docx_doctype);
  refused(with_part("word/x.xml", "<!DOCTYPE a><a/>"), FormMsg::docx_doctype);
  refused(with_document("<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
                        "<w:body><w:p/></w:body></w:document>"),
          FormMsg::docx_strict);
  const std::string outside = "\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>";
  refused(with_rows("<Relationship Id=\"r1\" Type=\"http://x/image" + outside),
          FormMsg::docx_external);
  refused(with_rows("<Relationship Id=\"r1\" Type=\"http://x/attachedTemplate" + outside),
          FormMsg::docx_external);
  CHECK(fill_docx(with_rows("<Relationship Id=\"r1\" Type=\"http://x/hyperlink" + outside),
                  sample()));
  refused(package(body + "<w:altChunk r:id=\"r1\"/>"), FormMsg::docx_foreign_content);
  refused(package(para("<w:subDoc r:id=\"r1\"/>")), FormMsg::docx_foreign_content);
  const auto field = [](const std::string& code) {
    return package(para("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + code +
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"));
  };
  const auto code = [](const std::string& words) {
    return "<w:r><w:instrText>" + words + "</w:instrText></w:r>";
  };
  refused(field(code(" IncludePicture \"x\"")), FormMsg::docx_field);
  refused(field(code(" INCLUDE") + code("TEXT x")), FormMsg::docx_field);
  refused(package(para("<w:fldSimple w:instr=\" DDEAUTO x \"/>")), FormMsg::docx_field);
  CHECK(fill_docx(field(code(" PAGE \\* ADDED ")), sample()));
}

TEST_CASE("docx: damaged parts are refused") {
  const auto damaged = [](const std::string& data) {
    auto parts = package(para("x"));
    parts[2].data = data;
    const auto out = fill_docx(parts, sample());
    return !out && out.error().front().what.id == i18n::FormMsg::docx_bad_xml;
  };
  CHECK(damaged("<w:document><w:body>"));
  CHECK(damaged(part_of("document", "<w:body><w:p>\xFF</w:p></w:body>")));
  CHECK(damaged(part_of("document", "<w:body><w:p>&#1;</w:p></w:body>")));
  CHECK(damaged(part_of("document", "<w:body><w:p w:a=\"1\" w:a=\"2\"/></w:body>")));
  CHECK(damaged(part_of("document", "<w:body><q:p/></w:body>")));
  CHECK(damaged(part_of("document", "<w:body/>") + "<w:p/>"));
  CHECK(damaged(""));
  CHECK_FALSE(fill_docx({}, sample()));
  CHECK_FALSE(fill_docx({{"[Content_Types].xml", "<Types/>"}}, sample()));
}

TEST_CASE("docx: a part is looked into whatever its prefix and its name's ending (S5, S7)") {
  const auto refused = [](const std::vector<Part>& parts, i18n::FormMsg why) {
    const auto out = fill_docx(parts, sample());
    REQUIRE_FALSE(out);
    CHECK(out.error().front().what.id == why);
    CHECK_FALSE(check_docx(parts, sample()).empty());
  };
  using i18n::FormMsg;
  refused(with_header("word/header1.xml", reading_header("w")), FormMsg::docx_field);
  refused(with_header("word/header1.xml", reading_header("x")), FormMsg::docx_bad_xml);
  refused(with_header("word/header1.xml", reading_header("")), FormMsg::docx_bad_xml);
  refused(with_header("word/header1.dat", reading_header("w")), FormMsg::docx_field);
  refused(with_header("word/header1.Xml", reading_header("w")), FormMsg::docx_field);
  auto parts = package(para("{{a}}"));
  parts.push_back({"word/_rels/settings.xml.RELS",
                   "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                   "relationships\"><Relationship Id=\"r1\" Type=\"http://x/attachedTemplate\" "
                   "Target=\"file:///x.dotm\" TargetMode=\"External\"/></Relationships>"});
  refused(parts, FormMsg::docx_external);
}
