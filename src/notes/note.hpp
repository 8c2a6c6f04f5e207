#pragma once

#include "base/result.hpp"
#include "model/cell.hpp"
#include "store/record_edit.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace chibo::notes {

/// Everybody expected came.
struct FullRollCall {};

struct Absent {
  std::string who;
  std::string reason;
  std::optional<model::AbsenceKind> kind;  // nothing: told by whether there is a reason
};

/// Takes a member off the absent, or notes that an exempt member came.
struct Present {
  std::string who;
};

struct Arrival {
  std::string who;
  base::Time at;
};

struct Leaving {
  std::string who;
  base::Time at;
};

struct Saying {
  std::string who;
  std::string text;
  std::string item;
};

struct Concluding {
  std::string text;
  std::string item;
};

struct Voting {
  int in_favour = 0;
  std::optional<int> against;
  std::optional<int> abstained;
  std::string item;
  std::string about;  // a matter of the rules, or the question in free words
  std::optional<model::VoteMethod> method;
  std::optional<base::Time> at;
};

struct Tasking {
  std::string title;
  std::string owner;
  std::vector<std::string> helpers;
  std::optional<model::Due> due;
  std::optional<base::Month> report;
};

struct Promising {
  std::string title;
  std::optional<model::Due> due;
  std::optional<base::Month> review;
};

/// What belongs to one member's turn of self-criticism; each part only where it is told.
struct TurnTaking {
  std::string who;
  std::string statement;
  std::string comment_by;
  std::string comment;
  std::string conclusion;
  std::optional<Promising> promise;
  std::string item;
};

struct Welcoming {
  std::string name;
  std::string position;
  std::string unit;
  std::optional<model::DelegateRole> role;
};

struct Opening {
  base::Time at;
};

/// The end of the meeting, which makes it a meeting held.
struct Closing {
  base::Time at;
};

/// One small change of one meeting.
using Note = std::variant<FullRollCall, Absent, Present, Arrival, Leaving, Saying, Concluding,
                          Voting, Tasking, TurnTaking, Welcoming, Opening, Closing>;

/// The meeting that is noted in, as read, and its file being edited.
struct Desk {
  const model::Cell& cell;
  const model::MeetingRecord& record;
  store::RecordEdit& edit;
  base::Date today;  // the day on which the note is made

  const model::Meeting& meeting() const { return record.meeting; }
};

/// What was done, a sentence each.
using Done = base::Result<std::vector<i18n::Message>>;

/// Whether a meeting takes notes: not one that is closed, postponed or not held.
base::Result<void> takes_notes(const model::MeetingRecord& record);

/// Makes the change in the text of the file; a refusal leaves the text without meaning to the
/// caller, who must not write it.
Done apply(const Note& note, Desk& desk);

/// Whether an error says that a name or an item on the line was wrong, not that the note may not be
/// made.
bool is_wrong_word(const base::Error& error);

}  // namespace chibo::notes
