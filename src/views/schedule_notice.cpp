#include "views/schedule_notice.hpp"

#include "records/committee_words.hpp"
#include "records/words.hpp"
#include "rules/registrations.hpp"
#include "rules/work_days.hpp"
#include "text/unicode.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace chibo::views {

namespace {

using model::Registration;
using model::RegistrationState;
using model::Told;
using render::Cell;
using render::List;
using render::Map;
using render::Missing;

/// "Thứ năm, 05/11/2026"; empty where no day is told.
std::string day_of(const Registration& row) {
  return row.date.is_said() ? text::capital(rules::weekday_word(rules::weekday_of(*row.date))) +
                                  ", " + base::slashed(*row.date)
                            : std::string();
}

/// The state as a paper that goes out names it.
std::string state_on_paper(const Registration& row) {
  switch (rules::state_of(row)) {
    case RegistrationState::waiting:
      return "Chờ đăng ký";
    case RegistrationState::registered:
      return "Đã đăng ký (chờ duyệt)";
    case RegistrationState::agreed:
      break;
  }
  return "Đã thống nhất";
}

std::string or_by_hand(const Told<std::string>& told) {
  return told.is_said() ? *told : std::string(k_by_hand);
}

Cell or_missing(const Told<std::string>& told) {
  return told.is_said() ? Cell(*told) : Cell(Missing{});
}

/// "Thứ năm, 05/11/2026, 14 giờ 00".
std::string time_of(const Registration& row) {
  std::string out = day_of(row);
  if (!out.empty() && row.start.is_said()) {
    out += ", " + base::in_words(*row.start);
  }
  return out.empty() ? std::string(k_by_hand) : out;
}

std::vector<const Registration*> by_day(const model::MeetingSchedule& schedule) {
  constexpr base::Time k_end_of_day{24 * 60};
  std::vector<const Registration*> out;
  for (const Registration& row : *schedule.cells) {
    out.push_back(&row);
  }
  std::ranges::stable_sort(out, {}, [&](const Registration* row) {
    return std::tuple(!row->date.is_said(), row->date.value, row->start.value_or(k_end_of_day));
  });
  return out;
}

Map row_of(const Registration& row) {
  return Map{{"ten", or_by_hand(row.name)},
             {"so_dang_vien",
              row.members.is_said() ? std::to_string(*row.members) : std::string(k_by_hand)},
             {"thoi_gian", time_of(row)},
             {"dia_diem", or_by_hand(row.place)},
             {"bi_thu", or_by_hand(row.secretary)},
             {"dien_thoai", or_by_hand(row.phone)},
             {"trang_thai", state_on_paper(row)}};
}

}  // namespace

render::Document schedule_document(const model::MeetingSchedule& schedule, base::Month period) {
  render::Table table{{{"Chi bộ"}, {"Mã"}, {"Thời gian"}, {"Địa điểm"}, {"Bí thư"}, {"Trạng thái"}},
                      {}};
  for (const Registration& row : *schedule.cells) {
    table.rows.push_back(
        {or_missing(row.name), row.code.is_said() ? Cell(row.code->text) : Cell(Missing{}),
         row.date.is_said() ? Cell(time_of(row)) : Cell(Missing{}), or_missing(row.place),
         or_missing(row.secretary), std::string(records::word(rules::state_of(row)))});
  }
  const auto count = [&](RegistrationState state) {
    return std::ranges::count(*schedule.cells, state, rules::state_of);
  };
  render::Document out;
  out.blocks.emplace_back(
      render::Heading{1, fmt::format("Lịch đăng ký sinh hoạt {}", month_in_words(period))});
  out.blocks.emplace_back(render::Paragraph{
      fmt::format("{} chi bộ: đã thống nhất {}, chờ duyệt {}, chờ đăng ký {}.",
                  schedule.cells->size(), count(RegistrationState::agreed),
                  count(RegistrationState::registered), count(RegistrationState::waiting))});
  out.blocks.emplace_back(std::move(table));
  return out;
}

render::Value schedule_notice_view(const model::Cell& committee,
                                   const model::MeetingSchedule& schedule, base::Month period,
                                   base::Date day) {
  Map out = issued_by_committee(committee, "TB", day);
  out["ky"] = month_in_words(period);
  List rows;
  for (const Registration* row : by_day(schedule)) {
    rows.push_back(row_of(*row));
  }
  out["lich"] = std::move(rows);
  return out;
}

}  // namespace chibo::views
