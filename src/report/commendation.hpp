#pragma once

#include "report/committee_report.hpp"
#include "rules/commendations.hpp"

#include <optional>
#include <vector>

namespace chibo::report {

/// How the number of a criterion is taken of a cell.
struct Measure {
  NumberOf part = nullptr;      // null: none, people judge
  NumberOf whole = nullptr;     // of a share
  NumberOf rests_on = nullptr;  // at nought the number is not known
  long long scale = 1;          // so many of the part make one of the whole
};

/// A criterion as cells are judged by it. One without a bound on the day is for people to judge.
struct AskedCriterion {
  Measure measure;
  std::optional<rules::CriterionBound> bound;

  bool is_counted() const { return measure.part != nullptr && bound; }
};

enum class Verdict { met, not_met, unknown, for_people };

/// Why a verdict is open.
enum class Doubt { none, no_data, unsound, shared_code, other_day, untold, to_come };

/// One criterion of one cell. Numbers are there as far as they are known; what is not known is
/// never met, and never nought.
struct Judged {
  Verdict verdict = Verdict::for_people;
  Doubt doubt = Doubt::none;
  std::optional<long long> part;
  std::optional<long long> whole;
  long long untold = 0;  // months, meetings or rows that do not tell it

  /// Whether the number that is there may not be the whole of it.
  bool is_open() const { return part && doubt != Doubt::none; }
};
Judged judge(const AskedCriterion& criterion, const CellLine& cell);

/// What the numbers make of a cell: all that is counted is met; something is not; something is not
/// known; nothing is counted.
enum class Candidacy { candidate, lacking, unknown, for_people };

struct Considered {
  const CellLine* cell = nullptr;
  Candidacy candidacy = Candidacy::for_people;
  std::vector<Judged> criteria;  // in the order of the criteria
};
/// How far a period has come on the report's day.
enum class Progress { to_come, running, over };
Progress progress_of(const CommitteeReport& report);

/// Judges cells in the order they come in; nobody is ranked. Of a period to come nothing is met or
/// missed; while it runs, what only has to grow is not missed yet.
std::vector<Considered> consider(const std::vector<AskedCriterion>& criteria,
                                 const std::vector<CellLine>& cells,
                                 Progress progress = Progress::over);

}  // namespace chibo::report
