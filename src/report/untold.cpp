#include "report/untold.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>

namespace chibo::report {

namespace {

using Addresses = std::initializer_list<const long long*>;

/// Finds what is not told of the number at an address among those of a cell.
class UntoldFinder {
 public:
  UntoldFinder(const long long& number, const CellNumbers& numbers)
      : at_(&number), of_(numbers), duties_(numbers.duties) {}

  Untold find() const {
    if (is_certain()) {
      return {};
    }
    if (is_one({&duties_.dues_to_collect, &duties_.dues_collected, &duties_.dues_owed,
                &duties_.dues_months, &duties_.dues_unknown})) {
      return of_dues();
    }
    Untold out{of_.missing + of_.unclear, Change::grows};  // months whose meetings are not told
    out.count += untold_of_meetings();
    if (is_one({&of_.quarters_lacking_themes, &of_.turns_outstanding})) {
      out.change = Change::shrinks;
    } else if (is_one({&of_.shares, &of_.cells_reaching, &of_.cells_below, &of_.tasks_open,
                       &of_.tasks_overdue, &duties_.papers_unsent})) {
      out.change = Change::either;
    }
    return out;
  }

 private:
  bool is_one(Addresses some) const {
    return std::find(some.begin(), some.end(), at_) != some.end();
  }
  static bool holds(const std::array<long long, k_grades>& grades, const long long* at) {
    return std::ranges::any_of(grades, [&](const long long& grade) { return &grade == at; });
  }

  /// What rests on the roster, the plan or the calendar, or tells itself what is wanting.
  bool is_certain() const {
    return is_one({&of_.members, &of_.official, &of_.probationary, &of_.exempt, &of_.away,
                   &of_.guests, &of_.months_due, &of_.unclear, &of_.missing, &of_.themes_held,
                   &of_.quarters_judged, &of_.plans, &of_.planned_regular, &of_.planned_themes,
                   &of_.planned_inspections, &of_.inspections_concluded, &duties_.probation_due,
                   &duties_.dues_months_lacking});
  }

  Untold of_dues() const {
    const long long rows = is_one({&duties_.dues_unknown}) ? 0 : duties_.dues_unknown;
    return {duties_.dues_months_lacking + rows,
            is_one({&duties_.dues_owed}) ? Change::either : Change::grows};
  }

  /// Meetings on record that do not tell it.
  long long untold_of_meetings() const {
    if (is_one({&of_.on_time, &of_.late})) {
      return of_.untimed;
    }
    if (is_one({&of_.meetings_counted, &of_.present, &of_.expected, &of_.shares,
                &of_.cells_reaching, &of_.cells_below})) {
      return of_.meetings_uncounted;
    }
    if (is_one({&of_.meetings_heard, &of_.speakers, &of_.opinions})) {
      return of_.meetings_unheard;
    }
    if (is_one({&duties_.absences_told, &duties_.excused, &duties_.unexcused, &duties_.unclear})) {
      return untold_absences();
    }
    if (is_one({&duties_.papers_in_time, &duties_.papers_late})) {
      return duties_.papers_unsent;
    }
    return untold_grades();
  }

  /// Meetings that do not tell who was away, and people of whom no reason is told.
  long long untold_absences() const {
    const long long meetings =
        of_.meetings_counted + of_.meetings_uncounted - duties_.absences_told;
    const bool by_reason = is_one({&duties_.excused, &duties_.unexcused});
    return std::max(meetings, 0LL) + (by_reason ? duties_.unclear : 0);
  }

  long long untold_grades() const {
    if (holds(of_.self_grades, at_)) {
      return of_.self_ungraded;
    }
    if (!holds(of_.superior_grades, at_)) {
      return 0;
    }
    const auto& given = of_.superior_grades;
    return std::max(of_.held + of_.themes_held - std::accumulate(given.begin(), given.end(), 0LL),
                    0LL);
  }

  const long long* at_;
  const CellNumbers& of_;
  const Duties& duties_;
};

}  // namespace

Untold untold_of(NumberOf number, const CellNumbers& numbers) {
  return UntoldFinder(number(numbers), numbers).find();
}

}  // namespace chibo::report
