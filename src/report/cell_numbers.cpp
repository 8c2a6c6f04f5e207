#include "report/cell_numbers.hpp"

#include "report/planned.hpp"
#include "report/tally.hpp"
#include "rules/own_members.hpp"
#include "rules/self_score.hpp"

#include <algorithm>
#include <set>

namespace chibo::report {

namespace {

using model::MeetingKind;

/// Counts a cell's report, each thing of its records through the tally.
class Counter {
 public:
  Counter(const model::Cell& cell, const CellReport& report, Tally& tally, CellNumbers& out)
      : cell_(cell), report_(report), tally_(tally), out_(out) {}

  void count() {
    count_members();
    count_regular();
    count_attendance();
    judge_attendance();
    count_voices();
    count_themes();
    count_turns();
    count_tasks();
    count_grades();
    count_duties(cell_, report_, tally_, out_.duties);
    count_planned(cell_, report_, tally_, out_);
  }

 private:
  void one(long long& number, const Behind& behind) { tally_.add(number, 1, behind); }

  void members(long long& number, const std::vector<const model::Member*>& list) {
    for (const model::Member* member : list) {
      one(number, {.at = member->at, .member = member});
    }
  }

  void count_members() {
    const rules::Membership& told = report_.membership;
    members(out_.members, rules::own_members(told, told.all));
    members(out_.official, rules::own_members(told, told.official));
    members(out_.probationary, rules::own_members(told, told.probationary));
    members(out_.exempt, rules::own_members(told, told.exempt));
    members(out_.away, told.away);
    members(out_.guests, told.guests_in);
  }

  /// Months, since the first meeting of a month answers for it.
  void count_regular() {
    std::set<Month> held;
    for (const MeetingLine& line : report_.held) {
      if (line.kind == MeetingKind::regular && held.insert(line.period).second) {
        count_month(line);
      }
    }
    const UnheldMonths unheld = unheld_months(report_);
    count_unheld(unheld.not_held, false, out_.not_held);
    count_unheld(unheld.unclear, true, out_.unclear);
    for (const Month month : report_.missing) {
      due_month(out_.missing, {.month = month});
    }
  }

  /// Each month by the first record of it that says so.
  void count_unheld(const std::set<Month>& months, bool is_unclear, long long& number) {
    for (const Month month : months) {
      const auto at = std::ranges::find_if(report_.not_held, [&](const NotHeld& of) {
        return of.kind == MeetingKind::regular && of.period == month && of.is_unclear == is_unclear;
      });
      due_month(number, {.at = place_of(*at->record), .meeting = at->record});
    }
  }

  void due_month(long long& number, const Behind& behind) {
    one(number, behind);
    one(out_.months_due, behind);
  }

  void count_month(const MeetingLine& line) {
    const Behind behind{.at = line.record->meeting.date.at, .meeting = line.record};
    due_month(out_.held, behind);
    const auto& on_time = line.timeliness.on_time;
    one(!on_time ? out_.untimed : *on_time ? out_.on_time : out_.late, behind);
    const rules::CommitteeFirst& first = line.committee_first;
    if (first.required) {
      one(out_.committee_required, behind);
    }
    if (first.required && first.met) {
      const bool is_recorded = first.record != nullptr;
      one(out_.committee_met,
          {.at = is_recorded ? place_of(*first.record) : line.record->meeting.committee_meeting.at,
           .meeting = is_recorded ? first.record : line.record});
    }
  }

  void count_attendance() {
    for (const MeetingLine& line : report_.held) {
      const AttendanceSum sum = attendance_in(line);
      Behind behind{.at = roll_of(line.record->meeting), .meeting = line.record};
      tally_.add(out_.meetings_uncounted, sum.unknown_meetings, behind);
      behind.part = sum.present;
      behind.whole = sum.expected;
      tally_.add(out_.meetings_counted, sum.meetings, behind);
      tally_.add(out_.present, sum.present, behind);
      tally_.add(out_.expected, sum.expected, behind);
      tally_.add(out_.shares, sum.shares, behind);
    }
  }

