#include "store/yaml_cpp.hpp"

#include "store/yaml_tree.hpp"
#include "support/yaml_mutate.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chibo;
using store::Style;
using store::YamlFault;
using FaultKind = YamlFault::Kind;
using test::Event;

std::vector<Event> events(std::string_view text) {
  test::Recorder recorder;
  const auto fault = store::read_with_yaml_cpp(text, recorder);
  CHECK_MESSAGE(!fault, text);
  return recorder.events();
}

std::vector<std::size_t> null_offsets(std::string_view text) {
  std::vector<std::size_t> out;
  for (const Event& event : events(text)) {
    if (event.kind == Event::Kind::null) {
      out.push_back(event.offset);
    }
  }
  return out;
}

YamlFault fault(std::string_view text) {
  test::Recorder recorder;
  const auto found = store::read_with_yaml_cpp(text, recorder);
  REQUIRE(found);
  return *found;
}

std::string repeat(std::string_view part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("yaml-cpp: events carry byte offsets and styles") {
  const std::vector<Event> expected = {
      {Event::Kind::open_map, "", 0, Style::plain, false},
      {Event::Kind::scalar, "lý do", 0, Style::plain, false},
      {Event::Kind::scalar, "x", 8, Style::double_quoted, false},
      {Event::Kind::scalar, "b", 12, Style::plain, false},
      {Event::Kind::open_list, "", 15, Style::plain, true},
      {Event::Kind::scalar, "c", 16, Style::single_quoted, false},
      {Event::Kind::close, "", 0, Style::plain, false},
      {Event::Kind::scalar, "d", 21, Style::plain, false},
      {Event::Kind::scalar, "e\n", 24, Style::literal, false},
      {Event::Kind::close, "", 0, Style::plain, false},
  };
  const auto got = events("lý do: \"x\"\nb: ['c']\nd: |\n  e\n");
  CHECK_MESSAGE(got == expected, test::describe(got));
}

TEST_CASE("yaml-cpp: an empty value stands just after its colon or dash") {
  CHECK(null_offsets("a:\nb: 1\n") == std::vector<std::size_t>{2});
  CHECK(null_offsets("a:") == std::vector<std::size_t>{2});
  CHECK(null_offsets("a:   # b: c\n\n  # d:\n") == std::vector<std::size_t>{2});
  CHECK(null_offsets("lý do:\r\nb: 1\r\n") == std::vector<std::size_t>{7});
  CHECK(null_offsets("\"a: b\" :\nc: 1") == std::vector<std::size_t>{8});
  CHECK(null_offsets("x:\n  a:\nb: 1\n") == std::vector<std::size_t>{7});
  CHECK(null_offsets("-\n- x\n-  # - y\n\n# - z\n-") == std::vector<std::size_t>{1, 7, 23});
  CHECK(null_offsets("- -\n  -\n- - -\n") == std::vector<std::size_t>{3, 7, 13});
  CHECK(null_offsets("a:\n-\n-\nb: 1\n") == std::vector<std::size_t>{4, 6});
  CHECK(null_offsets("{a: , b: }") == std::vector<std::size_t>{3, 8});

  SUBCASE("and is not mistaken for a null key after it") {
    CHECK(null_offsets("a:\n~: 1\n") == std::vector<std::size_t>{2, 3});
    CHECK(null_offsets("a:\n  -\nnull: 1\n") == std::vector<std::size_t>{6, 7});
  }
}

TEST_CASE("yaml-cpp: a null that is written stands where it is written") {
  CHECK(null_offsets("a: ~\nb: null\nc:\n  Null\n") == std::vector<std::size_t>{3, 8, 18});
  CHECK(null_offsets("- ~\n-\n  NULL\n- [~, x]\n") == std::vector<std::size_t>{2, 8, 16});
  CHECK(null_offsets("~") == std::vector<std::size_t>{0});
}

TEST_CASE("yaml-cpp: a quote that nothing closes is a fault at the quote") {
  CHECK(fault("a: 1\nb: \"x").kind == FaultKind::open_quote);
  CHECK(fault("a: 1\nb: \"x").offset == 8);
  CHECK(fault("a: \"x\nb: 1\nc: y\n").offset == 3);
  CHECK(fault("a: 'x\n").kind == FaultKind::open_quote);
  CHECK(fault("a: 'it''s").kind == FaultKind::open_quote);
  CHECK(fault("a: \"x\\\"").kind == FaultKind::open_quote);
  CHECK(fault("- \"").kind == FaultKind::open_quote);
  CHECK(fault("[a, \"b, c]\n").kind == FaultKind::open_quote);
  CHECK(fault("it's: \"x\nb: it's\n").offset == 6);
  CHECK(fault("a: 'x \"y\n").offset == 3);
  CHECK(fault("a: \"it's\n").offset == 3);
  CHECK(fault("# \"\na: \"x").offset == 7);
  CHECK(events("a: 'it''s'\nb: \"x\\\\\"\nc: ''\nd: \"y\n  z\"").size() == 10);
}

TEST_CASE(
    "yaml-cpp: a quote that only a later key's quote closes is a fault, not a swallowed key") {
  CHECK(fault("a: \"x\nb: \"").kind == FaultKind::open_quote);
  CHECK(fault("a: \"x\nb: \"").offset == 3);
  CHECK(fault("a:\n  - b: 'x\n    c: '\n").offset == 10);
  CHECK(fault("- 'x\n- '\n").offset == 2);
  CHECK(events("a:\n  - b: 'x\n\n     c: '\n").size() == 9);
  CHECK(events("a: [\"x\ny\"]\n").size() == 6);
  CHECK(events("\"x\ny\"").size() == 1);
}

TEST_CASE("yaml-cpp: a quote left open between brackets swallows no later entry") {
  const auto opens_at = [](std::string_view text) {
    const YamlFault found = fault(text);
    return found.kind == FaultKind::open_quote ? found.offset : std::string_view::npos;
  };
  CHECK(opens_at("a: [b, \"c]\nd: \"e\"\n") == 7);
  CHECK(opens_at("a: [\"b, c]\nd: [e, f\"]\n") == 4);
  CHECK(opens_at("a:\n  - b: [c, 'd]\n    e: 'f'\n") == 14);
  CHECK(opens_at("a:\n  - b: {c: 'd}\n  - e: 'f'\n") == 14);
  CHECK(events("a: [\"x\n  y\"]\n").size() == 6);
  CHECK(events("[\"a: x\nb: y\"]\n").size() == 3);
}

TEST_CASE(
    "yaml-cpp: a comment glued to what stands before it is a fault at its #, nothing is lost") {
  const auto glued_at = [](std::string_view text) {
    const YamlFault found = fault(text);
    return found.kind == FaultKind::glued_comment ? found.offset : std::string_view::npos;
  };
  CHECK(glued_at("a: \"b\"#c\n") == 6);
  CHECK(glued_at("a: 'b'#c\nd: 1\n") == 6);
  CHECK(glued_at("a: [b, c]#d\n") == 9);
  CHECK(glued_at("a: [b]#d\ne: |\n  f\n") == 6);
  CHECK(glued_at("a: [b,#c\n  d]\n") == 6);
  CHECK(glued_at("a: []#c\n") == 5);
  CHECK(glued_at("a: {b: c}#d") == 9);
  CHECK(glued_at("a: |#b\n  c\n") == 4);
  CHECK(glued_at("a: >-#b\n  c\n") == 5);
  CHECK(glued_at("a: |\n  b#c\nd: \"e\"#f\n") == 17);
  CHECK(glued_at("a: |\n  b#c\nd: []#f\n") == 16);
}

TEST_CASE("yaml-cpp: a # inside a value, or behind a blank, a tab or a line end, is no fault") {
  for (const std::string_view text :
       {"a: b#c\n", "a: \"b#c\" # d\n", "a: 'b'\t#c\n", "a: [b#c, d] # e\n", "a: [b,\n#c\n  d]\n",
        "a: |  # b\n  c#d\n #e\n", "a: |\n  \"b\"#c\n  [d]#e\n", "a: >\n  b\n#c\n",
        "#a\nb: C#\n  d#e\n", "a: \"b\"\r\n#c\r\nd: e\r\n", "a: |\n  b#c\n",
        "a:\n  - |\n    b\"#c\n  -\n#d\n"}) {
    CAPTURE(text);
    test::Recorder recorder;
    CHECK_FALSE(store::read_with_yaml_cpp(text, recorder));
  }
}

TEST_CASE("yaml-cpp: anchors, aliases, tags and second documents are faults") {
  CHECK(fault("a: &x 1\n").kind == FaultKind::anchor_or_alias);
  CHECK(fault("a: &x [1, *x]\n").kind == FaultKind::anchor_or_alias);
  CHECK(fault("a: 1\n<<: *b\n").kind != FaultKind::tag);
  CHECK(fault("a: !!str 1\n").kind == FaultKind::tag);
  CHECK(fault("a: ! 1\n").kind == FaultKind::tag);
  CHECK(fault("a: !x {b: 1}\n").kind == FaultKind::tag);
  CHECK(fault("a: 1\n---\nb: 2\n").kind == FaultKind::second_document);
  CHECK(fault("a: 1\n...\nb: 2\n").kind == FaultKind::second_document);
  CHECK(events("---\na: 1\n").size() == 4);
}

TEST_CASE("yaml-cpp: an alias bomb is refused at its first anchor") {
  std::string bomb = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 40; ++i) {
    const std::string last = "*a" + std::to_string(i - 1);
    bomb +=
        "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last + ", " + last + "]\n";
  }
  CHECK(fault(bomb).kind == FaultKind::anchor_or_alias);
}

