#include "report/cell_numbers.hpp"

#include "rules/own_members.hpp"

#include <algorithm>
#include <set>

namespace chibo::report {

namespace {

using model::MeetingKind;

void count_members(const rules::Membership& told, CellNumbers& out) {
  const auto own = [&](const std::vector<const model::Member*>& list) {
    return static_cast<long long>(rules::own_members(told, list).size());
  };
  out.members = own(told.all);
  out.official = own(told.official);
  out.probationary = own(told.probationary);
  out.exempt = own(told.exempt);
  out.away = static_cast<long long>(told.away.size());
  out.guests = static_cast<long long>(told.guests_in.size());
}

/// Months, since the first meeting of a month answers for it.
void count_regular(const CellReport& report, CellNumbers& out) {
  std::set<Month> held;
  for (const MeetingLine& line : report.held) {
    if (line.kind != MeetingKind::regular || !held.insert(line.period).second) {
      continue;
    }
    const auto& on_time = line.timeliness.on_time;
    ++(!on_time ? out.untimed : *on_time ? out.on_time : out.late);
    out.committee_required += line.committee_first.required ? 1 : 0;
    out.committee_met += line.committee_first.required && line.committee_first.met ? 1 : 0;
  }
  const UnheldMonths unheld = unheld_months(report);
  out.held = static_cast<long long>(held.size());
  out.not_held = static_cast<long long>(unheld.not_held.size());
  out.unclear = static_cast<long long>(unheld.unclear.size());
  out.missing = static_cast<long long>(report.missing.size());
  out.months_due = out.held + out.not_held + out.unclear + out.missing;
}

/// Whether the sum reaches what the rules of the period's end ask for; nothing where they ask
/// nothing or nobody was counted.
void judge_attendance(const CellReport& report, CellNumbers& out) {
  if (out.expected == 0 || report.attendance_rules.empty() ||
      !report.attendance_rules.back().rule) {
    return;
  }
  const auto bound = rules::bound_value(*report.attendance_rules.back().rule);
  if (bound) {
    ++(bound->is_met_by(out.present, out.expected) ? out.cells_reaching : out.cells_below);
  }
}

void count_grades(const CellReport& report, CellNumbers& out) {
  for (const MeetingLine& line : report.held) {
    const model::Meeting& meeting = line.record->meeting;
    if (line.kind != MeetingKind::regular && line.kind != MeetingKind::thematic) {
      continue;
    }
    const model::Told<model::Grade>& own = meeting.self_score->grade;
    if (own.is_said()) {
      ++out.self_grades[static_cast<std::size_t>(*own)];
    } else if (line.kind == MeetingKind::regular) {
      ++out.self_ungraded;
    }
    for (const model::OutsideScore& score : *meeting.outside_scores) {
      if (score.grade.is_said()) {
        ++out.superior_grades[static_cast<std::size_t>(*score.grade)];
        break;  // the first judge named: the superior who decides
      }
    }
  }
}

void count_tasks(const CellReport& report, CellNumbers& out) {
  for (const TaskLine& line : report.tasks) {
    if (line.task.promise == nullptr) {
      ++(line.standing == rules::TaskStanding::done   ? out.tasks_done
         : line.standing == rules::TaskStanding::open ? out.tasks_open
                                                      : out.tasks_overdue);
    }
  }
}

}  // namespace

UnheldMonths unheld_months(const CellReport& report) {
  UnheldMonths out;
  const auto was_held = [&](Month month) {
    return std::ranges::any_of(report.held, [&](const MeetingLine& line) {
      return line.kind == MeetingKind::regular && line.period == month;
    });
  };
  for (const NotHeld& of : report.not_held) {
    if (of.kind == MeetingKind::regular && of.period <= base::month_of(report.as_of) &&
        !was_held(of.period)) {
      (of.is_unclear ? out.unclear : out.not_held).insert(of.period);
    }
  }
  for (const Month month : out.unclear) {
    out.not_held.erase(month);
  }
  return out;
}

std::span<long long CellNumbers::*const> CellNumbers::sums() {
  static constexpr long long CellNumbers::*k_sums[] = {&CellNumbers::members,
                                                       &CellNumbers::official,
                                                       &CellNumbers::probationary,
                                                       &CellNumbers::exempt,
                                                       &CellNumbers::away,
                                                       &CellNumbers::guests,
                                                       &CellNumbers::months_due,
                                                       &CellNumbers::held,
                                                       &CellNumbers::on_time,
                                                       &CellNumbers::late,
                                                       &CellNumbers::untimed,
                                                       &CellNumbers::not_held,
                                                       &CellNumbers::unclear,
                                                       &CellNumbers::missing,
                                                       &CellNumbers::committee_required,
                                                       &CellNumbers::committee_met,
                                                       &CellNumbers::meetings_counted,
                                                       &CellNumbers::meetings_uncounted,
                                                       &CellNumbers::present,
                                                       &CellNumbers::expected,
                                                       &CellNumbers::shares,
                                                       &CellNumbers::cells_reaching,
                                                       &CellNumbers::cells_below,
                                                       &CellNumbers::meetings_heard,
                                                       &CellNumbers::meetings_unheard,
                                                       &CellNumbers::speakers,
                                                       &CellNumbers::opinions,
                                                       &CellNumbers::themes_held,
                                                       &CellNumbers::quarters_judged,
                                                       &CellNumbers::quarters_lacking_themes,
                                                       &CellNumbers::turns_done,
                                                       &CellNumbers::turns_outstanding,
                                                       &CellNumbers::tasks_done,
                                                       &CellNumbers::tasks_open,
                                                       &CellNumbers::tasks_overdue,
                                                       &CellNumbers::self_ungraded};
  return k_sums;
}

CellNumbers& CellNumbers::operator+=(const CellNumbers& other) {
  for (const auto sum : sums()) {
    this->*sum += other.*sum;
  }
  for (std::size_t grade = 0; grade < k_grades; ++grade) {
    self_grades[grade] += other.self_grades[grade];
    superior_grades[grade] += other.superior_grades[grade];
  }
  duties += other.duties;
  return *this;
}

std::vector<Period> periods_beside(const Period& period) {
  std::vector<Period> out{period.previous()};
  const Period year_ago = period.of_last_year();
  if (year_ago != out.front() && year_ago.last() < period.first()) {
    out.push_back(year_ago);
  }
  return out;
}

std::vector<Compared> compared_with(const model::Cell& cell, const Period& period, Date today) {
  std::vector<Compared> out;
  for (const Period& other : periods_beside(period)) {
    const CellReport report = report_of_cell(cell, other, today);
    if (!report.held.empty()) {
      out.push_back({other, 1, numbers_of(cell, report)});
    }
  }
  return out;
}

CellNumbers numbers_of(const model::Cell& cell, const CellReport& report) {
  CellNumbers out;
  count_members(report.membership, out);
  count_regular(report, out);
  out.meetings_counted = report.attendance.meetings;
  out.meetings_uncounted = report.attendance.unknown_meetings;
  out.present = report.attendance.present;
  out.expected = report.attendance.expected;
  out.shares = report.attendance.shares;
  judge_attendance(report, out);
  out.meetings_unheard = report.untold_meetings;
  out.meetings_heard =
      report.attendance.meetings + report.attendance.unknown_meetings - report.untold_meetings;
  out.speakers = report.speakers.value_or(0);
  out.opinions = report.opinions.value_or(0);
  out.themes_held = report.thematic_held;
  out.quarters_judged = std::ranges::count_if(report.themes, &QuarterThemes::is_judged);
  out.quarters_lacking_themes = std::ranges::count_if(report.themes, &QuarterThemes::is_lacking);
  out.turns_done = static_cast<long long>(report.turns_done.size());
  out.turns_outstanding = static_cast<long long>(report.turns_outstanding.size());
  count_tasks(report, out);
  count_grades(report, out);
  out.duties = duties_of(cell, report);
  return out;
}

}  // namespace chibo::report
