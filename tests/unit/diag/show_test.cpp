#include "diag/show.hpp"

#include "i18n/message_store.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace chibo;
using diag::Span;
using i18n::say;
using i18n::StoreMsg;

const i18n::Catalog& vietnamese() {
  static const i18n::Catalog k_catalog(i18n::languages().front());
  return k_catalog;
}

struct Shown {
  std::string text;
  nlohmann::json json;
};

/// Shows a complaint about the first occurrence of a part of a text.
Shown show(std::string_view text, std::string_view part, int width = 80) {
  diag::Sources sources;
  const diag::FileId file = sources.add("hop/2026/a.yaml", std::string(text));
  const Span at{file, static_cast<std::uint32_t>(text.find(part)),
                static_cast<std::uint32_t>(part.size())};
  const diag::Diagnostic complaint = diag::error(
      "CB114", at, say(StoreMsg::wrong_word, "buổi", "trưa"), say(StoreMsg::did_you_mean, "tối"));
  return {diag::show_text(complaint, sources, vietnamese(), width),
          nlohmann::json::parse(diag::show_json(complaint, sources, vietnamese()))};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    out.push_back(line);
  }
  return out;
}

/// The columns of the excerpt that stand above the carets.
std::string marked(const Shown& shown) {
  const std::vector<std::string> lines = lines_of(shown.text);
  REQUIRE(lines.size() == 4);
  const auto first = static_cast<int>(lines[2].find('^'));
  const auto last = static_cast<int>(lines[2].rfind('^'));
  std::string out;
  int column = 0;
  for (std::size_t at = 0; at < lines[1].size();) {
    const std::size_t start = at;
    const int width = text::display_width(text::next_character(lines[1], at));
    if (column >= first && column <= last) {
      out += lines[1].substr(start, at - start);
    }
    column += width;
  }
  return out;
}

}  // namespace

TEST_CASE("show text: place, words, line, caret, next step and the id last") {
  CHECK(show("ngày: 2026-11-05\nbuổi: trưa\n", "trưa").text ==
        "hop/2026/a.yaml:2:7: cần sửa: mục \"buổi\" không nhận \"trưa\"\n"
        "  2 | buổi: trưa\n"
        "    |       ^^^^\n"
        "  Có phải \"tối\"? [CB114]\n");
}

TEST_CASE("show text: carets stand under the place whatever stands before it") {
  CHECK(marked(show("Nguyễn Thị Ánh: trưa\n", "trưa")) == "trưa");
  CHECK(marked(show("Nguye\u0302\u0303n Thi\u0323: tru\u031Ba\n", "tru\u031Ba")) == "tru\u031Ba");
  CHECK(marked(show("文書 會議: trưa 文\n", "trưa")) == "trưa");
  CHECK(marked(show("a: 文書\n", "文書")) == "文書");
  CHECK(marked(show("😀😀: trưa\n", "trưa")) == "trưa");
  CHECK(marked(show("a:\ttrưa\tb\n", "trưa")) == "trưa");
  CHECK(marked(show("a\u200B\u202Eb: trưa\n", "trưa")) == "trưa");
}

TEST_CASE("show text: columns count characters from 1, behind a BOM too") {
  CHECK(show("\xEF\xBB\xBF"
             "buổi: trưa\r\n",
             "trưa")
            .text.starts_with("hop/2026/a.yaml:1:7: "));
  CHECK(marked(show("\xEF\xBB\xBF"
                    "buổi: trưa\r\n",
                    "trưa")) == "trưa");
  CHECK(show("\xEF\xBB\xBF"
             "buổi: trưa\r\n",
             "buổi")
            .text.starts_with("hop/2026/a.yaml:1:1: "));
  CHECK(show("a: 1\r\nbuổi: trưa\r\nc: 2\r\n", "trưa").text.starts_with("hop/2026/a.yaml:2:7: "));
  CHECK(show("a: 1\r\nbuổi: trưa\r\n", "trưa").text.find('\r') == std::string::npos);
}

TEST_CASE("show text: long lines are cut so that the place is seen") {
  const std::string far = "a: " + std::string(300, 'x') + " trưa " + std::string(300, 'y') + "\n";
  for (const int width : {40, 80, 120}) {
    CAPTURE(width);
    const Shown shown = show(far, "trưa", width);
    CHECK(marked(shown) == "trưa");
    const std::vector<std::string> lines = lines_of(shown.text);
    CHECK(text::display_width(lines[1]) <= width);
    CHECK(text::display_width(lines[2]) <= width);
  }
  const Shown wide = show(
      "文文文文文文文文文文文文文文文文文文文文文文文文文文文文文文 trưa 文文文文文文文文文文\n",
      "trưa", 40);
  CHECK(marked(wide) == "trưa");
  CHECK(text::display_width(lines_of(wide.text)[1]) <= 40);
  const std::string place(200, 'z');
  const Shown all = show("a: " + place + "\n", place, 60);
  CHECK(text::display_width(lines_of(all.text)[2]) <= 60);
  CHECK(all.text.find("zzzzzzzz") != std::string::npos);
}

