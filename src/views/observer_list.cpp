#include "views/observer_list.hpp"

#include "records/words.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chibo::views {

namespace {

using render::Align;
using render::Cell;
using render::Missing;

/// What the quota rests on; what was not checked against the official text says so.
std::string quota_in_words(const std::optional<rules::Limit>& quota) {
  if (!quota) {
    return "Chỉ tiêu: chưa có quy định của nơi này; đặt bằng khóa du-hop.moi-nam trong "
           "mau/quy-dinh/.";
  }
  return fmt::format("Chỉ tiêu: {} lượt mỗi năm ({}{}).", quota->value, regulation_of(quota->rule),
                     quota->rule.confirmed ? "" : "; chưa xác nhận");
}

render::Table standings_table(const std::vector<rules::ObserverStanding>& all) {
  render::Table out{{{"Cấp ủy viên"},
                     {"Chức vụ"},
                     {"Chi bộ được phân công"},
                     {"Chỉ tiêu", Align::right},
                     {"Đã dự", Align::right},
                     {"Còn thiếu", Align::right},
                     {"Chi bộ chưa đến"}},
                    {}};
  for (const rules::ObserverStanding& one : all) {
    out.rows.push_back({one.name, one.position.empty() ? Cell(Missing{}) : Cell(one.position),
                        one.is_assigned ? fmt::format("{}", fmt::join(one.cells, ", "))
                                        : std::string("không có trong phân công"),
                        one.quota ? Cell(static_cast<long long>(*one.quota)) : Cell(Missing{}),
                        static_cast<long long>(one.visits),
                        one.quota ? Cell(static_cast<long long>(one.lacking())) : Cell(Missing{}),
                        one.unvisited.empty()
                            ? Cell(Missing{})
                            : Cell(fmt::format("{}", fmt::join(one.unvisited, ", ")))});
  }
  return out;
}

render::Table visits_table(const model::ObserverBook& book) {
  std::vector<const model::ObserverVisit*> visits;
  for (const model::ObserverVisit& visit : *book.visits) {
    visits.push_back(&visit);
  }
  std::ranges::stable_sort(visits, {},
                           [](const model::ObserverVisit* visit) { return visit->date.value; });
  render::Table out{
      {{"Ngày"}, {"Chi bộ"}, {"Cấp ủy viên"}, {"Điểm", Align::right}, {"Xếp loại"}, {"Nhận xét"}},
      {}};
  for (const model::ObserverVisit* visit : visits) {
    out.rows.push_back(
        {visit->date.is_said() ? Cell(*visit->date) : Cell(Missing{}),
         visit->cell.value_or({}).text, visit->name.value_or(""),
         visit->points.is_said() ? Cell(static_cast<long long>(*visit->points)) : Cell(Missing{}),
         visit->grade.is_said() ? Cell(std::string(records::word(*visit->grade))) : Cell(Missing{}),
         visit->remark.is_said() ? Cell(visit->remark->text) : Cell(Missing{})});
  }
  return out;
}

}  // namespace

render::Document observers_document(const model::Cell& committee, const model::ObserverBook& book,
                                    int year, const std::vector<rules::ObserverSeen>& seen,
                                    base::Date day) {
  render::Document out;
  out.blocks.emplace_back(
      render::Heading{1, fmt::format("Cấp ủy viên dự sinh hoạt chi bộ, năm {}", year)});
  out.blocks.emplace_back(
      render::Paragraph{quota_in_words(rules::observer_quota_on(committee, day))});
  out.blocks.emplace_back(standings_table(rules::observers_on(committee, book, day)));
  if (!book.visits->empty()) {
    out.blocks.emplace_back(render::Heading{2, "Các lượt dự"});
    out.blocks.emplace_back(visits_table(book));
  }
  if (!seen.empty()) {
    out.blocks.emplace_back(render::Heading{2, "Sổ chi bộ có ghi, sổ này chưa ghi"});
    render::Bullets lines;
    for (const rules::ObserverSeen& one : seen) {
      lines.items.push_back(
          fmt::format("{}, chi bộ {}: {}", base::slashed(one.date), one.cell, one.name));
    }
    out.blocks.emplace_back(std::move(lines));
  }
  return out;
}

}  // namespace chibo::views
