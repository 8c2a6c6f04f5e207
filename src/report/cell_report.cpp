#include "report/cell_report.hpp"

#include "rules/meeting_names.hpp"
#include "rules/people.hpp"
#include "rules/postponed.hpp"
#include "rules/rotation.hpp"
#include "rules/soundness.hpp"
#include "rules/theme_rules.hpp"
#include "rules/turn_history.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::report {

using model::Cell;
using model::Meeting;
using model::MeetingKind;
using model::MeetingRecord;
using model::MeetingState;
using model::Member;

namespace {

bool in_period(const Meeting& meeting, const Period& period) {
  return meeting.period.is_said() && period.contains(*meeting.period);
}

bool is_unclear(const Meeting& meeting) {
  return !meeting.state.is_said() ||
         (meeting.state == MeetingState::held && !meeting.date.is_said());
}

void add_once(std::vector<const Member*>& members, const Member* member) {
  if (member != nullptr && std::ranges::find(members, member) == members.end()) {
    members.push_back(member);
  }
}

bool is_told(const model::ToldBase& told) {
  return told.is_said() || told.is_none();
}

bool has_content(const model::ToldList<model::Opinion>& opinions) {
  return std::ranges::any_of(
      *opinions, [](const model::Opinion& opinion) { return !opinion.content.is_blank(); });
}

/// Whether an item tells of what went on, not only what was planned.
bool tells_what_went_on(const model::Item& item) {
  const auto went_on = [](const model::Turn& turn) {
    return is_told(turn.statement) || is_told(turn.reply) || is_told(turn.conclusion) ||
           has_content(turn.comments);
  };
  const model::Vote& vote = *item.vote;
  return is_told(item.content) || is_told(item.conclusion) || item.opinions.is_none() ||
         has_content(item.opinions) || is_told(vote.in_favour) || is_told(vote.against) ||
         is_told(vote.abstained) || std::ranges::any_of(*item.turns, went_on);
}

MeetingLine line_of(const Cell& cell, const MeetingRecord& record, MeetingKind kind, Month period) {
  const Meeting& meeting = record.meeting;
  MeetingLine out;
  out.record = &record;
  out.kind = kind;
  out.period = period;
  if (meeting.kind.is_said() || counts_for_attendance(kind)) {  // else whom it called is not told
    out.attendance = rules::attendance_of(cell, meeting);
  }
  out.minutes = rules::duration_of(meeting);
  if (meeting.kind == MeetingKind::regular && meeting.period.is_said()) {
    out.timeliness = rules::timeliness_of(cell, meeting);
    out.committee_first = rules::committee_first(cell, meeting);
  }
  if (Voices voices = voices_of(cell, meeting); voices.are_told) {
    out.speakers = static_cast<int>(voices.speakers.size());
    out.opinions = voices.opinions;
    out.voices = std::move(voices.each);
  }
  if (is_told(meeting.agenda)) {
    out.turns = 0;
    for (const model::Item& item : *meeting.agenda) {
      *out.turns += static_cast<int>(std::ranges::count_if(*item.turns, rules::is_counted));
    }
  }
  return out;
}

/// The line of a meeting in a report; null where it is not in it.
const MeetingLine* line_in(const CellReport& report, const MeetingRecord& record) {
  const auto at = std::ranges::find(report.held, &record, &MeetingLine::record);
  return at == report.held.end() ? nullptr : &*at;
}

AttendanceSum sum_attendance(const std::vector<MeetingLine>& held) {
  AttendanceSum out;
  for (const MeetingLine& line : held) {
    const AttendanceSum one = attendance_in(line);
    out.meetings += one.meetings;
    out.unknown_meetings += one.unknown_meetings;
    out.present += one.present;
    out.expected += one.expected;
    out.shares += one.shares;
  }
  out.mean_basis_points = mean_basis_points(out.shares, out.meetings);
  return out;
}

void count_voices(CellReport& out) {
  std::vector<const Member*> speakers;
  for (const MeetingLine& line : out.held) {
    if (!counts_for_attendance(line.kind)) {
      continue;
    }
    if (!line.opinions) {
      ++out.untold_meetings;
      continue;
    }
    for (const Voice& voice : line.voices) {
      add_once(speakers, voice.speaker);
    }
    out.opinions = out.opinions.value_or(0) + *line.opinions;
    out.speakers = static_cast<int>(speakers.size());
  }
}

/// Adds what the rules of a month demand, where it differs from what they demanded before.
void add_demand(std::vector<Demand>& out, Month since, const std::optional<rules::Rule>& rule) {
  using Told = std::tuple<std::string, std::string, std::string>;
  const auto told = [](const std::optional<rules::Rule>& of) {
    return of ? std::tuple(of->value, of->origin.pack, of->article) : Told();
  };
  const std::optional<rules::Rule> before = out.empty() ? std::nullopt : out.back().rule;
  if (told(before) != told(rule)) {
    out.push_back({since, rule});
  }
}

void find_attendance_rules(const Cell& cell, CellReport& out) {
  const Month last = std::min(out.period.last(), base::month_of(out.as_of));
  for (const Month month : base::months_through(out.period.first(), last)) {
    const Date day = std::min(base::last_day(month), out.as_of);
    add_demand(out.attendance_rules, month, rules::rule_on(cell, "hop.ty-le-du", day));
  }
}

void find_themes(const Cell& cell, CellReport& out) {
  for (const base::Quarter quarter : out.period.quarters()) {
    const auto held = std::ranges::count_if(out.held, [&](const MeetingLine& line) {
      return line.kind == MeetingKind::thematic && quarter.contains(line.period);
    });
    const Date end = base::last_day(quarter.last());
    const bool is_whole =
        out.period.contains(quarter.first()) && out.period.contains(quarter.last());
    const std::vector<Month> months = base::months_through(quarter.first(), quarter.last());
    const bool may_hide = std::ranges::any_of(months, [&](Month month) {
      return rules::may_hide_meeting(cell, MeetingKind::thematic, month);
    });
    QuarterThemes themes{quarter, rules::themes_required(cell, quarter), held, false, false};
    themes.is_judged =
        is_whole && end <= out.as_of && themes.required && themes.required->value > 0 && !may_hide;
    themes.is_lacking = themes.is_judged && held < themes.required->value;
    out.themes.push_back(std::move(themes));
  }
}

void find_months(const Cell& cell, CellReport& out) {
  for (const Month month : base::months_through(out.period.first(), out.period.last())) {
    const bool recorded = std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
      return rules::kind_of(record) == MeetingKind::regular && rules::period_of(record) == month;
    });
    if (!recorded && !rules::may_hide_meeting(cell, MeetingKind::regular, month)) {
      (month <= base::month_of(out.as_of) ? out.missing : out.to_come).push_back(month);
    }
  }
}

