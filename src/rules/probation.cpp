#include "rules/probation.hpp"

#include "rules/attendance.hpp"
#include "rules/votes.hpp"

#include <algorithm>

namespace chibo::rules {

using model::Cell;
using model::MeetingRecord;
using model::Member;

Date add_months(Date date, int months) {
  const auto month = date.year() / date.month() + std::chrono::months{months};
  return std::min(month / date.day(), base::last_day(month));
}

namespace {

bool is_holiday(const model::Holidays& holidays, Date day) {
  return std::ranges::any_of(*holidays.days_off, [&](const model::Holiday& holiday) {
    return holiday.from.is_said() && *holiday.from <= day &&
           day <= (holiday.to.is_said() ? *holiday.to : *holiday.from);
  });
}

bool is_working_day(const model::Holidays& holidays, Date day) {
  const bool instead = std::ranges::any_of(
      *holidays.worked_instead,
      [&](const model::Told<Date>& worked) { return worked.is_said() && *worked == day; });
  const std::chrono::weekday weekday{std::chrono::sys_days{day}};
  const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  return instead || (!weekend && !is_holiday(holidays, day));
}

bool considers(const model::Meeting& meeting, const Member& member) {
  return std::ranges::any_of(*meeting.agenda, [&](const model::Item& item) {
    return item.matter == model::Matter::recognition && item.subject.is_said() &&
           item.subject->text == member.id->text;
  });
}

std::optional<bool> approved_at(const Cell& cell, const model::Meeting& meeting,
                                const Member& member) {
  for (const model::Item& item : *meeting.agenda) {
    if (item.matter == model::Matter::recognition && item.subject.is_said() &&
        item.subject->text == member.id->text && item.vote.is_said()) {
      return outcome_of(cell, meeting, *item.vote, model::Matter::recognition).reached;
    }
  }
  return std::nullopt;
}

/// The meeting of the cell that considered the member, the last one held; else one that is planned
/// to.
void find_meeting_of(const Cell& cell, Date day, Probation& out) {
  for (const MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool held = meeting.state == model::MeetingState::held && meeting.date.is_said() &&
                      *meeting.date <= day;
    const bool planned = meeting.state == model::MeetingState::planned;
    if (meeting.kind == model::MeetingKind::committee || !considers(meeting, *out.member) ||
        (!held && !planned)) {
      continue;
    }
    const bool had_held = out.considered_at != nullptr &&
                          out.considered_at->meeting.state == model::MeetingState::held;
    if (held || !had_held) {
      out.considered_at = &record;
      out.approved = held ? approved_at(cell, meeting, *out.member) : std::nullopt;
    }
  }
}

class Calendar {
 public:
  Calendar(const Cell& cell, Date day) : cell_(cell), day_(day) {
    out_.length = rule_on("du-bi.thang", day);
    out_.consider_within = rule_on("du-bi.xet-trong", day);
    out_.ahead = rule_on("du-bi.nhac-truoc", day);
    out_.papers = rule_on("du-bi.ho-so", day);
  }

  ProbationCalendar build() {
    for (const Member* member : membership_on(cell_.roster, day_).probationary) {
      // a guest's own cell keeps the calendar
      if (status_on(*member, model::StatusKind::temporarily_in, day_) == nullptr) {
        out_.members.push_back(probation_of(*member));
      }
    }
    const Date never = base::last_day(std::chrono::year{9999} / 12);
    std::ranges::stable_sort(out_.members, {},
                             [&](const Probation& one) { return one.ends.value_or(never); });
    return std::move(out_);
  }

 private:
  static int whole(const std::optional<Rule>& rule) {
    return rule ? whole_value(*rule).value_or(0) : 0;
  }

  Probation probation_of(const Member& member) const {
    Probation out;
    out.member = &member;
    out.suspended = standing_on(member, day_) == model::Standing::suspended;
    find_meeting_of(cell_, day_, out);
    if (!member.admitted.is_said() || !out_.length) {
      return out;
    }
    out.ends = add_months(*member.admitted, whole(out_.length));
    if (out_.consider_within) {
      out.consider_by = add_working_days(cell_.holidays, *out.ends, whole(out_.consider_within));
    }
    if (day_ < *out.ends) {
      const bool soon = base::days_between(day_, *out.ends) <= whole(out_.ahead);
      out.stage = soon ? ProbationStage::soon : ProbationStage::running;
    } else {
      const bool late = out.consider_by && *out.consider_by < day_;
      out.stage = late ? ProbationStage::late : ProbationStage::served;
    }
    return out;
  }

  const Cell& cell_;
  Date day_;
  ProbationCalendar out_;
};

}  // namespace

Date add_working_days(const model::Holidays& holidays, Date date, int days) {
  while (days > 0) {
    date = base::add_days(date, 1);
    days -= is_working_day(holidays, date) ? 1 : 0;
  }
  return date;
}

ProbationCalendar probation_on(const Cell& cell, Date day) {
  return Calendar(cell, day).build();
}

}  // namespace chibo::rules
