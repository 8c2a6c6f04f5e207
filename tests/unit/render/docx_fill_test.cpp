#include "render/docx_fill.hpp"

#include "i18n/catalog.hpp"
#include "i18n/message_form.hpp"
#include "render/docx_rules.hpp"
#include "unit/render/docx_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace chibo;
using namespace chibo::render;
using namespace docx_support;

namespace {

Value pair(std::string t, std::string x) {
  return Map{{"t", std::move(t)}, {"x", std::move(x)}};
}

Value sample() {
  return Map{{"a", "Một"},
             {"b", "Hai"},
             {"rong", ""},
             {"khong", Value()},
             {"co", true},
             {"sai", false},
             {"ds", List{pair("An", "1"), pair("Bình", "2"), pair("Đức", "3")}},
             {"mot_nguoi", List{pair("An", "1")}},
             {"trong", List{}},
             {"nhom", List{Map{{"n", "N1"}, {"ds", List{pair("p", "1"), pair("q", "2")}}},
                           Map{{"n", "N2"}, {"ds", List{}}}}},
             {"nl", "dòng 1\ndòng 2\ndòng 3"},
             {"xml", "<w:t>&amp; \"x\"</w:t> {{a}} {{#ds}}"},
             {"ctl",
              "A\x01\x1b[31mB\u202E"
              "C\uFFFE"
              "D\u0085"},
             {"hong",
              "a\xFF"
              "b"},
             {"tab", "c1\tc2"},
             {"sp", "  giữ  "},
             {"hinh", Markup{"<svg/>"}}};
}

std::string told(const TemplateFaults& faults) {
  const auto english = *i18n::Catalog::find("en");
  std::string out;
  for (const TemplateFault& fault : faults) {
    out += (out.empty() ? "" : "\n") + english.say(say_place(fault.at)) + ": " +
           english.say(fault.what) + (fault.hint ? " (" + english.say(*fault.hint) + ")" : "");
  }
  return out;
}

/// What a reader sees of a filled package, or its faults; every filled package must keep the rules.
std::string filled(const std::vector<Part>& parts, std::string_view part = "word/document.xml") {
  const auto out = fill_docx(parts, sample());
  if (!out) {
    return told(out.error());
  }
  CHECK(docx_complaints(*out) == std::vector<std::string>{});
  const auto back = read_package(write_package(*out), "x");
  CHECK(back);
  return seen(*out, part);
}

std::string filled(const std::string& body) {
  const std::string out = filled(package(body));
  const auto parts = fill_docx(package(body), sample());
  if (parts) {
    CHECK(unfilled_tags(*parts) == std::vector<std::string>{});
  }
  return out;
}

std::string document_of(const std::string& body) {
  const auto parts = fill_docx(package(body), sample());
  REQUIRE(parts);
  return std::ranges::find(*parts, "word/document.xml", &Part::name)->data;
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t out = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; ++at) {
    ++out;
  }
  return out;
}

}  // namespace

TEST_CASE("docx: a tag is filled however a word processor split it (D1, D2, D3)") {
  CHECK(filled(para("x {{a}} y")) == "x Một y");
  std::string runs;
  const std::string_view letters = "[{{a}}-{{ b }}]";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    runs += run(letters.substr(i, 1), i % 2 == 1 ? "<w:b/>" : "");
  }
  CHECK(filled(para(runs)) == "[Một-Hai]");
  CHECK(filled(para("{{a}}{{b}} {{a}}")) == "MộtHai Một");
  CHECK(filled(para(run("{") + "<w:proofErr w:type=\"spellStart\"/>" + run("{a") +
                    "<w:bookmarkStart w:id=\"1\" w:name=\"k\"/><w:bookmarkEnd w:id=\"1\"/>" +
                    run("}") + run("} hết"))) == "Một hết");
  CHECK(filled(para("{{\u00A0"
                    "a\u00A0}}")) == "Một");
  CHECK(filled(para("{{A}} {{a | hoa}}")) == "Một MỘT");
}

TEST_CASE("docx: a value takes the format of the tag's first character") {
  const std::string xml = document_of(para(run("{{", "<w:b/>") + run("a}} đuôi", "<w:i/>")));
  CHECK(xml.find("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Một</w:t></w:r>") !=
        std::string::npos);
  CHECK(xml.find("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> đuôi</w:t></w:r>") !=
        std::string::npos);
}

