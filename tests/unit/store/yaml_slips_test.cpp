#include "store/yaml_slips.hpp"

#include "i18n/catalog.hpp"
#include "i18n/message_store.hpp"
#include "store/yaml_read.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

namespace {

using namespace chibo;
using i18n::StoreMsg;

/// "2:6 4" of the one complaint about a text: line, column and length, and that its sentence is the
/// one expected.
std::string place_of_slip(std::string_view text, StoreMsg what, std::string_view check) {
  diag::Sources sources;
  diag::Diagnostics out;
  const diag::FileId file = sources.add("t.yaml", std::string(text));
  CHECK_FALSE(store::read_tree(file, sources[file].text, out).has_value());
  REQUIRE(out.size() == 1);
  const i18n::Catalog catalog(i18n::languages().front());
  CAPTURE(catalog.say(out.front().what));
  CHECK(out.front().what.id == what);
  CHECK(out.front().check == check);
  CHECK(out.front().severity == diag::Severity::error);
  CHECK(out.front().hint.has_value());
  const diag::Span at = out.front().at;
  const diag::Place place = diag::place_of(text, at.offset);
  return fmt::format("{}:{} {}", place.line, place.column, text.substr(at.offset, at.length));
}

std::string syntax(std::string_view text, StoreMsg what) {
  return place_of_slip(text, what, "CB103");
}

}  // namespace

TEST_CASE("yaml slips: a colon in prose is told where it stands") {
  CHECK(syntax("mục: Đánh giá: tháng 10\n", StoreMsg::slip_colon) == "1:14 :");
  CHECK(syntax("- mục: a\n  nội dung: Kết luận: đồng ý\n", StoreMsg::slip_colon) == "2:21 :");
  CHECK(syntax("a:\n  - mục: Đánh giá: tháng 10\n", StoreMsg::slip_colon) == "2:18 :");
  CHECK(syntax("a: b:\nc: d\n", StoreMsg::slip_colon) == "1:5 :");
  CHECK(syntax("\xEF\xBB\xBFmục: Đánh giá: tháng 10\r\nb: 1\r\n", StoreMsg::slip_colon) ==
        "1:14 :");
}

TEST_CASE("yaml slips: text behind a closing quote") {
  CHECK(syntax("tên: \"Nghị quyết\" số 2\n", StoreMsg::slip_quote) == "1:6 \"Nghị quyết\" số 2");
  CHECK(syntax("tên: 'Nghị quyết' số 2\n", StoreMsg::slip_quote) == "1:6 'Nghị quyết' số 2");
  CHECK(syntax("tên: \"A\" và \"B\"\n", StoreMsg::slip_quote) == "1:6 \"A\" và \"B\"");
  CHECK(syntax("tên: 'it's'\n", StoreMsg::slip_quote) == "1:6 'it's'");
  CHECK(syntax("tên: \"a \\\" b\" c\n", StoreMsg::slip_quote) == "1:6 \"a \\\" b\" c");
  CHECK(syntax("tên: 'a '' b' c\n", StoreMsg::slip_quote) == "1:6 'a '' b' c");
}

TEST_CASE("yaml slips: a backslash inside double quotes") {
  CHECK(syntax("nơi: \"C:\\Windows\"\n", StoreMsg::slip_backslash) == "1:9 \\W");
  CHECK(syntax("nơi: \"a\\\\b \\q\"\n", StoreMsg::slip_backslash) == "1:12 \\q");
}

TEST_CASE("yaml slips: a value may not begin with a sign of YAML") {
  for (const std::string_view value : {"[a, b", "[a] b", "{a", "} x", "] x", "*quan trọng*", "%50",
                                       "@nga", "`x`", "- gạch", ", x", "| b", "|x", "> b"}) {
    CAPTURE(value);
    const std::string text = "tên: " + std::string(value) + "\n";
    CHECK(syntax(text, StoreMsg::slip_sign) == "1:6 " + std::string(value));
  }
  CHECK(place_of_slip("tên: &b và c\n", StoreMsg::fault_anchor, "CB106") == "1:6 &");
  CHECK(place_of_slip("tên: !khẩn\n", StoreMsg::fault_tag, "CB106") == "1:6 !");
  CHECK(place_of_slip("tên: !!str 1\n", StoreMsg::fault_tag, "CB106") == "1:6 !");
}

