#include "rules/paper_style.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

constexpr std::string_view k_as_written = "như trong sổ";
constexpr std::string_view k_uy_words[] = {k_as_written, "ủy", "uỷ"};
constexpr std::string_view k_superior_words[] = {k_as_written, "đảng bộ", "đảng ủy"};
constexpr StyleKey k_keys[] = {{k_uy_key, k_uy_words}, {k_superior_key, k_superior_words}};

}  // namespace

const StyleKey* find_style_key(std::string_view key) {
  const auto at = std::ranges::find(k_keys, key, &StyleKey::key);
  return at == std::end(k_keys) ? nullptr : at;
}

std::size_t style_on(const model::Cell& cell, std::string_view key, Date day) {
  const StyleKey* style = find_style_key(key);
  const auto rule = rule_on(cell, key, day);
  if (style == nullptr || !rule) {
    return 0;
  }
  const auto at = std::ranges::find(style->words, rule->value);
  return at == style->words.end() ? 0 : static_cast<std::size_t>(at - style->words.begin());
}

std::string end_mark_on(const model::Cell& cell, Date day) {
  const auto rule = rule_on(cell, "the-thuc.ket-thuc", day);
  return rule ? rule->value : ".";
}

}  // namespace chibo::rules
