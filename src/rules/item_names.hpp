#pragma once

#include "model/meeting.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// The number behind "5", "mục 5", "chương trình 5"; nothing where it is no number alone.
std::optional<int> item_number(std::string_view typed);

/// The items that words name: the one whose title they are, else the one of that number, else every
/// one whose title holds them, a leading "mục" left out where it is no part of any. Words without a
/// letter are a number or nothing.
std::vector<std::size_t> items_called(const model::Meeting& meeting, std::string_view words);

/// The one item that a correction or addition is about, by "về: mục 8", "về: chương trình 8, kết
/// luận" or a title; nothing where that cannot be told for certain.
std::optional<std::size_t> item_amended(const model::Meeting& meeting,
                                        const model::Amendment& amendment);

}  // namespace chibo::rules
