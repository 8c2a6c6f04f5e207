#include "rules/self_score.hpp"

#include "rules/attendance.hpp"

namespace chibo::rules {

ScoreTotal score_total(const model::SelfScore& score) {
  ScoreTotal out;
  out.is_complete = true;
  for (const model::ScoreRow& row : *score.rows) {
    const auto points = told_count(row.points);
    out.points += points.value_or(0);
    out.is_complete = out.is_complete && points.has_value();
    out.has_unknown = out.has_unknown || row.points.is_unknown();
  }
  return out;
}

std::optional<long long> whole_points(const model::SelfScore& score) {
  const ScoreTotal total = score_total(score);
  return total.is_complete && !score.rows->empty() ? std::optional(total.points) : std::nullopt;
}

const model::OutsideScore* superior_score(const model::Meeting& meeting) {
  const model::OutsideScore* out = nullptr;
  for (const model::OutsideScore& score : *meeting.outside_scores) {
    if (!score.grade.is_said()) {
      continue;
    }
    if (score.judge == model::Judge::official) {
      return &score;
    }
    out = out != nullptr ? out : &score;
  }
  return out;
}

}  // namespace chibo::rules
