#include "text/uy_spelling.hpp"

#include <doctest/doctest.h>

using chibo::text::UySpelling;
using chibo::text::with_uy;

TEST_CASE("uy spelling: the syllable alone is written in one way, capitals as they were (R84)") {
  CHECK(with_uy("Đảng ủy, chi uỷ; ỦY VIÊN ỦY BAN, Ủy", UySpelling::newer) ==
        "Đảng uỷ, chi uỷ; UỶ VIÊN UỶ BAN, Uỷ");
  CHECK(with_uy("Đảng ủy, chi uỷ; UỶ VIÊN UỶ BAN, Uỷ", UySpelling::older) ==
        "Đảng ủy, chi ủy; ỦY VIÊN ỦY BAN, Ủy");
}

TEST_CASE("uy spelling: names and other words with the same letters stay") {
  for (const char* text :
       {"Thủy Thuỷ hủy huỷ quỷ THỦY lũy", "ủyx", "xuỷ", "", "ủ y", "u\xCC\x89y"}) {
    CHECK(with_uy(text, UySpelling::newer) == text);
    CHECK(with_uy(text, UySpelling::older) == text);
  }
}
