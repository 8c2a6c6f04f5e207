#include "store/yaml_patch.hpp"

#include "i18n/catalog.hpp"
#include "i18n/message_store.hpp"
#include "support/yaml_nodes.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace chibo::store;
using chibo::base::Result;
using chibo::i18n::StoreMsg;
using chibo::test::list;
using chibo::test::map;
using chibo::test::scalar;

namespace {

const Node k_task = map({{scalar("mã"), scalar("b")}, {scalar("việc"), scalar("Hai")}});

constexpr std::array<std::string_view, 5> k_order = {"ngày", "bắt đầu", "chủ trì", "thư ký",
                                                     "vắng"};

std::string insert(std::string_view text, std::string_view key, const Node& value = scalar("x"),
                   const Path& path = {}) {
  return insert_entry(text, path, key, value, k_order).value();
}

}  // namespace

TEST_CASE("yaml_patch: one value changes, its line keeps gaps, quotes and remark") {
  CHECK(replace_value("a:   cũ   # lời\nb: 2\n", {"a"}, scalar("mới")).value() ==
        "a:   mới   # lời\nb: 2\n");
  CHECK(replace_value("a: \"14:00\"\n", {"a"}, scalar("15:30")).value() == "a: \"15:30\"\n");
  CHECK(replace_value("a: 'it''s' # x\n", {"a"}, scalar("o'er")).value() == "a: 'o''er' # x\n");
  CHECK(replace_value("a: cũ\n", {"a"}, scalar("x: y")).value() == "a: \"x: y\"\n");
  CHECK(replace_value("ngoặc: [a, b , c] # l\n", {"ngoặc", 1}, scalar("x, y")).value() ==
        "ngoặc: [a, \"x, y\" , c] # l\n");
  CHECK(replace_value("a:\n  - x: 1\n    họ tên : Nga # l\n  - y\n", {"a", 0, "họ tên"},
                      scalar("Lan"))
            .value() == "a:\n  - x: 1\n    họ tên : Lan # l\n  - y\n");
}

TEST_CASE("yaml_patch: an empty value is filled where it is missing, whatever stood there") {
  CHECK(replace_value("a:\nb: 2\n", {"a"}, scalar("1")).value() == "a: 1\nb: 2\n");
  CHECK(replace_value("a:  # mã\n# b\nb: 2", {"a"}, scalar("nga")).value() ==
        "a: nga  # mã\n# b\nb: 2");
  CHECK(replace_value("a: ~ # l\n", {"a"}, scalar("nga")).value() == "a: nga # l\n");
  CHECK(replace_value("a:\n  -\n  - x\n", {"a", 0}, scalar("nga")).value() ==
        "a:\n  - nga\n  - x\n");
  CHECK(replace_value("a:", {"a"}, scalar("nga")).value() == "a: nga");
  CHECK(replace_value("a: 1 # l\nb: 2\n", {"a"}, Node{}).value() == "a: # l\nb: 2\n");
}

TEST_CASE("yaml_patch: prose stays a block, with its own indent and line ends") {
  CHECK(
      replace_value("a: |  # l\n    Cũ.\n    Cũ.\n\n# sau\nb: 2\n", {"a"}, scalar("Một.\n\nHai.\n"))
          .value() == "a: |  # l\n    Một.\n\n    Hai.\n\n# sau\nb: 2\n");
  CHECK(replace_value("a: >-\r\n  Cũ\r\nb: 2\r\n", {"a"}, scalar("Mới")).value() ==
        "a: |-\r\n  Mới\r\nb: 2\r\n");
  CHECK(replace_value("a: cũ # l\nb: 2\n", {"a"}, scalar("Một.\nHai.\n")).value() ==
        "a: | # l\n  Một.\n  Hai.\nb: 2\n");
  CHECK(replace_value("a: |\n  Cũ.\nb: 2\n", {"a"}, scalar(" thụt\n")).value() ==
        "a: \" thụt\\n\"\nb: 2\n");
  CHECK(replace_value("a: một\n  hai\n\n  ba # l\nb: 2\n", {"a"}, scalar("bốn")).value() ==
        "a: bốn # l\nb: 2\n");
}

