#include "text/number_words.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace chibo::text;

TEST_CASE("number words: mười, mươi, mốt, tư, lăm and linh stand where they are said (V4)") {
  const std::pair<long long, std::string_view> numbers[] = {
      {0, "không"},
      {1, "một"},
      {4, "bốn"},
      {5, "năm"},
      {10, "mười"},
      {11, "mười một"},
      {14, "mười bốn"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi tư"},
      {25, "hai mươi lăm"},
      {55, "năm mươi lăm"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {104, "một trăm linh bốn"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {115, "một trăm mười lăm"},
      {121, "một trăm hai mươi mốt"},
      {999, "chín trăm chín mươi chín"},
      {1000, "một nghìn"},
      {1005, "một nghìn không trăm linh năm"},
      {1015, "một nghìn không trăm mười lăm"},
      {1021, "một nghìn không trăm hai mươi mốt"},
      {10'000, "mười nghìn"},
      {105'000, "một trăm linh năm nghìn"},
      {1'000'000, "một triệu"},
      {1'000'001, "một triệu không trăm linh một"},
      {1'250'000, "một triệu hai trăm năm mươi nghìn"},
      {2'005'000, "hai triệu không trăm linh năm nghìn"},
      {1'000'000'000, "một tỷ"},
      {21'000'000'005, "hai mươi mốt tỷ không trăm linh năm"},
      {1'000'000'000'000, "một nghìn tỷ"},
      {-15, "âm mười lăm"},
  };
  for (const auto& told : numbers) {
    CAPTURE(told.first);
    CHECK(number_words(told.first) == told.second);
  }
  CHECK(number_words(std::numeric_limits<long long>::min()).starts_with("âm chín tỷ hai trăm"));
}

TEST_CASE("number words: only a whole number of a text becomes words (V4)") {
  CHECK(number_spelled("16") == "mười sáu");
  CHECK(number_spelled("05") == "năm");
  CHECK(number_spelled("1.250.000") == "một triệu hai trăm năm mươi nghìn");
  for (const std::string_view text : {"", "…", "93,8%", "1.25", "1.2500", ".250", "1250.000",
                                      "2026-11", "12 đồng chí", "1234567890123456789"}) {
    CAPTURE(text);
    CHECK(number_spelled(text) == text);
  }
}