TEST_CASE("docx: tags in links and insertions are filled, deleted ones ignored (D4)") {
  const std::string tracked = " w:id=\"9\" w:author=\"x\" w:date=\"2026-01-01T00:00:00Z\">";
  CHECK(filled(para("<w:hyperlink w:anchor=\"x\">" + run("[{{a}}]") + "</w:hyperlink><w:ins" +
                    tracked + run("{{b}}") + "</w:ins>")) == "[Một]Hai");
  CHECK(filled(para(run("x") + "<w:del" + tracked +
                    "<w:r><w:delText>{{gone}}</w:delText></w:r></w:del>")) == "x");
  CHECK(filled(para("<w:ins" + tracked + run("{{#ds}}") + "</w:ins>" + run("{{t}},{{/ds}}"))) ==
        "An,Bình,Đức,");
  CHECK(filled(package(para("<w:moveFrom" + tracked + run("{{gone}}") + "</w:moveFrom><w:moveTo" +
                            tracked + run("{{a}}") + "</w:moveTo>"))) == "Một");
  CHECK(filled(para("<w:sdt><w:sdtPr/><w:sdtContent>" + run("{{a}}") + "</w:sdtContent></w:sdt>" +
                    run(" x"))) == "Một x");
}

TEST_CASE("docx: sections inside a line") {
  CHECK(filled(para("Vắng: {{#ds}}{{t}}{{^@last}}, {{/@last}}{{/ds}}.")) == "Vắng: An, Bình, Đức.");
  CHECK(filled(para(run("{{#ds}}") + run("{{t}}", "<w:b/>") + run(" ({{x}}) ") + run("{{/ds}}"))) ==
        "An (1) Bình (2) Đức (3) ");
  CHECK(filled(para("{{^trong}}không{{/trong}}{{#trong}}có{{/trong}}{{^ds}}x{{/ds}}")) == "không");
  CHECK(filled(para("[{{#co}}{{/co}}]")) == "[]");
}

TEST_CASE("docx: sections of whole paragraphs leave no lines behind (D5, D6)") {
  CHECK(filled(para("{{#ds}}") + para("- {{t}}") + para("{{/ds}}") + para("hết")) ==
        "- An¶- Bình¶- Đức¶hết");
  CHECK(filled(para("{{#trong}}") + para("- {{t}}") + para("{{/trong}}") + para("{{^trong}}") +
               para("Không có.") + para("{{/trong}}")) == "Không có.");
  CHECK(filled(para("{{#nhom}}{{#ds}}") + para("{{n}}{{t}}") + para("{{/ds}}{{/nhom}}")) ==
        "N1p¶N1q");
  CHECK(filled(para("{{#co}}") + para("A") + para("{{/co}}{{^co}}") + para("B") +
               para("{{/co}}")) == "A");
  CHECK(filled(para("{{#trong}}") + para("A") + para("{{/trong}}")) == "");
  CHECK(filled(para("a{{! ghi chú }}b") + para("{{! cả dòng }}") + para("c")) == "ab¶c");
}

TEST_CASE("docx: rows are repeated none, once or often; the table goes with its last row (D7)") {
  const std::string head = row({"T", "X"});
  CHECK(filled(table({head, row({"{{#ds}}{{t}}", "{{x}}{{/ds}}"})}) + para("")) ==
        "[T|X ; An|1 ; Bình|2 ; Đức|3]¶");
  CHECK(filled(table({head, row({"{{#mot_nguoi}}{{t}}", "{{x}}{{/mot_nguoi}}"})}) + para("")) ==
        "[T|X ; An|1]¶");
  CHECK(filled(table({head, row({"{{#trong}}{{t}}", "{{x}}{{/trong}}"})}) + para("z")) ==
        "[T|X]¶z");
  CHECK(filled(table({row({"{{#trong}}{{t}}", "{{x}}{{/trong}}"})}) + para("z")) == "z");
}

