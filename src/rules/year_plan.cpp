#include "rules/year_plan.hpp"

#include "rules/attendance.hpp"
#include "rules/rotation.hpp"
#include "rules/work_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace chibo::rules {

using base::Month;
using model::Cell;
using model::MeetingKind;
using model::MeetingState;
using model::PlannedMeeting;

namespace {

struct ChosenDay {
  Date date;
  std::string remark;  // why not the day that was wanted
};

int days_apart(Date a, Date b) {
  return std::abs(base::days_between(a, b));
}

DayWindow window_of(const std::optional<Rule>& rule) {
  return rule ? window_value(*rule).value_or(DayWindow{}) : DayWindow{};
}

std::vector<Date> days_of(Month month, DayWindow window) {
  std::vector<Date> out;
  const unsigned last = std::min(window.last, unsigned(base::last_day(month).day()));
  for (unsigned day = window.first; day <= last; ++day) {
    out.push_back(month / std::chrono::day{day});
  }
  return out;
}

/// Chooses the day of a month's regular meeting.
class DayChooser {
 public:
  DayChooser(const Cell& cell, const PlanRequest& request, Month month, DayWindow window)
      : holidays_(cell.holidays), request_(request), month_(month), window_(window) {}

  std::optional<ChosenDay> choose() const {
    const Date wanted = wanted_day();
    const bool inside = is_inside(wanted);
    const bool by_day = request_.habit.day.has_value();
    auto chosen = nearest(wanted, by_day && !inside ? DayWindow{} : window_);
    const bool whole_window_off = !chosen;
    if (!chosen) {
      chosen = nearest(wanted, {window_.first, 31});
    }
    if (!chosen) {
      return std::nullopt;
    }
    ChosenDay out{*chosen, {}};
    if (*chosen == wanted) {
      return out;
    }
    out.remark = remark(wanted, inside || by_day);
    if (whole_window_off && wanted >= request_.today) {
      out.remark += fmt::format("; các ngày {}-{} đều nghỉ", window_.first, window_.last);
    }
    return out;
  }

 private:
  bool is_inside(Date day) const {
    const auto number = unsigned(day.day());
    return window_.first <= number && number <= window_.last;
  }

  Date wanted_day() const {
    if (request_.habit.day) {
      const unsigned last = unsigned(base::last_day(month_).day());
      return month_ / std::chrono::day{std::min(*request_.habit.day, last)};
    }
    if (!request_.habit.weekday) {
      return month_ / std::chrono::day{window_.first};
    }
    std::vector<Date> same;
    for (const Date day : days_of(month_, DayWindow{})) {
      if (weekday_of(day) == *request_.habit.weekday) {
        same.push_back(day);
      }
    }
    return *std::ranges::min_element(same, {}, [&](Date day) {
      const auto number = unsigned(day.day());
      return number < window_.first  ? window_.first - number
             : number > window_.last ? number - window_.last
                                     : 0U;
    });
  }

  std::optional<Date> nearest(Date wanted, DayWindow within) const {
    std::optional<Date> best;
    for (const Date day : days_of(month_, within)) {
      const bool free = day >= request_.today && !day_off(holidays_, day, request_.habit.weekday);
      if (free && (!best || days_apart(day, wanted) <= days_apart(*best, wanted))) {
        best = day;
      }
    }
    return best;
  }

  std::string remark(Date wanted, bool may_be_held_then) const {
    const std::string day = base::slashed(wanted);
    if (const auto off = day_off(holidays_, wanted, request_.habit.weekday)) {
      return fmt::format("dời từ ngày {} ({})", day, *off);
    }
    if (wanted < request_.today) {
      return fmt::format("ngày {} đã qua khi lập kế hoạch", day);
    }
    return may_be_held_then
               ? std::string()
               : fmt::format("{} gần nhất là ngày {}, ngoài các ngày {}-{}",
                             weekday_word(weekday_of(wanted)), day, window_.first, window_.last);
  }

