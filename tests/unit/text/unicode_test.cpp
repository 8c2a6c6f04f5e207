#include "text/unicode.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace chibo::text;

TEST_CASE("unicode: decomposed text becomes composed") {
  CHECK(nfc("Nguye\u0302\u0303n") == "Nguyễn");
  CHECK(is_nfc("Đặng Thị Ngọc"));
  CHECK_FALSE(is_nfc("bo\u0323\u0302"));
}

TEST_CASE("unicode: the quick answer of is_plainly_nfc is never a wrong yes") {
  for (char32_t c = 1; c < 0x3000; ++c) {
    if (c >= 0xD800 && c < 0xE000) {
      continue;
    }
    std::string text = "a";
    append_character(text, c);
    if (is_plainly_nfc(text)) {
      // a decomposed letter before it makes the library look at the whole
      CHECK_MESSAGE(nfc("e\u0301 " + text) == "é " + text, static_cast<unsigned>(c));
    }
  }
  CHECK_FALSE(is_plainly_nfc("a\u0301"));
  CHECK_FALSE(is_plainly_nfc("\u212B"));
}

TEST_CASE("unicode: folding sets marks, case, blanks, i and y aside") {
  CHECK(fold("Chủ  Trì") == fold("chu_tri"));
  CHECK(fold("lý do") == fold("lí do"));
  CHECK(fold("Ðảng") == fold("đảng"));
  CHECK(fold("Ho\u0300a") == fold("Hòa"));
}

TEST_CASE("unicode: the same person under old and new tone places (V3)") {
  CHECK(match_key("Thuỷ") == match_key("Thủy"));
  CHECK(match_key("Nguyễn  Hoà") == match_key("nguyễn hòa"));
  CHECK(match_key("Thúy") != match_key("Thủy"));
}

TEST_CASE("unicode: names stand in the order of the Vietnamese alphabet (V1)") {
  std::vector<std::string> names = {"Ý",    "Yến",  "Ước", "Ưng", "Út",  "Đức", "Đặng",
                                    "Dũng", "Dung", "Bảo", "Ân",  "Ánh", "Anh"};
  std::ranges::sort(names, {}, [](const std::string& name) { return sort_key(name); });
  CHECK(names == std::vector<std::string>{"Anh", "Ánh", "Ân", "Bảo", "Dung", "Dũng", "Đặng", "Đức",
                                          "Út", "Ưng", "Ước", "Ý", "Yến"});
}

TEST_CASE("unicode: numbers in names stand by their size, not by their first digit") {
  std::vector<std::string> names = {"Tổ 10", "Tổ 2",  "Tổ 1", "Tổ 100", "Tổ 007",
                                    "Tổ 2b", "Tổ 12", "Tổ",   "Tổ A",   "Tổ 20"};
  std::ranges::sort(names, {}, [](const std::string& name) { return sort_key(name); });
  CHECK(names == std::vector<std::string>{"Tổ", "Tổ 1", "Tổ 2", "Tổ 2b", "Tổ 007", "Tổ 10", "Tổ 12",
                                          "Tổ 20", "Tổ 100", "Tổ A"});
}

TEST_CASE("unicode: upper case is the same whether letters are composed or not (V5)") {
  CHECK(upper("Đảng bộ phường Nghĩa Tân, ưu điểm, ơ ế ỳ") ==
        "ĐẢNG BỘ PHƯỜNG NGHĨA TÂN, ƯU ĐIỂM, Ơ Ế Ỳ");
  CHECK(upper("Nguye\u0302\u0303n Thi\u0323 Thu\u0309y") == "NGUYỄN THỊ THỦY");
  CHECK(upper("u\u031B\u0301") == "Ứ");
  CHECK(lower("NGUYE\u0302\u0303N") == "nguyễn");
  CHECK(capital("e\u0302\u0301 x") == "Ế x");
}

TEST_CASE("unicode: invalid bytes are found where they stand") {
  CHECK_FALSE(first_invalid_utf8("chi bộ 🎉"));
  CHECK(first_invalid_utf8("ab\xFFz") == 2);
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);  // half of a surrogate pair
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);       // overlong
  CHECK(first_invalid_utf8("a\xE1\xBB") == 1);      // cut
}

TEST_CASE("unicode: width counts columns, not bytes") {
  CHECK(display_width("Nguyễn") == 6);
  CHECK(display_width("Nguye\u0302\u0303n") == 6);
  CHECK(display_width("漢") == 2);
}

TEST_CASE("unicode: a terminal sees no control characters") {
  CHECK(safe_for_terminal("a\x1B[31mb\u202Ec\x07") == "a␛[31mbc");
}
