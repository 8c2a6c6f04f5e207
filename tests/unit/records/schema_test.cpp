#include "records/schema.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace {

using namespace chibo;

nlohmann::json schema_of(std::string_view kind, std::string_view language) {
  return nlohmann::json::parse(
      records::json_schema(*records::find_kind(kind), *i18n::Catalog::find(language)));
}

}  // namespace

TEST_CASE("schema: draft-07, told in the language asked for") {
  const nlohmann::json vi = schema_of("hop", "vi");
  CHECK(vi["$schema"] == "http://json-schema.org/draft-07/schema#");
  CHECK(vi["title"] == "Cuộc họp");
  CHECK(vi["properties"]["ngày"]["description"] == "ngày họp");
  const nlohmann::json en = schema_of("hop", "en");
  CHECK(en["title"] == "A meeting");
  CHECK(en["properties"]["ngày"]["description"] == "the day of the meeting");
}

TEST_CASE(
    "schema: required keys, fixed words and the words for absence come from the description") {
  const nlohmann::json hop = schema_of("hop", "vi");
  CHECK(hop["additionalProperties"] == false);
  CHECK(hop["required"] == nlohmann::json{"trạng thái", "loại", "kỳ", "ngày", "điểm danh"});
  CHECK(hop["properties"]["buổi"]["enum"] ==
        nlohmann::json{"sáng", "chiều", "tối", nullptr, "", "không rõ", "không"});
  CHECK(hop["properties"]["chương trình"]["anyOf"][0]["items"]["$ref"] == "#/definitions/item");
  CHECK(hop["properties"]["biên bản"]["anyOf"][0]["$ref"] == "#/definitions/approval");
  CHECK(hop["definitions"]["vote"]["properties"]["tán thành"]["anyOf"][0]["type"] == "integer");
}

TEST_CASE("schema: every reference leads to a definition") {
  for (const records::RecordKind& kind : records::record_kinds()) {
    const std::string text = records::json_schema(kind, *i18n::Catalog::find("vi"));
    const nlohmann::json schema = nlohmann::json::parse(text);
    constexpr std::string_view k_mark = "\"#/definitions/";
    for (std::size_t at = text.find(k_mark); at != std::string::npos;
         at = text.find(k_mark, at + 1)) {
      const std::size_t name = at + k_mark.size();
      CHECK(schema["definitions"].contains(text.substr(name, text.find('"', name) - name)));
    }
    CHECK(text.ends_with("}\n"));
    CHECK(text.find("null,\n  \"definitions\"") == std::string::npos);
  }
}
