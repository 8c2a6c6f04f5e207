#pragma once

#include "base/date.hpp"
#include "model/meeting_words.hpp"
#include "model/quantity.hpp"
#include "model/review.hpp"
#include "model/told.hpp"

#include <string>
#include <variant>
#include <vector>

namespace chibo::model {

using base::Date;
using base::Month;
using base::Time;

struct Delegate : Placed {
  Told<Code> id;
  Told<std::string> name;
  Told<std::string> position;
  Told<std::string> unit;
  Told<DelegateRole> role;
  Told<int> count;  // of a whole group told as one
  bool operator==(const Delegate&) const = default;
};

struct Absence : Placed {
  Told<Person> member;
  Told<std::string> reason;
  Told<AbsenceKind> kind;
  bool operator==(const Absence&) const = default;
};

/// Leave asked for before the meeting.
struct LeaveRequest : Placed {
  Told<Person> member;
  Told<Date> asked_on;
  Told<Person> asked_of;
  Told<std::string> reason;
  Told<YesNo> accepted;
  bool operator==(const LeaveRequest&) const = default;
};

/// Someone who came late or left early.
struct Passage : Placed {
  Told<Person> member;
  Told<Time> at_time;
  Told<Date> day;  // of a meeting over several days
  bool operator==(const Passage&) const = default;
};

/// Work at the meeting beside that of the first chair and secretary: a chair or secretary in their
/// stead, a presidium, tellers.
struct Duty : Placed {
  Told<std::string> work;
  Told<Person> member;
  Told<Time> from;
  Told<Date> day;  // of a meeting over several days
  Told<std::string> reason;
  bool operator==(const Duty&) const = default;
};

/// A break after which the meeting went on, that day or a later one.
struct Break : Placed {
  Told<Time> from;
  Told<Date> resumed_on;  // blank: the same day
  Told<Time> resumed_at;
  Told<std::string> reason;
  bool operator==(const Break&) const = default;
};

/// Attendance of which only numbers were told.
struct Headcount : Placed {
  Told<Quantity> total;
  Told<Quantity> present;
  Told<Quantity> excused;
  Told<Quantity> unexcused;
  Told<std::string> source;
  bool operator==(const Headcount&) const = default;
};

struct Paper : Placed {
  Told<std::string> name;
  Told<Date> sent;
  Told<Link> record;  // of van-ban/
  Told<YesNo> secret;
  bool operator==(const Paper&) const = default;
};

struct Opinion : Placed {
  Told<Person> speaker;
  Told<Prose> content;
  Told<YesNo> verbatim;    // the speaker asked for these very words
  Told<YesNo> in_writing;  // sent, not spoken
  bool operator==(const Opinion&) const = default;
};

/// One of several things or persons voted on at once, with the votes it got.
struct Choice : Placed {
  Told<std::string> name;
  Told<int> votes;
  bool operator==(const Choice&) const = default;
};

struct Vote : Placed {
  Told<Matter> about;
  Told<std::string> question;  // where it is not the item's own
  Told<VoteMethod> method;
  Told<Time> at_time;
  Told<Date> day;  // of a meeting over several days
  Told<int> in_favour;
  Told<int> against;
  Told<int> abstained;
  ToldList<Choice> choices;
  Told<int> ballots_out;
  Told<int> ballots_back;
  Told<int> ballots_spoilt;
  Told<int> printed_total;  // the denominator as the paper printed it
  Told<std::string> printed_share;
  ToldList<Opinion> reserved;
  ToldList<Opinion> objections;
  Told<std::string> annulled;  // why this vote does not stand
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
  Told<Link> source;   // the paper of van-ban/ that asked for it
  Told<Code> repeats;  // the older task it repeats
  bool operator==(const Task&) const = default;
};

/// What became of a task or promise, told by the later meeting that heard it.
struct TaskResult : Placed {
  Told<Code> id;
  Told<TaskState> state;
  Told<Date> finished;
  Told<Prose> content;
  Told<Due> new_due;
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
  Told<std::string> postponed;  // why it was not taken at this meeting
  Told<YesNo> counts;           // "không": told here, yet no turn of the cycle
  ToldList<Told<std::string>> grounds;
  Told<Prose> statement;
  ToldList<Opinion> comments;
  Told<Prose> reply;
  Told<Prose> conclusion;
  ToldList<Promise> promises;
  bool operator==(const Turn&) const = default;
};

struct Item : Placed {
  Told<std::string> title;
  Told<Part> part;
  Told<Person> presenter;
  Told<Person> preparer;
  Told<Date> prepared_by;
  Told<Matter> matter;
  Told<Person> subject;
  ToldList<Told<std::string>> grounds;
  ToldList<Told<std::string>> points;
  Told<Prose> content;
  ToldList<Opinion> opinions;
  Told<Prose> conclusion;
  Told<Vote> vote;
  ToldList<Vote> more_votes;
  ToldList<Turn> turns;
  Told<std::string> dropped;  // why it was not taken up at this meeting
  Told<std::string> remark;
  bool operator==(const Item&) const = default;
};

/// A paper read at a thematic meeting.
struct Contribution : Placed {
  Told<Person> speaker;
  Told<std::string> title;
  bool operator==(const Contribution&) const = default;
};

struct Theme : Placed {
  Told<std::string> title;
  Told<ThemeGroup> group;
  Told<Person> drafter;
  Told<Person> introduced_by;
  ToldList<Contribution> contributions;
  Told<Date> approved;
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
  Told<Person> scorer;
  ToldList<ScoreRow> rows;
  Told<Grade> grade;
  Told<Prose> limits;
  bool operator==(const SelfScore&) const = default;
};

/// How a superior judged the meeting; stands beside the cell's own score, never in its place.
struct OutsideScore : Placed {
  Told<Judge> judge;
  Told<Person> person;
  Told<int> points;
  Told<Grade> grade;
  Told<Date> date;
  Told<std::string> by;
  Told<Prose> remark;
  bool operator==(const OutsideScore&) const = default;
};

/// Someone praised or reminded at the meeting.
struct Mention : Placed {
  Told<Person> member;
  Told<Prose> content;
  bool operator==(const Mention&) const = default;
};

/// What a member proposed, and the answer.
struct Proposal : Placed {
  Told<Person> member;
  Told<Prose> content;
  Told<Prose> answer;
  Told<Date> answer_by;
  bool operator==(const Proposal&) const = default;
};

/// The resolution or conclusion that the meeting adopted.
struct Resolution : Placed {
  Told<ResolutionKind> kind;
  Told<int> number;  // within its type and the term
  Told<Date> date;
  Told<std::string> subject;
  Told<Prose> assessment;
  Told<Prose> limits;
  Told<Prose> direction;
  Told<Prose> execution;
  Told<Person> signer;
  ToldList<Told<std::string>> recipients;
  bool operator==(const Resolution&) const = default;
};

/// The papers of a meeting on their way to the superior committee.
struct Sending : Placed {
  Told<Date> sent;
  ToldList<Told<std::string>> papers;
  Told<std::string> recipient;
  Told<Date> received;
  Told<Date> returned;
  Told<std::string> return_reason;
  bool operator==(const Sending&) const = default;
};

/// A column that only this locality asks for.
struct LocalFigure : Placed {
  Told<std::string> name;
  Told<std::string> value;
  bool operator==(const LocalFigure&) const = default;
};

/// A fact that the closed paper printed, so that a roster mended later cannot change it unseen.
struct SealedFact : Placed {
  Told<std::string> name;
  Told<std::string> value;
  bool operator==(const SealedFact&) const = default;
};

/// The minutes as closed.
struct Seal : Placed {
  Told<Date> date;
  Told<std::string> digest;
  Told<std::string> amendments_digest;  // of what was amended since, by command
  ToldList<Told<std::string>> packs;
  ToldList<SealedFact> facts;
  bool operator==(const Seal&) const = default;
};

/// A dated correction or addition to closed minutes, which a later meeting approves.
struct Amendment : Placed {
  Told<Date> date;
  Told<std::string> about;
  Told<Prose> content;
  Told<Link> approved_at;
  bool operator==(const Amendment&) const = default;
};

/// Read-back and approval of the minutes.
struct Approval : Placed {
  Told<YesNo> read_back;
  Told<Prose> corrections;  // made while it was read back
  Told<int> in_favour;
  Told<int> against;
  Told<int> abstained;
  Told<std::string> book;
  Told<Original> original;
  Told<std::string> original_place;
  ToldList<Told<Person>> signers;
  Told<Date> sent_up;
  bool operator==(const Approval&) const = default;
};

/// One meeting, hop/2026/2026-11-05-thuong-ky.yaml.
struct Meeting : Placed {
  Told<MeetingState> state;
  Told<MeetingKind> kind;
  Told<int> group;  // of a meeting of a tổ đảng
  Told<Month> period;
  Told<Date> date;
  Told<Date> moved_from;
  Told<Time> start;
  Told<Time> end;
  ToldList<Break> breaks;
  Told<Session> session;
  Told<std::string> place;
  Told<Mode> mode;
  Told<std::string> reason;     // of a postponed, cancelled or unusual meeting
  Told<std::string> permitted;  // by whom
  Told<Link> merged_into;       // of a meeting not held
  Told<Date> invited;
  Told<Person> chair;
  Told<Person> secretary;
  ToldList<Duty> duties;
  Told<Link> committee_meeting;
  Told<Link> held_with;
  ToldList<Told<Link>> group_meetings;  // of a meeting held by groups
  Told<Theme> theme;
  ToldList<Delegate> delegates;
  ToldList<LeaveRequest> leave_requests;
  Told<RollCall> roll_call;
  Told<std::string> roll_call_by;
  ToldList<Absence> absences;
  ToldList<Passage> late;
  ToldList<Passage> left_early;
  ToldList<Told<Person>> exempt_present;
  ToldList<Told<Person>> online;  // who came, yet from afar
  Told<Headcount> headcount;
  Told<Prose> dues_notice;
  ToldList<Paper> papers;
  ToldList<TaskResult> task_results;
  ToldList<Item> agenda;
  ToldList<Mention> praised;
  ToldList<Mention> reminded;
  ToldList<Proposal> proposals;
  Told<Review> review;
  ToldList<Task> tasks;
  Told<Resolution> resolution;
  Told<SelfScore> self_score;
  ToldList<OutsideScore> outside_scores;
  Told<Approval> approval;
  ToldList<Sending> sendings;
  ToldList<LocalFigure> local_figures;
  Told<Prose> note;
  Told<Seal> seal;
  ToldList<Amendment> corrections;
  ToldList<Amendment> additions;
  bool operator==(const Meeting&) const = default;
};

}  // namespace chibo::model
