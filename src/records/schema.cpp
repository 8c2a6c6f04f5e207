#include "records/schema.hpp"

#include "records/codec.hpp"
#include "records/need.hpp"

#include <nlohmann/json.hpp>

#include <string_view>
#include <utility>

namespace chibo::records {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view k_draft = "http://json-schema.org/draft-07/schema#";

/// Every day of the calendar from the year 1 on, leap years known.
constexpr std::string_view k_date =
    "^(?!0000)("
    "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|1[0-9]|2[0-8]))"
    "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$";
constexpr std::string_view k_month = "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$";
constexpr std::string_view k_time =
    "^([01]?[0-9]|2[0-3])(:[0-5][0-9]|( ?giờ|[hHg])( ?[0-5]?[0-9]( phút)?)?)$";
constexpr std::string_view k_digits = "^[0-9]{1,9}$";
constexpr const char* k_quantity =
    "^(khoảng )?([0-9]{1,9}|[0-9]{1,3} ?- ?[0-9]{1,3}|(100|[0-9]{1,2})( ?- ?(100|[0-9]{1,2}))? "
    "?%)$";
constexpr int k_largest = 999999999;
constexpr long long k_largest_sum = 999999999999;
constexpr const char* k_sum = "^([0-9]{1,12}|[0-9]{1,3}(\\.[0-9]{3}){0,3} đồng)$";

/// "không" in every spelling that the reader takes for it.
constexpr std::string_view k_none = "^[Kk][Hh][OoÔô][Nn][Gg][ \\n]*$";

Json string_like(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

/// A whole number, as editors type plain digits.
Json digits() {
  return {{"type", "integer"}, {"minimum", 0}};
}

/// Plain text that other readers take for a number or a truth value is text for chibo.
Json any_scalar() {
  return {{"type", {"string", "number", "boolean"}}};
}

Json reference(const Shape& shape) {
  return {{"$ref", "#/definitions/" + std::string(shape.name)}};
}

/// The words for absence, and a key with nothing behind it.
Json absences() {
  return {nullptr, "", "không rõ", "không"};
}

class Schema {
 public:
  explicit Schema(const i18n::Catalog& catalog) : catalog_(catalog) {}

  Json of(const RecordKind& kind) {
    const Shape& root = kind.shape();
    Json out = {{"$schema", k_draft},
                {"title", catalog_.is_vietnamese() ? kind.title_vi : kind.title_en}};
    out.update(map(root));
    if (!definitions_.empty()) {
      out["definitions"] = std::move(definitions_);
    }
    return out;
  }

 private:
  Json map(const Shape& shape) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Field& field : shape.fields) {
      Json property = {{"description", catalog_.is_vietnamese() ? field.vi : field.en}};
      property.update(value(*field.ops));
      if (needs_a_value(field)) {
        property["not"] = string_like(k_none);
      }
      properties[std::string(field.key)] = std::move(property);
      if (field.need == Need::required) {
        required.push_back(field.key);
      }
    }
    Json out = {{"type", "object"}, {"additionalProperties", false}};
    if (!required.empty()) {
      out["required"] = std::move(required);
    }
    out["properties"] = std::move(properties);
    return out;
  }

  /// What may stand behind a key.
  Json value(const Ops& ops) {
    switch (ops.kind) {
      case Kind::text:
      case Kind::prose:
      case Kind::person: {
        Json out = any_scalar();
        out["type"].push_back("null");
        return out;
      }
      case Kind::word:
      case Kind::yes_no:
        return one_of_words(ops, absences());
      default: {
        Json choices = said(ops);
        choices.push_back({{"enum", absences()}});
        return {{"anyOf", std::move(choices)}};
      }
    }
  }

  /// What may stand behind a dash.
  Json item(const Ops& ops) {
    switch (ops.kind) {
      case Kind::map:
        return define(*ops.shape());
      case Kind::text:
      case Kind::prose:
      case Kind::person:
        return any_scalar();
      case Kind::word:
      case Kind::yes_no:
        return one_of_words(ops, {"không rõ", "không"});
      default: {
        Json choices = said(ops);
        choices.push_back({{"enum", {"không rõ", "không"}}});
        return {{"anyOf", std::move(choices)}};
      }
    }
  }

  static Json one_of_words(const Ops& ops, const Json& absences) {
    Json words = Json::array();
    if (ops.kind == Kind::yes_no) {
      words.push_back("có");
    }
    for (const Word& word : ops.words) {
      words.push_back(word.vi);
    }
    words.insert(words.end(), absences.begin(), absences.end());
    return {{"enum", std::move(words)}};
  }

  /// The forms of a value that is told.
  Json said(const Ops& ops) {
    switch (ops.kind) {
      case Kind::date:
        return Json::array({string_like(k_date)});
      case Kind::due:
        return Json::array({string_like(k_date), {{"const", "thường xuyên"}}});
      case Kind::time:
        return Json::array({string_like(k_time)});
      case Kind::month:
        return Json::array({string_like(k_month)});
      case Kind::number: {
        Json number = digits();
        number["maximum"] = k_largest;
        return Json::array({std::move(number), string_like(k_digits)});
      }
      case Kind::quantity: {
        Json number = digits();
        number["maximum"] = k_largest;
        return Json::array({std::move(number), string_like(k_quantity)});
      }
      case Kind::money: {
        Json number = digits();
        number["maximum"] = k_largest_sum;
        return Json::array({std::move(number), string_like(k_sum)});
      }
      case Kind::code:
      case Kind::link:
        return Json::array({string_like(code_pattern()), digits()});
      case Kind::map:
        return Json::array({define(*ops.shape())});
      case Kind::list:
        return Json::array({{{"type", "array"}, {"items", item(*ops.item)}}});
      default:
        return Json::array();
    }
  }

  /// A reference to a map's definition, which is written at its first mention.
  Json define(const Shape& shape) {
    const std::string name(shape.name);
    if (!definitions_.contains(name)) {
      definitions_[name] = nullptr;
      Json defined = map(shape);
      definitions_[name] = std::move(defined);
    }
    return reference(shape);
  }

  const i18n::Catalog& catalog_;
  Json definitions_ = Json::object();
};

}  // namespace

std::string json_schema(const RecordKind& kind, const i18n::Catalog& catalog) {
  return Schema(catalog).of(kind).dump(2) + "\n";
}

}  // namespace chibo::records
