#include "views/paper_style.hpp"

#include "rules/paper_style.hpp"
#include "text/unicode.hpp"
#include "views/wording.hpp"

namespace chibo::views {

using render::List;
using render::Map;
using render::Value;

std::string superior_line(const model::Cell& cell, std::optional<base::Date> day) {
  constexpr std::string_view k_words[] = {"Đảng bộ", "Đảng ủy", "Đảng uỷ"};
  std::string out = text_in_words(cell.organisation.parent);
  const std::size_t style = day ? rules::style_on(cell, rules::k_superior_key, *day) : 0;
  if (style == 0 || !cell.organisation.parent.is_said()) {
    return out;
  }
  for (const std::string_view word : k_words) {
    const bool begins = text::match_key(out.substr(0, word.size())) == text::match_key(word);
    if (begins && (out.size() == word.size() || out[word.size()] == ' ')) {
      return std::string(k_words[style - 1]) + out.substr(word.size());
    }
  }
  return out;
}

std::optional<text::UySpelling> uy_spelling(const model::Cell& cell,
                                            std::optional<base::Date> day) {
  constexpr std::size_t k_older = 1;
  const std::size_t style = day ? rules::style_on(cell, rules::k_uy_key, *day) : 0;
  if (style == 0) {
    return std::nullopt;
  }
  return style == k_older ? text::UySpelling::older : text::UySpelling::newer;
}

Value with_uy(const Value& value, text::UySpelling spelling) {
  if (const std::string* words = value.text()) {
    return text::with_uy(*words, spelling);
  }
  if (const List* items = value.list()) {
    List out;
    for (const Value& item : *items) {
      out.push_back(with_uy(item, spelling));
    }
    return out;
  }
  if (const Map* entries = value.map()) {
    Map out;
    for (const auto& [name, entry] : *entries) {
      out.emplace(name, with_uy(entry, spelling));
    }
    return out;
  }
  return value;
}

}  // namespace chibo::views
