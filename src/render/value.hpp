#pragma once

#include <concepts>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chibo::render {

struct Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value, std::less<>>;

/// Markup that the program itself made, such as a drawing: the only thing a template may print raw.
struct Markup {
  std::string text;
};

/// What a template may name: nothing, yes or no, text as it is to be printed, markup, a list or a
/// group of names.
struct Value {
  std::variant<std::monostate, bool, std::string, Markup, List, Map> data;

  Value() = default;
  Value(bool yes) : data(yes) {}
  Value(const char* text) : data(std::string(text)) {}
  Value(std::string text) : data(std::move(text)) {}
  Value(std::string_view text) : data(std::string(text)) {}
  Value(Markup markup) : data(std::move(markup)) {}
  Value(List list) : data(std::move(list)) {}
  Value(Map map) : data(std::move(map)) {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Value(Number number) : data(std::to_string(number)) {}

  bool is_null() const { return std::holds_alternative<std::monostate>(data); }
  const std::string* text() const { return std::get_if<std::string>(&data); }
  const Markup* markup() const { return std::get_if<Markup>(&data); }
  const List* list() const { return std::get_if<List>(&data); }
  const Map* map() const { return std::get_if<Map>(&data); }

  /// Whether a section of this value is printed: not for nothing, no, an empty text or an empty
  /// list ("0" is printed).
  bool is_true() const {
    if (const bool* yes = std::get_if<bool>(&data)) {
      return *yes;
    }
    if (const std::string* words = text()) {
      return !words->empty();
    }
    if (const List* items = list()) {
      return !items->empty();
    }
    return !is_null();
  }
};

}  // namespace chibo::render
