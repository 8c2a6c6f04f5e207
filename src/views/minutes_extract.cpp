#include "views/minutes_extract.hpp"

#include "views/amendments.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

namespace chibo::views {

using render::List;
using render::Map;

render::Value extract_view(const model::Cell& cell, const model::MeetingRecord& record,
                           std::size_t item) {
  Map out = *minutes_view(cell, record).map();
  List only;
  std::string title(k_dots);
  if (const List& all = *out["noi_dung"].list(); item < all.size()) {
    only.push_back(all[item]);
    title = text_in_words((*record.meeting.agenda)[item].title);
  }
  out["noi_dung"] = std::move(only);
  List amendments = amendments_view(cell, record.meeting, item);
  out["co_dinh_chinh"] = !amendments.empty();
  out["dinh_chinh"] = std::move(amendments);
  out["so_muc"] = std::to_string(item + 1);
  out["ten_muc"] = std::move(title);
  return out;
}

}  // namespace chibo::views
