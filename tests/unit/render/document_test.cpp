#include "render/document.hpp"

#include "text/numbers.hpp"
#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <sstream>

using namespace chibo;
using namespace chibo::render;

namespace {

Document sample() {
  Document out;
  out.blocks = {Heading{1, "Quý I/2026"}, Paragraph{"# không phải đề mục\n1. một"},
                Bullets{{"A * B", "dòng 1\n- dòng 2"}},
                Table{{{"Chi bộ", Align::left},
                       {"Đảng viên", Align::right},
                       {"Có mặt", Align::right},
                       {"Ngày", Align::centre}},
                      {{std::string("Khu phố | 1"), 1250LL, Percent{{938, 1}},
                        base::Date{std::chrono::year{2026} / 3 / 5}},
                       {std::string("Hợp tác xã nông nghiệp"), 0LL, Missing{}}}}};
  return out;
}

}  // namespace

TEST_CASE("document: numbers are Vietnamese without any locale (V4)") {
  CHECK(text::grouped(0) == "0");
  CHECK(text::grouped(999) == "999");
  CHECK(text::grouped(1250000) == "1.250.000");
  CHECK(text::grouped(-1250) == "-1.250");
  CHECK(text::grouped(std::numeric_limits<long long>::min()) == "-9.223.372.036.854.775.808");
  CHECK(vietnamese(Fixed{5, 2}) == "0,05");
  CHECK(vietnamese(Fixed{-12505, 1}) == "-1.250,5");
  CHECK(vietnamese(Fixed{12, 0}) == "12");
  CHECK(vietnamese(Percent{{938, 1}}) == "93,8%");
  CHECK(vietnamese(Percent{{1000, 1}}) == "100%");
  CHECK(vietnamese(Percent{{0, 1}}) == "0%");
  CHECK(vietnamese(Percent{{100, 0}}) == "100%");
}

TEST_CASE("document: percents are rounded in whole numbers, halves up (V4)") {
  const auto percent = [](long long part, long long whole) {
    return vietnamese(percent_of(part, whole));
  };
  CHECK(percent(15, 16) == "93,8%");  // 93,75
  CHECK(percent(1, 3) == "33,3%");
  CHECK(percent(2, 3) == "66,7%");
  CHECK(percent(1, 16) == "6,3%");
  CHECK(percent(1, 2000) == "0,1%");
  CHECK(percent(1, 2001) == "0%");
  CHECK(percent(1999, 2000) == "100%");
  CHECK(percent(2'000'000'000'000'000, 3'000'000'000'000'000) == "66,7%");
  CHECK(percent(999, 2001) == "49,9%");
  CHECK(percent(16, 16) == "100%");
  CHECK(percent(20, 16) == "125%");
  CHECK(percent(0, 16) == "0%");
  CHECK(percent(-1, 16) == "-6,3%");
  CHECK(percent(3, 0) == "—");
  constexpr long long k_most = std::numeric_limits<long long>::max();
  CHECK(percent(k_most, k_most) == "100%");
  CHECK(percent(k_most / 3, k_most) == "33,3%");
  for (long long whole = 1; whole < 60; ++whole) {
    for (long long part = 0; part <= whole; ++part) {
      CAPTURE(part);
      CAPTURE(whole);
      CHECK(percent_of(part, whole) == Cell{Percent{{(2000 * part + whole) / (2 * whole), 1}}});
    }
  }
}

TEST_CASE("document: what is missing is a dash, never a nought") {
  CHECK(vietnamese(Cell{Missing{}}) == "—");
  CHECK(vietnamese(Cell{std::string()}) == "—");
  CHECK(vietnamese(Cell{0LL}) == "0");
  CHECK(cell_at({}, 3) == Cell{Missing{}});
}

TEST_CASE("document: Markdown escapes at the leaf only") {
  CHECK(write_markdown(sample()) ==
        "# Quý I/2026\n"
        "\n"
        "\\# không phải đề mục\\\n"
        "1\\. một\n"
        "\n"
        "- A \\* B\n"
        "- dòng 1\\\n"
        "  \\- dòng 2\n"
        "\n"
        "| Chi bộ | Đảng viên | Có mặt | Ngày |\n"
        "| --- | ---: | ---: | :---: |\n"
        "| Khu phố &#124; 1 | 1.250 | 93,8% | 05/03/2026 |\n"
        "| Hợp tác xã nông nghiệp | 0 | — | — |\n");
}