TEST_CASE("docx: marker rows, records of two rows, rows inside a group (D8, D9, D10)") {
  CHECK(filled(table({row({"T"}), row({"{{#ds}}"}), row({"{{t}}"}), row({"{{/ds}}"}), row({"Z"})}) +
               para("")) == "[T ; An ; Bình ; Đức ; Z]¶");
  CHECK(filled(table({row({"{{#ds}}{{t}}", "a"}), row({"{{x}}", "b{{/ds}}"})}) + para("")) ==
        "[An|a ; 1|b ; Bình|a ; 2|b ; Đức|a ; 3|b]¶");
  CHECK(filled(table({row({"{{#nhom}}", ""}), row({"{{n}}", "n"}),
                      row({"{{#ds}}{{t}}", "{{x}}{{/ds}}"}), row({"{{/nhom}}", ""})}) +
               para("")) == "[N1|n ; p|1 ; q|2 ; N2|n]¶");
  CHECK(filled(table({row({"{{#nhom}}{{#ds}}{{n}}", "{{t}}{{/ds}}{{/nhom}}"})}) + para("")) ==
        "[N1|p ; N1|q]¶");
}

TEST_CASE("docx: lists inside a cell; an emptied cell keeps a paragraph (D11)") {
  CHECK(filled(table({row({para("{{#sai}}") + para("x") + para("{{/sai}}"), "y"})}) + para("")) ==
        "[|y]¶");
  CHECK(filled(table({row({para("{{#ds}}") + para("{{t}}") + para("{{/ds}}"), "y"})}) + para("")) ==
        "[An / Bình / Đức|y]¶");
  CHECK(filled(table({row({table({row({"{{a}}", "{{b}}"})}) + para(""), "y"})}) + para(""))
            .starts_with("[[Một|Hai] / |y"));
}

TEST_CASE("docx: repeated tables stay apart; a paragraph follows the last table (D12)") {
  CHECK(filled(para("{{#nhom}}") + table({row({"{{n}}", "x"})}) + para("{{/nhom}}") + para("z")) ==
        "[N1|x]¶¶[N2|x]¶z");
  CHECK(filled(para("q") + table({row({"{{a}}", "x"})})) == "q¶[Một|x]¶");
}

TEST_CASE("docx: a line break makes a paragraph with the same properties (D13)") {
  CHECK(filled(para("Ghi: {{nl}} (hết)", "<w:jc w:val=\"both\"/>")) ==
        "Ghi: dòng 1¶dòng 2¶dòng 3 (hết)");
  CHECK(count(document_of(para("{{nl}}", "<w:pageBreakBefore/><w:jc w:val=\"both\"/>")),
              "<w:jc w:val=\"both\"/>") == 3);
  CHECK(count(document_of(para("{{nl}}", "<w:pageBreakBefore/>")), "pageBreakBefore") == 1);
  CHECK(filled(para("{{#co}}{{nl}}{{/co}}!")) == "dòng 1¶dòng 2¶dòng 3!");
  CHECK(filled(table({row({"{{nl}}", "y"})}) + para("")) == "[dòng 1 / dòng 2 / dòng 3|y]¶");
  CHECK(filled(para("{{tab}}")) == "c1\tc2");
  CHECK(filled(para("[{{sp}}]")) == "[  giữ  ]");
  CHECK(filled(para("[{{rong}}{{khong}}]")) == "[]");
  CHECK(filled(para("<w:hyperlink w:anchor=\"x\">" + run("{{nl}}") + "</w:hyperlink>")) ==
        "dòng 1⏎dòng 2⏎dòng 3");
}

TEST_CASE("docx: a section of pages ends with the last of the new paragraphs") {
  const std::string xml = document_of(para("{{nl}}", k_section));
  CHECK(count(xml, "<w:sectPr>") == 2);
  CHECK(xml.find("<w:sectPr>") > xml.find("dòng 2"));
  CHECK(xml.find("<w:sectPr>") < xml.find("dòng 3"));
}

TEST_CASE("docx: values are text, never markup and never tags (D14, D15)") {
  CHECK(filled(package(para("{{xml}}"))) == "<w:t>&amp; \"x\"</w:t> {{a}} {{#ds}}");
  CHECK(filled(para("{{ctl}}")) == "A[31mBCD");
  CHECK(filled(para("{{hong}}")) ==
        "a\uFFFD"
        "b");
}

