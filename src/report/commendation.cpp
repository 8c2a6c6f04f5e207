#include "report/commendation.hpp"

#include "report/untold.hpp"

#include <algorithm>

namespace chibo::report {

namespace {

using Sense = rules::CriterionBound::Sense;

/// Why none of a cell's numbers can be relied upon.
Doubt doubt_of(const CellLine& cell) {
  return !cell.is_counted()                              ? Doubt::no_data
         : cell.errors > 0 || !cell.unread_files.empty() ? Doubt::unsound
         : cell.shares_code                              ? Doubt::shared_code
         : cell.as_of                                    ? Doubt::other_day
                                                         : Doubt::none;
}

/// Takes the numbers of a criterion, as far as they are known.
void measure(const Measure& measure, const CellLine& cell, Judged& out) {
  const CellNumbers& numbers = cell.numbers;
  if (!cell.is_counted() || (measure.rests_on != nullptr && measure.rests_on(numbers) == 0)) {
    return;
  }
  out.part = measure.part(numbers);
  if (measure.whole != nullptr) {
    out.whole = measure.whole(numbers);
  }
}

Untold untold_in(const Measure& measure, const CellNumbers& numbers) {
  Untold out = untold_of(measure.part, numbers);
  if (measure.whole == nullptr) {
    return out;
  }
  const Untold whole = untold_of(measure.whole, numbers);
  if (whole.count > 0) {
    out = {std::max(out.count, whole.count), Change::either};
  }
  return out;
}

/// Whether a bound of one sense is reached whatever the records do not tell.
Verdict certain(rules::CriterionBound bound, Sense sense, const Judged& judged, long long of,
                const Untold& untold) {
  bound.sense = sense;
  const bool is_met = bound.is_met_by(*judged.part, of);
  const bool rises = sense == Sense::at_least || sense == Sense::more_than;
  const Change helping = rises ? Change::grows : Change::shrinks;
  const Change harming = rises ? Change::shrinks : Change::grows;
  if (untold.count == 0 || untold.change == (is_met ? helping : harming)) {
    return is_met ? Verdict::met : Verdict::not_met;
  }
  return Verdict::unknown;
}

Verdict verdict_of(const rules::CriterionBound& bound, const Judged& judged, long long scale,
                   const Untold& untold) {
  const long long of = judged.whole.value_or(1) * scale;
  if (bound.sense != Sense::exactly) {
    return certain(bound, bound.sense, judged, of, untold);
  }
  const Verdict below = certain(bound, Sense::at_most, judged, of, untold);
  if (bound.numerator == 0) {
    return below;  // nothing is less than nought
  }
  const Verdict above = certain(bound, Sense::at_least, judged, of, untold);
  return below == Verdict::not_met || above == Verdict::not_met ? Verdict::not_met
         : below == Verdict::met && above == Verdict::met       ? Verdict::met
                                                                : Verdict::unknown;
}

/// Leaves open what the rest of the period can still bring.
void wait_for(Progress progress, const AskedCriterion& criterion, Judged& judged) {
  if (!criterion.is_counted() || progress == Progress::over) {
    return;
  }
  const Sense sense = criterion.bound->sense;
  const bool may_grow =
      criterion.measure.whole == nullptr && criterion.measure.rests_on == nullptr &&
      judged.verdict == Verdict::not_met &&
      (sense == Sense::at_least || sense == Sense::more_than ||
       (sense == Sense::exactly && judged.part &&
        criterion.bound->numerator > *judged.part * criterion.bound->denominator));
  if (progress == Progress::to_come || may_grow) {
    judged.verdict = Verdict::unknown;
    judged.doubt = judged.doubt == Doubt::none ? Doubt::to_come : judged.doubt;
  }
}

Candidacy candidacy_of(const std::vector<AskedCriterion>& asked,
                       const std::vector<Judged>& judged) {
  const auto has = [&](Verdict verdict) {
    return std::ranges::find(judged, verdict, &Judged::verdict) != judged.end();
  };
  if (std::ranges::none_of(asked, &AskedCriterion::is_counted)) {
    return Candidacy::for_people;
  }
  return has(Verdict::not_met)   ? Candidacy::lacking
         : has(Verdict::unknown) ? Candidacy::unknown
                                 : Candidacy::candidate;
}

}  // namespace

Judged judge(const AskedCriterion& criterion, const CellLine& cell) {
  Judged out;
  if (criterion.measure.part == nullptr) {
    return out;
  }
  measure(criterion.measure, cell, out);
  const Untold untold = cell.is_counted() ? untold_in(criterion.measure, cell.numbers) : Untold{};
  out.untold = untold.count;
  out.doubt = doubt_of(cell);
  const bool has_numbers = out.part && out.whole != 0;
  if (criterion.is_counted()) {
    out.verdict = out.doubt != Doubt::none || !has_numbers
                      ? Verdict::unknown
                      : verdict_of(*criterion.bound, out, criterion.measure.scale, untold);
  }
  const bool is_open = out.verdict == Verdict::unknown ||
                       (out.verdict == Verdict::for_people && untold.count > 0) || !has_numbers;
  if (out.doubt == Doubt::none && is_open) {
    out.doubt = Doubt::untold;
  }
  return out;
}

Progress progress_of(const CommitteeReport& report) {
  return !report.has_begun ? Progress::to_come
         : report.is_over  ? Progress::over
                           : Progress::running;
}

std::vector<Considered> consider(const std::vector<AskedCriterion>& criteria,
                                 const std::vector<CellLine>& cells, Progress progress) {
  std::vector<Considered> out;
  for (const CellLine& cell : cells) {
    Considered& one = out.emplace_back();
    one.cell = &cell;
    for (const AskedCriterion& criterion : criteria) {
      one.criteria.push_back(judge(criterion, cell));
      wait_for(progress, criterion, one.criteria.back());
    }
    one.candidacy = candidacy_of(criteria, one.criteria);
  }
  return out;
}

}  // namespace chibo::report
