#include "rules/rotation.hpp"

#include "base/date.hpp"
#include "rules/attendance.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>
#include <tuple>

namespace chibo::rules {

using model::Cell;
using model::Member;
using model::Standing;
using model::TurnPostponement;

namespace {

constexpr int k_no_office = 100;

TurnReason reason_of(Standing standing) {
  switch (standing) {
    case Standing::exempt:
      return TurnReason::exempt;
    case Standing::temporarily_out:
      return TurnReason::away;
    case Standing::suspended:
      return TurnReason::suspended;
    case Standing::special_duty:
      return TurnReason::special_duty;
    case Standing::active:
      break;
  }
  return TurnReason::waiting;
}

const model::TurnPlan* turn_plan(const Cell& cell, std::chrono::year year) {
  const model::Plan* plan = find_plan(cell, static_cast<int>(year));
  return plan != nullptr && plan->turns.is_said() ? &*plan->turns : nullptr;
}

void apply_swaps(const Cell& cell, const model::TurnPlan& plan, std::vector<const Member*>& order) {
  for (const model::TurnSwap& swap : *plan.swaps) {
    const auto one = std::ranges::find(order, member_named(cell.roster, swap.member));
    const auto other = std::ranges::find(order, member_named(cell.roster, swap.with));
    if (one != order.end() && other != order.end()) {
      std::iter_swap(one, other);
    }
  }
}

/// Whether a turn that was put off has been taken since.
bool is_settled(const TurnPostponement& postponement, const Member* member,
                const TurnHistory& history, Date day) {
  return std::ranges::any_of(history.entries, [&](const TurnEntry& entry) {
    const bool since = entry.period >= *postponement.until ||
                       (postponement.decided.is_said() && entry.date > *postponement.decided);
    return entry.member == member && entry.what == TurnEntry::What::counted && entry.date < day &&
           since;
  });
}

/// The last decision to put off a member's turn that still bears on a cycle: of its own plan, or of
/// an earlier year's into this one.
const TurnPostponement* postponement_of(const Cell& cell, const Member* member,
                                        const TurnHistory& history, TurnMoment moment) {
  const TurnPostponement* found = nullptr;
  int found_year = 0;
  for (const model::Plan& plan : cell.plans) {
    const int year = plan.year.value_or(0);
    for (const TurnPostponement& one : *plan.turns->postponements) {
      if (one.until.is_said() && member_named(cell.roster, one.member) == member &&
          year <= static_cast<int>(moment.year()) && one.until->year() >= moment.year() &&
          year >= found_year) {
        found = &one;
        found_year = year;
      }
    }
  }
  return found != nullptr && !is_settled(*found, member, history, moment.day) ? found : nullptr;
}

/// Why a member will not be, or was not, at the regular meeting of a day; null where nothing says
/// so.
const model::Told<std::string>* absence_at(const Cell& cell, const Member* member,
                                           TurnMoment moment) {
  for (const model::MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.kind != model::MeetingKind::regular || meeting.date != moment.day) {
      continue;
    }
    for (const model::Absence& absence : *meeting.absences) {
      if (member_named(cell.roster, absence.member) == member) {
        return &absence.reason;
      }
    }
    for (const model::LeaveRequest& leave : *meeting.leave_requests) {
      if (member_named(cell.roster, leave.member) == member && leave.accepted.is_said() &&
          leave.accepted->yes) {
        return &leave.reason;
      }
    }
  }
  return nullptr;
}

/// Whether somebody spoke in the year before while a member, who took part at its end, did not.
bool was_left_over(const TurnHistory& history, std::chrono::year now, const Member& member) {
  const auto year = now - std::chrono::years{1};
  const auto is_of_year = [&](const TurnEntry& entry) {
    return entry.what == TurnEntry::What::counted && entry.period.year() == year;
  };
  const Date last = base::last_day(year / 12);
  return belongs_on(member, last) && standing_on(member, last) == Standing::active &&
         std::ranges::any_of(history.entries, is_of_year) &&
         std::ranges::none_of(history.entries, [&](const TurnEntry& entry) {
           return entry.member == &member && is_of_year(entry);
         });
}

void look_back(const TurnHistory& history, TurnMoment moment, TurnStanding& standing) {
  for (const TurnEntry& entry : history.entries) {
    if (entry.member != standing.member || entry.date >= moment.day) {
      continue;
    }
    if (entry.what == TurnEntry::What::put_off) {
      standing.put_off = entry;
    } else if (entry.what == TurnEntry::What::counted) {
      standing.put_off.reset();
      if (entry.period.year() == moment.year()) {
        standing.turns.push_back(entry.date);
      }
    }
  }
}

TurnStanding standing_at(const Cell& cell, const TurnHistory& history, TurnMoment moment,
                         const Member* member) {
  TurnStanding out;
  out.member = member;
  out.reason = reason_of(standing_on(*member, moment.day));
  look_back(history, moment, out);
  out.left_over = out.turns.empty() && was_left_over(history, moment.year(), *member);
  if (const auto* plan = turn_plan(cell, moment.year())) {
    for (const model::TurnSwap& swap : *plan->swaps) {
      if (member_named(cell.roster, swap.member) == member ||
          member_named(cell.roster, swap.with) == member) {
        out.swaps.push_back(&swap);
      }
    }
  }
  out.postponement = postponement_of(cell, member, history, moment);
  if (out.is_passed_over()) {
    out.in_round = false;
    return out;
  }
  if (out.postponement != nullptr && moment.period < *out.postponement->until) {
    out.reason = TurnReason::postponed;
    out.in_round = out.postponement->until->year() <= moment.year();
  } else if ((out.absence = absence_at(cell, member, moment)) != nullptr) {
    out.reason = TurnReason::absent;
  }
  return out;
}

/// Those who go, of the candidates with a reason, in the order in which they speak.
template <class Wanted>
std::vector<TurnStanding*> chosen(Rotation& rotation, Wanted is_candidate) {
  std::vector<TurnStanding*> candidates;
  std::size_t waited_for = SIZE_MAX;
  for (TurnStanding& standing : rotation.standings) {
    if (is_candidate(standing)) {
      candidates.push_back(&standing);
    } else if (standing.in_round) {
      waited_for = std::min(waited_for, standing.turns.size());
    }
  }
  std::erase_if(candidates, [&](const TurnStanding* it) { return it->turns.size() > waited_for; });
  std::ranges::stable_sort(candidates, {}, [](const TurnStanding* it) {
    return std::tuple(it->turns.size(), !it->is_due());
  });
  const auto most = static_cast<std::size_t>(std::max(0, rotation.per_meeting));
  candidates.resize(std::min(candidates.size(), most));
  return candidates;
}

/// Regular meetings in a cycle: the plan's number, else the rule's.
int cycle_length(const Cell& cell, TurnMoment moment) {
  const auto* plan = turn_plan(cell, moment.year());
  if (plan != nullptr && plan->meetings.is_said()) {
    return std::max(1, *plan->meetings);
  }
  const auto rule = rule_on(cell, "luot.tong-ky", moment.day);
  return rule ? std::max(1, count_value(*rule).value_or(1)) : 1;
}

int rounded_up(int count, int by) {
  return (count + by - 1) / by;
}

void count_turns(const Cell& cell, const TurnHistory& history, TurnMoment moment, Rotation& out) {
  int taking_part = 0;
  for (const TurnStanding& standing : out.standings) {
    if (standing.in_round) {
      ++taking_part;
      out.without_turn += standing.turns.empty() ? 1 : 0;
    }
  }
  out.meetings_left = static_cast<int>(periods_ahead(cell, history, moment).size());
  const auto* plan = turn_plan(cell, moment.year());
  out.per_meeting_planned = plan != nullptr && plan->per_meeting.is_said();
  if (out.per_meeting_planned) {
    out.per_meeting = *plan->per_meeting;
    return;
  }
  const int every_year = rounded_up(taking_part, cycle_length(cell, moment));
  out.per_meeting =
      out.without_turn > 0 ? rounded_up(out.without_turn, out.meetings_left) : every_year;
  auto most =
      out.per_meeting > every_year ? limit_on(cell, "luot.nhieu-nhat", moment.day) : std::nullopt;
  if (most && out.per_meeting > most->value) {
    most->value = std::max(most->value, every_year);
    out.per_meeting = most->value;
    out.most = std::move(most);
  }
}

void choose(Rotation& out) {
  const auto absent_too = chosen(out, [](const TurnStanding& it) {
    return it.reason == TurnReason::waiting || it.reason == TurnReason::absent;
  });
  for (TurnStanding* standing : absent_too) {
    standing->would_go = true;
  }
  const auto going =
      chosen(out, [](const TurnStanding& it) { return it.reason == TurnReason::waiting; });
  std::size_t fewest = SIZE_MAX;
  for (const TurnStanding& standing : out.standings) {
    if (standing.in_round) {
      fewest = std::min(fewest, standing.turns.size());
    }
  }
  for (TurnStanding* standing : going) {
    standing->reason = TurnReason::next;
    out.going.push_back(standing->member);
  }
  for (TurnStanding& standing : out.standings) {
    if (standing.reason == TurnReason::waiting && standing.turns.size() > fewest) {
      standing.reason = TurnReason::had_turn;
    }
  }
}

}  // namespace

