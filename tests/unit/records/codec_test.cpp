#include "records/codec.hpp"

#include "records/words.hpp"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <string_view>

namespace {

using namespace chibo;
using namespace chibo::records;

template <class T>
ReadResult result_of(std::string_view text) {
  T value{};
  return Codec<T>::read(text, value);
}

template <class T>
std::string read_and_written(std::string_view text) {
  T value{};
  REQUIRE(Codec<T>::read(text, value) != ReadResult::wrong);
  return Codec<T>::write(value);
}

}  // namespace

TEST_CASE("codec: words are found exactly, then without marks, then as people say them") {
  using model::MeetingKind;
  CHECK(result_of<MeetingKind>("thường kỳ") == ReadResult::as_written);
  for (const std::string_view text :
       {"Thường kỳ", "thuong ky", "thường kì", "định kỳ", "thường lệ"}) {
    CAPTURE(text);
    CHECK(result_of<MeetingKind>(text) == ReadResult::customary);
    CHECK(read_and_written<MeetingKind>(text) == "thường kỳ");
  }
  CHECK(result_of<MeetingKind>("thường") == ReadResult::wrong);
  CHECK(result_of<MeetingKind>("") == ReadResult::wrong);
}

TEST_CASE("codec: numbers are decimal and whole") {
  int value = 0;
  CHECK(read_whole_number("010", value));
  CHECK(value == 10);
  CHECK(read_whole_number("999999999", value));
  CHECK(value == 999999999);
  for (const std::string_view text :
       {"", "-1", "+1", "1.0", "1 000", "0x1", "1e3", "1234567890", "٣"}) {
    CAPTURE(text);
    CHECK_FALSE(read_whole_number(text, value));
  }
  CHECK(result_of<int>("10") == ReadResult::as_written);
  CHECK(result_of<int>("010") == ReadResult::customary);
}

TEST_CASE("codec: dates are written one way and read as people write them, never month first") {
  CHECK(result_of<base::Date>("2026-11-05") == ReadResult::as_written);
  CHECK(result_of<base::Date>("5/11/2026") == ReadResult::customary);
  CHECK(read_and_written<base::Date>("5/11/2026") == "2026-11-05");
  CHECK(result_of<base::Date>("11/25/2026") == ReadResult::wrong);
  CHECK(result_of<base::Date>("2026-02-29") == ReadResult::wrong);
  CHECK(read_and_written<model::Due>("Thuong xuyen") == "thường xuyên");
  CHECK(result_of<model::Due>("thường xuyên") == ReadResult::as_written);
  CHECK(result_of<model::Due>("2026-11-30") == ReadResult::as_written);
  CHECK(result_of<model::Due>("sớm") == ReadResult::wrong);
}

TEST_CASE("codec: yes and no are có and không; other words are only understood") {
  CHECK(result_of<model::YesNo>("có") == ReadResult::as_written);
  CHECK(result_of<model::YesNo>("không") == ReadResult::as_written);
  for (const std::string_view text : {"true", "yes", "Có", "rồi"}) {
    CAPTURE(text);
    CHECK(result_of<model::YesNo>(text) == ReadResult::customary);
    CHECK(read_and_written<model::YesNo>(text) == "có");
  }
  for (const std::string_view text : {"false", "no", "chưa"}) {
    CAPTURE(text);
    CHECK(result_of<model::YesNo>(text) == ReadResult::customary);
    CHECK(read_and_written<model::YesNo>(text) == "không");
  }
  CHECK(result_of<model::YesNo>("1") == ReadResult::wrong);
}

TEST_CASE("codec: prose ends where its last word ends") {
  model::Prose prose;
  CHECK(Codec<model::Prose>::read("một\n\nhai\n\n", prose) == ReadResult::as_written);
  CHECK(prose.text == "một\n\nhai");
  CHECK(Codec<model::Prose>::write(prose) == "một\n\nhai\n");
}

TEST_CASE("codec: a link may name its file, and is kept without the extension") {
  CHECK(result_of<model::Link>("2026-11-02-chi-uy") == ReadResult::as_written);
  CHECK(result_of<model::Link>("2026-11-02-chi-uy.yaml") == ReadResult::customary);
  CHECK(read_and_written<model::Link>("2026-11-02-chi-uy.yaml") == "2026-11-02-chi-uy");
  CHECK(result_of<model::Link>("hop/2026-11-02-chi-uy") == ReadResult::wrong);
  CHECK(result_of<model::Link>(".yaml") == ReadResult::wrong);
}

TEST_CASE("codec: the pattern for codes takes what is_code takes") {
  const std::regex pattern(code_pattern());
  const std::string longest(64, 'a');
  for (const std::string& text :
       {std::string("khanh"), std::string("a"), std::string("7"), std::string("2026-11-a"),
        std::string("con-1"), std::string("com10"), std::string("icon"), std::string("a--b"),
        longest}) {
    CAPTURE(text);
    CHECK(is_code(text));
    CHECK(std::regex_match(text, pattern));
  }
  for (const std::string& text :
       {std::string(""),      std::string("-"),     std::string("-a"),       std::string("a-"),
        std::string("Khanh"), std::string("khánh"), std::string("a b"),      std::string("a_b"),
        std::string("a.b"),   std::string("con"),   std::string("aux"),      std::string("nul"),
        std::string("com1"),  std::string("lpt9"),  std::string("y"),        std::string("no"),
        std::string("null"),  std::string("khong"), std::string("khong-ro"), longest + "a"}) {
    CAPTURE(text);
    CHECK_FALSE(is_code(text));
    CHECK_FALSE(std::regex_match(text, pattern));
  }
}

TEST_CASE("codec: every kind has a name of its own for sentences") {
  constexpr int k_kinds = static_cast<int>(Kind::list) + 1;
  for (int one = 0; one < k_kinds; ++one) {
    for (int two = one + 1; two < k_kinds; ++two) {
      CHECK(kind_name(static_cast<Kind>(one)).id != kind_name(static_cast<Kind>(two)).id);
    }
  }
}

TEST_CASE(
    "codec: a told quantity is a count, a range, about so many, or a share; only the first is a "
    "count") {
  using chibo::model::Quantity;
  const auto read = [](std::string_view text) {
    Quantity out;
    const auto result = chibo::records::Codec<Quantity>::read(text, out);
    return result == chibo::records::ReadResult::wrong
               ? std::string("wrong")
               : chibo::records::Codec<Quantity>::write(out) + (out.is_exact() ? " exact" : "");
  };
  CHECK(read("16") == "16 exact");
  CHECK(read("15 - 17") == "15-17");
  CHECK(read("khoảng 16") == "khoảng 16");
  CHECK(read("95%") == "95 %");
  CHECK(read("80-95 %") == "80-95 %");
  for (const char* text : {"17-15", "2026-11", "120 %", "-3", "1,5", "", "khoảng", "mười"}) {
    CAPTURE(text);
    CHECK(read(text) == "wrong");
  }
}
