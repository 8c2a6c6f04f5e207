#pragma once

#include "rules/rulebook.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chibo::rules {

/// A key of how papers are written whose value is one of some words; the first of them leaves the
/// records' words as they are.
struct StyleKey {
  std::string_view key;
  std::span<const std::string_view> words;
};
/// Null where a key may have any value.
const StyleKey* find_style_key(std::string_view key);

/// Where the mark of "ủy" stands on papers, and what the line of the organisation above begins with
/// (R84): which of the key's words is in force on a day, 0 where no rule tells it.
inline constexpr std::string_view k_uy_key = "the-thuc.dau-uy";
inline constexpr std::string_view k_superior_key = "the-thuc.dong-cap-tren";
std::size_t style_on(const model::Cell& cell, std::string_view key, Date day);

/// The mark that ends the text of an official paper of a day, "." or "./.".
std::string end_mark_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