/// The day up to which the records of a report speak: a meeting of its last month may be held after
/// its last day.
Date last_heard(const CellReport& report) {
  return report.held.empty() ? report.as_of
                             : std::max(report.as_of, *report.held.back().record->meeting.date);
}

std::vector<const Member*> members_with_turns(const Cell& cell, int year, Date until) {
  std::vector<const Member*> out;
  for (const MeetingRecord& record : cell.meetings) {
    const Meeting& meeting = record.meeting;
    if (meeting.state != MeetingState::held || !meeting.date.is_said() || *meeting.date > until ||
        static_cast<int>(rules::month_of(record).year()) != year) {
      continue;
    }
    for (const model::Item& item : *meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        if (rules::is_counted(turn)) {
          add_once(out, rules::member_named(cell.roster, turn.member));
        }
      }
    }
  }
  return out;
}

void find_turns(const Cell& cell, CellReport& out) {
  for (const TurnHad& turn : first_turns(cell.roster, out.held)) {
    out.turns_done.push_back(turn.member);
  }
  // Who takes part is asked of the day itself; who has had a turn, of the whole year up to it.
  const std::vector<const Member*> had =
      members_with_turns(cell, out.year_of_turns(), last_heard(out));
  for (const Member* member : rules::turn_order(cell, rules::moment_on(out.as_of))) {
    const bool takes_part = belongs_on(*member, out.as_of) &&
                            standing_on(*member, out.as_of) == model::Standing::active;
    if (takes_part && std::ranges::find(had, member) == had.end()) {
      out.turns_outstanding.push_back(member);
    }
  }
}

void find_tasks(const Cell& cell, CellReport& out) {
  for (const rules::TrackedTask& task : rules::tasks_until(cell, last_heard(out))) {
    const bool given = out.period.contains(task.given_in());
    const bool carried_in = task.given_in() < out.period.first();
    const MeetingRecord* done_at = rules::heard_done_at(task);
    const bool closed_before = done_at != nullptr && rules::month_of(*done_at) < out.period.first();
    if (given || (carried_in && !closed_before)) {
      out.tasks.push_back({task, rules::standing_of(task, out.as_of)});
    }
  }
}

}  // namespace

bool counts_for_attendance(MeetingKind kind) {
  return kind != MeetingKind::committee && kind != MeetingKind::group;
}

AttendanceSum attendance_in(const MeetingLine& line) {
  AttendanceSum out;
  if (!counts_for_attendance(line.kind)) {
    return out;
  }
  const rules::Attendance& attendance = line.attendance;
  if (!attendance.present || !attendance.expected || *attendance.expected == 0) {
    out.unknown_meetings = 1;
    return out;
  }
  out.meetings = 1;
  out.present = *attendance.present;
  out.expected = *attendance.expected;
  out.shares = k_whole_share * out.present / out.expected;
  return out;
}

