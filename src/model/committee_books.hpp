#pragma once

#include "base/date.hpp"
#include "model/finding_book.hpp"
#include "model/meeting.hpp"
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

/// A member of the committee and the cells whose meetings are his to sit in at.
struct ObserverDuty : Placed {
  Told<std::string> name;
  Told<std::string> position;
  ToldList<Told<Code>> cells;
  Told<int> quota;  // visits a year; blank: by the rule of the locality
  Told<std::string> remark;
  bool operator==(const ObserverDuty&) const = default;
};

/// One meeting of a cell that a member of the committee sat in at.
struct ObserverVisit : Placed {
  Told<base::Date> date;
  Told<std::string> name;
  Told<Code> cell;
  Told<int> points;
  Told<Grade> grade;
  Told<Prose> remark;
  bool operator==(const ObserverVisit&) const = default;
};

/// du-hop/2026.yaml of a committee: who sits in where in a year, and what came of it.
struct ObserverBook : Placed {
  Told<int> year;
  ToldList<ObserverDuty> duties;
  ToldList<ObserverVisit> visits;
  bool operator==(const ObserverBook&) const = default;
};

/// A year's book with its identity, the stem of its file name.
struct ObserverRecord {
  std::string stem;  // 2026
  std::string path;  // du-hop/2026.yaml, as shown
  ObserverBook book;
};

/// The grade that the committee decided for a cell's regular meeting of a month; stands beside the
/// cell's own, never in its place.
struct OfficialGrade : Placed {
  Told<base::Month> period;
  Told<Code> cell;
  Told<Grade> grade;
  Told<int> points;
  Told<base::Date> decided;
  Told<Prose> remark;
  bool operator==(const OfficialGrade&) const = default;
};

/// xep-loai/2026.yaml of a committee: the grades of a year.
struct GradeBook : Placed {
  Told<int> year;
  ToldList<OfficialGrade> grades;
  bool operator==(const GradeBook&) const = default;
};

/// A year's grades with their identity, the stem of their file name.
struct GradeRecord {
  std::string stem;  // 2026
  std::string path;  // xep-loai/2026.yaml, as shown
  GradeBook book;
};

/// What a committee's office keeps in its own folder, beside its organisation and its rules.
struct CommitteeBooks {
  std::vector<ScheduleRecord> schedules;  // by file name
  std::vector<ObserverRecord> observers;  // by file name
  std::vector<GradeRecord> grades;        // by file name
  std::vector<FindingRecord> findings;    // by file name
};

const ScheduleRecord* find_schedule(const CommitteeBooks& books, base::Month period);
const ObserverRecord* find_observers(const CommitteeBooks& books, int year);
const GradeRecord* find_grades(const CommitteeBooks& books, int year);
const FindingRecord* find_findings(const CommitteeBooks& books, int year);

}  // namespace chibo::model