TEST_CASE("yaml slips: a missing colon is told in its own line, not where it was noticed") {
  CHECK(syntax("tên Nghị quyết\nkhác: 1\n", StoreMsg::slip_no_colon) == "1:1 tên Nghị quyết");
  CHECK(syntax("khác: 1\ntên Nghị quyết\nba: 2\n", StoreMsg::slip_no_colon) ==
        "2:1 tên Nghị quyết");
  CHECK(syntax("khác 1\nba: 2\n", StoreMsg::slip_no_colon) == "1:1 khác 1");
  CHECK(syntax("a: 1\n# ghi chú\ntên b\n\n# ghi chú\nba: 2\n", StoreMsg::slip_no_colon) ==
        "3:1 tên b");
  CHECK(syntax("a: 1\r\ntên b\r\nc: 1\r\n", StoreMsg::slip_no_colon) == "2:1 tên b");
}

TEST_CASE("yaml slips: a missing blank behind the colon") {
  CHECK(syntax("khác:1\nba: 2\n", StoreMsg::slip_glued_colon) == "1:1 khác:");
  CHECK(syntax("a: 1\nloại:thường kỳ\nba: 2\n", StoreMsg::slip_glued_colon) == "2:1 loại:");
  CHECK(syntax("a:\n  - mục:Thảo luận\n    nội dung: bàn\n", StoreMsg::slip_glued_colon) ==
        "2:5 mục:");
  CHECK(syntax("lúc 14:00 họp\nba: 2\n", StoreMsg::slip_no_colon) == "1:1 lúc 14:00 họp");
  CHECK(syntax("xem https://a.vn\nba: 2\n", StoreMsg::slip_no_colon) == "1:1 xem https://a.vn");
}

TEST_CASE("yaml slips: a line that stands in no column") {
  CHECK(syntax("a: 1\n  b: 2\n", StoreMsg::slip_indent) == "2:3 b: 2");
  CHECK(syntax("a:\n  b: 2\n c: 3\n", StoreMsg::slip_indent) == "3:2 c: 3");
  CHECK(syntax("a:\n  - b\n - c\n", StoreMsg::slip_indent) == "3:2 - c");
  CHECK(syntax("a:\n  - b: 1\n    c: 2\n   d: 3\n", StoreMsg::slip_indent) == "4:4 d: 3");
  CHECK(syntax("a: x\n- b\n", StoreMsg::slip_indent) == "2:1 - b");
}

TEST_CASE("yaml slips: what stands rightly above a slip is not blamed for it") {
  CHECK(syntax("a: [x]\n   b: 2\n", StoreMsg::slip_indent) == "2:4 b: 2");
  CHECK(syntax("a: [x]  # ghi chú\n   b: 2\n", StoreMsg::slip_indent) == "2:4 b: 2");
  CHECK(syntax("a: \"x\"\n   b: 2\n", StoreMsg::slip_indent) == "2:4 b: 2");
  CHECK(syntax("a: \"x\"  # ghi chú\n   b: 2\n", StoreMsg::slip_indent) == "2:4 b: 2");
  CHECK(syntax("a: |\n  văn bản\n x: 1\n", StoreMsg::slip_indent) == "3:2 x: 1");
  CHECK(syntax("a: |\n  văn bản\n còn lại\n", StoreMsg::slip_indent) == "3:2 còn lại");
}

TEST_CASE("yaml slips: a quote that nothing closes is told where it opens") {
  CHECK(place_of_slip("tên: \"Nghị quyết\n", StoreMsg::fault_open_quote, "CB105") == "1:6 \"");
  CHECK(place_of_slip("tên: \"Nghị quyết\nkhác: 1\n", StoreMsg::fault_open_quote, "CB105") ==
        "1:6 \"");
  CHECK(place_of_slip("a: 1\ntên: 'Nghị quyết\nkhác: 1\n", StoreMsg::fault_open_quote, "CB105") ==
        "2:6 '");
}

