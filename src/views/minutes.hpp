#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// What a place that the record does not fill looks like on paper: dots for a pen.
inline constexpr std::string_view k_dots = "……………………";
/// The same where a number or a cell of a table has its place.
inline constexpr std::string_view k_by_hand = "………";

/// The minutes of a meeting as templates see them: every key always present, texts already as
/// printed, blanks as dots; src/manual names the keys. Nothing is invented.
render::Value minutes_view(const model::Cell& cell, const model::MeetingRecord& record);

}  // namespace chibo::views
