#pragma once

#include "model/cell.hpp"
#include "report/period.hpp"
#include "rules/attendance.hpp"
#include "rules/rulebook.hpp"
#include "rules/schedule.hpp"
#include "rules/tasks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace chibo::report {

using base::Date;
using base::Month;

/// An opinion that counts: whose it is, and where the record tells it.
struct Voice {
  const model::Member* speaker = nullptr;
  diag::Span at;
};

/// A meeting that was held, as its period counts it.
struct MeetingLine {
  const model::MeetingRecord* record = nullptr;
  model::MeetingKind kind = model::MeetingKind::regular;  // by the file name where untold
  Month period;                                           // the same
  rules::Timeliness timeliness;                           // regular meetings only
  rules::CommitteeFirst committee_first;                  // regular meetings only
  rules::Attendance attendance;
  std::optional<int> minutes;
  std::optional<int> speakers;  // as Voices counts them; empty where the record tells nothing
  std::optional<int> opinions;
  std::vector<Voice> voices;  // the opinions, where they are told
  std::optional<int> turns;   // empty where the agenda is not written
};

/// A record of the period that does not count as held, with its state.
struct NotHeld {
  const model::MeetingRecord* record = nullptr;
  model::MeetingKind kind = model::MeetingKind::regular;
  Month period;
  bool is_unclear = false;  // whether it was held, or when, is not told
};

/// Whether attendance at meetings of a kind is summed: at the cell's own, not its committee's or a
/// group's.
bool counts_for_attendance(model::MeetingKind kind);

/// The share of a meeting, in thousand-millionths.
inline constexpr long long k_whole_share = 1'000'000'000;

/// Sums of attendance over the cell's meetings (no committee or group meetings) whose numbers are
/// known.
struct AttendanceSum {
  int meetings = 0;
  int unknown_meetings = 0;  // held, yet nobody was counted
  long long present = 0;
  long long expected = 0;
  long long shares = 0;             // of the meetings, each in thousand-millionths
  long long mean_basis_points = 0;  // mean of the meetings' shares, in whole 1/100 of a percent
};

/// What one meeting held adds to these; nothing where it is none of them.
AttendanceSum attendance_in(const MeetingLine& line);

/// The mean of meetings from the sum of their shares; 0 without a meeting.
long long mean_basis_points(long long shares, long long meetings);

/// The first turn that a member had at some meetings, and where the record tells it.
struct TurnHad {
  const model::Member* member = nullptr;
  const model::MeetingRecord* meeting = nullptr;
  diag::Span at;
};
std::vector<TurnHad> first_turns(const model::Roster& roster, const std::vector<MeetingLine>& held);

struct TaskLine {
  rules::TrackedTask task;
  rules::TaskStanding standing = rules::TaskStanding::open;
};

/// A demand of the rules, from a month of the period on; no rule where there is none any more.
struct Demand {
  Month since;
  std::optional<rules::Rule> rule;
};

/// The thematic meetings of a quarter that the period touches.
struct QuarterThemes {
  base::Quarter quarter;
  std::optional<rules::Limit> required;  // by the rules of its last day (R01, R23)
  long long held = 0;
  bool is_judged = false;   // it lies whole in the period, is over, and a theme is asked for
  bool is_lacking = false;  // it lies whole in the period, is over, and fewer were held
};

/// A meeting that was put off, and the one by which it was held since.
struct PutOff {
  const model::MeetingRecord* record = nullptr;
  const model::MeetingRecord* held = nullptr;
};

/// A period of one cell, counted from its records; nothing unknown is counted as zero.
struct CellReport {
  explicit CellReport(const Period& of) : period(of) {}

  Period period;
  Date as_of{};  // its last day, or today within it
  bool has_begun = true;
  bool is_over = false;
  rules::Membership membership;
  std::vector<MeetingLine> held;  // by date
  std::vector<NotHeld> not_held;  // planned, put off and not held since, cancelled, unclear
  std::vector<PutOff> put_off;    // once or more often, and held since
  std::vector<Month> missing;     // months up to as_of without any record of a regular meeting
  std::vector<Month> to_come;     // months after as_of
  AttendanceSum attendance;
  std::vector<Demand> attendance_rules;  // by month, of the months that have begun
  std::optional<int> opinions;           // in the cell's meetings that tell; empty where none does
  std::optional<int> speakers;           // distinct members over the period
  int untold_meetings = 0;  // of the cell's, held, yet nothing is written of what was said
  int thematic_held = 0;
  std::vector<QuarterThemes> themes;
  std::vector<const model::Member*>
      turns_done;  // had a turn in the period, in order of their turns
  std::vector<const model::Member*>
      turns_outstanding;        // none yet in the year, of those who take part
  std::vector<TaskLine> tasks;  // given in the period, or carried into it undone

  /// The year whose turns are outstanding: of the day that the report looks from.
  int year_of_turns() const { return static_cast<int>(as_of.year()); }
};

/// The demands of the quarters on thematic meetings, each where it changes.
std::vector<Demand> thematic_demands(const std::vector<QuarterThemes>& themes);

/// A report on a wider period of the same cell and day spares reading its meetings again.
CellReport report_of_cell(const model::Cell& cell, const Period& period, Date today,
                          const CellReport* wider = nullptr);

/// Who of the members spoke to the items of a meeting's agenda, and how often (R26). An opinion
/// counts where its speaker is a member and its content is said or "không rõ": someone spoke then,
/// of what nobody knows. The content "không" is no opinion. A blank speaker or content is a blank
/// of the record (CB309), not yet an opinion. Comments on turns and opinions held in reserve stand
/// apart. Nothing is told where no item has more than what was planned, nor where a list of
/// opinions or who spoke is "không rõ": a guest may have spoken, or many.
struct Voices {
  std::vector<const model::Member*> speakers;
  std::vector<Voice> each;  // the opinions
  int opinions = 0;
  bool are_told = false;
};
Voices voices_of(const model::Cell& cell, const model::Meeting& meeting);

/// Whether a file is one that the period's report rests on: the roster, the cell's own rules, the
/// plan of its year, the dues of its months, or a meeting that belongs to it by its period, by its
/// file name, or perhaps, where neither tells.
bool rests_on(const model::Cell& cell, const Period& period, diag::FileId file);

}  // namespace chibo::report
