#include "text/layout.hpp"

#include <doctest/doctest.h>

using namespace chibo::text;

TEST_CASE("layout: further lines hang, empty ones stay empty") {
  CHECK(hanging("một", 2) == "một");
  CHECK(hanging("một\nhai\n\nba\n", 2) == "một\n  hai\n\n  ba\n");
  CHECK(hanging("", 2) == "");
}

TEST_CASE("layout: wrapped paragraphs keep their indents and have no blanks at a line's end") {
  CHECK(wrapped("một hai\n\nba", 6, "- ", "  ") == "- một\n  hai\n\n  ba\n");
  CHECK(wrapped("", 6, "- ", "  ") == "- \n");
}
