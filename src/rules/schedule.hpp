#pragma once

#include "model/cell.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <vector>

namespace chibo::rules {

/// A part of a meeting between its breaks; a meeting without breaks is one.
struct Stretch {
  std::optional<base::Date> day;
  base::Time start;
  std::optional<base::Time> end;  // of the last one: nothing while it is not told
  diag::Span end_at;

  bool holds(base::Time at) const { return start <= at && (!end || at <= *end); }
};
/// The parts of a meeting in order; none where its start or a time of a break is missing.
std::vector<Stretch> stretches_of(const model::Meeting& meeting);
/// Whether it went on on another day.
bool lasts_days(const model::Meeting& meeting);

/// The days on which a meeting sat, in order.
std::vector<base::Date> days_of(const model::Meeting& meeting);
/// The day of a time told at a meeting: the one told beside it, else the only one on which the
/// meeting sat at that hour; nothing where two could be meant.
std::optional<base::Date> day_of_time(const model::Meeting& meeting,
                                      const model::Told<base::Date>& day,
                                      const model::Told<base::Time>& at_time);
/// The same where a reader of the hour needs it: the record tells it, or the meeting sat on
/// several.
std::optional<base::Date> day_to_tell(const model::Meeting& meeting,
                                      const model::Told<base::Date>& day,
                                      const model::Told<base::Time>& at_time);

/// The day of a time that somebody notes on a day: that day where the meeting over days sits on it,
/// else the day of the time itself; nothing for a meeting of one day.
std::optional<base::Date> day_noted(const model::Meeting& meeting, base::Date today,
                                    base::Time at_time);

/// Minutes from opening to closing, less the breaks; nothing where a time is missing.
std::optional<int> duration_of(const model::Meeting& meeting);
/// The same of two meetings held in one session: what both sat through counts once, the pause
/// between them along.
std::optional<int> duration_of(const model::Meeting& meeting, const model::Meeting& with);

/// Whether a regular meeting was held when it should be: on the day the year's plan names for its
/// period, else within the customary days of the month (R22).
struct Timeliness {
  std::optional<bool> on_time;
  bool as_planned = false;
  std::optional<DayWindow> window;
  std::optional<Rule> rule;
};
Timeliness timeliness_of(const model::Cell& cell, const model::Meeting& meeting);

/// Whether the committee met before a regular meeting (R24): by its link, else by a committee
/// meeting of the same period held no later. Not required of a cell without a committee, or where
/// no rule of that day asks for it.
struct CommitteeFirst {
  bool required = false;
  bool met = false;
  const model::MeetingRecord* record = nullptr;
  std::optional<Rule> rule;
};
CommitteeFirst committee_first(const model::Cell& cell, const model::Meeting& meeting);

}  // namespace chibo::rules
