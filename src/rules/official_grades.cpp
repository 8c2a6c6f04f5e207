#include "rules/official_grades.hpp"

#include "rules/meeting_names.hpp"

#include <algorithm>

namespace chibo::rules {

using model::OfficialGrade;

std::vector<OwnGrade> own_grades_of(const model::Cell& cell, base::Month first, base::Month last) {
  std::vector<OwnGrade> out;
  for (const model::MeetingRecord& record : cell.meetings) {
    const auto period = period_of(record);
    const bool is_meant = kind_of(record) == model::MeetingKind::regular &&
                          record.meeting.state == model::MeetingState::held && period &&
                          first <= *period && *period <= last;
    if (is_meant) {
      out.push_back({cell.organisation.code.value_or({}).text, cell.organisation.name.value_or(""),
                     *period, record.meeting.self_score->grade.said()});
    }
  }
  return out;
}

std::optional<int> GradePair::steps_below() const {
  return own && official ? std::optional(static_cast<int>(*official) - static_cast<int>(*own))
                         : std::nullopt;
}

std::vector<GradePair> grade_pairs(const std::vector<OwnGrade>& own,
                                   const std::vector<OfficialGrade>& official, base::Month first,
                                   base::Month last) {
  std::vector<GradePair> out;
  for (const OwnGrade& one : own) {
    out.push_back({one.code, one.name, one.period, one.grade, {}, {}});
  }
  for (const OfficialGrade& row : official) {
    if (!row.period.is_said() || !row.cell.is_said() || *row.period < first || last < *row.period) {
      continue;
    }
    const auto is_of = [&](const GradePair& pair) {
      return pair.code == row.cell->text && pair.period == *row.period;
    };
    auto at = std::ranges::find_if(out, is_of);
    if (at == out.end() || std::ranges::count_if(out, is_of) > 1) {  // whose it is nobody can tell
      out.push_back({row.cell->text, {}, *row.period, {}, {}, {}});
      at = std::prev(out.end());
    }
    at->official = row.grade.said();
    at->remark = row.remark.value_or({}).text;
  }
  std::ranges::stable_sort(out, {}, &GradePair::period);
  return out;
}

bool is_same_grade_row(const OfficialGrade& one, const OfficialGrade& other) {
  return one.period.is_said() && one.period == other.period && one.cell.is_said() &&
         one.cell == other.cell;
}

}  // namespace chibo::rules
