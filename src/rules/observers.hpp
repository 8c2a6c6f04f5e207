#pragma once

#include "model/cell.hpp"
#include "model/committee_books.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chibo::rules {

/// The visits a year that a locality asks of each member of its committee; no regulation that is
/// built in sets it.
inline constexpr std::string_view k_observer_quota_key = "du-hop.moi-nam";

/// What a member of the committee has done of the year's visits.
struct ObserverStanding {
  std::string name;
  std::string position;
  bool is_assigned = true;             // stands in the roster of observers
  std::vector<std::string> cells;      // codes of those assigned
  std::vector<std::string> unvisited;  // of these
  std::optional<int> quota;            // nothing where neither the roster nor a rule tells it
  int visits = 0;

  int lacking() const { return quota ? std::max(0, *quota - visits) : 0; }
};
/// Everyone in the roster in its order, then whoever came without standing in it. A visit counts on
/// its day, up to the day that is asked of.
std::vector<ObserverStanding> observers_on(const model::Cell& committee,
                                           const model::ObserverBook& book, Date day);

/// The rule that sets the quota, where one does.
std::optional<Limit> observer_quota_on(const model::Cell& committee, Date day);

/// Whether two names in the book are of one person: case apart, mark by mark; Hoa is not Hòa.
bool is_same_person(std::string_view one, std::string_view other);

/// Whether two rows tell of the same visit: day, cell and person.
bool is_same_visit(const model::ObserverVisit& one, const model::ObserverVisit& other);

/// A meeting of which a cell's record tells that somebody of the superior committee sat in.
struct ObserverSeen {
  std::string cell;  // its code
  base::Date date{};
  std::string name;
};
std::vector<ObserverSeen> observers_seen(const model::Cell& cell, int year);

/// Those of whom the book tells no visit of that day and cell.
std::vector<ObserverSeen> without_told(std::vector<ObserverSeen> seen,
                                       const model::ObserverBook& book);

}  // namespace chibo::rules
