#pragma once

#include "base/date.hpp"
#include "model/told.hpp"

#include <string>
#include <variant>
#include <vector>

namespace chibo::model {

using base::Date;
using base::Month;
using base::Time;

enum class MeetingState { planned, held, postponed, not_held };
enum class MeetingKind { regular, thematic, committee, extraordinary, review, group, congress };
enum class Session { morning, afternoon, evening };
enum class Mode { in_person, online, mixed, by_group };
/// How attendance was told; untouched is what new-meeting writes and is never full attendance.
enum class RollCall { untouched, full, by_list, numbers_only };
enum class AbsenceKind { excused, unexcused, unclear };
enum class DelegateRole { superior, guest, observer };
enum class VoteMethod { show_of_hands, secret_ballot, handbook };
enum class TaskState { done, in_progress, not_started };
enum class Grade { good, fair, average, poor };
enum class ThemeGroup { party_building, ho_chi_minh, profession, other };

/// What an item decides; sets the threshold of its vote.
enum class Matter {
  resolution,
  conclusion,
  agenda,
  minutes,
  admission,
  recognition,
  exemption,
  reprimand,
  warning,
  expulsion_proposal,
  name_removal,
  election,
  other
};

struct Delegate : Placed {
  Told<Code> id;
  Told<std::string> name;
  Told<std::string> position;
  Told<std::string> unit;
  Told<DelegateRole> role;
  bool operator==(const Delegate&) const = default;
};

struct Absence : Placed {
  Told<Person> member;
  Told<std::string> reason;
  Told<AbsenceKind> kind;
  bool operator==(const Absence&) const = default;
};

/// Someone who came late or left early.
struct Passage : Placed {
  Told<Person> member;
  Told<Time> at_time;
  bool operator==(const Passage&) const = default;
};

/// Attendance of which only numbers were told.
struct Headcount : Placed {
  Told<int> total;
  Told<int> present;
  Told<int> excused;
  Told<int> unexcused;
  Told<std::string> source;
  bool operator==(const Headcount&) const = default;
};

struct Paper : Placed {
  Told<std::string> name;
  Told<Date> sent;
  bool operator==(const Paper&) const = default;
};

struct Opinion : Placed {
  Told<Person> speaker;
  Told<Prose> content;
  bool operator==(const Opinion&) const = default;
};

struct Vote : Placed {
  Told<Matter> about;
  Told<VoteMethod> method;
  Told<int> in_favour;
  Told<int> against;
  Told<int> abstained;
  ToldList<Opinion> reserved;
  bool operator==(const Vote&) const = default;
};

/// A deadline: a day, or "thường xuyên".
struct Due {
  std::variant<Date, std::monostate> when;
  bool is_standing() const { return std::holds_alternative<std::monostate>(when); }
  bool operator==(const Due&) const = default;
};

struct Task : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<Person> owner;
  ToldList<Told<Person>> helpers;
  Told<Due> due;
  Told<Month> reported_at;
  bool operator==(const Task&) const = default;
};

/// What became of a task or promise, told by the later meeting that heard it.
struct TaskResult : Placed {
  Told<Code> id;
  Told<TaskState> state;
  Told<Prose> content;
  bool operator==(const TaskResult&) const = default;
};

/// What a member promised to mend.
struct Promise : Placed {
  Told<Code> id;
  Told<std::string> title;
  Told<Due> due;
  Told<Month> reviewed_at;
  bool operator==(const Promise&) const = default;
};

/// One member's turn of self-criticism.
struct Turn : Placed {
  Told<Person> member;
  Told<Prose> statement;
  ToldList<Opinion> comments;
  Told<Prose> reply;
  Told<Prose> conclusion;
  ToldList<Promise> promises;
  bool operator==(const Turn&) const = default;
};

struct Item : Placed {
  Told<std::string> title;
  Told<Person> presenter;
  Told<Matter> matter;
  Told<Person> subject;
  ToldList<Told<std::string>> grounds;
  ToldList<Told<std::string>> points;
  Told<Prose> content;
  ToldList<Opinion> opinions;
  Told<Prose> conclusion;
  Told<Vote> vote;
  ToldList<Turn> turns;
  bool operator==(const Item&) const = default;
};

struct Theme : Placed {
  Told<std::string> title;
  Told<ThemeGroup> group;
  Told<Person> drafter;
  bool operator==(const Theme&) const = default;
};

struct ScoreRow : Placed {
  Told<std::string> criterion;
  Told<int> points;
  Told<int> most;
  Told<std::string> comment;
  bool operator==(const ScoreRow&) const = default;
};

struct SelfScore : Placed {
  ToldList<ScoreRow> rows;
  Told<Grade> grade;
  Told<Prose> limits;
  bool operator==(const SelfScore&) const = default;
};

/// Read-back and approval of the minutes.
struct Approval : Placed {
  Told<YesNo> read_back;
  Told<int> in_favour;
  Told<int> against;
  Told<int> abstained;
  Told<std::string> book;
  Told<Date> sent_up;
  bool operator==(const Approval&) const = default;
};

/// One meeting, hop/2026/2026-11-05-thuong-ky.yaml.
struct Meeting : Placed {
  Told<MeetingState> state;
  Told<MeetingKind> kind;
  Told<Month> period;
  Told<Date> date;
  Told<Time> start;
  Told<Time> end;
  Told<Session> session;
  Told<std::string> place;
  Told<Mode> mode;
  Told<std::string> reason;     // of a postponed, cancelled or unusual meeting
  Told<std::string> permitted;  // by whom
  Told<Person> chair;
  Told<Person> secretary;
  Told<Link> committee_meeting;
  Told<Link> held_with;
  Told<Theme> theme;
  ToldList<Delegate> delegates;
  Told<RollCall> roll_call;
  ToldList<Absence> absences;
  ToldList<Passage> late;
  ToldList<Passage> left_early;
  ToldList<Told<Person>> exempt_present;
  Told<Headcount> headcount;
  Told<Prose> dues_notice;
  ToldList<Paper> papers;
  ToldList<TaskResult> task_results;
  ToldList<Item> agenda;
  ToldList<Task> tasks;
  Told<SelfScore> self_score;
  Told<Approval> approval;
  Told<Prose> note;
  bool operator==(const Meeting&) const = default;
};

}  // namespace chibo::model
