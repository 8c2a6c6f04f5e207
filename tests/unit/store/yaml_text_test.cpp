#include "store/yaml_text.hpp"

#include "store/yaml_cpp.hpp"
#include "support/random_record.hpp"
#include "support/yaml_nodes.hpp"

#include <doctest/doctest.h>

using namespace chibo::store;
using chibo::test::awkward_values;
using chibo::test::Dice;
using chibo::test::list;
using chibo::test::map;
using chibo::test::scalar;

namespace {

Node judged(std::string_view text) {
  TreeSink sink;
  const std::optional<YamlFault> fault = read_with_yaml_cpp(text, sink);
  CHECK_FALSE(fault.has_value());
  return sink.take_root();
}

/// Styles by chance on every part, as callers may ask for them.
void dress(Node& node, Dice& dice) {
  constexpr Style k_styles[] = {Style::plain, Style::literal, Style::double_quoted,
                                Style::single_quoted};
  node.style = k_styles[dice.roll(4)];
  node.flow = dice.once_in(6);
  for (Node& item : node.items) {
    dress(item, dice);
  }
  for (Node::Entry& entry : node.entries) {
    dress(entry.value, dice);
    entry.comment_above = dice.once_in(5) ? "\nmột lời\nhai: lời" : "";
    entry.comment_after = dice.once_in(5) ? "lời # sau" : "";
  }
}

}  // namespace

TEST_CASE("yaml_text: strings that some reader takes for something else stand in quotes") {
  for (const std::string_view value : {"NO",
                                       "yes",
                                       "On",
                                       "y",
                                       "012",
                                       "00",
                                       "12:30",
                                       "1e3",
                                       "0x1F",
                                       "0o17",
                                       "1_000",
                                       "1,5",
                                       "1.5",
                                       ".5",
                                       "+7",
                                       "-7",
                                       "~",
                                       "null",
                                       "=",
                                       "<<",
                                       ".inf",
                                       ".NaN",
                                       "2026-11-05 14:00",
                                       "a: b",
                                       "a #b",
                                       "x:",
                                       "- x",
                                       "? x",
                                       "*a",
                                       "&a",
                                       "!t",
                                       "@x",
                                       "%",
                                       "---",
                                       "",
                                       " a",
                                       "a ",
                                       "[x]",
                                       "{x}",
                                       "'",
                                       "\"",
                                       "#x",
                                       "|",
                                       ">",
                                       "a\tb",
                                       "\xC2\x85",
                                       "\xE2\x80\xA8",
                                       "\xEF\xBB\xBF"}) {
    CAPTURE(value);
    CHECK(spell_scalar(value, Context::block).front() == '"');
  }
}

TEST_CASE("yaml_text: dates, periods, codes, counts and prose stay plain") {
  for (const std::string_view value : {"2026-11-05",
                                       "2026-11",
                                       "2026-Q4",
                                       "2026-11-a",
                                       "2026-11-02-chi-uy",
                                       "14",
                                       "0",
                                       "khanh",
                                       "14h30",
                                       "có",
                                       "không",
                                       "Phòng họp số 2, nhà A",
                                       "Nghị quyết \"02\" của 'Chi bộ'",
                                       "05/11/2026",
                                       "50 %",
                                       "Chi bộ Điện - Điện tử",
                                       "e\xCC\x82\xCC\x81",
                                       "🎉",
                                       "a:b",
                                       "a#b"}) {
    CAPTURE(value);
    CHECK(spell_scalar(value, Context::block) == value);
  }
  CHECK(spell_scalar("Phòng 2, nhà A", Context::flow) == "\"Phòng 2, nhà A\"");
  CHECK(spell_scalar("khanh", Context::flow) == "khanh");
}

TEST_CASE("yaml_text: quotes need few escapes, and the old kind of quotes is kept") {
  CHECK(spell_scalar("a: \"b\" \\ c", Context::block) == R"("a: \"b\" \\ c")");
  CHECK(spell_scalar("a\nb\t\x01", Context::block) == R"("a\nb\t\u0001")");
  CHECK(spell_scalar("it's", Context::block, Style::single_quoted) == "'it''s'");
  CHECK(spell_scalar("khanh", Context::block, Style::double_quoted) == "\"khanh\"");
  CHECK(spell_scalar("a\nb", Context::block, Style::single_quoted) == R"("a\nb")");
}