TEST_CASE("show text: of a list of dues only the figure complained of is shown") {
  const std::string row = "  - {đồng chí: lan, căn cứ: 15.930.000 đồng, đã nộp: 159300x}\n";
  diag::Sources sources;
  const diag::FileId file =
      sources.add("dang-phi/2026-11.yaml", row, diag::Excerpts::figures_masked);
  const auto excerpt = [&](std::string_view part) {
    const Span at{file, static_cast<std::uint32_t>(row.find(part)),
                  static_cast<std::uint32_t>(part.size())};
    const diag::Diagnostic complaint =
        diag::error("CB116", at, say(StoreMsg::slip_indent), say(StoreMsg::slip_indent_hint));
    return lines_of(diag::show_text(complaint, sources, vietnamese(), 80)).at(1);
  };
  CHECK(excerpt("159300x") ==
        "  1 |   - {đồng chí: lan, căn cứ: **.***.*** đồng, đã nộp: 159300x}");
  CHECK(excerpt("lan") == "  1 |   - {đồng chí: lan, căn cứ: **.***.*** đồng, đã nộp: ******x}");
  CHECK(excerpt(row.substr(4, row.size() - 5)) ==
        "  1 |   - {đồng chí: lan, căn cứ: **.***.*** đồng, đã nộp: ******x}");
}

TEST_CASE("show text: a very long line of unseen characters still shows its place") {
  const std::string hidden = []() {
    std::string out;
    for (int i = 0; i < 4000; ++i) {
      out += "\u00AD";
    }
    return out;
  }();
  CHECK(marked(show("a: " + hidden + "trưa" + hidden + "\n", "trưa")) == "trưa");
}

TEST_CASE("show text: a point has one caret, also at the end of a line and of the file") {
  diag::Sources sources;
  const diag::FileId file = sources.add("a.yaml", "kỳ:\nb: 1");
  const auto caret_line = [&](std::uint32_t offset) {
    const diag::Diagnostic complaint =
        diag::error("CB112", Span{file, offset, 0}, say(StoreMsg::missing_key, "x"));
    return lines_of(diag::show_text(complaint, sources, vietnamese(), 80)).at(2);
  };
  CHECK(caret_line(0) == "    | ^");
  CHECK(caret_line(5) == "    |    ^");
  CHECK(caret_line(10) == "    |     ^");
}

TEST_CASE(
    "show text: a place on an empty line, a file as such and no file at all have no excerpt") {
  diag::Sources sources;
  const diag::FileId file = sources.add("a.yaml", "\n\n");
  const auto shown = [&](Span at) {
    return diag::show_text(diag::warning("CB109", at, say(StoreMsg::file_not_read)), sources,
                           vietnamese(), 80);
  };
  CHECK(shown(Span{file, 1, 0}) ==
        "a.yaml:2:1: lưu ý: tệp này không thuộc sổ, chibo không đọc [CB109]\n");
  CHECK(shown(Span{file}) == "a.yaml: lưu ý: tệp này không thuộc sổ, chibo không đọc [CB109]\n");
  CHECK(shown(Span{}) == "lưu ý: tệp này không thuộc sổ, chibo không đọc [CB109]\n");
}

TEST_CASE("show text: what a file holds cannot give orders to a terminal") {
  const Shown shown = show("a\x1B[2J\x07: trưa\n", "trưa");
  CHECK(shown.text.find('\x1B') == std::string::npos);
  CHECK(shown.text.find('\x07') == std::string::npos);
  CHECK(marked(shown) == "trưa");
}

TEST_CASE("show text: paths cannot give orders to a terminal either") {
  diag::Sources sources;
  const diag::FileId file = sources.add("hop/\x1B[2J.yaml", "a: 1\n");
  const diag::Diagnostic in_file = diag::error("CB101", Span{file}, say(StoreMsg::file_not_read));
  const diag::Diagnostic in_place =
      diag::error("CB101", Span{file, 0, 1}, say(StoreMsg::file_not_read));
  CHECK(diag::show_text(in_file, sources, vietnamese(), 80).find('\x1B') == std::string::npos);
  CHECK(diag::show_text(in_place, sources, vietnamese(), 80).find('\x1B') == std::string::npos);
}