TurnMoment moment_on(Date day) {
  return {day, base::month_of(day)};
}

std::vector<const Member*> turn_order(const Cell& cell, TurnMoment moment) {
  const model::TurnPlan* plan = turn_plan(cell, moment.year());
  std::vector<const Member*> out;
  if (plan != nullptr) {
    for (const model::Told<model::Person>& who : *plan->order) {
      const Member* member = member_named(cell.roster, who);
      if (member != nullptr && std::ranges::find(out, member) == out.end()) {
        out.push_back(member);
      }
    }
  }
  std::vector<const Member*> rest;
  for (const Member& member : *cell.roster.members) {
    if (std::ranges::find(out, &member) == out.end()) {
      rest.push_back(&member);
    }
  }
  std::ranges::stable_sort(rest, {}, [&](const Member* member) {
    const auto office = office_on(*member, moment.day);
    return office && *office <= model::Office::committee_member ? static_cast<int>(*office)
                                                                : k_no_office;
  });
  out.insert(out.end(), rest.begin(), rest.end());
  if (plan != nullptr) {
    apply_swaps(cell, *plan, out);
  }
  return out;
}

std::vector<Month> periods_ahead(const Cell& cell, const TurnHistory& history, TurnMoment moment) {
  const int cycle = cycle_length(cell, moment);
  std::vector<Month> listed;
  if (const model::Plan* plan = find_plan(cell, static_cast<int>(moment.year()))) {
    for (const model::PlannedMeeting& planned : *plan->meetings) {
      if (planned.kind == model::MeetingKind::regular && planned.period.is_said()) {
        listed.push_back(*planned.period);
      }
    }
  }
  std::ranges::sort(listed);
  const bool whole = static_cast<int>(listed.size()) >= cycle;
  const auto held = std::ranges::count_if(history.regular_meetings, [&](const RegularMeeting& one) {
    return one.period.year() == moment.year() && one.date < moment.day;
  });
  const auto left = static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, cycle - held));
  std::vector<Month> out = {moment.period};
  for (Month month = moment.period + std::chrono::months{1};
       month.year() == moment.year() && (whole || out.size() < left);
       month += std::chrono::months{1}) {
    if (!whole || std::ranges::binary_search(listed, month)) {
      out.push_back(month);
    }
  }
  return out;
}

Rotation rotation_at(const Cell& cell, const TurnHistory& history, TurnMoment moment) {
  Rotation out;
  const auto* plan = turn_plan(cell, moment.year());
  out.order_planned = plan != nullptr && plan->order.is_said();
  for (const Member* member : turn_order(cell, moment)) {
    if (belongs_on(*member, moment.day)) {
      out.standings.push_back(standing_at(cell, history, moment, member));
    }
  }
  count_turns(cell, history, moment, out);
  choose(out);
  return out;
}

Rotation rotation_on(const Cell& cell, Date day, Month period) {
  return rotation_at(cell, turn_history(cell), {day, period});
}

Rotation rotation_on(const Cell& cell, Date day) {
  return rotation_at(cell, turn_history(cell), moment_on(day));
}

}  // namespace chibo::rules