TEST_CASE("docx: what must stand once stands once in a loop (D16)") {
  const std::string picture =
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent "
      "cx=\"100\" cy=\"100\"/><wp:docPr id=\"5\" name=\"i\"/><a:graphic><a:graphicData "
      "uri=\"u\"/></a:graphic></wp:inline></w:drawing></w:r>";
  CHECK(filled(para("{{#ds}}") +
               para("<w:bookmarkStart w:id=\"1\" w:name=\"k\"/>" + run("{{t}}") +
                    "<w:bookmarkEnd w:id=\"1\"/>") +
               para("{{/ds}}")) == "An¶Bình¶Đức");
  CHECK(filled(para("{{#ds}}") + para(picture + run("{{t}}")) + para("{{/ds}}") + para(picture)) ==
        "An¶Bình¶Đức¶");
  CHECK(filled("<w:bookmarkStart w:id=\"1\" w:name=\"k\"/>" + para("{{#trong}}") +
               para("x<w:bookmarkEnd w:id=\"1\"/>") + para("{{/trong}}") + para("z")) == "z");
  const std::string control = "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" +
                              para("{{t}}") + "</w:sdtContent></w:sdt>";
  CHECK(filled(para("{{#ds}}") + control + para("{{/ds}}")) == "An¶Bình¶Đức");
  const auto inside = [](const std::string& list) {
    return "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>" +
           para("{{#" + list + "}}") + para("{{t}}") + para("{{/" + list + "}}") +
           "</w:sdtContent></w:sdt>" + para("z");
  };
  CHECK(filled(inside("ds")) == "An¶Bình¶Đức¶z");
  CHECK(filled(inside("trong")) == "z");
}

TEST_CASE("docx: permissions stand once, comments and paragraph ids nowhere, in a loop (D16)") {
  const std::string noted =
      "<w:commentRangeStart w:id=\"3\"/><w:permStart w:id=\"4\" w:edGrp=\"everyone\"/>" +
      run("{{t}}") +
      "<w:permEnd w:id=\"4\"/><w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference "
      "w:id=\"3\"/></w:r>";
  const std::string body = para("{{#ds}}") + "<w:p w14:paraId=\"1A\" w14:textId=\"2B\">" + noted +
                           "</w:p>" + para("{{/ds}}");
  CHECK(filled(body) == "An¶Bình¶Đức");
  const std::string xml = document_of(body);
  CHECK(count(xml, "<w:permStart ") == 1);
  CHECK(count(xml, "<w:permEnd ") == 1);
  CHECK(count(xml, "<w:comment") == 0);
  CHECK(count(xml, "paraId") == 0);
}

