#include "rules/observers.hpp"

#include "rules/book_rows.hpp"
#include "rules/meeting_state.hpp"
#include "text/called.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace chibo::rules {

namespace {

using model::ObserverBook;
using model::ObserverDuty;
using model::ObserverVisit;

bool is_by(const ObserverVisit& visit, std::string_view name, Date day) {
  return visit.name.is_said() && is_same_person(*visit.name, name) && visit.date.is_said() &&
         *visit.date <= day;
}

void count_visits(const std::vector<ObserverVisit>& visits, Date day, ObserverStanding& out) {
  for (const ObserverVisit& visit : visits) {
    if (is_by(visit, out.name, day)) {
      ++out.visits;
      std::erase(out.unvisited, visit.cell.value_or({}).text);
    }
  }
}

ObserverStanding standing_of(const ObserverDuty& duty, const std::optional<Limit>& quota) {
  ObserverStanding out;
  out.name = duty.name.value_or("");
  out.position = duty.position.value_or("");
  for (const model::Told<model::Code>& cell : *duty.cells) {
    if (cell.is_said()) {
      out.cells.push_back(cell->text);
    }
  }
  out.unvisited = out.cells;
  out.quota = duty.quota.is_said() ? std::optional(*duty.quota)
              : quota              ? std::optional(quota->value)
                                   : std::nullopt;
  return out;
}

}  // namespace

bool is_same_person(std::string_view one, std::string_view other) {
  return text::match_key(text::without_address(one)) ==
         text::match_key(text::without_address(other));
}

std::optional<Limit> observer_quota_on(const model::Cell& committee, Date day) {
  return limit_on(committee, k_observer_quota_key, day);
}

std::vector<ObserverStanding> observers_on(const model::Cell& committee, const ObserverBook& book,
                                           Date day) {
  const std::optional<Limit> quota = observer_quota_on(committee, day);
  const std::vector<ObserverVisit> visits = settled_visits({&book}).rows;
  std::vector<ObserverStanding> out;
  const auto find = [&](std::string_view name) {
    return std::ranges::find_if(
        out, [&](const ObserverStanding& one) { return is_same_person(one.name, name); });
  };
  for (const ObserverDuty& duty : *book.duties) {
    if (duty.name.is_said()) {
      out.push_back(standing_of(duty, quota));
      count_visits(visits, day, out.back());
    }
  }
  for (const ObserverVisit& visit : visits) {
    if (visit.name.is_said() && find(*visit.name) == out.end()) {
      ObserverStanding& guest = out.emplace_back();
      guest.name = *visit.name;
      guest.is_assigned = false;
      count_visits(visits, day, guest);
    }
  }
  return out;
}

bool is_same_visit(const ObserverVisit& one, const ObserverVisit& other) {
  return one.date.is_said() && one.date == other.date && one.cell == other.cell &&
         one.name.is_said() && other.name.is_said() && is_same_person(*one.name, *other.name);
}

std::vector<ObserverSeen> observers_seen(const model::Cell& cell, int year) {
  std::vector<ObserverSeen> out;
  for (const model::MeetingRecord& record : cell.meetings) {
    const model::Meeting& meeting = record.meeting;
    const bool is_held = meeting.state == model::MeetingState::held && meeting.date.is_said() &&
                         static_cast<int>(meeting.date->year()) == year;
    for (const model::Delegate& delegate : *meeting.delegates) {
      if (is_held && delegate.role == model::DelegateRole::superior && delegate.name.is_said()) {
        out.push_back({cell.organisation.code.value_or({}).text, *meeting.date, *delegate.name});
      }
    }
  }
  return out;
}

std::vector<ObserverSeen> without_told(std::vector<ObserverSeen> seen, const ObserverBook& book) {
  std::erase_if(seen, [&](const ObserverSeen& one) {
    return std::ranges::any_of(*book.visits, [&](const ObserverVisit& visit) {
      return visit.date == one.date && visit.cell == model::Code{one.cell} &&
             visit.name.is_said() && is_same_person(*visit.name, one.name);
    });
  });
  return seen;
}

}  // namespace chibo::rules
