#pragma once

#include "i18n/message.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace chibo::i18n {

inline constexpr std::size_t k_message_count = static_cast<std::size_t>(Msg::count_);

struct Sentence {
  Msg id;
  std::string_view text;
};

/// Puts rows in the order of Msg; a missing or doubled sentence stops the build.
template <std::size_t N>
consteval std::array<std::string_view, k_message_count> in_order(const Sentence (&rows)[N]) {
  std::array<std::string_view, k_message_count> out{};
  for (const Sentence& row : rows) {
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
