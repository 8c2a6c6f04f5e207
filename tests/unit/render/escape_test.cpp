#include "render/escape.hpp"

#include <doctest/doctest.h>

using namespace chibo::render;

TEST_CASE("escape: XML takes no markup, quote or control character from text") {
  CHECK(escape_xml("<a href=\"x\">'&'</a>") ==
        "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  CHECK(escape_xml("]]> Đảng") == "]]&gt; Đảng");
  CHECK(escape_xml("A\x01\x1b[31mB\u202E"
                   "C\uFFFE"
                   "D\u0085\n\t") == "A[31mBCD\n\t");
  CHECK(escape_xml("a\xFF"
                   "b\xE1\xBB") ==
        "a\uFFFD"
        "b\uFFFD\uFFFD");
}

TEST_CASE("escape: Markdown markup in text is printed, not obeyed") {
  CHECK(escape_markdown("*a* _b_ `c` [d](e) ~f~ $g$") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\$g\\$");
  CHECK(escape_markdown("a\\|b") == "a&#92;&#124;b");
  CHECK(escape_markdown("![x](y)") == "!\\[x\\](y)");
  CHECK(escape_markdown("Thôi!") == "Thôi\\!");
}

TEST_CASE(
    "escape: Markdown's line starts are plain text, elsewhere the same characters stay bare") {
  for (const char* start : {"# a", "+ a", "- a", "> a", "=== a", ") a", ". a"}) {
    CHECK(escape_markdown(start) == "\\" + std::string(start));
  }
  CHECK(escape_markdown("1. a") == "1\\. a");
  CHECK(escape_markdown("123456789) a") == "123456789\\) a");
  CHECK(escape_markdown("1234567890. a") == "1234567890. a");
  CHECK(escape_markdown("a # b - c + d > e = f 1. g") == "a # b - c + d > e = f 1. g");
}

TEST_CASE("escape: Markdown entities only where markup could start") {
  CHECK(escape_markdown("a < b & c") == "a < b & c");
  CHECK(escape_markdown("<b>x</b><!-- -->") == "&lt;b>x&lt;/b>&lt;!-- -->");
  CHECK(escape_markdown("&amp; &#65; &x y") == "&amp;amp; &amp;#65; &x y");
  CHECK(escape_markdown("a<") == "a&lt;");  // a letter may follow in the template
  CHECK(escape_markdown("a&b") == "a&amp;b");
}

TEST_CASE("escape: Markdown makes no links by itself") {
  CHECK(escape_markdown("https://a.vn www.b.vn c@d.vn") ==
        "https&#58;//a.vn &#119;ww.b.vn c&#64;d.vn");
  CHECK(escape_markdown("Ghi: x") == "Ghi: x");
}

TEST_CASE("escape: line breaks in Markdown become hard breaks, empty lines end a paragraph") {
  CHECK(escape_markdown("  một\n  # hai\r\n- ba\n") == "một\\\n\\# hai\\\n\\- ba");
  CHECK(escape_markdown("\n\nmột\n \t\n\n# hai\n\n") == "một\n\n\\# hai");
  CHECK(escape_markdown_cell("một\n| hai\n\nba") == "một<br>&#124; hai<br><br>ba");
  CHECK(escape_markdown("    mã\tx") == "mã x");
  CHECK(escape_markdown(" \n ") == "");
}

TEST_CASE("escape: a terminal is shown control sequences, not given them") {
  CHECK(escape_text("a\x1b]0;t\x07"
                    "b\u202E\tc\n") == "a␛]0;tb c\n");
  CHECK(escape_text("a\xFF") == "a\uFFFD");
}
