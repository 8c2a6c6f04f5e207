#include "render/json_writer.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using chibo::render::JsonWriter;
using Json = nlohmann::ordered_json;

namespace {

/// The same value by the writer.
void write(JsonWriter& out, const Json& value) {
  if (value.is_object()) {
    out.open_object();
    for (const auto& [key, inner] : value.items()) {
      out.key(key);
      write(out, inner);
    }
    out.close_object();
  } else if (value.is_array()) {
    out.open_list();
    for (const Json& inner : value) {
      write(out, inner);
    }
    out.close_list();
  } else if (value.is_string()) {
    out.text(value.get<std::string>());
  } else if (value.is_boolean()) {
    out.boolean(value.get<bool>());
  } else if (value.is_null()) {
    out.null();
  } else {
    out.number(value.get<long long>());
  }
}

std::string written(const Json& value) {
  JsonWriter out;
  write(out, value);
  return out.take();
}

std::string dumped(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

TEST_CASE("json writer: every value is spelled as nlohmann-json spells it") {
  const Json value = {{"tên", "Chi bộ \"Tổ 1\" | <xóm> \\ ={{}}"},
                      {"trống", Json::object()},
                      {"không có", Json::array()},
                      {"số", {0, -1, 9223372036854775807LL, std::numeric_limits<long long>::min()}},
                      {"đúng", true},
                      {"sai", false},
                      {"chưa biết", nullptr},
                      {"lồng", {{"a", {{"b", {1, {2, {{"c", Json::array({Json::array()})}}}}}}}}},
                      {"điều khiển", std::string("a\x01\t\n\r\x1f\x7f z")},
                      {"chữ rời", "Hòa"},
                      {"ngoài BMP", "𠀀 😀"}};
  CHECK(written(value) == dumped(value));
  CHECK(written(Json::object()) == "{}");
  CHECK(written(Json::array()) == "[]");
  CHECK(written("một dòng") == "\"một dòng\"");
}

TEST_CASE("json writer: bytes that are no UTF-8 are replaced as nlohmann-json replaces them") {
  for (const char* text : {"a\xff", "\xc3", "\xed\xa0\x80", "xã \xe1\xba"}) {
    CAPTURE(text);
    CHECK(written(text) == dumped(text));
  }
}

TEST_CASE("json writer: what stands deeper in another text is indented as there") {
  const Json inner = {{"a", {1, 2}}, {"b", Json::object()}};
  JsonWriter out(1);
  out.open_list();
  write(out, inner);
  out.close_list();
  const std::string around = "{\n  \"x\": " + out.take() + "\n}";
  CHECK(around == dumped({{"x", Json::array({inner})}}));
}
