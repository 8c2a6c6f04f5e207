#pragma once

#include "base/date.hpp"
#include "model/meeting.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// A meeting of the year's calendar.
struct PlannedMeeting : Placed {
  Told<base::Month> period;
  Told<base::Date> date;
  Told<MeetingKind> kind;
  Told<std::string> theme;
  bool operator==(const PlannedMeeting&) const = default;
};

/// What people decided of the year's turns of self-criticism; who comes next is computed.
struct TurnPlan : Placed {
  Told<int> per_meeting;  // blank: as many as give each member one turn a year
  ToldList<Told<Person>> order;
  bool operator==(const TurnPlan&) const = default;
};

/// ke-hoach/2026.yaml.
struct Plan : Placed {
  Told<int> year;
  ToldList<PlannedMeeting> meetings;
  Told<TurnPlan> turns;
  bool operator==(const Plan&) const = default;
};

}  // namespace chibo::model
