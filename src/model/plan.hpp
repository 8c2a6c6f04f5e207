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
  Told<base::Time> start;
  Told<std::string> place;
  Told<std::string> theme;
  Told<ThemeGroup> theme_group;
  Told<Person> drafter;
  Told<Date> approved;
  Told<std::string> remark;
  bool operator==(const PlannedMeeting&) const = default;
};

/// Two members change places in the order.
struct TurnSwap : Placed {
  Told<Person> member;
  Told<Person> with;
  Told<std::string> reason;
  Told<Date> decided;
  bool operator==(const TurnSwap&) const = default;
};

/// A member's turn put off to a later period.
struct TurnPostponement : Placed {
  Told<Person> member;
  Told<base::Month> until;
  Told<std::string> reason;
  Told<Date> decided;
  bool operator==(const TurnPostponement&) const = default;
};

/// What people decided of the year's turns of self-criticism; who comes next is computed.
struct TurnPlan : Placed {
  Told<int> per_meeting;  // blank: as many as give each member one turn a year
  ToldList<Told<Person>> order;
  Told<int> meetings;  // regular meetings in the cycle; blank: by the rule
  ToldList<TurnSwap> swaps;
  ToldList<TurnPostponement> postponements;
  bool operator==(const TurnPlan&) const = default;
};

enum class InspectionKind { inspection, supervision };

/// A row of the year's programme of inspection and supervision, and what came of it.
struct PlannedInspection : Placed {
  Told<InspectionKind> kind;
  Told<std::string> subject;
  ToldList<Told<Person>> members;  // who is inspected
  Told<std::string> body;          // a group or another collective that is inspected
  Told<base::Month> from;
  Told<base::Month> until;
  Told<Person> leader;
  ToldList<Told<Person>> helpers;
  Told<Date> concluded;
  Told<std::string> conclusion;
  Told<std::string> remark;
  bool operator==(const PlannedInspection&) const = default;
};

/// ke-hoach/2026.yaml.
struct Plan : Placed {
  Told<int> year;
  ToldList<PlannedMeeting> meetings;
  ToldList<PlannedInspection> inspections;
  Told<TurnPlan> turns;
  bool operator==(const Plan&) const = default;
};

}  // namespace chibo::model
