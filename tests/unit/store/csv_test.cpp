#include "store/csv.hpp"

#include "i18n/message_store.hpp"

#include <doctest/doctest.h>

using namespace chibo::store;
using chibo::i18n::StoreMsg;

namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> fields_of(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  REQUIRE(rows);
  std::vector<Fields> out;
  for (const CsvRow& row : *rows) {
    out.push_back(row.fields);
  }
  return out;
}

std::vector<std::size_t> lines_of(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  REQUIRE(rows);
  std::vector<std::size_t> out;
  for (const CsvRow& row : *rows) {
    out.push_back(row.line);
  }
  return out;
}

struct Refusal {
  chibo::i18n::SentenceId what;
  long long line;
  bool operator==(const Refusal&) const = default;
};

Refusal refusal(std::string_view bytes) {
  const auto rows = parse_csv(bytes);
  REQUIRE_FALSE(rows);
  const auto& what = rows.error().what;
  return {what.id, what.args.empty() ? 0 : std::get<long long>(what.args[0].value)};
}

}  // namespace

TEST_CASE("csv: comma, semicolon and tab, as the first line shows") {
  const std::vector<Fields> expected = {{"Họ và tên", "Ngày sinh"},
                                        {"Lê Thanh Bình", "05/11/1980"}};
  CHECK(fields_of("Họ và tên,Ngày sinh\nLê Thanh Bình,05/11/1980\n") == expected);
  CHECK(fields_of("Họ và tên;Ngày sinh\nLê Thanh Bình;05/11/1980\n") == expected);
  CHECK(fields_of("Họ và tên\tNgày sinh\nLê Thanh Bình\t05/11/1980\n") == expected);
  CHECK(fields_of("\xEF\xBB\xBFHọ và tên;Ngày sinh\r\nLê Thanh Bình;05/11/1980") == expected);
  CHECK(fields_of("sep=;\r\nHọ và tên;Ngày sinh\r\nLê Thanh Bình;05/11/1980\r\n") == expected);
}

TEST_CASE("csv: commas of prose do not make a comma file") {
  CHECK(fields_of("\"a, b, c\";d\nx;y, z\n") ==
        std::vector<Fields>{{"a, b, c", "d"}, {"x", "y, z"}});
  CHECK(fields_of("Họ, tên;Chức vụ\nx;y\n") ==
        std::vector<Fields>{{"Họ, tên", "Chức vụ"}, {"x", "y"}});
}

TEST_CASE(
    "csv: quoted cells keep newlines, quotes and blanks, plain ones lose their outer blanks") {
  CHECK(fields_of("a,b\n\"1\r\n2\",\" x \"\"y\"\" \"\n") ==
        std::vector<Fields>{{"a", "b"}, {"1\n2", " x \"y\" "}});
  CHECK(fields_of("a , b\n") == std::vector<Fields>{{"a", "b"}});
  CHECK(fields_of("a,b,\n,,c\n") == std::vector<Fields>{{"a", "b", ""}, {"", "", "c"}});
}

TEST_CASE("csv: a row knows the line it begins on") {
  CHECK(lines_of("a,b\r\n\r\n\"1\n2\",x\r\n,\r\n3,4") == std::vector<std::size_t>{1, 3, 6});
  CHECK(lines_of("sep=,\na,b\n") == std::vector<std::size_t>{2});
  CHECK(lines_of("a\n\"\n\",x\nb\n") == std::vector<std::size_t>{1, 2, 4});
}

TEST_CASE("csv: text comes out in NFC") {
  CHECK(fields_of("Nguye\u0302\u0303n\n") == std::vector<Fields>{{"Nguyễn"}});
}

TEST_CASE("csv: nothing gives no rows") {
  CHECK(fields_of("").empty());
  CHECK(fields_of("\xEF\xBB\xBF\r\n;;;\r\n").empty());
}

TEST_CASE("csv: a quote left open is refused with the line that opens it") {
  CHECK(refusal("a,b\n1,\"2\n3,4\n5,6\n") == Refusal{StoreMsg::csv_open_quote, 2});
  CHECK(refusal("a,b\n1,2\n\"3,4") == Refusal{StoreMsg::csv_open_quote, 3});
}

TEST_CASE("csv: a quote in the wrong place is refused with its line") {
  CHECK(refusal("a,b\n1,2\" x\n") == Refusal{StoreMsg::csv_stray_quote, 2});
  CHECK(refusal("a,b\n1,\"2\" x\n") == Refusal{StoreMsg::csv_stray_quote, 2});
}

TEST_CASE("csv: what is not UTF-8 is refused, saying how to save it") {
  CHECK(refusal("\xFF\xFEH\0\xCD\x1E,\0") == Refusal{StoreMsg::csv_utf16, 0});
  CHECK(refusal(std::string_view("H\0o\0,\0t\0", 8)) == Refusal{StoreMsg::csv_utf16, 0});
  CHECK(refusal("a,b\nL\xEA Thanh B\xECnh,1\n") == Refusal{StoreMsg::csv_not_utf8, 2});
  CHECK(refusal("PK\x03\x04...") == Refusal{StoreMsg::csv_is_workbook, 0});
  CHECK(refusal("a,b\nx\x01y,1\n") == Refusal{StoreMsg::csv_control_byte, 2});
  CHECK(parse_csv("L\xEA").error().hint->id == StoreMsg::csv_save_as_utf8);
}