TEST_CASE("docx: both copies of a text box are filled; a wrong tag in both is told once (D17)") {
  const auto box = [](const std::string& words) {
    const std::string inside = "<w:txbxContent>" + para(words) + "</w:txbxContent>";
    return para(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent "
        "cx=\"1\" cy=\"1\"/><wp:docPr id=\"1\" name=\"t\"/><a:graphic><a:graphicData "
        "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
        "<wps:txbx>" +
        inside +
        "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox>" +
        inside + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
  };
  CHECK(filled(box("{{a}}")) == "MộtMột");
  CHECK(filled(box("{{zzz}}")) == "the body, paragraph 2, «{{zzz}}»: there is no name `zzz`");
}

TEST_CASE("docx: header, footer and notes are filled (D18)") {
  const std::string base =
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const std::string type =
      " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  Extra extra;
  extra.parts = {
      {"word/header1.xml", part_of("hdr", para("{{a}}"))},
      {"word/footer1.xml", part_of("ftr", para("{{#trong}}") + para("{{t}}") + para("{{/trong}}"))},
      {"word/footnotes.xml",
       part_of("footnotes", "<w:footnote w:id=\"1\">" + para("{{b}}") + "</w:footnote>")},
      {"word/endnotes.xml",
       part_of("endnotes",
               "<w:endnote w:id=\"1\">" + para("{{#ds}}{{t}} {{/ds}}") + "</w:endnote>")}};
  extra.types = "<Override PartName=\"/word/header1.xml\" " + base + "header+xml\"/>" +
                "<Override PartName=\"/word/footer1.xml\" " + base + "footer+xml\"/>" +
                "<Override PartName=\"/word/footnotes.xml\" " + base + "footnotes+xml\"/>" +
                "<Override PartName=\"/word/endnotes.xml\" " + base + "endnotes+xml\"/>";
  extra.relationships = "<Relationship Id=\"rId9\"" + type + "header\" Target=\"header1.xml\"/>" +
                        "<Relationship Id=\"rId8\"" + type + "footer\" Target=\"footer1.xml\"/>" +
                        "<Relationship Id=\"rId7\"" + type +
                        "footnotes\" Target=\"footnotes.xml\"/>" + "<Relationship Id=\"rId6\"" +
                        type + "endnotes\" Target=\"endnotes.xml\"/>";
  extra.sheet = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/></w:sectPr>";
  const auto parts = package(para(run("{{a}}") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" +
                                  "<w:r><w:endnoteReference w:id=\"1\"/></w:r>"),
                             extra);
  CHECK(filled(parts, "word/header1.xml") == "Một");
  CHECK(filled(parts, "word/footer1.xml") == "");
  const auto out = fill_docx(parts, sample());
  REQUIRE(out);
  const auto notes = [&](std::string_view name) {
    return std::ranges::find(*out, name, &Part::name)->data;
  };
  CHECK(notes("word/footnotes.xml").find("Hai") != std::string::npos);
  CHECK(notes("word/endnotes.xml").find(">Đức<") != std::string::npos);
}

TEST_CASE("docx: a section break in a loop stays (D19)") {
  const std::string body = para("{{#ds}}") + para("{{t}}", k_section) + para("{{/ds}}");
  CHECK(filled(body) == "An¶Bình¶Đức");
  CHECK(count(document_of(body), "<w:sectPr>") == 4);  // one an item, and that of the body
}

TEST_CASE("docx: all faults are told, with part, paragraph and words (D20)") {
  CHECK(filled(para("Kính gửi") + para("{{chi_bo}} và {{nhon}}") + para("x {{a y")) ==
        "the body, paragraph 2, «{{chi_bo}} và {{nhon}}»: there is no name `chi_bo`\n"
        "the body, paragraph 2, «{{chi_bo}} và {{nhon}}»: there is no name `nhon` "
        "(Did you mean `nhom`?)\n"
        "the body, paragraph 3, «x {{a y»: a tag is not closed with `}}`, or a tab, a line break "
        "or a picture stands inside it; delete the tag and type it again in one go");
  const auto one = [](const std::string& body, std::string_view part_of_it) {
    const std::string got = filled(body);
    CAPTURE(got);
    CHECK(got.find(part_of_it) != std::string::npos);
    CHECK(count(got, "\n") == 0);
  };
  one(para(run("{{a") + "<w:r><w:br/></w:r>" + run("}}")), "is not closed");
  one(para("a}} b"), "without `{{` before it");
  one(para("{{#ds}}") + para("x"), "`{{#ds}}` is never closed; add `{{/ds}}`");
  one(para("{{/ds}}"), "`{{/ds}}` closes nothing");
  one(para("{{#ds}}{{#co}}{{/ds}}{{/co}}"),
      "`{{/ds}}` stands where `{{/co}}` was expected (opened at paragraph 1)");
  one(para("x {{#ds}}") + para("y {{/ds}}"), "each alone on a line");
  one(table({row({"{{#ds}}x", "y"})}) + para("{{/ds}}"), "each alone on a line");
  one(para("{{ds}}"), "`ds` is a list");
  one(para("{{> x}}"), "cannot use the partial `x`");
  one(para("{{=<% %>=}}"), "cannot change the delimiters");
  one(para("{{a | hoaa}}"), "there is no pipe `hoaa` (Did you mean `hoa`?)");
  one(para("{{{a}}}"), "must not be printed raw");
  one(para("{{{hinh}}}"), "cannot be put into a .docx template");
  one(para("{{}}"), "empty tag");
  one(para("<w:r><w:instrText>HYPERLINK {{a}}</w:instrText></w:r>"), "inside a field code");
}

TEST_CASE("docx: a long paragraph is quoted around the wrong tag") {
  std::string words;
  for (int i = 0; i < 40; ++i) {
    words += "đồng chí ";
  }
  const std::string got = filled(para(words + "{{zzz}} " + words));
  CHECK(got.find("…") != std::string::npos);
  CHECK(got.find("{{zzz}} đồng chí") != std::string::npos);
  CHECK(got.size() < 200);
}

TEST_CASE("docx: a template as LibreOffice saves it is filled (D21)") {
  const std::string plain =
      "<w:pPr><w:pStyle w:val=\"Normal\"/><w:bidi w:val=\"0\"/><w:rPr></w:rPr></w:pPr>";
  const auto line = [&](const std::string& runs) { return "<w:p>" + plain + runs + "</w:p>"; };
  const auto words = [](const std::string& text) {
    return "<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  };
  const std::string language = "<w:r><w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr><w:t>";
  const std::string mark =
      "<w:bookmarkStart w:id=\"0\" w:name=\"__DdeLink__1_2\"/><w:bookmarkEnd w:id=\"0\"/>";
  CHECK(filled(line(words("{{") + language + "a</w:t></w:r>" + mark + words("}}, {{#") + language +
                    "ds</w:t></w:r>" + words("}}{{t}} {{/ds}}"))) == "Một, An Bình Đức ");
  CHECK(filled("<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/><w:tblLayout "
               "w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/></w:tblGrid><w:tr>"
               "<w:trPr></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:tcBorders>"
               "</w:tcBorders></w:tcPr>" +
               line(words("{{#ds}}{{t}}") + mark + words("{{/ds}}")) + "</w:tc></w:tr></w:tbl>" +
               line("<w:r><w:rPr></w:rPr></w:r>")) == "[AnBìnhĐức]¶");
}

TEST_CASE("docx: pretty-printed XML is read like any other (D21)") {
  CHECK(
      filled(package("\n  <w:p>\n    <w:r>\n      <w:t>{{#ds}}</w:t>\n    </w:r>\n  </w:p>\n  "
                     "<w:p>\n    <w:r>\n      <w:t>{{t}}</w:t>\n    </w:r>\n    <w:r>\n <w:t "
                     "xml:space=\"preserve\"> </w:t>\n</w:r>\n  </w:p>\n  <w:p>\n    <w:r>\n      "
                     "<w:t>{{/ds}}</w:t>\n    </w:r>\n  </w:p>\n")) == "An ¶Bình ¶Đức ");
}

TEST_CASE("docx: checking walks every name without a record") {
  const auto faults = check_docx(package(para("{{#trong}}") + para("{{/trong}}") +
                                         para("{{#sai}}{{q1}}{{/sai}}{{#ds}}{{t}} "
                                              "{{q2}}{{/ds}}{{^ds}}{{q3}}{{/ds}}")),
                                 sample());
  CHECK(faults.size() == 3);
  CHECK(check_docx(package(para("{{#ds}}{{@number}} {{t}}{{/ds}}")), sample()).empty());
}

TEST_CASE("docx: a .dotx becomes a .docx and gets the day of its record") {
  Extra extra;
  extra.parts = {{"docProps/core.xml",
                  "<?xml version=\"1.0\"?><cp:coreProperties "
                  "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                  "core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                  "<dcterms:created>2025-01-01T00:00:00Z</dcterms:created><cp:lastModifiedBy>Ai "
                  "đó</cp:lastModifiedBy></cp:coreProperties>"}};
  auto parts = package(para("{{a}}"), extra);
  std::string& types = parts[0].data;
  types.replace(types.find("document.main"), 13, "template.main");
  const auto out = fill_docx(parts, sample(), base::parse_iso_date("2026-11-05"));
  REQUIRE(out);
  CHECK((*out)[0].data.find("wordprocessingml.document.main+xml") != std::string::npos);
  CHECK(seen(*out) == "Một");
  const std::string core = std::ranges::find(*out, "docProps/core.xml", &Part::name)->data;
  CHECK(core.find(">2026-11-05T00:00:00Z<") != std::string::npos);
  CHECK(core.find("Ai đó") == std::string::npos);
}

TEST_CASE("docx: limits of depth and size are kept (S5)") {
  std::string deep;
  for (int i = 0; i < 20'000; ++i) {
    deep += "<w:sdt><w:sdtContent>";
  }
  std::string deep_end;
  for (int i = 0; i < 20'000; ++i) {
    deep_end += "</w:sdtContent></w:sdt>";
  }
  CHECK(filled(package(deep + para("x") + deep_end)).find("nested too deeply") !=
        std::string::npos);
  const Value big = Map{{"ds", List(2000, Value("x"))}, {"dai", std::string(10'000, 'x')}};
  const auto out = fill_docx(package(para("{{#ds}}{{dai}}{{/ds}}")), big);
  REQUIRE_FALSE(out);
  CHECK(out.error().front().what.id == i18n::FormMsg::template_output_too_large);
}
