#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// The most points that a score can have in all.
inline constexpr std::string_view k_most_points_key = "diem.toi-da";

/// A criterion of the score form in force on a day, with the most points it can have (R30); in the
/// order of the regulation's articles.
struct Criterion {
  std::string name;
  int most = 0;
  Rule rule;
};
std::vector<Criterion> score_form_on(const model::Cell& cell, Date day);
const Criterion* find_criterion(const std::vector<Criterion>& form, std::string_view name);

/// The grade that a total earns, with the bound it reached; the lowest grade has no bound of its
/// own and names the one it missed (R31).
struct EarnedGrade {
  model::Grade grade = model::Grade::poor;
  Limit bound;
};
std::optional<EarnedGrade> grade_for(const model::Cell& cell, long long total, Date day);

/// From how many points on a grade is earned, the best first; empty where no rule of that day says.
struct GradeBound {
  model::Grade grade = model::Grade::good;
  Limit from;
};
std::vector<GradeBound> grade_bounds_on(const model::Cell& cell, Date day);

}  // namespace chibo::rules