TEST_CASE("yaml_patch: an entry goes behind the nearest key before it in the order") {
  CHECK(insert("ngày: 1\nchủ trì: a # l\n\n# về vắng\nvắng: []\n", "thư ký") ==
        "ngày: 1\nchủ trì: a # l\nthư ký: x\n\n# về vắng\nvắng: []\n");
  CHECK(insert("ngày: 1\nlạ: 2", "không quen") == "ngày: 1\nlạ: 2\nkhông quen: x");
  CHECK(insert("# đầu tệp\nvắng: []\n", "ngày") == "# đầu tệp\nngày: x\nvắng: []\n");
  CHECK(insert("# đầu tệp\n\n# về vắng\nvắng: []\n", "ngày") ==
        "# đầu tệp\n\nngày: x\n# về vắng\nvắng: []\n");
  CHECK(insert("a:\n  - vắng: 1\n    lạ: 2\n", "ngày", scalar("x"), {"a", 0}) ==
        "a:\n  - ngày: x\n    vắng: 1\n    lạ: 2\n");
  CHECK(insert("a:  # l\n    # về vắng\n    vắng: 1\n", "ngày", scalar("x"), {"a"}) ==
        "a:  # l\n    ngày: x\n    # về vắng\n    vắng: 1\n");
  CHECK(insert("a: {ngày: 1, vắng: 2}\n", "thư ký", scalar("b, c"), {"a"}) ==
        "a: {ngày: 1, thư ký: \"b, c\", vắng: 2}\n");
  CHECK(insert("a: {vắng: 2}\n", "ngày", scalar("x"), {"a"}) == "a: {ngày: x, vắng: 2}\n");
  CHECK(insert("a: {}  # l\n", "ngày", scalar("x"), {"a"}) == "a:  # l\n  ngày: x\n");
  CHECK(insert("a:  # l\nb: 1\n", "ngày", scalar("x"), {"a"}) == "a:  # l\n  ngày: x\nb: 1\n");
  CHECK(insert("", "ngày") == "ngày: x\n");
  CHECK(insert("ngày: |+\n  Một\n\n\nlạ: 1\n", "vắng") == "ngày: |+\n  Một\n\n\nvắng: x\nlạ: 1\n");
  CHECK(insert("# trống", "ngày") == "# trống\nngày: x\n");
}

TEST_CASE("yaml_patch: values of several lines take the indents and line ends of the file") {
  CHECK(insert("ngày: 1\r\na:\r\n- x\r\n", "vắng", list({scalar("b"), scalar("c")})) ==
        "ngày: 1\r\nvắng:\r\n- b\r\n- c\r\na:\r\n- x\r\n");
  CHECK(insert("ngày: 1\na:\n    b: 1\n", "vắng", k_task) ==
        "ngày: 1\nvắng:\n    mã: b\n    việc: Hai\na:\n    b: 1\n");
  CHECK(insert("\xEF\xBB\xBFngày: 1\n", "vắng", scalar("Một\nHai\n")) ==
        "\xEF\xBB\xBFngày: 1\nvắng: |\n  Một\n  Hai\n");
}

TEST_CASE(
    "yaml_patch: an item goes behind the last one, comments to the left stay with what follows") {
  CHECK(add_item("a:\n  - x # l\n    # của x\n  # của b\n\nb: 1\n", {"a"}, scalar("m")).value() ==
        "a:\n  - x # l\n    # của x\n  - m\n  # của b\n\nb: 1\n");
  CHECK(add_item("a:\n- x\n# sau\nb: 1\n", {"a"}, k_task).value() ==
        "a:\n- x\n- mã: b\n  việc: Hai\n# sau\nb: 1\n");
  CHECK(add_item("a:\n  -   mã: a\n      việc: Một\n", {"a"}, k_task).value() ==
        "a:\n  -   mã: a\n      việc: Một\n  -   mã: b\n      việc: Hai\n");
  CHECK(add_item("a:\n  - x", {"a"}, scalar("m")).value() == "a:\n  - x\n  - m");
  CHECK(add_item("a: [x, y] # l\n", {"a"}, scalar("z")).value() == "a: [x, y, z] # l\n");
  CHECK(add_item("a: [x,\n    y,  # l\n]\n", {"a"}, scalar("z")).value() ==
        "a: [x,\n    y, z,  # l\n]\n");
  CHECK(add_item("a: []   # l\nb: 1\n", {"a"}, k_task).value() ==
        "a:   # l\n  - mã: b\n    việc: Hai\nb: 1\n");
  CHECK(add_item("c:\n- u\na: # l\nb: 1\n", {"a"}, scalar("m")).value() ==
        "c:\n- u\na: # l\n- m\nb: 1\n");
  CHECK(add_item("a:\n  - |\n    Một.\n\n  # sau\n", {"a"}, scalar("Hai.\n", Style::literal))
            .value() == "a:\n  - |\n    Một.\n  - |\n    Hai.\n\n  # sau\n");
}

TEST_CASE("yaml_patch: what is removed goes whole, the rest stays") {
  CHECK(remove_item("a:\n  - x # l\n  # của y\n  - y\n", {"a", 0}, Remarks::go_along).value() ==
        "a:\n  # của y\n  - y\n");
  CHECK(remove_item("a:\n  - mã: a\n    # trong\n    việc: |\n      Một\n\n  - y\n", {"a", 0},
                    Remarks::go_along)
            .value() == "a:\n\n  - y\n");
  CHECK(
      remove_item("a:\n  - mã: a\n    # về việc\n    việc: b\n", {"a", 0, "mã"}, Remarks::go_along)
          .value() == "a:\n  - # về việc\n    việc: b\n");
  CHECK(remove_item("a:\n  - x # l\nb: 1\n", {"a", 0}, Remarks::go_along).value() ==
        "a: []\nb: 1\n");
  CHECK(remove_item("a: 1\nb: 2", {"b"}, Remarks::go_along).value() == "a: 1");
  CHECK(remove_item("a: |\n  Một\nb: 2", {"b"}, Remarks::go_along).value() == "a: |\n  Một\n");
  CHECK(remove_item("a: 1 # l\n", {"a"}, Remarks::go_along).value() == "{}\n");
  CHECK(remove_item("a: [x, y, z]\n", {"a", 0}, Remarks::go_along).value() == "a: [y, z]\n");
  CHECK(remove_item("a: [x, y, z]\n", {"a", 2}, Remarks::go_along).value() == "a: [x, y]\n");
  CHECK(remove_item("a: {x: 1}\n", {"a", "x"}, Remarks::go_along).value() == "a: {}\n");
}

