#include "rules/rotation.hpp"

#include "rules/attendance.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>
#include <optional>

namespace chibo::rules {

using model::Cell;
using model::Member;
using model::Standing;

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

/// Members in the order in which their turns come.
std::vector<const Member*> ordered(const Cell& cell, Date day, const model::TurnPlan* plan) {
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
    const auto office = office_on(*member, day);
    return office && *office <= model::Office::committee_member ? static_cast<int>(*office)
                                                                : k_no_office;
  });
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

std::vector<Date> turns_of(const Cell& cell, const Member& member, Date day) {
  std::vector<Date> out;
  for (const model::MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    if (meeting.state != model::MeetingState::held || !meeting.date.is_said() ||
        *meeting.date >= day || meeting.date->year() != day.year()) {
      continue;
    }
    for (const model::Item& item : *meeting.agenda) {
      for (const model::Turn& turn : *item.turns) {
        if (member_named(cell.roster, turn.member) == &member) {
          out.push_back(*meeting.date);
        }
      }
    }
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

Rotation rotation_on(const Cell& cell, Date day) {
  Rotation out;
  const model::Plan* year = find_plan(cell, static_cast<int>(day.year()));
  const model::TurnPlan* plan = year != nullptr && year->turns.is_said() ? &*year->turns : nullptr;
  out.order_planned = plan != nullptr && plan->order.is_said();
  int taking_part = 0;
  std::size_t fewest = SIZE_MAX;
  for (const Member* member : ordered(cell, day, plan)) {
    if (!belongs_on(*member, day)) {
      continue;
    }
    TurnStanding standing{member, reason_of(standing_on(*member, day)),
                          turns_of(cell, *member, day)};
    if (standing.reason == TurnReason::waiting) {
      ++taking_part;
      fewest = std::min(fewest, standing.turns.size());
    }
    out.standings.push_back(std::move(standing));
  }
  const auto meetings = rule_on(cell, "luot.tong-ky", day);
  const int cycle = meetings ? std::max(1, whole_value(*meetings).value_or(1)) : 1;
  out.per_meeting = (taking_part + cycle - 1) / cycle;
  if (plan != nullptr && plan->per_meeting.is_said()) {
    out.per_meeting = *plan->per_meeting;
    out.per_meeting_planned = true;
  }
  int given = 0;
  // First those who have waited longest; when a round runs out within one meeting, the next round
  // begins.
  for (std::size_t round = fewest;
       given < out.per_meeting && given < taking_part && round != SIZE_MAX; ++round) {
    for (TurnStanding& standing : out.standings) {
      if (standing.reason == TurnReason::waiting && standing.turns.size() == round &&
          given < out.per_meeting) {
        standing.reason = TurnReason::next;
        ++given;
      }
    }
  }
  for (TurnStanding& standing : out.standings) {
    if (standing.reason == TurnReason::waiting && standing.turns.size() > fewest) {
      standing.reason = TurnReason::had_turn;
    }
  }
  return out;
}

std::vector<const Member*> Rotation::next() const {
  std::vector<const TurnStanding*> chosen;
  for (const TurnStanding& standing : standings) {
    if (standing.reason == TurnReason::next) {
      chosen.push_back(&standing);
    }
  }
  std::ranges::stable_sort(chosen, {}, [](const TurnStanding* it) { return it->turns.size(); });
  std::vector<const Member*> out;
  for (const TurnStanding* standing : chosen) {
    out.push_back(standing->member);
  }
  return out;
}

}  // namespace chibo::rules
