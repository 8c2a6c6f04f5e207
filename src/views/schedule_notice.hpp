#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"
#include "render/document.hpp"
#include "render/value.hpp"

namespace chibo::views {

/// The registered schedule of a month as the office reads it, a row a cell.
render::Document schedule_document(const model::MeetingSchedule& schedule, base::Month period);

/// The committee's notice of the cells' meetings (templates/thong-bao-lich-chi-bo, R98): by day and
/// hour, who has no day last.
render::Value schedule_notice_view(const model::Cell& committee,
                                   const model::MeetingSchedule& schedule, base::Month period,
                                   base::Date day);

}  // namespace chibo::views
