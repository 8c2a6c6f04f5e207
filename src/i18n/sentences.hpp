#pragma once

#include "i18n/topic.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace chibo::i18n {

template <SentenceNames Names>
struct Sentence {
  Names id;
  std::string_view text;
};

/// Puts rows in the order of their names; a missing or doubled sentence stops the build.
template <SentenceNames Names, std::size_t N>
consteval auto in_order(const Sentence<Names> (&rows)[N]) {
  std::array<std::string_view, static_cast<std::size_t>(Names::count_)> out{};
  for (const Sentence<Names>& row : rows) {
    if (!out[static_cast<std::size_t>(row.id)].empty()) {
      throw "a sentence stands twice";
    }
    out[static_cast<std::size_t>(row.id)] = row.text;
  }
  for (const std::string_view text : out) {
    if (text.empty()) {
      throw "a sentence is missing";
    }
  }
  return out;
}

}  // namespace chibo::i18n