  /// Whether the sum reaches what the rules of the period's end ask for; nothing where they ask
  /// nothing or nobody was counted.
  void judge_attendance() {
    if (out_.expected == 0 || report_.attendance_rules.empty() ||
        !report_.attendance_rules.back().rule) {
      return;
    }
    const rules::Rule& rule = *report_.attendance_rules.back().rule;
    if (const auto bound = rules::bound_value(rule)) {
      one(bound->is_met_by(out_.present, out_.expected) ? out_.cells_reaching : out_.cells_below,
          {.part = out_.present, .whole = out_.expected, .rule = &rule});
    }
  }

  void count_voices() {
    std::set<const model::Member*> speakers;
    for (const MeetingLine& line : report_.held) {
      if (!counts_for_attendance(line.kind)) {
        continue;
      }
      one(line.opinions ? out_.meetings_heard : out_.meetings_unheard,
          {.at = place_of(*line.record), .meeting = line.record});
      for (const Voice& voice : line.voices) {
        const Behind behind{.at = voice.at, .meeting = line.record, .member = voice.speaker};
        one(out_.opinions, behind);
        if (speakers.insert(voice.speaker).second) {
          one(out_.speakers, behind);
        }
      }
    }
  }

  void count_themes() {
    for (const MeetingLine& line : report_.held) {
      if (line.kind == MeetingKind::thematic) {
        one(out_.themes_held, {.at = place_of(*line.record), .meeting = line.record});
      }
    }
    for (const QuarterThemes& themes : report_.themes) {
      if (themes.is_judged) {
        const Behind behind{
            .quarter = themes.quarter, .part = themes.held, .rule = &themes.required->rule};
        one(out_.quarters_judged, behind);
        tally_.add(out_.quarters_lacking_themes, themes.is_lacking ? 1 : 0, behind);
      }
    }
  }

  void count_turns() {
    for (const TurnHad& turn : first_turns(cell_.roster, report_.held)) {
      one(out_.turns_done, {.at = turn.at, .meeting = turn.meeting, .member = turn.member});
    }
    members(out_.turns_outstanding, report_.turns_outstanding);
  }

  void count_tasks() {
    for (const TaskLine& line : report_.tasks) {
      if (line.task.promise == nullptr) {
        one(line.standing == rules::TaskStanding::done   ? out_.tasks_done
            : line.standing == rules::TaskStanding::open ? out_.tasks_open
                                                         : out_.tasks_overdue,
            {.at = line.task.task != nullptr ? line.task.task->at : line.task.request->at,
             .title = line.task.title()});
      }
    }
  }

  void count_grades() {
    for (const MeetingLine& line : report_.held) {
      const model::Meeting& meeting = line.record->meeting;
      if (line.kind != MeetingKind::regular && line.kind != MeetingKind::thematic) {
        continue;
      }
      const model::Told<model::Grade>& own = meeting.self_score->grade;
      if (own.is_said()) {
        one(out_.self_grades[static_cast<std::size_t>(*own)],
            {.at = own.at, .meeting = line.record});
      } else if (line.kind == MeetingKind::regular) {
        one(out_.self_ungraded, {.at = place_of(*line.record), .meeting = line.record});
      }
      if (const model::OutsideScore* score = rules::superior_score(meeting)) {
        one(out_.superior_grades[static_cast<std::size_t>(*score->grade)],
            {.at = score->grade.at, .meeting = line.record});
      }
    }
  }

  const model::Cell& cell_;
  const CellReport& report_;
  Tally& tally_;
  CellNumbers& out_;
};

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
                                                       &CellNumbers::self_ungraded,
                                                       &CellNumbers::plans,
                                                       &CellNumbers::planned_regular,
                                                       &CellNumbers::planned_themes,
                                                       &CellNumbers::planned_inspections,
                                                       &CellNumbers::inspections_concluded};
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
  Tally tally;
  Counter(cell, report, tally, out).count();
  return out;
}

std::vector<Added> added_to(NumberOf number, const model::Cell& cell, const CellReport& report) {
  CellNumbers counted;
  Tally tally(number(counted));
  Counter(cell, report, tally, counted).count();
  return tally.take();
}

}  // namespace chibo::report
