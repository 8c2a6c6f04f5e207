#include "views/inspection_programme.hpp"

#include "rules/inspections.hpp"
#include "rules/people.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <algorithm>
#include <vector>

namespace chibo::views {

namespace {

using model::PlannedInspection;
using render::List;
using render::Map;

std::string or_by_hand(std::string words) {
  return words.empty() ? std::string(k_by_hand) : words;
}

/// "tháng 4/2026", "từ tháng 4 đến tháng 6/2026"; dots where no month is told.
std::string months_in_words(const PlannedInspection& row) {
  const auto last = rules::last_month_of(row);
  if (!last) {
    return std::string(k_by_hand);
  }
  const std::string end = "tháng " + base::slashed(*last);
  const bool is_span = row.from.is_said() && *row.from != *last;
  return is_span ? "từ tháng " + base::slashed(*row.from) + " đến " + end : end;
}

Map row_of(const model::Cell& cell, const PlannedInspection& row) {
  std::string helpers;
  for (const model::Told<model::Person>& helper : *row.helpers) {
    helpers += (helpers.empty() ? "" : ", ") + rules::shown_name(cell, {}, helper);
  }
  return Map{{"noi_dung", row.subject.is_said() ? phrase_of(row.subject) : std::string(k_by_hand)},
             {"doi_tuong", or_by_hand(rules::inspected(cell, row))},
             {"thoi_gian", months_in_words(row)},
             {"phu_trach", or_by_hand(rules::shown_name(cell, {}, row.leader))},
             {"tham_gia", std::move(helpers)}};
}

List rows_of(const model::Cell& cell, const model::Plan* plan, model::InspectionKind kind) {
  std::vector<const PlannedInspection*> rows;
  if (plan != nullptr) {
    for (const PlannedInspection& row : *plan->inspections) {
      if (row.kind == kind) {
        rows.push_back(&row);
      }
    }
  }
  std::ranges::stable_sort(rows, {}, [](const PlannedInspection* row) {
    constexpr base::Month k_no_month{std::chrono::year::max(), std::chrono::December};
    return row->from.value_or(k_no_month);
  });
  List out;
  for (const PlannedInspection* row : rows) {
    out.push_back(row_of(cell, *row));
  }
  if (out.empty()) {
    out.push_back(row_of(cell, {}));
  }
  return out;
}

}  // namespace

render::Value inspection_programme_view(const model::Cell& cell, int year, base::Date day) {
  const model::Plan* plan = find_plan(cell, year);
  Map out = issued_paper(cell, "CTr", day);
  out["nam"] = std::to_string(year);
  out["kiem_tra"] = rows_of(cell, plan, model::InspectionKind::inspection);
  out["giam_sat"] = rows_of(cell, plan, model::InspectionKind::supervision);
  return out;
}

}  // namespace chibo::views
