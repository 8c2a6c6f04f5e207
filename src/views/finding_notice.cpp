#include "views/finding_notice.hpp"

#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

namespace chibo::views {

namespace {

using render::List;
using render::Map;
using rules::TrackedFinding;

/// "30/11/2026 (gia hạn)", "30/06/2026 (đã quá hạn)".
std::string due_of(const TrackedFinding& one, base::Date day) {
  const rules::FindingStanding standing = rules::standing_of(*one.finding, day);
  if (!standing.due) {
    return std::string(k_by_hand);
  }
  const bool was_moved = standing.due != one.finding->due.said();
  return base::slashed(*standing.due) + (standing.is_overdue ? " (đã quá hạn)"
                                         : was_moved         ? " (gia hạn)"
                                                             : "");
}

Map finding(const TrackedFinding& one, base::Date day) {
  return Map{{"ma", one.id()},
             {"khuyet_diem", text_in_words(one.finding->fault)},
             {"viec", text_in_words(one.finding->task)},
             {"han", due_of(one, day)}};
}

/// A conclusion with those of its findings that the notice tells.
Map conclusion(const model::InspectionConclusion& told, List findings) {
  return Map{{"so", text_in_words(told.number)},
             {"ngay", day_in_words(told.date)},
             {"noi_dung", phrase(text_in_words(told.subject))},
             {"viec", std::move(findings)}};
}

List by_conclusion(const std::vector<TrackedFinding>& findings, base::Date day) {
  List out;
  const model::InspectionConclusion* told = nullptr;
  List rows;
  const auto close = [&] {
    if (told != nullptr) {
      out.push_back(conclusion(*told, std::move(rows)));
      rows = {};
    }
  };
  for (const TrackedFinding& one : findings) {
    if (one.conclusion != told) {
      close();
      told = one.conclusion;
    }
    rows.push_back(finding(one, day));
  }
  close();
  return out;
}

}  // namespace

render::Value finding_notice_view(const model::Cell& committee, const std::string& cell_name,
                                  const std::vector<TrackedFinding>& findings, base::Date day) {
  Map out = issued_by_committee(committee, "TB", day);
  const std::string sender = *out["thay_mat"].text();
  out["ten"] = cell_name;
  out["ket_luan"] = by_conclusion(findings, day);
  out["ma_vi_du"] = findings.empty() ? std::string() : findings.front().id();
  out["noi_nhan"] =
      List{Map{{"noi", cell_name + " (để thực hiện)"}}, Map{{"noi", "Lưu " + sender}}};
  return out;
}

}  // namespace chibo::views
