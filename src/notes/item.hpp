#pragma once

#include "base/result.hpp"
#include "model/meeting.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace chibo::notes {

/// Where the meeting has got to: the last item in which something was noted, else the first. What
/// was prepared beforehand (content, points, who is due) does not count. Needs an item.
std::size_t current_item(const model::Meeting& meeting);

/// An item as rules::items_called finds it, where only one fits; the current one for nothing.
base::Result<std::size_t> item_named(const model::Meeting& meeting, std::string_view typed);

/// The item of turns of self-criticism: the one that has this member's turn, else the one that has
/// turns, else the one called so.
base::Result<std::size_t> item_of_turns(const model::Meeting& meeting, std::string_view member,
                                        std::string_view typed);

/// "3 (Thảo luận)", as sentences name an item.
std::string item_label(const model::Meeting& meeting, std::size_t item);

}  // namespace chibo::notes
