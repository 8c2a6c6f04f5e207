#include "text/suggest.hpp"

#include <doctest/doctest.h>

#include <string>

using chibo::text::nearest;

namespace {

constexpr std::string_view k_words[] = {"đã họp", "dự kiến", "hoãn", "không họp"};

}  // namespace

TEST_CASE("suggest: marks, case and blanks make no distance") {
  CHECK(nearest("DA HOP", k_words) == "đã họp");
  CHECK(nearest("du  kien", k_words) == "dự kiến");
  CHECK(nearest("hoan", k_words) == "hoãn");
}

TEST_CASE("suggest: a slip of the finger finds its word, another word finds none") {
  CHECK(nearest("đã hpọ", k_words) == "đã họp");
  CHECK(nearest("dự kiếnn", k_words) == "dự kiến");
  CHECK_FALSE(nearest("bế mạc", k_words));
  CHECK_FALSE(nearest("x", k_words));
}

TEST_CASE("suggest: of two that are equally near the first stands, the nearer before both") {
  constexpr std::string_view near[] = {"an", "am", "anh"};
  CHECK(nearest("ap", near) == "an");
  CHECK(nearest("anhh", near) == "anh");
}

TEST_CASE("suggest: prose is no misspelled word, and without candidates there is none") {
  CHECK_FALSE(nearest(std::string(200, 'a'), k_words));
  CHECK_FALSE(nearest("đã họp", {}));
}
