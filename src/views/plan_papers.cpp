#include "views/plan_papers.hpp"

#include "records/words.hpp"
#include "rules/people.hpp"
#include "rules/plan_rows.hpp"
#include "rules/resolutions.hpp"
#include "rules/theme_rules.hpp"
#include "rules/work_days.hpp"
#include "text/unicode.hpp"
#include "views/issued_paper.hpp"
#include "views/minutes.hpp"
#include "views/report_lines.hpp"
#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace chibo::views {

namespace {

using model::PlannedMeeting;
using model::Told;
using render::List;
using render::Map;

std::string text_or_by_hand(const Told<std::string>& told) {
  return told.is_said()      ? phrase_of(told)
         : told.is_unknown() ? untold_in_words(told)
                             : std::string(k_by_hand);
}

bool is_theme(const PlannedMeeting& planned) {
  return planned.kind == model::MeetingKind::thematic || planned.theme.is_said();
}

class ThemePlan {
 public:
  ThemePlan(const model::Cell& cell, int year) : cell_(cell), year_(year) {
    if (const model::Plan* plan = find_plan(cell, year)) {
      for (const PlannedMeeting& planned : *plan->meetings) {
        if (planned.period.is_said() && is_theme(planned)) {
          themes_.push_back(&planned);
        }
      }
    }
    std::ranges::stable_sort(themes_, {},
                             [](const PlannedMeeting* planned) { return *planned->period; });
  }

  List rows() const {
    List out;
    for (int number = 1; number <= 4; ++number) {
      const base::Quarter quarter{year_, number};
      const std::size_t before = out.size();
      for (const PlannedMeeting* planned : themes_) {
        if (quarter.contains(*planned->period)) {
          out.push_back(row(quarter, *planned));
        }
      }
      const auto wanted = rules::themes_required(cell_, quarter);
      if (out.size() == before && wanted && wanted->value > 0) {
        out.push_back(open_row(quarter));
      }
    }
    return out;
  }

 private:
  static Map open_row(base::Quarter quarter) {
    return Map{{"quy", roman_number(quarter.number)}, {"thoi_gian", std::string(k_by_hand)},
               {"chuyen_de", std::string(k_by_hand)}, {"nhom", std::string(k_by_hand)},
               {"nguoi", std::string(k_by_hand)},     {"duyet", std::string(k_by_hand)}};
  }

  Map row(base::Quarter quarter, const PlannedMeeting& planned) const {
    Map out = open_row(quarter);
    out["thoi_gian"] = planned.date.is_said() ? base::slashed(*planned.date)
                                              : "tháng " + base::slashed(*planned.period);
    out["chuyen_de"] = text_or_by_hand(planned.theme);
    if (planned.theme_group.is_said()) {
      out["nhom"] = std::string(records::word(*planned.theme_group));
    }
    if (const std::string who = rules::shown_name(cell_, {}, planned.drafter); !who.empty()) {
      out["nguoi"] = who;
    }
    if (planned.approved.is_said()) {
      out["duyet"] = base::slashed(*planned.approved);
    }
    return out;
  }

  const model::Cell& cell_;
  int year_;
  std::vector<const PlannedMeeting*> themes_;
};

/// Whether a meeting is still to be held.
bool is_to_come(rules::PlanStanding standing) {
  return standing == rules::PlanStanding::prepared || standing == rules::PlanStanding::unprepared ||
         standing == rules::PlanStanding::unread;
}

/// A meeting as the notice tells it, with what orders the rows.
struct ScheduleRow {
  base::Date day;  // without one, the last of its month
  bool has_day = false;
  base::Time start;
  Map told;
};

bool is_before(const ScheduleRow& one, const ScheduleRow& other) {
  return std::tuple(one.day, !one.has_day, one.start) <
         std::tuple(other.day, !other.has_day, other.start);
}

ScheduleRow schedule_row(const rules::PlanRow& row) {
  const model::Meeting* record = row.record != nullptr ? &row.record->meeting : nullptr;
  const Told<base::Date>& date = rules::date_of(row);
  const Told<base::Time>& start = rules::start_of(row);
  Map out{{"ky", base::slashed(row.period)},
          {"ngay", std::string(k_by_hand)},
          {"thu", std::string()},
          {"gio", start.is_said() ? base::in_words(*start) : std::string(k_by_hand)},
          {"loai", record != nullptr ? titled(*record) : std::string(meeting_title(row.kind))},
          {"chuyen_de", row.theme},
          {"dia_diem", text_or_by_hand(rules::place_of(row))}};
  if (date.is_said()) {
    out["ngay"] = base::slashed(*date);
    out["thu"] = text::capital(rules::weekday_word(rules::weekday_of(*date)));
  }
  constexpr base::Time k_end_of_day{24 * 60};
  return {date.value_or(base::last_day(row.period)), date.is_said(), start.value_or(k_end_of_day),
          std::move(out)};
}

/// What is to come, by day and hour; the committee is called by itself.
List schedule(const model::Cell& cell, int year, std::optional<base::Month> month, base::Date day) {
  std::vector<ScheduleRow> rows;
  for (const rules::PlanRow& row : rules::plan_rows(cell, year, day)) {
    if ((!month || row.period == *month) && is_to_come(row.standing) &&
        row.kind != model::MeetingKind::committee) {
      rows.push_back(schedule_row(row));
    }
  }
  std::ranges::stable_sort(rows, is_before);
  List out;
  for (ScheduleRow& row : rows) {
    out.push_back(std::move(row.told));
  }
  return out;
}

List recipients_of_notice(const model::Organisation& organisation) {
  List out;
  for (const std::string& line : rules::notice_recipients(organisation)) {
    out.push_back(Map{{"noi", line}});
  }
  return out;
}

/// How many themes a quarter needs by the rules of the year's last day; where the year began under
/// another rule, both are cited.
void put_requirement(const model::Cell& cell, int year, Map& out) {
  std::vector<report::QuarterThemes> themes;
  for (const base::Quarter quarter : report::Period::of_year(year).quarters()) {
    themes.push_back({quarter, rules::themes_required(cell, quarter), false});
  }
  const std::optional<rules::Limit>& last = themes.back().required;
  const auto rule_in_words = [&](const rules::Rule& rule) {
    const bool is_usual = last && rule.value == last->rule.value;
    return (is_usual ? "" : "ít nhất " + rule.value + " chuyên đề, ") + regulation_of(rule);
  };
  out["moi_quy"] = last ? std::to_string(last->value) : std::string();
  out["theo_quy_dinh"] =
      demands_in_words(report::thematic_demands(themes), themes.front().quarter.first(),
                       from_quarter, rule_in_words);
}

}  // namespace

render::Value theme_plan_view(const model::Cell& cell, int year, base::Date day) {
  Map out = issued_paper(cell, "KH", day);
  out["nam"] = std::to_string(year);
  put_requirement(cell, year, out);
  List rows = ThemePlan(cell, year).rows();
  out["co_chuyen_de"] = !rows.empty();
  out["chuyen_de"] = std::move(rows);
  return out;
}

std::string span_in_words(int year, std::optional<base::Month> month) {
  return month ? month_in_words(*month) : fmt::format("năm {}", year);
}

render::Value schedule_view(const model::Cell& cell, int year, std::optional<base::Month> month,
                            base::Date day) {
  Map out = issued_paper(cell, "TB", day);
  out["ky"] = span_in_words(year, month);
  out["bao_voi"] = told_of_absence(cell, day);
  out["lich"] = schedule(cell, year, month, day);
  out["noi_nhan"] = recipients_of_notice(cell.organisation);
  return out;
}

}  // namespace chibo::views