TEST_CASE("yaml slips: a quote open between brackets is told where it opens") {
  CHECK(place_of_slip("- phối hợp: [my, \"nga]\n- sổ: \"quyển 2, trang 99-103\"\n",
                      StoreMsg::fault_open_quote, "CB105") == "1:18 \"");
  CHECK(place_of_slip("- phối hợp: [my, \"nga]\n  kết quả: Xong\n- sổ: 'x', \"y\"\n",
                      StoreMsg::fault_open_quote, "CB105") == "1:18 \"");
}

TEST_CASE("yaml slips: a # without a blank before it is told, with the words it would cut off") {
  CHECK(syntax("nội dung: \"Học tập\"#rồi bàn việc số 3\nb: 1\n", StoreMsg::slip_glued_comment) ==
        "1:20 #rồi bàn việc số 3");
  CHECK(syntax("căn cứ: [a, b]#c\n", StoreMsg::slip_glued_comment) == "1:15 #c");
  CHECK(syntax("a: 1\nghi chú: |#x  \r\n  dòng\r\n", StoreMsg::slip_glued_comment) == "2:11 #x");
}

TEST_CASE("yaml slips: text that a # ended is told at the #, not in the line below") {
  CHECK(syntax("ghi chú: dòng một #x\n  dòng hai\n", StoreMsg::prose_cut) == "1:19 #x");
  CHECK(syntax("ghi chú: dòng một\t#x y\r\n  dòng hai\r\n", StoreMsg::prose_cut) == "1:19 #x y");
  CHECK(syntax("ghi chú: dòng một\n  dòng hai #x\n  dòng ba\n", StoreMsg::prose_cut) == "2:12 #x");
  CHECK(syntax("ghi chú: dòng một\n  # x\n  dòng hai\n", StoreMsg::prose_cut) == "2:3 # x");
  CHECK(syntax("a: 1\nghi chú: dòng một\n# x\n\n# y\n  dòng hai\n", StoreMsg::prose_cut) ==
        "3:1 # x");
  CHECK(syntax("- ghi chú: việc C# số 1 #x\n    dòng hai\n", StoreMsg::prose_cut) == "1:25 #x");
}

TEST_CASE("yaml slips: a line that lacks its colon is not blamed on a remark above it") {
  CHECK(syntax("khác: 1 # x\ntên Nghị quyết\nba: 2\n", StoreMsg::slip_no_colon) ==
        "2:1 tên Nghị quyết");
  CHECK(syntax("- mã: a # x\n  họ tên Trần\n  tổ: 1\n", StoreMsg::slip_no_colon) ==
        "2:3 họ tên Trần");
}

TEST_CASE("yaml slips: tabs, marks and directives") {
  CHECK(place_of_slip("a:\n\tb: 1\n", StoreMsg::guard_tab, "CB104") == "2:1 \t");
  CHECK(place_of_slip("a: 1\n---\nb: 2\n", StoreMsg::guard_document, "CB106") == "2:1 ---");
  CHECK(place_of_slip("a: 1\n...\n", StoreMsg::guard_document, "CB106") == "2:1 ...");
  CHECK(place_of_slip("%YAML 1.2\na: 1\n", StoreMsg::guard_directive, "CB106") == "1:1 %YAML 1.2");
}

TEST_CASE("yaml slips: maps within maps without end") {
  std::string text;
  for (std::size_t depth = 0; depth < 40; ++depth) {
    text += std::string(depth * 2, ' ') + "a:\n";
  }
  const std::string place = place_of_slip(text, StoreMsg::fault_deep, "CB107");
  CHECK(place.starts_with(fmt::format("{}:", store::k_deepest + 1)));
}

TEST_CASE("yaml slips: a key without its colon is told where it stands, not in the line below") {
  const std::string above = "đảng viên:\n  - mã: binh\n";
  const std::string below = "    ngày kết nạp: 2009-02-03\n";
  for (const std::string_view indent : {"  ", "    "}) {
    CAPTURE(indent);
    CHECK(syntax(above + std::string(indent) + "họ tên Trần Bình\n" + below,
                 StoreMsg::slip_no_colon) ==
          "3:" + std::to_string(indent.size() + 1) + " họ tên Trần Bình");
  }
  CHECK(syntax(above + "    họ tên: Trần\n      Bình\n     ngày kết nạp: 2009-02-03\n",
               StoreMsg::slip_indent) == "5:6 ngày kết nạp: 2009-02-03");
}
