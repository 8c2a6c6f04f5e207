#include "store/yaml_guard.hpp"

#include "support/yaml_mutate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chibo::store;
using chibo::diag::Severity;
using Kind = GuardKind;
using namespace std::string_view_literals;

std::vector<GuardFinding> findings(std::string_view bytes) {
  return guard_text(bytes).findings;
}

std::vector<Kind> kinds(std::string_view bytes) {
  std::vector<Kind> out;
  for (const GuardFinding& finding : findings(bytes)) {
    out.push_back(finding.kind);
  }
  return out;
}

std::string utf16(std::string_view ascii, std::string_view bom, std::size_t zero_first) {
  std::string out(bom);
  for (const char c : ascii) {
    out += zero_first != 0 ? std::string{'\0', c} : std::string{c, '\0'};
  }
  return out;
}

}  // namespace

TEST_CASE("yaml guard: a plain record passes without a word") {
  const GuardResult result = guard_text("lý do: Công tác đột xuất\nvắng:\n  - đồng chí: lan\n");
  CHECK(result.findings.empty());
  CHECK_FALSE(result.is_refused());
  CHECK(result.bom_length == 0);
  CHECK(result.line_ends == LineEnds::lf);
  CHECK(guard_text("").findings.empty());
}

TEST_CASE("yaml guard: a file beyond the limit is refused before anything reads it") {
  CHECK(findings(std::string(k_largest_text, 'a')).empty());
  const std::string huge = "nội dung: " + std::string(50 * k_largest_text, '\xFF');
  CHECK(findings(huge) == std::vector<GuardFinding>{{Kind::too_large, 0, huge.size()}});
  CHECK(guard_text(huge).is_refused());
}

TEST_CASE("yaml guard: every run of bytes that are no UTF-8 is found once, at its place") {
  CHECK(findings("a: \xFF\xFE\xC0\nb: \xE1\xBA\n") ==
        std::vector<GuardFinding>{{Kind::invalid_utf8, 3, 3}, {Kind::invalid_utf8, 10, 2}});
  CHECK(kinds("a: \xED\xA0\x80") == std::vector{Kind::invalid_utf8});      // a surrogate
  CHECK(kinds("a: \xC0\xAF") == std::vector{Kind::invalid_utf8});          // overlong
  CHECK(kinds("a: \xF4\x90\x80\x80") == std::vector{Kind::invalid_utf8});  // beyond Unicode
  CHECK(kinds("a: ế \xC3") == std::vector{Kind::invalid_utf8});            // cut short
  CHECK(guard_text("a: \xFF").is_refused());
}

TEST_CASE("yaml guard: zero bytes and control characters are told apart") {
  CHECK(findings("a: x\0\0y\n"sv) == std::vector<GuardFinding>{{Kind::nul, 4, 2}});
  CHECK(findings("a\x01: \x7F\xC2\x85 \xEF\xBF\xBF") ==
        std::vector<GuardFinding>{{Kind::control, 1, 1, 0x01},
                                  {Kind::control, 4, 1, 0x7F},
                                  {Kind::control, 5, 2, 0x85},
                                  {Kind::control, 8, 3, 0xFFFF}});
  CHECK(findings(std::string(4096, '\0')) ==
        std::vector<GuardFinding>{{Kind::nul, 0, 4096}});  // what a lost disk block leaves
}

TEST_CASE("yaml guard: UTF-16 is one finding, with or without a BOM") {
  for (const std::string& text :
       {utf16("a: b\n", "\xFF\xFE", 0), utf16("a: b\n", "\xFE\xFF", 1), utf16("a: b\n", "", 0),
        utf16("a: b\n", "", 1), std::string("\0\0\xFE\xFF\0\0\0a"sv),
        std::string("a\0\0\0:\0\0\0"sv)}) {
    CAPTURE(text.size());
    CHECK(findings(text) == std::vector<GuardFinding>{{Kind::utf16, 0, text.size()}});
  }
}

TEST_CASE("yaml guard: a BOM is accepted at the start and nowhere else") {
  const GuardResult result = guard_text(
      "\xEF\xBB\xBF"
      "a: b\n");
  CHECK(result.findings.empty());
  CHECK(result.bom_length == 3);
  CHECK(findings("\xEF\xBB\xBF"
                 "a: \xEF\xBB\xBF") ==
        std::vector<GuardFinding>{{Kind::misplaced_bom, 6, 3, 0xFEFF}});
}

TEST_CASE("yaml guard: line ends are told, and only a CR of its own is refused") {
  CHECK(guard_text("a: 1\r\nb: 2\r\n").line_ends == LineEnds::crlf);
  CHECK(guard_text("a: 1\r\nb: 2\n").line_ends == LineEnds::mixed);
  CHECK(guard_text("a: 1\nb: 2").line_ends == LineEnds::lf);
  CHECK(findings("a: 1\r\nb: 2\r\n").empty());
  CHECK(findings("a: 1\rb: 2\r") ==
        std::vector<GuardFinding>{{Kind::lone_cr, 4, 1}, {Kind::lone_cr, 9, 1}});
}

