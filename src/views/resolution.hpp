#pragma once

#include "model/cell.hpp"
#include "render/value.hpp"

#include <string>

namespace chibo::views {

/// Everything the template of a resolution or conclusion may name: the names of the minutes, and
/// those of form H. The same keys whatever the record holds.
render::Value resolution_view(const model::Cell& cell, const model::MeetingRecord& record);

/// What a resolution of this meeting is usually about: "Lãnh đạo thực hiện nhiệm vụ tháng 11 năm
/// 2026"; of a thematic meeting its theme, of a congress the congress itself.
std::string usual_subject(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::views
