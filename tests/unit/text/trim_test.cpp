#include "text/trim.hpp"

#include <doctest/doctest.h>

using chibo::text::trimmed;

TEST_CASE("trim: blanks of every kind go at either end, and no other byte") {
  CHECK(trimmed(" \t\u00A0 một  hai\u00A0\r\n") == "một  hai");
  CHECK(trimmed("à") == "à");  // its last byte is that of a hard blank
  CHECK(trimmed("\u00A0 \n").empty());
  CHECK(trimmed("").empty());
}