TEST_CASE("show text: bytes that are no UTF-8 are shown without harm") {
  for (const std::string_view bytes : {"a: \xFF", "\xC3", "a\xE1\xBB", "\xF0\x9F\x98", "x\x80y"}) {
    diag::Sources sources;
    const diag::FileId file = sources.add("a\xC3.yaml", std::string(bytes));
    const diag::Diagnostic complaint =
        diag::error("CB102", Span{file, static_cast<std::uint32_t>(bytes.size() - 1), 1},
                    say(StoreMsg::guard_invalid_utf8));
    const std::string shown = diag::show_text(complaint, sources, vietnamese(), 80);
    CHECK_FALSE(text::first_invalid_utf8(shown).has_value());
    CHECK(lines_of(shown).size() == 3);
  }
}

TEST_CASE("show json: one line for editors, with the place in characters") {
  const Shown shown = show("ngày: 2026-11-05\nbuổi: trưa\n", "trưa");
  CHECK(shown.json == nlohmann::json{{"path", "hop/2026/a.yaml"},
                                     {"line", 2},
                                     {"column", 7},
                                     {"endColumn", 11},
                                     {"severity", "error"},
                                     {"id", "CB114"},
                                     {"message", "mục \"buổi\" không nhận \"trưa\""},
                                     {"hint", "Có phải \"tối\"?"}});
}

TEST_CASE(
    "show json: a file as such has no place, no file no path, bytes that are no UTF-8 do no harm") {
  diag::Sources sources;
  const diag::FileId file = sources.add("a.yaml", "a: \xFF\n");
  const auto json = [&](Span at) {
    const std::string line = diag::show_json(
        diag::note("CB102", at, say(StoreMsg::unknown_key, "\xFF")), sources, vietnamese());
    CHECK(line.find('\n') == line.size() - 1);
    return nlohmann::json::parse(line);
  };
  CHECK_FALSE(json(Span{file}).contains("line"));
  CHECK(json(Span{file})["path"] == "a.yaml");
  CHECK_FALSE(json(Span{}).contains("path"));
  CHECK(json(Span{file, 3, 1})["column"] == 4);
  CHECK(json(Span{file, 3, 1})["severity"] == "note");
  CHECK(json(Span{file, 3, 1})["endColumn"] == 5);
}

TEST_CASE("diagnostics: sorted by file and place, a complaint about a whole file first") {
  diag::Diagnostics out = {diag::error("CB2", Span{1, 5, 1}, say(StoreMsg::file_not_read)),
                           diag::note("CB1", Span{0, 9, 1}, say(StoreMsg::file_not_read)),
                           diag::warning("CB3", Span{0}, say(StoreMsg::file_not_read)),
                           diag::note("CB1", Span{0, 2, 1}, say(StoreMsg::file_not_read))};
  diag::sort_by_place(out);
  CHECK(out[0].check == "CB3");
  CHECK(out[1].at.offset == 2);
  CHECK(out[2].at.offset == 9);
  CHECK(out[3].at.file == 1);
  CHECK(diag::has_errors(out));
  out.pop_back();
  CHECK_FALSE(diag::has_errors(out));
}

TEST_CASE("diagnostics: the same complaint at the same place stands once") {
  diag::Diagnostics out = {diag::error("CB1", Span{0, 5, 1}, say(StoreMsg::unknown_key, "a")),
                           diag::error("CB1", Span{0, 5, 1}, say(StoreMsg::unknown_key, "b")),
                           diag::error("CB1", Span{0, 5, 1}, say(StoreMsg::unknown_key, "a"))};
  diag::sort_by_place(out);
  CHECK(out.size() == 2);
}

TEST_CASE("show: a value or a name of a file with line breaks tears no message, R13") {
  diag::Sources sources;
  sources.add("hop/a\nb.yaml", "bắt đầu: \"14\\n00\"\n");
  const i18n::Catalog vi = *i18n::Catalog::find("vi");
  const auto what = i18n::say(i18n::StoreMsg::wrong_value, "bắt đầu", "giờ", "14\n00");
  const auto shown = [&](diag::Diagnostic complaint) {
    return diag::show_text(complaint, sources, vi, 80);
  };
  const std::string head = "cần sửa: mục \"bắt đầu\" phải là giờ, không phải \"14 00\"";
  const std::string excerpt =
      "  1 | bắt đầu: \"14\\n00\"\n"
      "    |          ^^^^^^^^\n";
  CHECK(shown(diag::error("CB116", {0, 14, 8}, what)) ==
        "hop/a b.yaml:1:10: " + head + " [CB116]\n" + excerpt);
  CHECK(shown(diag::error("CB116", {0, 14, 8}, what,
                          i18n::say(i18n::StoreMsg::did_you_mean, "1\n2"))) ==
        "hop/a b.yaml:1:10: " + head + "\n" + excerpt + "  Có phải \"1 2\"? [CB116]\n");
  CHECK(shown(diag::error("CB116", {0}, what)) == "hop/a b.yaml: " + head + " [CB116]\n");
}