  const model::Holidays& holidays_;
  const PlanRequest& request_;
  Month month_;
  DayWindow window_;
};

/// The meeting of a kind and period that was held or is being prepared.
const model::Meeting* recorded(const Cell& cell, MeetingKind kind, Month period) {
  for (const model::MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool stands =
        meeting.state == MeetingState::held || meeting.state == MeetingState::planned;
    if (stands && meeting.kind == kind && meeting.period == period && meeting.date.is_said()) {
      return &meeting;
    }
  }
  return nullptr;
}

class Planner {
 public:
  Planner(const Cell& cell, const PlanRequest& request) : cell_(cell), request_(request) {}

  YearPlan build() {
    YearPlan out;
    out.plan.year = request_.year;
    std::vector<PlannedMeeting> meetings;
    for (const Month month : months()) {
      const auto regular = regular_meeting(month);
      if (!regular) {
        out.left_out.push_back(month);
        continue;
      }
      if (const auto committee = committee_meeting(*regular)) {
        meetings.push_back(*committee);
      }
      meetings.push_back(*regular);
      if (is_month_of_theme(month)) {
        meetings.push_back(thematic_meeting(*regular));
      }
    }
    out.plan.meetings = std::move(meetings);
    out.window = window_rule(Month(std::chrono::year{request_.year}, std::chrono::January));
    const DayWindow window = window_of(out.window);
    out.outside_window = request_.habit.day &&
                         (*request_.habit.day < window.first || window.last < *request_.habit.day);
    put_order(out.plan);
    return out;
  }

  /// Rows of the committee and of themes are added only to a plan that has such rows.
  std::vector<PlannedMeeting> missing(const model::Plan& plan) const {
    std::vector<PlannedMeeting> out;
    for (const Month month : months()) {
      const PlannedMeeting* planned = row_of(plan, MeetingKind::regular, month);
      const auto regular = planned == nullptr ? regular_meeting(month) : std::optional(*planned);
      if (!regular || !regular->date.is_said()) {
        continue;
      }
      const bool to_come = *regular->date >= request_.today;
      const bool lacks_committee = has_rows(plan, MeetingKind::committee) &&
                                   row_of(plan, MeetingKind::committee, month) == nullptr;
      const auto committee =
          lacks_committee && to_come ? committee_meeting(*regular) : std::nullopt;
      if (committee) {
        out.push_back(*committee);
      }
      if (planned == nullptr) {
        out.push_back(*regular);
      }
      if (to_come && lacks_theme(plan, out, month)) {
        out.push_back(thematic_meeting(*regular));
      }
    }
    return out;
  }

 private:
  static const PlannedMeeting* row_of(const model::Plan& plan, MeetingKind kind, Month month) {
    const auto at = std::ranges::find_if(*plan.meetings, [&](const PlannedMeeting& meeting) {
      return meeting.kind == kind && meeting.period == month;
    });
    return at == plan.meetings->end() ? nullptr : &*at;
  }

  static bool has_rows(const model::Plan& plan, MeetingKind kind) {
    return std::ranges::any_of(*plan.meetings,
                               [&](const PlannedMeeting& meeting) { return meeting.kind == kind; });
  }

  bool lacks_theme(const model::Plan& plan, const std::vector<PlannedMeeting>& added,
                   Month month) const {
    if (!has_rows(plan, MeetingKind::thematic) || !is_month_of_theme(month)) {
      return false;
    }
    const base::Quarter quarter = base::quarter_of(month);
    const auto in_quarter = [&](const PlannedMeeting& meeting) {
      return meeting.kind == MeetingKind::thematic && meeting.period.is_said() &&
             quarter.first() <= *meeting.period && *meeting.period <= quarter.last();
    };
    const auto planned = std::ranges::count_if(*plan.meetings, in_quarter) +
                         std::ranges::count_if(added, in_quarter);
    return planned < themes_wanted(month);
  }

  int themes_wanted(Month month) const {
    const auto rule = rule_on(cell_, "hop.chuyen-de.moi-quy", month / std::chrono::day{1});
    return rule ? count_value(*rule).value_or(0) : 0;
  }

  std::vector<Month> months() const {
    std::vector<Month> out;
    for (unsigned month = 1; month <= 12; ++month) {
      out.push_back(std::chrono::year{request_.year} / std::chrono::month{month});
    }
    return out;
  }

  std::optional<Rule> window_rule(Month month) const {
    return rule_on(cell_, "hop.ngay", month / std::chrono::day{1});
  }