TEST_CASE("yaml guard: a tab as indentation is found on each line, a tab inside a value is not") {
  CHECK(findings("a:\n\tb: 1\n  \t c: 2\n") ==
        std::vector<GuardFinding>{{Kind::tab_indentation, 3, 1}, {Kind::tab_indentation, 11, 2}});
  CHECK(findings("a: x\ty\t# z\n\t\nb: 1\n").empty());

  SUBCASE("text of a block may begin with a tab after its indentation") {
    CHECK(findings("a: |\n  x\n  \ty\n\n  \tz\nb: >-  # c\n    \tx\n").empty());
    CHECK(findings("- |\n  \tx\n").empty());
  }
  SUBCASE("the block ends where the indentation does") {
    CHECK(kinds("a: |\n  x\n \ty\n") == std::vector{Kind::tab_indentation});
    CHECK(kinds("a: |\n  x\nb:\n  \tc: 1\n") == std::vector{Kind::tab_indentation});
    CHECK(kinds("a: |\n\tx\n") == std::vector{Kind::tab_indentation});
    CHECK(kinds("a: x|\n  \ty\n") == std::vector{Kind::tab_indentation});
    CHECK(kinds("# a: |\n  \ty\n") == std::vector{Kind::tab_indentation});
  }
}

TEST_CASE("yaml guard: only the first line that says something may be a document mark") {
  CHECK(findings("---\na: 1\n").empty());
  CHECK(findings("# sổ chi bộ\n--- # đầu\na: 1\n").empty());
  CHECK(findings("a: 1\n---\nb: 2\n") == std::vector<GuardFinding>{{Kind::document_mark, 5, 3}});
  CHECK(findings("---\n---\n") == std::vector<GuardFinding>{{Kind::document_mark, 4, 3}});
  CHECK(findings("a: 1\n...\nmất: chữ\n") ==
        std::vector<GuardFinding>{{Kind::document_mark, 5, 3}});
  CHECK(kinds("a: |\n  x\n...") == std::vector{Kind::document_mark});
  CHECK(findings("a: |\n  ---\n  ...\nb: ---\n----: x\n...x: y\n").empty());
  CHECK(findings("%YAML 1.2\na: 1\n") == std::vector<GuardFinding>{{Kind::directive, 0, 9}});
}

TEST_CASE(
    "yaml guard: what hides in a line is a warning, decomposed text a note, neither refused") {
  const GuardResult hidden = guard_text("a: x\u200By\u202Ez\u2028\n");
  CHECK(hidden.findings == std::vector<GuardFinding>{{Kind::hidden_character, 4, 3, 0x200B},
                                                     {Kind::hidden_character, 8, 3, 0x202E},
                                                     {Kind::hidden_character, 12, 3, 0x2028}});
  CHECK_FALSE(hidden.is_refused());
  const GuardResult decomposed = guard_text("a: bộ\nb: chi bo\u0323\u0302, bo\u0323\u0302\n");
  CHECK(decomposed.findings == std::vector<GuardFinding>{{Kind::decomposed, 16, 1, 0, 1}});
  CHECK(guard_text("o\u0301\na\nbo\u0323\n").findings.front().lines == 2);
  CHECK_FALSE(decomposed.is_refused());
  CHECK(severity_of(Kind::hidden_character) == Severity::warning);
  CHECK(severity_of(Kind::decomposed) == Severity::note);
  CHECK(severity_of(Kind::nul) == Severity::error);
}

TEST_CASE("yaml guard: everything wrong with a file is told at once, in order") {
  CHECK(kinds("a: \xFF\n\tb: \x02\n---\nc: \u200B\r") ==
        std::vector{Kind::invalid_utf8, Kind::tab_indentation, Kind::control, Kind::document_mark,
                    Kind::hidden_character, Kind::lone_cr});
}

TEST_CASE("yaml guard: the short way for spotless text finds what the long way finds") {
  chibo::test::Mutator mutator(
      5, {chibo::test::read_text(CHIBO_SOURCE_DIR "/tests/data/yaml/meeting.yaml"),
          "---\na: x\u00ADy\nb: \u200Bz \u202E\nc: “ê” … – 5₫\n%x\n...\nd: bo\u0323\n"});
  int spotless = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string text = mutator.next() + "\n";
    const auto short_way = findings(text);
    spotless += short_way.empty() ? 1 : 0;
    CAPTURE(text);
    CHECK(short_way == findings(text + "# a tab: \t\n"));  // which only the long way can excuse
  }
  CHECK(spotless > 5000);
  CHECK(spotless < 19000);
}

TEST_CASE(
    "yaml guard: a document mark and a soft hyphen are seen in text that is otherwise plain") {
  CHECK(kinds("a: x\u00ADy\n") == std::vector{Kind::hidden_character});
  CHECK(kinds("a: 1\n--- \n") == std::vector{Kind::document_mark});
  CHECK(kinds("a: 1\n...") == std::vector{Kind::document_mark});
  CHECK(kinds("%x\n") == std::vector{Kind::directive});
}
