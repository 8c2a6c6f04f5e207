#pragma once

#include "i18n/message.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace chibo::views {

using SchemaJson = nlohmann::ordered_json;

/// A key of a map in a JSON Schema (draft-07), always there.
struct SchemaProperty {
  std::string key;
  SchemaJson shape;
  i18n::Worded about;
};
/// A map of these keys and no others, all of them needed, each told in one of both languages.
SchemaJson map_of(const std::vector<SchemaProperty>& properties, bool is_vietnamese);

SchemaJson refer(const std::string& name);
SchemaJson one_of(const std::vector<std::string>& words);
/// One that is null where nothing is known.
SchemaJson or_null(SchemaJson shape);
SchemaJson list_of(SchemaJson shape);
SchemaJson some_text();
SchemaJson yes_no();
SchemaJson count();
SchemaJson amount();
SchemaJson like(const char* pattern);

}  // namespace chibo::views
