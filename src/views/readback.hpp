#pragma once

#include "model/cell.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// What the secretary reads to the cell before closing, in sentences to be read aloud, a paragraph
/// each: who came, what was concluded and voted, turns, tasks, the cell's own score. What the
/// record does not tell is left out.
std::vector<std::string> readback(const model::Cell& cell, const model::MeetingRecord& record);

/// The numbers of the items that have no conclusion, vote or turn to be read.
std::vector<std::size_t> items_without_result(const model::Meeting& meeting);

}  // namespace chibo::views