TEST_CASE("yaml_patch: what is said right above an entry goes with it, above the first it stays") {
  CHECK(remove_item("a:\n  # của x\n  - x\n  # của y\n  # cũng của y\n  - y\n  - z\n", {"a", 1},
                    Remarks::go_along)
            .value() == "a:\n  # của x\n  - x\n  - z\n");
  CHECK(remove_item("a:\n  # cả hai\n  - x\n  - y\n", {"a", 0}, Remarks::go_along).value() ==
        "a:\n  # cả hai\n  - y\n");
  CHECK(remove_item("a:\n  - x\n  # lời chung\n\n  - y\n", {"a", 1}, Remarks::go_along).value() ==
        "a:\n  - x\n  # lời chung\n\n");
  CHECK(remove_item("a:\n  - x\n    # còn của x\n  - y\n", {"a", 1}, Remarks::go_along).value() ==
        "a:\n  - x\n    # còn của x\n");
  CHECK(remove_item("a: 1\n# của b\nb: 2\nc: 3\n", {"b"}, Remarks::go_along).value() ==
        "a: 1\nc: 3\n");
  CHECK(remove_item("# mở đầu tệp\na: 1\nb: 2\n", {"a"}, Remarks::go_along).value() ==
        "# mở đầu tệp\nb: 2\n");
  CHECK(remove_item("a: 1\n# của b\nb: 2", {"b"}, Remarks::go_along).value() == "a: 1");
}

TEST_CASE("yaml patch: remarks above an item stay where nobody was shown them") {
  CHECK(remove_item("a:\n  - x\n  # của y\n  - y\n  - z\n", {"a", 1}, Remarks::stay).value() ==
        "a:\n  - x\n  # của y\n  - z\n");
}

TEST_CASE("yaml patch: what is shown as going is the item's own lines") {
  constexpr const char* k_alike =
      "a:\n  - tên: x\n    lời: một\n  - tên: x\n    lời: hai\n  - tên: x\n    lời: ba\n";
  CHECK(removed_part(k_alike, {"a", 1}).value() == "  - tên: x\n    lời: hai\n");
}

TEST_CASE("yaml_patch: what cannot be done safely is refused with its line") {
  const auto vi = *chibo::i18n::Catalog::find("vi");
  const Result<std::string> lost =
      replace_value("b: 1\na:\n  - x  # lời\n  - y\n", {"a"}, scalar("z"));
  REQUIRE_FALSE(lost);
  CHECK(vi.say(lost.error().what) ==
        "máy không sửa chắc chắn được chỗ này (dòng 3); tệp vẫn nguyên như cũ, xin mở tệp và sửa "
        "tay");
  CHECK(lost.error().hint.value().id == StoreMsg::edit_hint_comments);

  const Result<std::string> open_block = insert_entry("a: |\n  Một", {}, "b", scalar("2"), {});
  REQUIRE_FALSE(open_block);
  CHECK(open_block.error().hint.value().id == StoreMsg::edit_hint_final_line);

  for (const std::string_view text :
       {"a: &x 1\nb: *x\n", "a: !!str 1\nb: 2\n", "a: 1\n---\nb: 2\n", "a: [1\nb: 2\n"}) {
    CAPTURE(text);
    CHECK(replace_value(text, {"a"}, scalar("z")).error().what.id == StoreMsg::edit_unreadable);
  }
  const Result<std::string> complex = replace_value("b: 2\n? a\n: 1\n", {"b"}, scalar("z"));
  CHECK(vi.say(complex.error().what).find("dòng 2") != std::string::npos);
  CHECK_FALSE(replace_value("a: 1\na: 2\n", {"a"}, scalar("z")));
  CHECK_FALSE(replace_value("a: 1\n", {"b"}, scalar("z")));
  CHECK_FALSE(replace_value("a: 1\n", {"a", "b"}, scalar("z")));
  CHECK_FALSE(replace_value("a: [1]\n", {"a", 1}, scalar("z")));
  CHECK_FALSE(add_item("a: 1\n", {"a"}, scalar("z")));
  CHECK_FALSE(remove_item("a: 1\n", {}, Remarks::go_along));
  CHECK(insert_entry("a: 1\n", {}, "a", scalar("z"), {}).error().what.id ==
        StoreMsg::edit_key_present);
}
