#include "views/schema_shapes.hpp"

#include <utility>

namespace chibo::views {

using Json = SchemaJson;

Json map_of(const std::vector<SchemaProperty>& properties, bool is_vietnamese) {
  Json out = {{"type", "object"}, {"additionalProperties", false}};
  out["required"] = Json::array();
  for (const SchemaProperty& property : properties) {
    out["required"].push_back(property.key);
    Json shape = property.shape;
    if (shape.contains("$ref")) {  // draft-07 reads nothing beside a reference
      shape = {{"allOf", Json::array({shape})}};
    }
    shape["description"] = is_vietnamese ? property.about.vi : property.about.en;
    out["properties"][property.key] = std::move(shape);
  }
  return out;
}

Json refer(const std::string& name) {
  return {{"$ref", "#/definitions/" + name}};
}

Json one_of(const std::vector<std::string>& words) {
  return {{"enum", words}};
}

Json or_null(Json shape) {
  if (shape.contains("type")) {
    shape["type"] = Json::array({shape["type"], "null"});
    return shape;
  }
  return {{"anyOf", Json::array({std::move(shape), Json{{"type", "null"}}})}};
}

Json list_of(Json shape) {
  return {{"type", "array"}, {"items", std::move(shape)}};
}

Json some_text() {
  return {{"type", "string"}};
}
Json yes_no() {
  return {{"type", "boolean"}};
}
Json count() {
  return {{"type", "integer"}, {"minimum", 0}};
}
Json amount() {
  return {{"type", "integer"}};
}

Json like(const char* pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

}  // namespace chibo::views
