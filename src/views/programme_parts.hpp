#pragma once

#include "model/meeting.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace chibo::views {

/// The items of one part of a programme; no part where the record tells none at all.
struct ProgrammePart {
  std::optional<model::Part> part;
  std::vector<const model::Item*> items;
};

/// The programme in its parts, opening first; within a part in the record's order. An item without
/// a part stands with the item before it, the first ones with the item after them.
std::vector<ProgrammePart> parts_of(const model::Meeting& meeting);

std::string_view part_title(model::Part part);  // "MỞ ĐẦU"

/// Whether an item speaks of one person's standing in the Party: what leaves the room in a message
/// must not tell it.
bool is_about_someone(const model::Item& item);
inline constexpr std::string_view k_private_item = "Một việc về đảng viên (nêu tại cuộc họp)";

}  // namespace chibo::views