std::vector<TurnHad> first_turns(const model::Roster& roster,
                                 const std::vector<MeetingLine>& held) {
  std::vector<TurnHad> out;
  for (const MeetingLine& line : held) {
    for (const model::Item& item : *line.record->meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        const Member* member =
            rules::is_counted(turn) ? rules::member_named(roster, turn.member) : nullptr;
        if (member != nullptr && std::ranges::find(out, member, &TurnHad::member) == out.end()) {
          out.push_back({member, line.record, turn.at});
        }
      }
    }
  }
  return out;
}

long long mean_basis_points(long long shares, long long meetings) {
  constexpr long long k_basis_point = k_whole_share / 10000;
  // Cut, not rounded: papers round to a tenth of a percent, and rounding twice rounds wrong. What
  // is added makes good the shares' own cut tails.
  constexpr long long k_tails = 50;
  return meetings > 0 ? (shares / meetings + k_tails) / k_basis_point : 0;
}

Voices voices_of(const Cell& cell, const Meeting& meeting) {
  Voices out;
  out.are_told =
      meeting.agenda.is_none() || std::ranges::any_of(*meeting.agenda, tells_what_went_on);
  for (const model::Item& item : *meeting.agenda) {
    out.are_told = out.are_told && !item.opinions.is_unknown();
    for (const model::Opinion& opinion : *item.opinions) {
      const bool is_voice = (opinion.content.is_said() || opinion.content.is_unknown()) &&
                            !model::is_yes(opinion.in_writing);
      const Member* member = rules::person_named(cell, meeting, opinion.speaker).member;
      if (member != nullptr && is_voice) {
        add_once(out.speakers, member);
        out.each.push_back({member, opinion.at});
        ++out.opinions;
      }
      out.are_told = out.are_told && !(is_voice && opinion.speaker.is_unknown());
    }
  }
  return out;
}

bool rests_on(const Cell& cell, const Period& period, diag::FileId file) {
  const auto is_it = [&](const model::Placed& record) { return record.at.file == file; };
  const auto may_belong = [&](const MeetingRecord& record) {
    const auto name = rules::parse_meeting_name(record.stem);
    const bool tells = record.meeting.period.is_said() || name;
    return !tells || in_period(record.meeting, period) || (name && period.contains(name->period));
  };
  return is_it(cell.roster) ||
         std::ranges::any_of(cell.plans,
                             [&](const model::Plan& plan) {
                               return is_it(plan) && plan.year.is_said() &&
                                      static_cast<int>(period.first().year()) <= *plan.year &&
                                      *plan.year <= period.year();
                             }) ||
         std::ranges::any_of(cell.dues,
                             [&](const model::DuesRecord& record) {
                               const auto& month = record.dues.period;
                               return is_it(record.dues) &&
                                      (!month.is_said() || period.contains(*month));
                             }) ||
         std::ranges::any_of(cell.profiles,
                             [&](const model::Profile& profile) {
                               return profile.distance == 0 && is_it(profile.pack);
                             }) ||
         std::ranges::any_of(cell.meetings, [&](const MeetingRecord& record) {
           return is_it(record.meeting) && may_belong(record);
         });
}

std::vector<Demand> thematic_demands(const std::vector<QuarterThemes>& themes) {
  std::vector<Demand> out;
  for (const QuarterThemes& of : themes) {
    add_demand(out, of.quarter.first(),
               of.required ? std::optional(of.required->rule) : std::nullopt);
  }
  return out;
}

CellReport report_of_cell(const Cell& cell, const Period& period, Date today,
                          const CellReport* wider) {
  CellReport out(period);
  const Date end = base::last_day(period.last());
  out.has_begun = period.first() <= base::month_of(today);
  out.is_over = end <= today;
  out.as_of = std::min(end, today);
  out.membership = rules::membership_on(cell.roster, out.as_of);
  for (const MeetingRecord& record : cell.meetings) {
    const auto kind = rules::kind_of(record);
    const auto month = rules::period_of(record);
    if (!kind || !month || !period.contains(*month)) {
      continue;
    }
    if (const MeetingRecord* since = rules::held_after_all(cell, record, today)) {
      out.put_off.push_back({&record, since});
      continue;
    }
    const bool held = record.meeting.state == MeetingState::held && record.meeting.date.is_said() &&
                      *record.meeting.date <= today;
    if (!held) {
      out.not_held.push_back({&record, *kind, *month, is_unclear(record.meeting)});
      continue;
    }
    const MeetingLine* known = wider != nullptr ? line_in(*wider, record) : nullptr;
    out.held.push_back(known != nullptr ? *known : line_of(cell, record, *kind, *month));
    out.thematic_held += kind == MeetingKind::thematic ? 1 : 0;
  }
  std::ranges::stable_sort(out.held, {},
                           [](const MeetingLine& line) { return *line.record->meeting.date; });
  count_voices(out);
  out.attendance = sum_attendance(out.held);
  find_attendance_rules(cell, out);
  find_themes(cell, out);
  find_months(cell, out);
  find_turns(cell, out);
  find_tasks(cell, out);
  return out;
}

}  // namespace chibo::report
