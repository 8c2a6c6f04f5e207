#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>
#include <vector>

namespace chibo::model {

/// How far a cell has come in registering its meeting of a month (domain.md 7.2).
enum class RegistrationState { waiting, registered, agreed };

/// The meeting of one cell in the schedule of a month.
struct Registration : Placed {
  Told<Code> code;
  Told<std::string> name;
  Told<int> members;
  Told<base::Date> date;
  Told<base::Time> start;
  Told<std::string> place;
  Told<std::string> secretary;
  Told<std::string> phone;
  Told<RegistrationState> state;
  Told<std::string> remark;
  bool operator==(const Registration&) const = default;
};

/// lich-hop/2026-11.yaml of a committee: when each of its cells meets.
struct MeetingSchedule : Placed {
  Told<base::Month> period;
  ToldList<Registration> cells;
  bool operator==(const MeetingSchedule&) const = default;
};

/// A schedule with its identity, the stem of its file name.
struct ScheduleRecord {
  std::string stem;  // 2026-11
  std::string path;  // lich-hop/2026-11.yaml, as shown
  MeetingSchedule schedule;
};

/// What a committee's office keeps in its own folder, beside its organisation and its rules.
struct CommitteeBooks {
  std::vector<ScheduleRecord> schedules;  // by file name
};

const ScheduleRecord* find_schedule(const CommitteeBooks& books, base::Month period);

}  // namespace chibo::model
