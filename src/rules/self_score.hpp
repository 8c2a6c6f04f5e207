#pragma once

#include "model/meeting.hpp"

#include <optional>

namespace chibo::rules {

/// The points of a self-score added up.
struct ScoreTotal {
  long long points = 0;      // of the rows that tell theirs
  bool is_complete = false;  // every row tells its points
  bool has_unknown = false;  // a row says that nobody knows
};
ScoreTotal score_total(const model::SelfScore& score);
/// The points of a score of which every row tells its own; nothing where one does not, or none is.
std::optional<long long> whole_points(const model::SelfScore& score);

/// How a superior judged a meeting: the official word where one tells a grade, else the first that
/// does; null where none does.
const model::OutsideScore* superior_score(const model::Meeting& meeting);

}  // namespace chibo::rules