TEST_CASE("yaml_text: a new file is plain block style") {
  Node members = list({scalar("minh"), scalar("nga")});
  members.flow = true;
  Node empty = list({});
  Node notes = scalar("Dòng một.\n\nDòng hai.\n", Style::literal);
  Node open_end = scalar("Không xuống dòng", Style::literal);
  Node root =
      map({{scalar("ngày"), scalar("2026-11-05")},
           {scalar("bắt đầu"), scalar("14:00")},
           {scalar("thư ký"), Node{}},
           {scalar("phối hợp"), members},
           {scalar("vắng"), empty},
           {scalar("nội dung"), notes},
           {scalar("kết luận"), open_end},
           {scalar("chương trình"),
            list({map({{scalar("mục"), scalar("Một")}, {scalar("lượt"), list({scalar("a")})}}),
                  scalar("b"), Node{}, list({scalar("c"), scalar("d")})})},
           {scalar("điểm"), map({{scalar("tổ chức"), scalar("37")}})}});
  root.entries[0].comment_above = "Biên bản họp\n\nviết tay được";
  root.entries[2].comment_after = "mã đảng viên";
  root.entries[3].comment_above = "\nai cùng làm";
  root.entries[7].value.items[0].entries[0].comment_above = "việc đầu";
  CHECK(yaml_text(root) == R"(# Biên bản họp

# viết tay được
ngày: 2026-11-05
bắt đầu: "14:00"
thư ký:  # mã đảng viên

# ai cùng làm
phối hợp: [minh, nga]
vắng: []
nội dung: |
  Dòng một.

  Dòng hai.
kết luận: |-
  Không xuống dòng
chương trình:
  # việc đầu
  - mục: Một
    lượt:
      - a
  - b
  -
  - - c
    - d
điểm:
  tổ chức: 37
)");
  CHECK(same_meaning(judged(yaml_text(root)), root));
  CHECK(yaml_text(Node{}).empty());
}

TEST_CASE("yaml_text: prose that a block cannot keep falls back to quotes") {
  for (const std::string_view value :
       {" a\nb\n", "\na\n", "a\n\n", "a\n  \nb\n", "a\x01\nb", "a\tb\n", "\n", "", "a\r\nb\n",
        "a\xE2\x80\xA8"
        "b\n"}) {
    CAPTURE(value);
    CHECK_FALSE(fits_literal(value));
    const std::string text = yaml_text(map({{scalar("k"), scalar(value, Style::literal)}}));
    CHECK(text.starts_with("k: \""));
    CHECK(judged(text).entries.at(0).value.text == value);
  }
}

TEST_CASE("yaml_text: every awkward value comes back from every place") {
  for (const std::string_view value : awkward_values()) {
    CAPTURE(value);
    for (const Style style :
         {Style::plain, Style::literal, Style::double_quoted, Style::single_quoted}) {
      Node between = list({scalar(value, style), map({{scalar("k"), scalar(value, style)}})});
      between.flow = true;
      const Node root = map({{scalar("khóa"), scalar(value, style)},
                             {scalar("danh sách"), list({scalar(value, style), scalar("x")})},
                             {scalar("ngoặc"), between},
                             {scalar("cuối"), scalar(value, style)}});
      const std::string text = yaml_text(root);
      CAPTURE(text);
      CHECK(same_meaning(judged(text), root));
      CHECK(same_meaning(judged(yaml_text(scalar(value, style))), scalar(value, style)));
    }
    if (value.find('\n') == std::string_view::npos) {
      const Node key = map({{scalar(value), scalar("x")}});
      CHECK(same_meaning(judged(yaml_text(key)), key));
    }
  }
}

TEST_CASE("yaml_text: random trees come back, in any dress and with comments") {
  const std::string wide(5000, 'x');
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Node root = chibo::test::random_map(dice, 4);
    root.entries.push_back({scalar("dài"), scalar("đ " + wide + " # a")});
    dress(root, dice);
    root.flow = false;
    const std::string text = yaml_text(root);
    CAPTURE(text);
    REQUIRE(same_meaning(judged(text), root));
    REQUIRE(text.find('\t') == std::string::npos);
    REQUIRE(text.find('\r') == std::string::npos);
  }
}
