#pragma once

#include "model/cell.hpp"

#include <string>
#include <vector>

namespace chibo::views {

/// The meeting that a paper is of, by the title and the day that its paragraphs tell; null where
/// they tell none or fit several alike.
const model::MeetingRecord* meeting_of_paper(const model::Cell& cell,
                                             const std::vector<std::string>& paragraphs);

/// Whether a paper has the title of minutes.
bool is_minutes(const std::vector<std::string>& paragraphs);

}  // namespace chibo::views
