#include "views/amendments.hpp"

#include "base/date.hpp"
#include "views/minutes.hpp"

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

void add(const model::Cell& cell, const char* what, const model::ToldList<Amendment>& told,
         List& out) {
  const std::string dots(k_dots);
  for (const Amendment& amendment : *told) {
    out.push_back(Map{{"viec", what},
                      {"ngay", amendment.date.is_said() ? base::slashed(*amendment.date) : dots},
                      {"ve", amendment.about.is_said() ? *amendment.about : std::string()},
                      {"noi_dung", amendment.content.is_said() ? amendment.content->text : dots},
                      {"thong_qua", approval_of(cell, amendment)}});
  }
}

}  // namespace

List amendments_view(const model::Cell& cell, const model::Meeting& meeting) {
  List out;
  add(cell, "Đính chính", meeting.corrections, out);
  add(cell, "Bổ sung", meeting.additions, out);
  return out;
}

}  // namespace chibo::views
