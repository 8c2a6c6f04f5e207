#include "views/amendments.hpp"

#include "base/date.hpp"
#include "rules/item_names.hpp"
#include "views/minutes.hpp"

#include <utility>

namespace chibo::views {

namespace {

using model::Amendment;
using render::List;
using render::Map;

std::string approval_of(const model::Cell& cell, const Amendment& amendment) {
  if (!amendment.approved_at.is_said()) {
    return "chưa được cuộc họp nào thông qua";
  }
  const model::MeetingRecord* at = find_meeting(cell, amendment.approved_at->stem);
  return at != nullptr && at->meeting.date.is_said()
             ? "thông qua tại cuộc họp ngày " + base::slashed(*at->meeting.date)
             : "thông qua tại " + amendment.approved_at->stem;
}

Map row(const model::Cell& cell, const char* what, const Amendment& amendment) {
  const std::string dots(k_dots);
  return Map{{"viec", what},
             {"ngay", amendment.date.is_said() ? base::slashed(*amendment.date) : dots},
             {"ve", amendment.about.is_said() ? *amendment.about : std::string()},
             {"noi_dung", amendment.content.is_said() ? amendment.content->text : dots},
             {"thong_qua", approval_of(cell, amendment)}};
}

}  // namespace

List amendments_view(const model::Cell& cell, const model::Meeting& meeting,
                     std::optional<std::size_t> item) {
  List out;
  for (const auto& [what, told] :
       {std::pair("Đính chính", &meeting.corrections), std::pair("Bổ sung", &meeting.additions)}) {
    for (const Amendment& amendment : **told) {
      if (!item || rules::item_amended(meeting, amendment) == item) {
        out.push_back(row(cell, what, amendment));
      }
    }
  }
  return out;
}

}  // namespace chibo::views
