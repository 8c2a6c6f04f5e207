#include "text/rows.hpp"

#include <doctest/doctest.h>

using chibo::text::row;

TEST_CASE("rows: cells stand in their columns while the row fits") {
  CHECK(row({{"an", 6}, {"Lê An", 10}, {"bí thư"}}, 80) == "an    Lê An     bí thư\n");
  CHECK(row({{"an", 6}, {"Lê An", 10}, {""}}, 80) == "an    Lê An\n");
}

TEST_CASE("rows: a long last cell goes on below itself") {
  CHECK(row({{"an", 6}, {"một hai ba bốn năm sáu bảy tám"}}, 30) ==
        "an    một hai ba bốn năm sáu\n      bảy tám\n");
}

TEST_CASE("rows: where no column has room the cells stand below the first") {
  CHECK(row({{"2026-11-05-thuong-ky", 34}, {"đã họp", 12}, {"6/9"}}, 40) ==
        "2026-11-05-thuong-ky\n    đã họp; 6/9\n");
  CHECK(row({{"  minutes readback", 22}, {"đọc lại những gì đã quyết"}}, 30) ==
        "  minutes readback\n    đọc lại những gì đã quyết\n");
  CHECK(row({{"an", 6}, {"Lê An", 10}, {"bí thư", 8}, {""}}, 22) == "an    Lê An     bí thư\n");
  CHECK(row({{"an", 6}, {"Lê An", 10}, {"bí thư", 8}, {""}}, 21) == "an\n    Lê An; bí thư\n");
}