TEST_CASE("document: an empty line ends a paragraph of Markdown, inside the list item too") {
  Document out;
  out.blocks = {Paragraph{"một\n\nhai"}, Bullets{{"ba\n\n- bốn\nnăm", "sáu"}}};
  CHECK(write_markdown(out) ==
        "một\n"
        "\n"
        "hai\n"
        "\n"
        "- ba\n"
        "\n"
        "  \\- bốn\\\n"
        "  năm\n"
        "- sáu\n");
}

TEST_CASE("document: text tables fit the width, the widest column gives way") {
  CHECK(write_text(sample(), 57) ==
        "Quý I/2026\n"
        "══════════\n"
        "\n"
        "# không phải đề mục\n"
        "1. một\n"
        "\n"
        "- A * B\n"
        "- dòng 1\n"
        "  - dòng 2\n"
        "\n"
        "┌─────────────────────┬───────────┬────────┬────────────┐\n"
        "│ Chi bộ              │ Đảng viên │ Có mặt │ Ngày       │\n"
        "├─────────────────────┼───────────┼────────┼────────────┤\n"
        "│ Khu phố | 1         │     1.250 │  93,8% │ 05/03/2026 │\n"
        "│ Hợp tác xã nông     │         0 │      — │     —      │\n"
        "│ nghiệp              │           │        │            │\n"
        "└─────────────────────┴───────────┴────────┴────────────┘\n");
}

TEST_CASE("document: where the words of a table do not fit side by side, its rows are lists") {
  Document narrow = sample();
  narrow.blocks.erase(narrow.blocks.begin(), narrow.blocks.begin() + 3);
  CHECK(write_text(narrow, 39).starts_with("┌─"));
  CHECK(write_text(narrow, 38) ==
        "Chi bộ: Khu phố | 1\n"
        "Đảng viên: 1.250\n"
        "Có mặt: 93,8%\n"
        "Ngày: 05/03/2026\n"
        "\n"
        "Chi bộ: Hợp tác xã nông nghiệp\n"
        "Đảng viên: 0\n"
        "Có mặt: —\n"
        "Ngày: —\n");
  CHECK(write_text(narrow, 20).find("Chi bộ: Hợp tác xã\n  nông nghiệp\n") != std::string::npos);
}

TEST_CASE("document: a text table is within the width, breaks no word and loses none") {
  Document wide;
  wide.blocks = {Table{{{"Họ và tên", Align::left}, {"Ghi chú", Align::left}, {"Số", Align::right}},
                       {{std::string("Nguyễn 漢字 Văn\x1b[31m An"),
                         std::string("e\u0301 👍 ghi chú rất dài, dài mãi không hết"), 123456789LL},
                        {std::string("Lê Thị Hạnh Phúc"), Missing{}, Missing{}},
                        {std::string("05/11/2026"), Percent{{938, 1}}, Fixed{12505, 1}}}}};
  for (int width = 16; width < 100; ++width) {
    CAPTURE(width);
    const std::string text = write_text(wide, width);
    std::istringstream lines(text);
    const bool is_boxed = text.starts_with("┌");
    int first = 0;
    for (std::string line; std::getline(lines, line);) {
      first = first == 0 ? text::display_width(line) : first;
      CHECK((!is_boxed || text::display_width(line) == first));
      CHECK(text::display_width(line) <= width);
    }
    CHECK(text.find('\x1b') == std::string::npos);
    for (const char* word : {"Nguyễn", "Văn␛[31m", "123.456.789", "05/11/2026", "93,8%", "1.250,5",
                             "Phúc", "không", "👍"}) {
      CHECK_MESSAGE(text.find(word) != std::string::npos, word);
    }
  }
}

TEST_CASE("document: a word wider than the whole width stays in one piece") {
  const std::string word = "mộttừrấtdàikhôngcódấucáchnàocảđểngắtdòng";
  Document wide;
  wide.blocks = {Table{{{"Tên"}, {"Số"}}, {{"xã " + word + " xa", 7LL}}}};
  CHECK(write_text(wide, 30) == "Tên: xã\n  " + word + "\n  xa\nSố: 7\n");
}
