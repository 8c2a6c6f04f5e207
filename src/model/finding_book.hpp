#pragma once

#include "base/date.hpp"
#include "model/meeting_words.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// What was learnt on a day of how a cell mends a finding: by the office itself, or from a meeting
/// of the cell.
struct FollowUp : Placed {
  Told<base::Date> date;
  Told<TaskState> state;
  Told<base::Date> finished;  // where it was mended before the day on which it was learnt
  Told<Prose> words;
  Told<base::Date> new_due;
  Told<Link> meeting;  // of the cell, where that told it
  bool operator==(const FollowUp&) const = default;
};

/// What an inspection found wrong, and what the cell has to do about it by when.
struct Finding : Placed {
  Told<Code> id;
  Told<Prose> fault;
  Told<std::string> task;
  Told<base::Date> due;
  ToldList<FollowUp> follow_ups;
  bool operator==(const Finding&) const = default;
};

/// The conclusion of one inspection or supervision of a cell.
struct InspectionConclusion : Placed {
  Told<std::string> number;
  Told<base::Date> date;
  Told<Code> cell;
  Told<std::string> subject;
  ToldList<Finding> findings;
  bool operator==(const InspectionConclusion&) const = default;
};

/// kiem-tra/2026.yaml of a committee: the inspections concluded in a year, and what came of them
/// since.
struct FindingBook : Placed {
  Told<int> year;
  ToldList<InspectionConclusion> conclusions;
  bool operator==(const FindingBook&) const = default;
};

/// A year's findings with their identity, the stem of their file name.
struct FindingRecord {
  std::string stem;  // 2026
  std::string path;  // kiem-tra/2026.yaml, as shown
  FindingBook book;
};

}  // namespace chibo::model