TEST_CASE("yaml-cpp: nesting stops at the cap, however deep the text goes") {
  CHECK(events(repeat("- ", 24) + "x").size() == 49);
  CHECK(fault(repeat("- ", 25) + "x").kind == FaultKind::too_deep);
  CHECK(fault("a: " + repeat("[", 24) + repeat("]", 24)).kind == FaultKind::too_deep);
  for (const std::string_view part : {"- ", "[", "{a: ", "[[", "? ", "- a:\n"}) {
    CAPTURE(part);
    const std::string text = repeat(part, 100000);
    store::ParsedTree tree = store::parse_tree(text.substr(0, 300000));
    CHECK((tree.fault || part == "- a:\n"));
  }
  std::string block;
  for (std::size_t depth = 0; depth < 1000; ++depth) {
    block += std::string(depth, ' ') + "a:\n";
  }
  CHECK(fault(block).kind == FaultKind::too_deep);
}

TEST_CASE("yaml-cpp: huge keys, values and lists are read or refused, never more") {
  CHECK(fault(std::string(2000, 'k') + ": 1\n").kind == FaultKind::syntax);
  CHECK(events("a: " + std::string(900000, 'v') + "\n").size() == 4);
  CHECK(events(repeat("- x\n", 50000)).size() == 50002);
  CHECK(events("[" + repeat("a,", 50000) + "]").size() == 50002);
  CHECK(null_offsets("{" + repeat("a: ,", 20000) + "}").size() == 20000);
  CHECK(null_offsets("{" + repeat("a: ~,", 20000) + "}").size() == 20000);
  CHECK(null_offsets(repeat("-\n", 50000)).size() == 50000);
  CHECK(null_offsets(repeat("a:\n", 50000)).size() == 50000);
  CHECK(null_offsets("a:\n" + repeat("# b\n", 50000) + "c: 1\n").size() == 1);
}