  std::optional<PlannedMeeting> regular_meeting(Month month) const {
    PlannedMeeting out;
    out.period = month;
    out.kind = MeetingKind::regular;
    out.start = request_.habit.start;
    out.place = request_.habit.place;
    if (const model::Meeting* meeting = recorded(cell_, MeetingKind::regular, month)) {
      if (meeting->state == MeetingState::held) {
        return std::nullopt;
      }
      out.date = meeting->date;
      out.remark = std::string("theo sổ đã chuẩn bị của cuộc họp");
      return out;
    }
    if (month < base::month_of(request_.today)) {
      return std::nullopt;
    }
    const auto chosen = DayChooser(cell_, request_, month, window_of(window_rule(month))).choose();
    if (!chosen) {
      return std::nullopt;
    }
    out.date = chosen->date;
    if (!chosen->remark.empty()) {
      out.remark = chosen->remark;
    }
    return out;
  }

  std::optional<PlannedMeeting> committee_meeting(const PlannedMeeting& regular) const {
    const bool has_committee = committee_on(cell_.roster, *regular.date).size() >= 2;
    if (!has_committee || recorded(cell_, MeetingKind::committee, *regular.period) != nullptr) {
      return std::nullopt;
    }
    PlannedMeeting out;
    out.period = regular.period;
    out.kind = MeetingKind::committee;
    out.date = std::max(committee_day(cell_, *regular.date), request_.today);
    return out;
  }

  /// One theme a quarter stands in its middle month, more from its first month on; what is over or
  /// recorded already asks for none.
  bool is_month_of_theme(Month month) const {
    const base::Quarter quarter = base::quarter_of(month);
    const int wanted = themes_wanted(month);
    const int first = wanted == 1 ? 1 : 0;
    int told = 0;
    for (Month each = quarter.first(); each <= quarter.last(); each += std::chrono::months{1}) {
      told += recorded(cell_, MeetingKind::thematic, each) != nullptr ? 1 : 0;
    }
    int place = 0;
    for (Month each = quarter.first() + std::chrono::months{first}; each < month;
         each += std::chrono::months{1}) {
      place += regular_meeting(each) ? 1 : 0;
    }
    return month >= quarter.first() + std::chrono::months{first} && place < wanted - told;
  }

  static PlannedMeeting thematic_meeting(const PlannedMeeting& regular) {
    PlannedMeeting out;
    out.period = regular.period;
    out.date = regular.date;
    out.kind = MeetingKind::thematic;
    out.place = regular.place;
    out.remark = std::string("cùng buổi với kỳ thường kỳ, biên bản riêng; họp riêng thì sửa ngày");
    return out;
  }

  void put_order(model::Plan& plan) const {
    std::vector<model::Told<model::Person>> order;
    for (const TurnStanding& standing : rotation_on(cell_, request_.today).standings) {
      if (!standing.is_passed_over() && standing.member->id.is_said()) {
        order.emplace_back(model::Person{standing.member->id->text});
      }
    }
    if (!order.empty()) {
      model::TurnPlan turns;
      turns.order = std::move(order);
      plan.turns = std::move(turns);
    }
  }

  const Cell& cell_;
  const PlanRequest& request_;
};

}  // namespace

YearPlan plan_year(const Cell& cell, const PlanRequest& request) {
  return Planner(cell, request).build();
}

std::vector<PlannedMeeting> missing_meetings(const Cell& cell, const PlanRequest& request,
                                             const model::Plan& plan) {
  return Planner(cell, request).missing(plan);
}

Date committee_day(const Cell& cell, Date meeting) {
  const auto rule = rule_on(cell, "hop.chi-uy-truoc.ngay", meeting);
  const int wanted = rule ? count_value(*rule).value_or(1) : 1;
  Date best = meeting;
  Date day = meeting;
  for (int found = 0; found < wanted;) {
    day = base::add_days(day, -1);
    if (day_off(cell.holidays, day)) {
      continue;
    }
    const bool leaves_month = base::month_of(day) != base::month_of(meeting);
    if (leaves_month && best != meeting) {
      break;
    }
    best = day;
    ++found;
  }
  return best;
}

}  // namespace chibo::rules
